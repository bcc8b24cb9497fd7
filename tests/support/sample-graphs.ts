/** The graphs of other people that tests try the explorer on, loaded as a user would: with Cypher, over HTTP. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sharedDir } from './requirements.ts';

export type SampleName = 'movies' | 'les-miserables' | 'trumpworld' | 'icews';

interface Batch {
  readonly statement: string;
  readonly rows?: readonly object[];
}

const batchSize = 3_000;

/** Empties the store behind a server that may write, and loads one of the samples into it. */
export async function loadSample(url: string, name: SampleName): Promise<void> {
  await emptyStore(url);
  for (const batch of samples[name]()) {
    await run(url, batch);
  }
}

const samples: { readonly [name in SampleName]: () => Batch[] } = {
  movies: () =>
    readSample('movies.cypher')
      .split(/;\s*\n/)
      .map((statement) => ({ statement: statement.trim().replace(/;$/, '') }))
      .filter(({ statement }) => statement !== '' && !/^CREATE (CONSTRAINT|INDEX)/.test(statement)),
  'les-miserables': readLesMiserables,
  trumpworld: readTrumpworld,
  icews: readIcews,
};

function readLesMiserables(): Batch[] {
  const text = readSample('les-miserables.gexf');
  const nodes = [...text.matchAll(/<node id="(\d+)" label="([^"]*)">[\s\S]*?value="(\d+)"/g)];
  const edges = [...text.matchAll(/<edge [^>]*source="(\d+)" target="(\d+)"(?: weight="([\d.]+)")?/g)];
  return [
    {
      statement:
        'UNWIND $rows AS row CREATE (:Character {number: row.number, name: row.name, community: row.community})',
      rows: nodes.map(([, number, name, community]) => ({
        number: Number(number),
        name,
        community: Number(community),
      })),
    },
    {
      statement:
        'UNWIND $rows AS row MATCH (a:Character {number: row.from}) MATCH (b:Character {number: row.to}) CREATE (a)-[:APPEARS_WITH {times: row.times}]->(b)',
      rows: edges.map(([, from, to, times]) => ({
        from: Number(from),
        to: Number(to),
        times: Number(times ?? 1),
      })),
    },
  ];
}

function readTrumpworld(): Batch[] {
  const lines = readSample('trumpworld.csv').split('\n').slice(1).filter(Boolean).map(splitCsv);
  const ends = lines.flatMap(([typeA = '', a = '', typeB = '', b = '']) => [
    [a, typeA] as const,
    [b, typeB] as const,
  ]);
  const types = new Map(ends);
  const nodes = [...types].map(([title, type]) => ({ title, type }));
  const create = (label: string, type: string): Batch => ({
    statement: `UNWIND $rows AS row CREATE (:${label} {title: row.title})`,
    rows: nodes.filter((node) => (node.type === 'Person') === (type === 'Person')),
  });
  const edges = lines.map(([typeA, a, typeB, b, how, source]) => ({ typeA, a, typeB, b, how, source }));
  const label = (type: string | undefined) => (type === 'Person' ? 'Human' : 'Company');
  const pairs = ['Human', 'Company'].flatMap((from) => ['Human', 'Company'].map((to) => [from, to] as const));
  return [
    create('Human', 'Person'),
    create('Company', 'Organization'),
    ...pairs.flatMap(([from, to]) => {
      const rows = edges.filter(({ typeA, typeB }) => label(typeA) === from && label(typeB) === to);
      const statement = `UNWIND $rows AS row MATCH (a:${from} {title: row.a}) MATCH (b:${to} {title: row.b}) CREATE (a)-[:CONNECTED_TO {how: row.how, source: row.source}]->(b)`;
      return inBatches(rows).map((batch) => ({ statement, rows: batch }));
    }),
  ];
}

/** Events of 2014; the forty most frequent kinds of event become types, the others share one. */
function readIcews(): Batch[] {
  const lines = ['icews_2014_valid.txt', 'icews_2014_test.txt']
    .flatMap((file) => readSample(file).split('\n').filter(Boolean))
    .map((line) => line.split('\t').map((part) => part.trim()));
  const names = new Set(lines.flatMap(([subject = '', , object = '']) => [subject, object]));
  const byType = new Map<string, object[]>();
  for (const [from, event = '', to, day] of lines) {
    const type = event
      .toUpperCase()
      .replace(/[^A-Z]+/g, '_')
      .replace(/^_|_$/g, '');
    byType.set(type, [...(byType.get(type) ?? []), { from, to, day }]);
  }
  const label = (name: string): string =>
    /^(?:Citizen|Protester|Student)/.test(name) ? 'Crowd' : name.includes('(') ? 'Body' : 'Party';
  const nodes = [...names].map((name) => ({ name, label: label(name) }));
  return [
    ...['Crowd', 'Body', 'Party'].map((wanted) => ({
      statement: `UNWIND $rows AS row CREATE (:Side:${wanted} {name: row.name})`,
      rows: nodes.filter((node) => node.label === wanted),
    })),
    ...[...byType].flatMap(([type, rows]) =>
      inBatches(rows).map((batch) => ({
        statement: `UNWIND $rows AS row MATCH (a:Side {name: row.from}) MATCH (b:Side {name: row.to}) CREATE (a)-[:${type} {date: date(row.day)}]->(b)`,
        rows: batch,
      })),
    ),
  ];
}

/** Empties the store behind a server that may write. */
export function emptyStore(url: string): Promise<void> {
  return run(url, { statement: 'MATCH (n) DETACH DELETE n' });
}

async function run(url: string, { statement, rows = [] }: Batch): Promise<void> {
  const { store } = (await (await fetch(`${url}/api/status`)).json()) as { store: { database: string } };
  const response = await fetch(`${url}/db/${store.database}/query/v2`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ statement, parameters: { rows } }),
  });
  // The answer begins before the statement is done, and ends with it.
  const text = await response.text();
  if (!response.ok || JSON.parse(text).errors !== undefined) {
    throw new Error(`${statement.slice(0, 80)}: ${text}`);
  }
}

function inBatches(rows: readonly object[]): object[][] {
  return Array.from({ length: Math.ceil(rows.length / batchSize) }, (_, index) =>
    rows.slice(index * batchSize, (index + 1) * batchSize),
  );
}

/** One line of CSV, with quoted fields. */
function splitCsv(line: string): string[] {
  return [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, field = '']) =>
    field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field,
  );
}

function readSample(file: string): string {
  return readFileSync(join(sharedDir, 'samples', file), 'utf8');
}
