import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type EmbeddedStore, openEmbeddedStore } from '../../../server/storage/embedded/embedded-store.ts';
import { StoreError } from '../../../server/storage/graph-store.ts';
import { conformanceKit, describeWith } from '../../support/requirements.ts';
import { loadWritingCases, type WritingCase } from './writing-cases.ts';

const refused = 'Neo.ClientError.Statement.AccessMode';

describeWith([conformanceKit], 'A writing statement of the conformance kit, sent in read mode,', () => {
  let store: EmbeddedStore;
  let cases: WritingCase[];

  beforeAll(async () => {
    cases = loadWritingCases();
    store = await openEmbeddedStore({ dataDir: undefined });
  });
  afterAll(() => store.close());

  async function rowsOf(statement: string, access: 'read' | 'write' = 'read'): Promise<unknown[]> {
    const running = await store.run({ statement, parameters: new Map(), access, timeoutMs: 20_000 });
    const rows: unknown[] = [];
    for await (const batch of running.batches) rows.push(...batch);
    return rows;
  }

  /** The code of the StoreError with which the statement fails in read mode; undefined when it does not fail. */
  async function codeOf(statement: string): Promise<string | undefined> {
    try {
      await rowsOf(statement);
      return undefined;
    } catch (error) {
      if (error instanceof StoreError) return error.code;
      throw error;
    }
  }

  async function dumpGraph(): Promise<unknown[]> {
    const dumps = ['MATCH (n) RETURN n', 'MATCH ()-[r]->() RETURN r', 'SHOW INDEXES YIELD name RETURN name'];
    return Promise.all(dumps.map((statement) => rowsOf(statement)));
  }

  async function prepareGraph(preparation: readonly string[]): Promise<void> {
    await rowsOf('MATCH (n) DETACH DELETE n', 'write');
    for (const statement of preparation) await rowsOf(statement, 'write');
  }

  test('is refused and leaves the graph as it was', async () => {
    const accepted: unknown[] = [];
    const changed: string[] = [];
    for (const { id, preparation, statement, isWrong } of cases) {
      await prepareGraph(preparation);
      const before = await dumpGraph();
      const codes = [await codeOf(statement), await codeOf(`PROFILE ${statement}`)];
      const isRefused = codes.every((code) => code === refused || (isWrong && code !== undefined));
      if (!isRefused) accepted.push([id, codes]);
      try {
        expect(await dumpGraph()).toEqual(before);
      } catch {
        changed.push(id);
      }
    }
    expect({ accepted, changed }).toEqual({ accepted: [], changed: [] });
  }, 120_000);

  test('is one of several hundred', () => {
    expect(cases.filter(({ isWrong }) => !isWrong).length).toBeGreaterThan(270);
  });
});
