/** The app over a store that holds a data set, for all tests of a block. */
import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { loadDataset } from '../../seed/dataset-loader.ts';
import { seedDataset } from '../../seed/dataset-seeding.ts';
import type { GraphStore } from '../../server/storage/graph-store.ts';
import { type StoreUnderTest, turnTimeoutMs } from '../contract/stores.ts';
import { smallFolder } from '../seed/small-dataset.ts';
import { type AppUnderTest, seedTalks, startApp } from './app-under-test.ts';

export interface SeededApp {
  readonly app: AppUnderTest;
  readonly store: GraphStore;
}

/** The talks, seeded once and only read. To be called inside `describe`; its members are there once the tests run. */
export function useTalks(open: () => Promise<StoreUnderTest>): SeededApp {
  let opened: StoreUnderTest;
  let app: AppUnderTest;
  beforeAll(async () => {
    opened = await open();
    await seedTalks(opened.store);
    app = await startApp(opened.store);
  }, turnTimeoutMs);
  afterAll(async () => {
    await app.close();
    await opened.release();
  });
  return membersOf(() => ({ app, store: opened.store }));
}

/** The small data set, seeded anew for each test, which may write. To be called inside `describe`. */
export function useSmallDataset(open: () => Promise<StoreUnderTest>): SeededApp {
  const small = loadDataset(smallFolder);
  let opened: StoreUnderTest;
  let app: AppUnderTest;
  beforeEach(async () => {
    opened ??= await open();
    await app?.close();
    await opened.store.transact((transaction) => transaction.run('MATCH (n) DETACH DELETE n'));
    await seedDataset(opened.store, small);
    app = await startApp(opened.store, { settings: { allowWrites: true } });
  }, turnTimeoutMs);
  afterAll(async () => {
    await app.close();
    await opened.release();
  });
  return membersOf(() => ({ app, store: opened.store }));
}

function membersOf(current: () => SeededApp): SeededApp {
  return {
    get app() {
      return current().app;
    },
    get store() {
      return current().store;
    },
  };
}
