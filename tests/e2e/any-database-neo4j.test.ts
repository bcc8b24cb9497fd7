import { neo4j, samples } from '../support/requirements.ts';
import { loadSample } from '../support/sample-graphs.ts';
import { describeExplorer } from './explorer-suite.ts';
import { testMovies } from './movies-suite.ts';
import { takeNeo4j } from './neo4j-under-test.ts';

const uri = takeNeo4j();

describeExplorer('a database nobody has described, on Neo4j', testMovies, {
  environment: () => ({ NEO4J_URI: uri, ALLOW_WRITES: 'true' }),
  requirements: [samples, neo4j],
  prepare: ({ url }) => loadSample(url, 'movies'),
});
