import type { CypherMap, CypherValue, NodeSnapshot } from '../../protocol/values.ts';
import { fetchClaimsBy, fetchRows } from '../api/dossier-api.ts';
import { sayRelation } from './relation-words.ts';
import { createShelf } from './shelf.ts';

/** One entry, under any key. */
export const demandRows = createShelf(() => fetchRows('demands/board'));
/** Claims by the key of the relation that they support, or would support if they were facts. */
export const claimsByKey = createShelf((key) => fetchClaimsBy({ key }));

/** Somebody in a cell of the board, and the claims that put them there. */
export interface BoardEntry {
  readonly actor: string;
  readonly id: string;
  readonly key: string;
  readonly claims: number;
  /** What they do, where the column does not say it; `null` when it does. */
  readonly words: string | null;
}

export interface BoardRow {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly topic: string;
  readonly phase: string;
  readonly by: readonly BoardEntry[];
  readonly of: readonly BoardEntry[];
  readonly supports: readonly BoardEntry[];
  readonly rejects: readonly BoardEntry[];
  readonly otherAnswers: readonly BoardEntry[];
  /** Names of those it is addressed to who have not answered, themselves or through anybody who speaks for them. */
  readonly silent: readonly string[];
}

const columns: { readonly [type: string]: 'by' | 'of' | 'supports' | 'rejects' } = {
  DEMANDED: 'by',
  ADDRESSED_TO: 'of',
  SUPPORTS: 'supports',
  AGREED_TO: 'supports',
  REJECTED: 'rejects',
};
/** Types whose column says all there is to say. */
const plainTypes: readonly string[] = ['DEMANDED', 'ADDRESSED_TO', 'SUPPORTS', 'REJECTED'];

/** Rows of demands/board, demand by demand. */
export function readBoard(rows: readonly CypherMap[]): readonly BoardRow[] {
  const byDemand = new Map<string, CypherMap[]>();
  for (const row of rows) {
    const { properties } = row.get('demand') as NodeSnapshot;
    const id = textOf(properties.get('id'));
    byDemand.set(id, [...(byDemand.get(id) ?? []), row]);
  }
  return [...byDemand].map(([id, own]) => readDemand(id, own));
}

function readDemand(id: string, rows: readonly CypherMap[]): BoardRow {
  const [first] = rows as [CypherMap];
  const { properties } = first.get('demand') as NodeSnapshot;
  const said = rows.filter((row) => row.get('actor') !== null);
  const pick = (column: string): readonly BoardEntry[] =>
    said.filter((row) => columnOf(row) === column).map(readEntry);
  return {
    id,
    name: textOf(properties.get('name')),
    text: textOf(properties.get('text')),
    topic: textOf(properties.get('topic')),
    phase: textOf(properties.get('phase')),
    by: pick('by'),
    of: pick('of'),
    supports: pick('supports'),
    rejects: pick('rejects'),
    otherAnswers: pick('other'),
    silent: findSilent(said),
  };
}

function columnOf(row: CypherMap): string {
  const column = columns[textOf(row.get('type'))] ?? 'other';
  // That somebody is said not to have rejected it is an answer of its own kind.
  return row.get('denied') === true && column !== 'by' && column !== 'of' ? 'other' : column;
}

function readEntry(row: CypherMap): BoardEntry {
  const { properties } = row.get('actor') as NodeSnapshot;
  const type = textOf(row.get('type'));
  const denied = row.get('denied') === true;
  const verb = sayRelation(type);
  return {
    actor: textOf(properties.get('name')),
    id: textOf(properties.get('id')),
    key: textOf(row.get('key')),
    claims: Number(row.get('claims')),
    words: denied ? `said not to have: ${verb}` : plainTypes.includes(type) ? null : verb,
  };
}

function findSilent(rows: readonly CypherMap[]): readonly string[] {
  const actorOf = (row: CypherMap) => (row.get('actor') as NodeSnapshot).properties;
  const answering = rows.filter((row) => !['by', 'of'].includes(columns[textOf(row.get('type'))] ?? 'other'));
  const answered = new Set(
    answering.flatMap((row) => {
      const sides = actorOf(row).get('sides');
      return [textOf(actorOf(row).get('id')), ...(Array.isArray(sides) ? sides.map(String) : [])];
    }),
  );
  const addressed = rows.filter((row) => row.get('type') === 'ADDRESSED_TO').map(actorOf);
  const names = addressed
    .filter((actor) => !answered.has(textOf(actor.get('id'))))
    .map((actor) => textOf(actor.get('name')));
  return [...new Set(names)];
}

function textOf(value: CypherValue | undefined): string {
  return typeof value === 'string' ? value : '';
}
