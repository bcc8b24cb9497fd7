/** The same answer, fetched to its end in one of several ways: rows a second, and how long until the first. */
import neo4j, { type Driver } from 'neo4j-driver';

export interface Fetched {
  readonly firstRowMs: number;
  readonly totalMs: number;
  readonly rows: number;
}

export interface Way {
  readonly name: string;
  fetch(statement: string): Promise<Fetched>;
}

/** The driver as its documentation shows it, every value looked at. */
export function throughDriver(driver: Driver): Way {
  return {
    name: 'bare neo4j-driver',
    async fetch(statement) {
      const session = driver.session({ defaultAccessMode: neo4j.session.READ });
      const begun = performance.now();
      let firstRowMs = 0;
      let rows = 0;
      for await (const record of session.run(statement)) {
        if (rows === 0) firstRowMs = performance.now() - begun;
        for (let index = 0; index < record.length; index += 1) record.get(index);
        rows += 1;
      }
      const totalMs = performance.now() - begun;
      await session.close();
      return { firstRowMs, totalMs, rows };
    },
  };
}

/** An endpoint that speaks the Query API: the whole body is read, and what marks the beginning of a row is looked for. */
export function throughEndpoint(name: string, url: string, accept: string): Way {
  const lines = accept.endsWith('jsonl');
  return {
    name,
    async fetch(statement) {
      const begun = performance.now();
      const response = await fetch(url, {
        method: 'POST',
        // Packing is another question than speed, and Neo4j's endpoint does none.
        headers: { 'content-type': 'application/json', accept, 'accept-encoding': 'identity' },
        body: JSON.stringify({ statement }),
      });
      let firstRowMs = 0;
      let rows = 0;
      let bytes = 0;
      let head = '';
      for await (const chunk of response.body ?? []) {
        bytes += chunk.length;
        if (firstRowMs === 0) {
          head += Buffer.from(chunk).toString('latin1');
          if (lines ? head.includes('"Record"') : /"values":\[\[/.test(head))
            firstRowMs = performance.now() - begun;
        }
        if (lines) rows += countLineEnds(chunk);
      }
      const totalMs = performance.now() - begun;
      if (bytes < 100_000) throw new Error(`${name} gave ${bytes} bytes: ${head.slice(0, 300)}`);
      // Header and summary are lines too; a document's rows are those of the others.
      return { firstRowMs, totalMs, rows: lines ? rows - 2 : rows };
    },
  };
}

function countLineEnds(chunk: Uint8Array): number {
  let count = 0;
  for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) count += 1;
  return count;
}
