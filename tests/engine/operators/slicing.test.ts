import { describe, expect, test } from '@jest/globals';
import type { ExecutionControl } from '../../../server/engine/execution.ts';
import { PAUSE } from '../../../server/engine/pause.ts';
import { TestDatabase } from '../database.ts';

const calm = { tick() {}, shouldPause: () => false, allocate() {}, statementClock: 0n, transactionClock: 0n };

function open(): TestDatabase {
  const database = new TestDatabase();
  database.run('UNWIND range(1, 2000) AS i CREATE (:N {i: i})');
  return database;
}

/** Pulls until so many pauses have come; gives how many rows came with them. */
function pull(database: TestDatabase, text: string, control: ExecutionControl, pauses: number): number {
  const rows = database.engine.execute(database.engine.prepare(text), new Map(), control).rows;
  let seen = 0;
  let answered = 0;
  for (const row of rows) {
    if (row !== PAUSE) answered++;
    else if (++seen === pauses) break;
  }
  expect(seen).toBe(pauses);
  return answered;
}

describe('a long statement', () => {
  const database = open();
  const impatient: ExecutionControl = { ...calm, shouldPause: () => true };

  test.each([
    'MATCH (a), (b), (c) RETURN count(*)',
    'UNWIND range(1, 1000000000) AS x RETURN count(*)',
    'MATCH (a), (b) WHERE a.i + b.i < 0 RETURN a',
    'MATCH (a), (b) RETURN a.i + b.i AS s ORDER BY s',
    'MATCH (a), (b) RETURN DISTINCT a.i + b.i AS s, count(*) AS n',
  ])('pauses again and again: %s', (text) => {
    expect(pull(database, text, impatient, 50)).toBe(0);
  });

  test('ends when it is told to', () => {
    let ticks = 0;
    const control: ExecutionControl = {
      ...calm,
      tick() {
        if (++ticks > 20) throw new Error('stopped');
      },
    };
    const run = (text: string) => () => {
      ticks = 0;
      database.run(text, {}, control);
    };
    expect(run('MATCH (a), (b), (c) RETURN count(*)')).toThrow('stopped');
    expect(run('RETURN COUNT { MATCH (a), (b), (c) RETURN a }')).toThrow('stopped');
    expect(run('RETURN reduce(s = 0, x IN range(1, 1000000) | s + x)')).toThrow('stopped');
  });

  test('ends when its memory is spent', () => {
    const spend = (text: string) => {
      let left = 1_000_000;
      const control: ExecutionControl = {
        ...calm,
        allocate(bytes) {
          left -= bytes;
          if (left < 0) throw new Error('out of budget');
        },
      };
      return () => database.run(text, {}, control);
    };
    expect(spend('UNWIND range(1, 100000000) AS x RETURN collect(x)')).toThrow('out of budget');
    expect(spend('MATCH (a), (b) RETURN a, b ORDER BY a.i')).toThrow('out of budget');
    expect(spend('MATCH (a), (b) RETURN DISTINCT a, b')).toThrow('out of budget');
    expect(spend('MATCH (a), (b) WITH a.i * 3000 + b.i AS k, count(*) AS n RETURN k')).toThrow(
      'out of budget',
    );
    expect(spend('UNWIND range(1, 100000) AS i CREATE (:M)')).toThrow('out of budget');
  });
});

describe('sorting', () => {
  test('of many rows is stable and complete', () => {
    const database = new TestDatabase();
    const text = `UNWIND range(1, 5000) AS i WITH i, i % 7 AS k ORDER BY k
      WITH collect([k, i]) AS pairs
      RETURN size(pairs), all(j IN range(1, 4999) WHERE pairs[j - 1][0] < pairs[j][0]
        OR (pairs[j - 1][0] = pairs[j][0] AND pairs[j - 1][1] < pairs[j][1]))`;
    expect(database.rows(text)).toEqual(['5000 | true']);
  });
});
