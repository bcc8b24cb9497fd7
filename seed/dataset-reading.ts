/** Reads a data set back out of a store: the rows of its files, as they would have to be for the graph that is there. */
import type { CypherMap, CypherValue, NodeSnapshot } from '../protocol/values.ts';
import type { StoreTransaction } from '../server/storage/graph-store.ts';
import { readStoredClaims } from './claim-reading.ts';
import type {
  ActorRow,
  ArticleRow,
  Dataset,
  Dating,
  DisagreementRow,
  RelationTypeRow,
  SourceRow,
  ThingRow,
  UncoveredRow,
} from './dataset.ts';
import { flag, number, optionalFields, text, texts } from './stored-values.ts';

/** What was changed here and is in no file: ids of what was added, and of claims that were edited. */
export interface Marks {
  readonly added: ReadonlySet<string>;
  readonly edited: ReadonlySet<string>;
}

export interface StoredDataset {
  readonly dataset: Dataset;
  readonly marks: Marks;
}

const place = { file: 'the store', line: 0 };

/** @returns undefined when the store has no such data set */
export async function readStoredDataset(
  transaction: StoreTransaction,
  id: string,
): Promise<StoredDataset | undefined> {
  const read = async (label: string): Promise<readonly NodeSnapshot[]> => {
    const statement = `MATCH (n:${label} {dataset: $dataset}) RETURN n ORDER BY n.order, n.id`;
    const { rows } = await transaction.run(statement, new Map([['dataset', id]]));
    return rows.map(([node]) => node as NodeSnapshot);
  };
  const [head] = await read('Dataset');
  if (head === undefined) {
    return undefined;
  }
  const articleNodes = await read('Article');
  const articles = articleNodes.map(toArticle);
  const dataset: Dataset = {
    id,
    title: text(head.properties, 'title'),
    description: text(head.properties, 'description'),
    sha256: text(head.properties, 'sha256'),
    relationTypes: (await read('RelationType')).map(toRelationType),
    articles,
    actors: (await read('Actor')).map(toActor),
    things: (await read('Meeting|Demand|Agreement|Place')).map(toThing),
    sources: (await read('Source')).map(toSource),
    claims: await readStoredClaims(transaction, id, articles),
    uncovered: articleNodes.flatMap(toUncovered),
    disagreements: await readDisagreements(transaction, id),
    ...toStory(await read('Story')),
  };
  return { dataset, marks: await readMarks(transaction, id) };
}

async function readMarks(transaction: StoreTransaction, dataset: string): Promise<Marks> {
  const statement =
    'MATCH (n {dataset: $dataset}) WHERE n.addedAt IS NOT NULL OR n.editedAt IS NOT NULL RETURN n.id, n.addedAt IS NOT NULL';
  const { rows } = await transaction.run(statement, new Map([['dataset', dataset]]));
  const ids = (added: boolean) => new Set(rows.filter((row) => row[1] === added).map(([id]) => String(id)));
  return { added: ids(true), edited: ids(false) };
}

function toArticle({ properties }: NodeSnapshot): ArticleRow {
  return {
    place,
    id: text(properties, 'id'),
    title: text(properties, 'title'),
    publisher: text(properties, 'publisher'),
    published: text(properties, 'published'),
    ...optionalFields<Pick<ArticleRow, 'url'>>(properties, ['url']),
    file: text(properties, 'file'),
    sha256: text(properties, 'sha256'),
  };
}

function toUncovered({ properties }: NodeSnapshot): readonly UncoveredRow[] {
  return texts(properties, 'uncovered').map((row) => {
    const [, start = '', end = '', reason = ''] = /^(\d+)\.\.(\d+) (.*)$/s.exec(row) ?? [];
    return { place, article: text(properties, 'id'), start: Number(start), end: Number(end), reason };
  });
}

function toRelationType({ properties }: NodeSnapshot): RelationTypeRow {
  return {
    place,
    type: text(properties, 'type'),
    label: text(properties, 'label'),
    subject: texts(properties, 'subject'),
    object: texts(properties, 'object'),
    symmetric: flag(properties, 'symmetric'),
    speech: flag(properties, 'speech'),
    ...(properties.get('qualifier') === 'meeting' ? { qualifier: 'meeting' as const } : {}),
  };
}

function toActor({ labels, properties }: NodeSnapshot): ActorRow {
  return {
    place,
    id: text(properties, 'id'),
    kind: labels.find((label) => label !== 'Actor') as ActorRow['kind'],
    name: text(properties, 'name'),
    ...optionalFields<Pick<ActorRow, 'role' | 'speaksFor'>>(properties, ['role', 'speaksFor']),
    aliases: texts(properties, 'aliases'),
  };
}

function toThing({ labels, properties }: NodeSnapshot): ThingRow {
  const kind = labels.find((label) => thingLabels.has(label)) as ThingRow['kind'];
  return {
    place,
    id: text(properties, 'id'),
    kind,
    name: text(properties, 'name'),
    aliases: texts(properties, 'aliases'),
    ...optionalFields<Pick<ThingRow, 'text'>>(properties, ['text']),
    ...toDating(properties),
    ...(kind === 'Meeting' ? { meetingKind: text(properties, 'kind') } : {}),
    ...optionalFields<Pick<ThingRow, 'status' | 'topic' | 'phase'>>(
      properties,
      kind === 'Meeting' ? ['status'] : ['topic', 'phase'],
    ),
  };
}

function toStory([node]: readonly NodeSnapshot[]): Pick<Dataset, 'story'> {
  if (node === undefined) {
    return {};
  }
  const steps = texts(node.properties, 'steps').map((step) => ({ place, ...JSON.parse(step) }));
  return { story: { title: text(node.properties, 'title'), steps } };
}

const thingLabels: ReadonlySet<string> = new Set(['Meeting', 'Demand', 'Agreement', 'Place']);

function toDating(properties: CypherMap): Dating {
  return optionalFields<Dating>(properties, ['date', 'datePrecision']);
}

function toSource({ properties }: NodeSnapshot): SourceRow {
  return {
    place,
    id: text(properties, 'id'),
    name: text(properties, 'name'),
    kind: text(properties, 'kind'),
    anonymous: flag(properties, 'anonymous'),
    ...optionalFields<Pick<SourceRow, 'speaksFor'>>(properties, ['speaksFor']),
    aliases: texts(properties, 'aliases'),
  };
}

async function readDisagreements(
  transaction: StoreTransaction,
  dataset: string,
): Promise<readonly DisagreementRow[]> {
  const { rows } = await transaction.run(
    'MATCH (left:Claim {dataset: $dataset})-[d:DISAGREES_WITH]->(right:Claim) RETURN properties(d), left.id, right.id ORDER BY d.number, left.id, right.id',
    new Map([['dataset', dataset]]),
  );
  const found = new Map<number, DisagreementRow>();
  for (const [facts, left, right] of rows as readonly (readonly [CypherMap, CypherValue, CypherValue])[]) {
    const known = found.get(number(facts, 'number'));
    found.set(number(facts, 'number'), {
      place,
      topic: text(facts, 'topic'),
      between: text(facts, 'between') === 'actors' ? 'actors' : 'sources',
      left: [...new Set([...(known?.left ?? []), String(left)])],
      right: [...new Set([...(known?.right ?? []), String(right)])],
      ...optionalFields<Pick<DisagreementRow, 'note'>>(facts, ['note']),
      contests: flag(facts, 'contests'),
    });
  }
  return [...found.values()];
}
