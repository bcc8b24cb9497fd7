import { describe, expect, test } from '@jest/globals';
import { openNeo4jStore } from '../../../server/storage/neo4j/neo4j-store.ts';
import { neo4jSettings } from '../../contract/stores.ts';
import { describeWith, neo4j } from '../../support/requirements.ts';

async function sayingOf(settings: Partial<ReturnType<typeof neo4jSettings>>): Promise<string> {
  try {
    const store = await openNeo4jStore({ ...neo4jSettings(), ...settings });
    await store.close();
    return 'it opened';
  } catch (error) {
    expect(error).toMatchObject({ name: 'StoreError', code: 'Dragoman.StoreUnavailable', store: 'neo4j' });
    return (error as Error).message;
  }
}

describe('an address that leads to no Neo4j is told apart', () => {
  test.each([
    ['localhost', 'NEO4J_URI is "localhost", which has no scheme. Write it like neo4j://localhost:7687.'],
    [
      'http://user:secret@localhost:7474',
      'NEO4J_URI is "http://localhost:7474", but http:// is not a way to Neo4j. ' +
        'Use one of neo4j://, neo4j+s://, neo4j+ssc://, bolt://, bolt+s://, bolt+ssc://.',
    ],
    ['neo4j://', 'NEO4J_URI is "neo4j://", which names no host that can be read.'],
  ])('%s', async (uri, message) => {
    expect(await sayingOf({ uri })).toBe(message);
  });

  test.each(['bolt://127.0.0.1:1', 'neo4j://127.0.0.1:1', 'neo4j+s://no-such-host.invalid'])(
    '%s',
    async (uri) => {
      expect(await sayingOf({ uri })).toMatch(
        new RegExp(`^No Neo4j answers at ${uri.replace('+', '\\+')} \\(`),
      );
    },
  );
});

describeWith([neo4j], 'at a Neo4j that runs', () => {
  const uri = () => neo4jSettings().uri;

  test('a database that is not there is named', async () => {
    expect(await sayingOf({ database: 'nowhere' })).toBe(
      `${uri()} has no database "nowhere". Check NEO4J_DATABASE.`,
    );
  });

  test('encryption that it does not speak is said to be a reason', async () => {
    const encrypted = uri().replace(/^\w+:/, 'bolt+s:');
    expect(await sayingOf({ uri: encrypted })).toMatch(/does the scheme fit its encryption\?$/);
  });

  test('the right settings open it', async () => {
    expect(await sayingOf({})).toBe('it opened');
  });
});
