/**
 * Opens the store that the configuration names. It never tries the other one when that fails: an answer from
 * another graph than the one asked for is worse than none.
 */
import type { Config } from '../config.ts';
import { openEmbeddedStore } from './embedded/embedded-store.ts';
import type { GraphStore } from './graph-store.ts';
import { openNeo4jStore } from './neo4j/neo4j-store.ts';

/** Rejects with a StoreError whose message is meant for whoever started the server. */
export function openStore(config: Pick<Config, 'neo4j' | 'dataDir'>): Promise<GraphStore> {
  return config.neo4j === undefined
    ? openEmbeddedStore({ dataDir: config.dataDir })
    : openNeo4jStore(config.neo4j);
}
