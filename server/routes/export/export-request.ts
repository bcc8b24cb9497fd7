/** What may be exported: the answer of a statement, of a query of the library, or nodes and relationships by name. */
import { z } from 'zod';
import { statementText } from '../wire/statement-text.ts';
import { jsonObject } from '../zod-issues.ts';
import { exportFormat } from './formats.ts';

const most = 200_000;
const elementIds = z.array(z.string().max(200)).max(most);
const prefix = z.string().max(200).default('');
const looks = z
  .array(z.coerce.number().nonnegative().max(1_000_000))
  .max(2 * most)
  .default([]);

export const exportRequest = z
  .strictObject({
    format: exportFormat,
    statement: statementText.optional().describe('One reading Cypher statement.'),
    query: z.string().optional().describe('Instead of a statement: the id of a query of the library.'),
    parameters: jsonObject.nullish().describe('By name; plain JSON, or typed JSON value by value.'),
    nodes: elementIds.optional().describe('Instead of a statement: elementIds of nodes.'),
    nodePrefix: prefix.describe('What each of `nodes` begins with, and leaves out.'),
    places: z
      .array(z.coerce.number())
      .max(2 * most)
      .optional()
      .describe(
        'Where the nodes stand: x and y of each in the order of `nodes`, y upwards. For GEXF and GraphML.',
      ),
    relationships: elementIds.optional().describe('ElementIds of relationships; their ends come along.'),
    relationshipPrefix: prefix.describe('The same for `relationships`.'),
    colours: z
      .array(z.string().regex(/^#[0-9a-f]{6}$/i, 'expected a colour such as #0072b2'))
      .max(1_000)
      .default([])
      .describe('The colours that the two lists of looks take theirs from.'),
    nodeLooks: looks.describe('Of each of `nodes`, the place of its colour in `colours`, and its radius.'),
    relationshipLooks: looks.describe('The same of each of `relationships`, with its width.'),
    database: z.string().optional().describe('The store’s default database when left out.'),
    name: z.string().max(100).optional().describe('What to call the file, without its ending.'),
    exact: z
      .boolean()
      .default(false)
      .describe('CSV and TSV: no byte order mark, and text that looks like a formula stays as it is.'),
    typed: z.boolean().default(false).describe('JSON and JSON lines: typed JSON instead of plain.'),
  })
  .refine(({ statement, query, nodes, relationships }) => {
    const sources = [statement, query, nodes ?? relationships];
    return sources.filter((source) => source !== undefined).length === 1;
  }, 'exactly one of statement, query, or nodes and relationships must be given')
  .refine(
    ({ nodes = [], places }) => places === undefined || places.length === 2 * nodes.length,
    'places must hold two numbers for each of nodes',
  )
  .refine(
    ({ nodes = [], nodeLooks, relationships = [], relationshipLooks }) =>
      [0, 2 * nodes.length].includes(nodeLooks.length) &&
      [0, 2 * relationships.length].includes(relationshipLooks.length),
    'looks must hold two numbers for each of nodes, or of relationships',
  )
  .refine(
    ({ colours, nodeLooks, relationshipLooks }) =>
      [...nodeLooks, ...relationshipLooks].every((place, index) => index % 2 === 1 || place in colours),
    'looks must name places in colours',
  )
  .transform(({ nodes, nodePrefix, relationships, relationshipPrefix, ...rest }) => ({
    ...rest,
    nodes: nodes?.map((id) => nodePrefix + id),
    relationships: relationships?.map((id) => relationshipPrefix + id),
  }));

export type ExportRequest = z.output<typeof exportRequest>;

/** Letters, digits and a few marks; never a path, never hidden, never empty. */
export function chooseFileName({ name, query, nodes, relationships, format }: ExportRequest): string {
  const standard = nodes === undefined && relationships === undefined ? 'answer' : 'selection';
  const wanted = name ?? query?.split('/').at(-1) ?? standard;
  const safe = wanted
    .replace(/[^\p{L}\p{M}\p{N} ._()-]+/gu, '-')
    .replace(/^[\s.-]+|[\s.-]+$/g, '')
    .slice(0, 80);
  return `${safe === '' ? standard : safe}.${format}`;
}
