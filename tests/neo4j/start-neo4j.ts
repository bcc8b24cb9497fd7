/** `npm run neo4j`: a real Neo4j 5.26 LTS with Bolt and its HTTP Query API, for people without Docker. */
import { fstatSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { missingForNeo4j } from './neo4j-jars.ts';
import { type Neo4jOptions, type RunningNeo4j, startNeo4j } from './neo4j-process.ts';

const usage = `npm run neo4j [-- --bolt-port 7687] [--http-port 7474] [--home FOLDER]

Starts Neo4j 5.26 on 127.0.0.1 without a password. Ports are any free ones unless given; data is thrown away
unless it has a home. Ctrl-C stops it.`;

const { values } = parseArgs({
  options: {
    'bolt-port': { type: 'string' },
    'http-port': { type: 'string' },
    home: { type: 'string' },
    help: { type: 'boolean' },
  },
});

if (values.help === true) {
  console.log(usage);
} else {
  const missing = missingForNeo4j();
  if (missing === undefined) {
    await serve().catch((error: Error) => {
      console.error(error.message);
      process.exitCode = 1;
    });
  } else {
    console.error(`Neo4j cannot start here: ${missing}`);
    process.exitCode = 1;
  }
}

async function serve(): Promise<void> {
  const options: Neo4jOptions = {
    boltPort: readPort('bolt-port'),
    httpPort: readPort('http-port'),
    ...(values.home === undefined ? {} : { home: values.home }),
    say: console.log,
  };
  const neo4j = await startNeo4j(options);
  console.log(`Neo4j is ready at ${neo4j.boltUri} (HTTP Query API: ${neo4j.httpUri}/db/neo4j/query/v2)`);
  stopWithUs(neo4j);
  const code = await neo4j.ended;
  process.exit(code ?? 0);
}

/** On a signal, and when whoever started us goes away and so closes the pipe that is our standard input. */
function stopWithUs(neo4j: RunningNeo4j): void {
  let stopping = false;
  const stop = (): void => {
    if (!stopping) {
      stopping = true;
      console.log('Stopping Neo4j …');
      void neo4j.stop();
    }
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  const input = fstatSync(0);
  if (input.isFIFO() || input.isSocket()) {
    process.stdin.on('end', stop).resume();
  }
}

function readPort(name: 'bolt-port' | 'http-port'): number {
  const port = Number(values[name] ?? 0);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error(`--${name} must be a port number from 0 to 65535, not ${values[name]}`);
  }
  return port;
}
