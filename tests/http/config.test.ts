import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ConfigError, isLoopback, readConfig } from '../../server/config.ts';

test('nothing set gives the embedded store on loopback, reading only', () => {
  expect(readConfig({})).toEqual({
    port: 7480,
    host: '127.0.0.1',
    allowedHosts: [],
    dataDir: resolve('.data/graph'),
    neo4j: undefined,
    queryTimeoutMs: 30_000,
    maxRows: 10_000,
    maxAnswerBytes: 268_435_456,
    maxBodyBytes: 4_194_304,
    requestTimeoutMs: 60_000,
    maxConcurrentStatements: 16,
    exportTimeoutMs: 600_000,
    maxExportRows: 1_000_000,
    maxExportElements: 200_000,
    saveViews: true,
    maxViews: 1_000,
    maxViewBytes: 262_144,
    allowWrites: false,
    authToken: undefined,
  });
});

test('empty settings count as not set', () => {
  const names = ['PORT', 'HOST', 'NEO4J_URI', 'NEO4J_PASSWORD', 'ALLOW_WRITES', 'AUTH_TOKEN', 'MAX_ROWS'];
  expect(readConfig(Object.fromEntries(names.map((name) => [name, ' '])))).toEqual(readConfig({}));
});

test('NEO4J_URI chooses Neo4j', () => {
  const settings = { NEO4J_URI: 'neo4j://localhost', NEO4J_PASSWORD: 'secret' };
  expect(readConfig(settings).neo4j).toEqual({
    uri: 'neo4j://localhost',
    username: 'neo4j',
    password: 'secret',
    database: undefined,
  });
});

describe('a value that does not fit is refused with a sentence', () => {
  test.each([
    [{ PORT: 'http' }, 'PORT is "http", but must be a whole number from 0 to 65535.'],
    [{ PORT: '65536' }, 'PORT is "65536", but must be a whole number from 0 to 65535.'],
    [{ PORT: '-1' }, 'PORT is "-1", but must be a whole number from 0 to 65535.'],
    [{ MAX_ROWS: '0' }, 'MAX_ROWS is "0", but must be a whole number from 1 to 100000000.'],
    [{ MAX_ROWS: '1e3' }, 'MAX_ROWS is "1e3", but must be a whole number from 1 to 100000000.'],
    [
      { QUERY_TIMEOUT_MS: '1.5' },
      'QUERY_TIMEOUT_MS is "1.5", but must be a whole number from 1 to 86400000.',
    ],
    [{ ALLOW_WRITES: 'yes' }, 'ALLOW_WRITES is "yes", but must be true or false.'],
    [
      { AUTH_TOKEN: 'short' },
      'AUTH_TOKEN is shorter than 16 characters; `openssl rand -hex 32` makes a good one.',
    ],
    [
      { NEO4J_PASSWORD: 'secret' },
      'NEO4J_PASSWORD is set, but NEO4J_URI is not. Set it too, or leave all of them out.',
    ],
    [
      { HOST: '0.0.0.0' },
      'HOST is 0.0.0.0, which other machines can reach, and AUTH_TOKEN is not set. ' +
        'Set AUTH_TOKEN to a secret of at least 16 characters, or leave HOST at 127.0.0.1.',
    ],
  ])('%j', (environment, message) => {
    expect(() => readConfig(environment)).toThrow(new ConfigError(message));
  });

  test('and every one of them at once', () => {
    const attempt = () => readConfig({ PORT: 'x', MAX_ROWS: 'y' });
    expect(attempt).toThrow(/^PORT is "x".*\nMAX_ROWS is "y"/);
  });
});

test.each(['127.0.0.1', '127.1.2.3', 'localhost', '::1', '[::1]', 'a.localhost'])(
  '%s is loopback',
  (host) => {
    expect(isLoopback(host)).toBe(true);
  },
);

test.each(['0.0.0.0', '::', '192.168.0.1', 'example.org', 'localhost.example.org', '127.0.0.1.example.org'])(
  '%s is not loopback',
  (host) => {
    expect(isLoopback(host)).toBe(false);
  },
);
