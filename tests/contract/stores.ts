/** The stores that tests run on: the embedded one always, Neo4j where there is one. */
import { describe } from '@jest/globals';
import type { Neo4jSettings } from '../../server/config.ts';
import type { GraphStore } from '../../server/storage/graph-store.ts';
import { openStore } from '../../server/storage/open-store.ts';
import { takeNeo4jTurn } from '../support/neo4j-turn.ts';
import { describeWith, neo4j } from '../support/requirements.ts';
import { makeTemporaryFolder } from '../support/server-process.ts';

/** For hooks that open a store: other files may have their turn at Neo4j first, one after the other. */
export const turnTimeoutMs = 600_000;

export interface StoreUnderTest {
  readonly store: GraphStore;
  /** Closes it and gives back what it took. */
  release(): Promise<void>;
}

/** In a folder of its own that is gone afterwards. */
export async function openEmbeddedForTest(): Promise<StoreUnderTest> {
  const folder = makeTemporaryFolder();
  const store = await openStore({ neo4j: undefined, dataDir: folder.path });
  return {
    store,
    release: async () => {
      await store.close();
      folder.remove();
    },
  };
}

/** All of the one database, emptied, until it is released. */
export async function openNeo4jForTest(): Promise<StoreUnderTest> {
  const giveBack = await takeNeo4jTurn();
  try {
    const store = await openStore({ neo4j: neo4jSettings(), dataDir: '' });
    await empty(store);
    return {
      store,
      release: async () => {
        await empty(store);
        await store.close();
        giveBack();
      },
    };
  } catch (error) {
    giveBack();
    throw error;
  }
}

async function empty(store: GraphStore): Promise<void> {
  await store.transact((transaction) => transaction.run('MATCH (n) DETACH DELETE n'));
}

export function neo4jSettings(): Neo4jSettings {
  return {
    uri: process.env.NEO4J_TEST_URI ?? '',
    username: process.env.NEO4J_TEST_USERNAME,
    password: process.env.NEO4J_TEST_PASSWORD,
    database: undefined,
  };
}

/** Runs the same tests once for each store. */
export function describeOnBothStores(
  name: string,
  body: (open: () => Promise<StoreUnderTest>) => void,
): void {
  describe(`${name}, on the embedded store`, () => body(openEmbeddedForTest));
  describeWith([neo4j], `${name}, on Neo4j`, () => body(openNeo4jForTest));
}
