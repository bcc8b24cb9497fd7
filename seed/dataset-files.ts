/** Writes a data set as its files: the same text for the same data, however it was loaded or put together. */
import { createHash } from 'node:crypto';
import { Document, isMap, isSeq, visit } from 'yaml';
import type { ClaimRow, Dataset, DisagreementRow, RowPlace, UncoveredRow } from './dataset.ts';

type DatasetParts = Omit<Dataset, 'sha256'>;

/** @returns path inside the data set's folder → text, in the order in which a reader would open them */
export function writeDatasetFiles(dataset: DatasetParts): ReadonlyMap<string, string> {
  const { id, title, description } = dataset;
  const claimFiles = dataset.articles.map((article): readonly [string, string] => [
    `claims/${article.id}.yaml`,
    writeClaimFile(
      article.id,
      dataset.claims.filter((claim) => claim.article === article.id),
      dataset.uncovered.filter((row) => row.article === article.id),
    ),
  ]);
  return new Map([
    ['dataset.yaml', writeYaml({ id, title, description })],
    ['relations.yaml', writeYaml(dataset.relationTypes.map(plain))],
    ['articles.yaml', writeYaml(dataset.articles.map(plain))],
    ['actors.yaml', writeYaml(sortByKind(dataset.actors).map(plain))],
    ['things.yaml', writeYaml(sortByKind(dataset.things).map(plain))],
    ['sources.yaml', writeYaml(sortByKind(dataset.sources).map(plain))],
    ...claimFiles,
    ...writeStory(dataset),
    ['disagreements.yaml', writeYaml(dataset.disagreements.map(sortSides).map(plain))],
  ]);
}

/** SHA-256 over the files as they are written here: comments and the order of definitions make no other edition. */
export function hashDataset(dataset: DatasetParts): string {
  const hash = createHash('sha256');
  for (const [path, text] of writeDatasetFiles(dataset)) {
    hash.update(`${path}\0${Buffer.byteLength(text)}\0`).update(text);
  }
  return hash.digest('hex');
}

/** One row as its text in a file: equal rows have equal texts. */
export function writeRow(row: { readonly place: RowPlace } & object): string {
  return writeYaml(plain(row));
}

function writeClaimFile(
  article: string,
  claims: readonly ClaimRow[],
  uncovered: readonly UncoveredRow[],
): string {
  const rows = claims.map(({ article: _, ...claim }) => plain(claim));
  return writeYaml({
    article,
    claims: rows,
    uncovered: uncovered.map(({ article: _, ...row }) => plain(row)),
  });
}

function sortByKind<T extends { readonly kind: string; readonly id: string }>(rows: readonly T[]): T[] {
  return rows.toSorted((a, b) => (`${a.kind} ${a.id}` < `${b.kind} ${b.id}` ? -1 : 1));
}

function writeStory({ story }: DatasetParts): readonly (readonly [string, string])[] {
  return story === undefined
    ? []
    : [['story.yaml', writeYaml({ title: story.title, steps: story.steps.map(plain) })]];
}

/** The two sides are sets; their claims stand in order of id. */
function sortSides(row: DisagreementRow): DisagreementRow {
  return { ...row, left: row.left.toSorted(), right: row.right.toSorted() };
}

/** The order in which a reader wants the fields of any row. */
const fieldOrder = [
  ...['id', 'type', 'label', 'kind', 'title', 'name', 'publisher', 'published', 'url', 'file', 'sha256'],
  ...[
    'topic',
    'between',
    'left',
    'right',
    'role',
    'speaksFor',
    'aliases',
    'text',
    'phase',
    'meetingKind',
    'status',
  ],
  ...[
    'quote',
    'start',
    'end',
    'subject',
    'relation',
    'object',
    'symmetric',
    'speech',
    'qualifier',
    'meeting',
  ],
  ...['anonymous', 'modality', 'polarity', 'date', 'datePrecision', 'dateText', 'attributedTo'],
  ...['show', 'select', 'reason', 'note', 'contests'],
];

/** Without where the row stood, and without lists and flags that say nothing. */
function plain(row: { readonly place: RowPlace } & object): object {
  const { place: _, ...fields } = row;
  const said = Object.entries(fields)
    .filter(([, value]) => !(Array.isArray(value) && value.length === 0))
    .filter(([name, value]) => !((name === 'symmetric' || name === 'speech') && value === false))
    .toSorted(([a], [b]) => fieldOrder.indexOf(a) - fieldOrder.indexOf(b));
  return Object.fromEntries(said);
}

function writeYaml(value: unknown): string {
  const document = new Document(value);
  visit(document, {
    Seq: (_key, node) => {
      node.flow = node.items.length > 0 && !node.items.some((item) => isMap(item) || isSeq(item));
    },
    Pair: (_key, pair) => {
      // Rows of definitions breathe; rows of a few numbers stand on a line of their own.
      if (isSeq(pair.value) && pair.value.items.every((item) => isMap(item) && item.has('reason'))) {
        for (const item of pair.value.items) if (isMap(item)) item.flow = true;
      }
    },
    Map: (key, node, path) => {
      if (typeof key === 'number' && key > 0 && isSeq(path.at(-1)) && node.flow !== true)
        node.spaceBefore = true;
    },
  });
  return document.toString({ lineWidth: 0 });
}
