import { describeWith, neo4j } from '../support/requirements.ts';
import { proveGraphStore } from './graph-store-contract.ts';
import { openNeo4jForTest } from './stores.ts';

describeWith([neo4j], 'the Neo4j store', () => {
  proveGraphStore(openNeo4jForTest);
});
