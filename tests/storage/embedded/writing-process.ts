/**
 * A process to be killed: opens the store in the directory named first and writes statement after statement, each of
 * which makes four things or none. It prints the number of a statement once that has been answered, and ends when one
 * fails.
 */
import { openEmbeddedStore } from '../../../server/storage/embedded/embedded-store.ts';

const statement = `
CREATE (a:W {i: $i, text: $text})-[:PAIR {i: $i}]->(b:W {i: $i})
WITH a
OPTIONAL MATCH (old:W {i: $i - 10})
SET old.touched = $i
RETURN a.i`;

const [dataDir, first = '0'] = process.argv.slice(2);
const store = await openEmbeddedStore({ dataDir });
console.log('open');
try {
  for (let i = Number(first); ; i++) {
    await write(i);
    console.log(i);
  }
} catch (error) {
  console.log(error instanceof Error ? error.message : error);
}
await store.close();

async function write(i: number): Promise<void> {
  const running = await store.run({
    statement,
    parameters: new Map<string, bigint | string>([
      ['i', BigInt(i)],
      ['text', 'x'.repeat((i * 37) % 5000)],
    ]),
    access: 'write',
    timeoutMs: 10_000,
  });
  for await (const _ of running.batches);
}
