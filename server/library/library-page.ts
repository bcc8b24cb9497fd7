/** The library as a page of the documentation. Knows query descriptions only; must not read files. */
import type { ParameterDeclaration, QueryDescription } from '../../protocol/api.ts';

/** Markdown: one section a folder, one entry a query, with its parameters and its statement. */
export function describeLibrary(queries: readonly QueryDescription[]): string {
  const folders = [...new Set(queries.map(({ folder }) => folder))];
  return `${[
    '# The query library',
    'Written by `npm run docs` from the files in `cypher/`. Each query is in the menu of the query panel, answers at\n' +
      '`/api/queries/<id>`, and runs unchanged on both stores. Those marked _click_ serve the explorer’s own steps.',
    ...folders.flatMap((folder) => [
      `## ${folder}`,
      ...queries.filter((query) => query.folder === folder).map(describeQuery),
    ]),
  ].join('\n\n')}\n`;
}

function describeQuery(query: QueryDescription): string {
  const click = query.listed ? '' : ' _click_';
  return [
    `### ${query.title}`,
    `\`${query.id}\`${click}`,
    ...(query.parameters.length === 0 ? [] : [query.parameters.map(describeParameter).join('\n')]),
    `\`\`\`cypher\n${query.cypher}\n\`\`\``,
  ].join('\n\n');
}

function describeParameter(parameter: ParameterDeclaration): string {
  const absence = parameter.required ? 'required' : `default ${JSON.stringify(parameter.default ?? null)}`;
  return `- \`${parameter.name}\` ${parameter.type}, ${absence}: ${parameter.description}`;
}
