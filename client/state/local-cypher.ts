import type { Provenance } from '../../protocol/api.ts';
import { eventClock } from './clock-store.ts';
import type { Filter } from './filter.ts';
import type { Network } from './network.ts';

type Ran = Provenance['ran'];

/** Names of nodes beyond this many would make the statement unreadable; then it says how many more there are. */
const mostIds = 200;

/** What was done on the canvas alone, said as Cypher would: these nodes, taken off. */
export function sayWithout(network: Network, nodes: readonly string[]): Ran {
  return [say(`MATCH (n)\nWHERE NOT ${sayMembership(network, nodes)}\nRETURN n`)];
}

export function sayOnly(network: Network, nodes: readonly string[]): Ran {
  return [say(`MATCH (n)\nWHERE ${sayMembership(network, nodes)}\nRETURN n`)];
}

/** Nodes that are drawn as one: what leads out of each group, counted. @param by how they were found */
export function sayGathered(
  network: Network,
  groups: readonly (readonly string[])[],
  by: 'community' | 'kind' | null = null,
): Ran {
  const found = by === 'community' ? ', found by Louvain’s method in the page' : '';
  return groups.map((members, index) => {
    const remark = by === null ? '' : `// group ${index + 1} of ${groups.length}${found}\n`;
    const within = sayMembership(network, members);
    const beyond = sayMembership(network, members, 'other');
    return say(
      `${remark}MATCH (n)-[r]-(other)\nWHERE ${within}\n  AND NOT ${beyond}\nRETURN other, type(r) AS type, count(r) AS relations`,
    );
  });
}

/** The legend's switches. */
export function sayLegend(kinds: ReadonlySet<string>, types: ReadonlySet<string>): Ran {
  const lines = [
    ...[...kinds].map((kind) => `NOT a:${quoteName(kind)} AND NOT b:${quoteName(kind)}`),
    ...(types.size === 0 ? [] : [`NOT type(r) IN [${[...types].map(quoteText).join(', ')}]`]),
  ];
  const where = lines.length === 0 ? '' : `\nWHERE ${lines.join('\n  AND ')}`;
  return [say(`MATCH (a)-[r]->(b)${where}\nRETURN a, r, b`)];
}

/** One statement for each condition of a filter. */
export function sayFilter(network: Network, filter: Filter): Ran {
  const { facets, degree, component, ego, times } = filter;
  return [
    ...facets.map((facet) => {
      const [name, pattern] =
        facet.on === 'node'
          ? ['n', `(n:${quoteName(facet.of)})`]
          : ['r', `()-[r:${quoteName(facet.of)}]->()`];
      return say(
        `MATCH ${pattern}\nWHERE ${sayFacet(`${name}.${quoteName(facet.property)}`, facet)}\nRETURN ${name}`,
      );
    }),
    ...times.map((time) => say(sayTimeWindow(time))),
    ...(component === null
      ? []
      : [say(`MATCH (n)-[*0..]-(m)\nWHERE ${sayMembership(network, [component])}\nRETURN m`)]),
    ...(ego === null
      ? []
      : [say(`MATCH (n)-[*0..${ego.steps}]-(m)\nWHERE ${sayMembership(network, [ego.node])}\nRETURN m`)]),
    ...(degree === null ? [] : [say(`MATCH (n)\nWHERE ${sayBounds('COUNT { (n)--() }', degree)}\nRETURN n`)]),
  ];
}

function sayTimeWindow({ start, end, clock }: { start: number; end: number; clock: string }): string {
  const day = (time: number): string => `date('${new Date(time).toISOString().slice(0, 10)}')`;
  const whose = clock === eventClock.id ? '' : `// by another clock: ${clock}\n`;
  return `${whose}MATCH (a)-[r]->(b)\nWHERE r.date >= ${day(start)} AND r.date <= ${day(end)}\nRETURN a, r, b`;
}

function sayFacet(
  value: string,
  { values, from, to }: { values: readonly string[] | null; from: number | null; to: number | null },
): string {
  const chosen = values === null ? [] : [`toString(${value}) IN [${values.map(quoteText).join(', ')}]`];
  const bounds = from === null && to === null ? [] : [sayBounds(value, { from, to })];
  return [...chosen, ...bounds].join(' AND ');
}

function sayBounds(value: string, { from, to }: { from: number | null; to: number | null }): string {
  const parts = [
    ...(from === null ? [] : [`${value} >= ${from}`]),
    ...(to === null ? [] : [`${value} <= ${to}`]),
  ];
  return parts.join(' AND ');
}

/** By the property `id` where the data has one, else by elementId. */
function sayMembership(network: Network, nodes: readonly string[], name = 'n'): string {
  const known = nodes.filter((node) => network.hasNode(node)).slice(0, mostIds);
  const own = known.every((node) => !network.getNodeAttribute(node, 'id').startsWith('element:'));
  const ids = known.map((node) => quoteText(own ? network.getNodeAttribute(node, 'id') : node));
  const more = nodes.length > known.length ? ` /* and ${nodes.length - known.length} more */` : '';
  return `${own ? `${name}.id` : `elementId(${name})`} IN [${ids.join(', ')}${more}]`;
}

function say(cypher: string): Ran[number] {
  return { query: 'the same in Cypher', cypher, parameters: {} };
}

function quoteText(text: string): string {
  return `'${text.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}'`;
}

function quoteName(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? name : `\`${name.replace(/`/g, '``')}\``;
}
