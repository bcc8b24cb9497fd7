import { neo4j } from '../support/requirements.ts';
import { testAdding } from './adding-page.ts';
import { describeExplorer } from './explorer-suite.ts';
import { seedTalksOnNeo4j } from './neo4j-under-test.ts';

const uri = seedTalksOnNeo4j();

describeExplorer('adding evidence on Neo4j', testAdding, {
  environment: () => ({ NEO4J_URI: uri, ALLOW_WRITES: 'true' }),
  requirements: [neo4j],
});
