/** Each library query through the server's own endpoint, on both stores, interleaved in one run. */
import type { QueriesAnswer, QueryDescription } from '../protocol/api.ts';
import type { ServerProcess } from '../tests/support/server-process.ts';
import { findQuantile, formatMilliseconds } from './figures.ts';

const warmUps = 3;
const runs = 20;

/** Values that make sense for the parameters a query insists on, in the shipped data set. */
const sampleValues: Readonly<Record<string, string>> = {
  id: 'volodymyr-zelenskyy',
  actor: 'volodymyr-zelenskyy',
  from: 'vladimir-medinsky',
  to: 'donald-trump',
  a: 'volodymyr-zelenskyy',
  b: 'donald-trump',
  left: 'volodymyr-zelenskyy',
  right: 'donald-trump',
  query: 'erdo*',
  article: 'moscow-times',
};

export async function measureQueries(servers: readonly ServerProcess[]): Promise<string[][]> {
  const { queries } = (await (await fetch(`${servers[0]?.url}/api/queries`)).json()) as QueriesAnswer;
  const rows: string[][] = [];
  for (const query of queries.filter(isRunnable)) {
    const timings = servers.map(() => [] as number[]);
    for (let i = 0; i < warmUps + runs; i += 1) {
      for (const [index, server] of servers.entries()) {
        const elapsed = await timeQuery(server.url, query);
        if (i >= warmUps) timings[index]?.push(elapsed);
      }
    }
    rows.push([
      query.id,
      ...timings.flatMap((values) => [0.5, 0.95].map((q) => formatMilliseconds(findQuantile(values, q)))),
    ]);
  }
  return rows;
}

function isRunnable(query: QueryDescription): boolean {
  return query.parameters.every(({ required, name }) => !required || sampleValues[name] !== undefined);
}

async function timeQuery(url: string, query: QueryDescription): Promise<number> {
  const parameters = query.parameters
    .filter(({ required }) => required)
    .map(({ name }): [string, string] => [name, sampleValues[name] ?? '']);
  const begun = performance.now();
  const answer = await fetch(`${url}/api/queries/${query.id}?${new URLSearchParams(parameters)}`);
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${query.id} answered ${answer.status}`);
  return performance.now() - begun;
}
