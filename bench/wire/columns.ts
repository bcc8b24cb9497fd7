/**
 * `npm run bench:columns`: the same graph part as typed JSON and as columns. Bytes are those after gzip as the server
 * packs (level 1); decoding ends with the page's own nodes and relationships.
 */
import { gzipSync } from 'node:zlib';
import { decodeGraph } from '../../client/api/graph-part.ts';
import type { GraphPart, QueryRunAnswer } from '../../protocol/api.ts';
import { columnLinesType, type GraphColumns } from '../../protocol/columns.ts';
import type { TypedNode } from '../../protocol/typed-json.ts';
import type { CypherValue } from '../../protocol/values.ts';
import { ColumnWriter } from '../../server/routes/wire/column-writer.ts';
import { toTypedJson } from '../../server/routes/wire/typed-json.ts';
import { loadSample } from '../../tests/support/sample-graphs.ts';
import { makeTemporaryFolder, startServer } from '../../tests/support/server-process.ts';
import { describeMachine, findMedian, formatMilliseconds, formatTable } from '../figures.ts';

const runs = Number(process.env.RUNS ?? 5);
const everything = 'MATCH (a)-[r]->(b) RETURN a, r, b';

process.stdout.write(`${describeMachine()}\nmedian of ${runs} runs; goal: bytes ≤ 0.60 of gzipped JSON\n\n`);
const folder = makeTemporaryFolder();
const server = await startServer({
  DATA_DIR: folder.path,
  ALLOW_WRITES: 'true',
  MAX_BODY_BYTES: '20000000',
  QUERY_TIMEOUT_MS: '300000',
  MAX_ROWS: '1000000',
  MAX_ANSWER_BYTES: String(2 ** 33),
});
try {
  await loadSample(server.url, 'icews');
  const answers = [await compareAnswer(server.url)];
  const events = await fetchPart(server.url);
  const parts: [string, GraphPart][] = [
    ['18,000 events', events],
    ['50,000 / 100,000 made up', makePart(50_000, 100_000)],
  ];
  const header = ['graph part', 'JSON', 'columns', 'ratio', 'JSON decoded', 'columns decoded', 'ratio'];
  process.stdout.write(
    `${formatTable(
      header,
      parts.map(([name, part]) => comparePart(name, part)),
    )}\n\n`,
  );
  process.stdout.write(`${formatTable(['answer, line by line', 'JSON', 'columns', 'ratio'], answers)}\n`);
} finally {
  await server.stop();
  folder.remove();
}

function comparePart(name: string, part: GraphPart): string[] {
  const writer = new ColumnWriter(true);
  for (const element of [...part.nodes, ...part.relationships]) writer.add(element);
  const json = JSON.stringify(part);
  const columns = JSON.stringify(writer.writeGraph());
  const bytes = [json, columns].map((text) => gzipSync(text, { level: 1 }).length);
  const times: [number[], number[]] = [[], []];
  for (let run = 0; run < runs; run += 1) {
    times[0].push(time(() => decodeGraph(JSON.parse(json) as GraphPart)));
    times[1].push(time(() => decodeGraph(JSON.parse(columns) as GraphColumns)));
  }
  return [name, ...compare(bytes, formatBytes), ...compare(times.map(findMedian), formatMilliseconds)];
}

/** The workbench's way: every row names its nodes anew in JSON lines, and points to them in columns. */
async function compareAnswer(url: string): Promise<string[]> {
  const bytes = [];
  for (const accept of ['application/vnd.neo4j.query.v1.1+jsonl', columnLinesType]) {
    const body = await ask(url, accept);
    bytes.push(gzipSync(body, { level: 1 }).length);
  }
  return ['18,000 events, a, r, b', ...compare(bytes, formatBytes)];
}

async function ask(url: string, accept: string): Promise<Buffer> {
  const response = await fetch(`${url}/db/neo4j/query/v2`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept },
    body: JSON.stringify({ statement: everything, accessMode: 'READ' }),
  });
  return Buffer.from(await response.arrayBuffer());
}

async function fetchPart(url: string): Promise<GraphPart> {
  const body = await ask(url, 'application/vnd.neo4j.query.v1.1');
  const { data } = JSON.parse(String(body)) as { data: Pick<QueryRunAnswer, 'values'> };
  const nodes = new Map<string, TypedNode>();
  for (const [a, , b] of data.values as [TypedNode, unknown, TypedNode][]) {
    nodes.set(a._value._element_id, a);
    nodes.set(b._value._element_id, b);
  }
  return { nodes: [...nodes.values()], relationships: data.values.flatMap((row) => row.slice(1, 2)) };
}

/** Nodes with what people keep of people, and relations between them, by a small generator with a fixed start. */
function makePart(nodeCount: number, relationshipCount: number): GraphPart {
  let state = 42;
  const draw = (limit: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  const idOf = (number: number) => `4:6f7e2c1a-93a5-4c2f-8d7e-0f6f2b6f2d11:${number}`;
  const date = (): CypherValue => ({
    kind: 'date',
    text: `20${10 + draw(15)}-${String(1 + draw(12)).padStart(2, '0')}-${String(1 + draw(28)).padStart(2, '0')}`,
  });
  const nodes = Array.from({ length: nodeCount }, (_, number) =>
    toTypedJson({
      kind: 'node',
      elementId: idOf(number),
      labels: [['Person', 'Company', 'Place'][draw(3)] ?? ''],
      properties: new Map<string, CypherValue>([
        ['id', `thing-${draw(1e9).toString(36)}`],
        ['name', `${draw(5_000).toString(36)} ${draw(50_000).toString(36)}`],
        ['founded', BigInt(1900 + draw(120))],
        ['share', draw(10_000) / 100],
      ]),
    }),
  ) as TypedNode[];
  const relationships = Array.from({ length: relationshipCount }, (_, number) =>
    toTypedJson({
      kind: 'relationship',
      elementId: idOf(number).replace('4:', '5:'),
      type: ['KNOWS', 'OWNS', 'LIVES_IN', 'PAYS'][draw(4)] ?? '',
      startElementId: idOf(draw(nodeCount)),
      endElementId: idOf(draw(nodeCount)),
      properties: new Map<string, CypherValue>([
        ['since', date()],
        ['weight', BigInt(draw(100))],
      ]),
    }),
  );
  return { nodes, relationships };
}

function compare([before = 0, after = 0]: readonly number[], format: (value: number) => string): string[] {
  return [format(before), format(after), (after / before).toFixed(2)];
}

function formatBytes(bytes: number): string {
  return `${(bytes / 1000).toLocaleString('en', { maximumFractionDigits: 0 })} kB`;
}

function time(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
