/** Opens a data directory in a process of its own and prints how long it took and what the process then holds. */
import { openEmbeddedStore } from '../../server/storage/embedded/embedded-store.ts';
import { readResidentMemory } from './memory.ts';
import { runStatement } from './side.ts';

const begun = performance.now();
const store = await openEmbeddedStore({ dataDir: process.argv[2] });
await runStatement({ name: 'embedded', store }, 'MATCH (n) RETURN count(n)');
const milliseconds = performance.now() - begun;
process.stdout.write(`${JSON.stringify({ milliseconds, mebibytes: readResidentMemory(process.pid) })}\n`);
await store.close();
