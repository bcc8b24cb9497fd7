/**
 * Opening the connection to Neo4j, and saying in a sentence what is wrong when that fails. Must not know what the
 * connection is used for.
 */
import neo4j, { type Driver } from 'neo4j-driver';
import type { Neo4jSettings } from '../../config.ts';
import { type StoreDescription, StoreError } from '../graph-store.ts';
import { firstLine, toStoreError } from './neo4j-errors.ts';
import { readRecordsOurselves } from './record-entrance.ts';

const schemes = ['neo4j', 'neo4j+s', 'neo4j+ssc', 'bolt', 'bolt+s', 'bolt+ssc'];
const oldestMajor = 5;

/** Resolves with a driver that has answered once from the wanted database. */
export async function connect(settings: Neo4jSettings): Promise<{ driver: Driver }> {
  checkUri(settings.uri);
  const driver = createDriver(settings);
  readRecordsOurselves(driver);
  try {
    const { product } = await readDescription(driver, settings);
    checkVersion(product, settings.uri);
    return { driver };
  } catch (error) {
    await driver.close();
    throw explainFailure(error, settings);
  }
}

/** Asks the server itself, through the database that is used. */
export async function readDescription(driver: Driver, settings: Neo4jSettings): Promise<StoreDescription> {
  const session = driver.session({
    defaultAccessMode: neo4j.session.READ,
    ...(settings.database === undefined ? {} : { database: settings.database }),
  });
  try {
    const { summary } = await session.run('RETURN 1', {}, { timeout: 30_000 });
    const agent = summary.server.agent ?? 'Neo4j';
    return {
      product: agent.replace('/', ' '),
      address: withoutCredentials(settings.uri),
      database: summary.database.name ?? settings.database ?? 'neo4j',
    };
  } catch (error) {
    throw toStoreError(error);
  } finally {
    await session.close();
  }
}

function createDriver({ uri, username, password }: Neo4jSettings): Driver {
  const auth = username === undefined ? undefined : neo4j.auth.basic(username, password ?? '');
  try {
    return neo4j.driver(uri, auth, {
      userAgent: 'dragoman',
      telemetryDisabled: true,
      connectionTimeout: 10_000,
      connectionAcquisitionTimeout: 20_000,
      // Finds connections that died with a restarted server before a writing statement is sent down one of them.
      connectionLivenessCheckTimeout: 2_000,
      // Would exchange the stream of a result unseen; what is worth a second try we try again ourselves.
      disableAutoCommitRetries: true,
    });
  } catch (error) {
    throw refuse(`NEO4J_URI is "${withoutCredentials(uri)}": ${firstLine((error as Error).message)}`, error);
  }
}

function checkUri(uri: string): void {
  const scheme = /^([a-z0-9+.-]+):\/\//i.exec(uri)?.[1]?.toLowerCase();
  if (scheme === undefined) {
    throw refuse(`NEO4J_URI is "${uri}", which has no scheme. Write it like neo4j://localhost:7687.`);
  }
  if (!schemes.includes(scheme)) {
    const known = schemes.map((name) => `${name}://`).join(', ');
    throw refuse(
      `NEO4J_URI is "${withoutCredentials(uri)}", but ${scheme}:// is not a way to Neo4j. Use one of ${known}.`,
    );
  }
  if (!URL.canParse(uri) || new URL(uri).hostname === '') {
    throw refuse(`NEO4J_URI is "${withoutCredentials(uri)}", which names no host that can be read.`);
  }
}

function checkVersion(product: string, uri: string): void {
  const major = Number(/(\d+)\./.exec(product)?.[1]);
  if (major < oldestMajor) {
    throw refuse(`${withoutCredentials(uri)} is ${product}; Dragoman needs Neo4j ${oldestMajor} or newer.`);
  }
}

function explainFailure(error: unknown, settings: Neo4jSettings): unknown {
  if (!(error instanceof StoreError)) return error;
  const address = withoutCredentials(settings.uri);
  if (error.code === 'Dragoman.StoreUnavailable') {
    return refuse(
      `No Neo4j answers at ${address} (${error.message.replace('Neo4j cannot be reached: ', '')}) ` +
        'Is it running, is its Bolt port the one in NEO4J_URI, and does the scheme fit its encryption?',
      error,
    );
  }
  if (error.code.startsWith('Neo.ClientError.Security.')) {
    const who = settings.username === undefined ? 'without a username' : `as "${settings.username}"`;
    return refuse(
      `${address} does not let Dragoman in ${who}: ${firstLine(error.message)} Check NEO4J_USERNAME and NEO4J_PASSWORD.`,
      error,
    );
  }
  if (error.code === 'Neo.ClientError.Database.DatabaseNotFound') {
    return refuse(`${address} has no database "${settings.database ?? ''}". Check NEO4J_DATABASE.`, error);
  }
  return error;
}

function refuse(message: string, cause?: unknown): StoreError {
  return new StoreError(message, { code: 'Dragoman.StoreUnavailable', store: 'neo4j', cause });
}

function withoutCredentials(uri: string): string {
  return uri.replace(/\/\/[^/@]*@/, '//');
}
