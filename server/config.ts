import { isIP } from 'node:net';
import { resolve } from 'node:path';

export interface Neo4jSettings {
  readonly uri: string;
  readonly username: string | undefined;
  readonly password: string | undefined;
  /** Undefined: the server's default database. */
  readonly database: string | undefined;
}

export interface Config {
  readonly port: number;
  readonly host: string;
  /** Names by which browsers may call the server, besides loopback ones and `host` itself. */
  readonly allowedHosts: readonly string[];
  /** Absolute; where the embedded store keeps its data. */
  readonly dataDir: string;
  /** Undefined: the embedded store. */
  readonly neo4j: Neo4jSettings | undefined;
  readonly queryTimeoutMs: number;
  readonly maxRows: number;
  readonly maxAnswerBytes: number;
  readonly maxBodyBytes: number;
  /** How long a request may take to come in whole. */
  readonly requestTimeoutMs: number;
  readonly maxConcurrentStatements: number;
  readonly exportTimeoutMs: number;
  readonly maxExportRows: number;
  readonly maxExportElements: number;
  readonly saveViews: boolean;
  readonly maxViews: number;
  readonly maxViewBytes: number;
  readonly allowWrites: boolean;
  readonly authToken: string | undefined;
  /** Absolute; a folder with the texts of reports. Undefined: quotes are shown without their context. */
  readonly articlesDir: string | undefined;
}

/** Settings that do not go together or do not parse; the message names each of them with its value. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads every setting from the environment. Throws a ConfigError that lists all that is wrong, not just the first. */
export function readConfig(environment: Environment): Config {
  const problems: string[] = [];
  const env = environment;
  const integer = (name: string, text: string | undefined, standard: number, range: Range): number =>
    readInteger(name, text, standard, range, problems);
  const config: Config = {
    port: integer('PORT', env.PORT, 7480, { min: 0, max: 65_535 }),
    host: readText(env.HOST) ?? '127.0.0.1',
    allowedHosts: (readText(env.ALLOWED_HOSTS) ?? '').split(',').flatMap((name) => readText(name) ?? []),
    dataDir: resolve(readText(env.DATA_DIR) ?? '.data/graph'),
    neo4j: readNeo4j(env, problems),
    queryTimeoutMs: integer('QUERY_TIMEOUT_MS', env.QUERY_TIMEOUT_MS, 30_000, { min: 1, max: 86_400_000 }),
    maxRows: integer('MAX_ROWS', env.MAX_ROWS, 10_000, { min: 1, max: 100_000_000 }),
    maxAnswerBytes: integer('MAX_ANSWER_BYTES', env.MAX_ANSWER_BYTES, 256 * mebibyte, {
      min: 1024,
      max: 2 ** 50,
    }),
    maxBodyBytes: integer('MAX_BODY_BYTES', env.MAX_BODY_BYTES, 4 * mebibyte, {
      min: 1024,
      max: 1024 * mebibyte,
    }),
    requestTimeoutMs: integer('REQUEST_TIMEOUT_MS', env.REQUEST_TIMEOUT_MS, 60_000, {
      min: 1_000,
      max: 86_400_000,
    }),
    maxConcurrentStatements: integer('MAX_CONCURRENT_STATEMENTS', env.MAX_CONCURRENT_STATEMENTS, 16, {
      min: 1,
      max: 10_000,
    }),
    exportTimeoutMs: integer('EXPORT_TIMEOUT_MS', env.EXPORT_TIMEOUT_MS, 600_000, {
      min: 1,
      max: 86_400_000,
    }),
    maxExportRows: integer('MAX_EXPORT_ROWS', env.MAX_EXPORT_ROWS, 1_000_000, { min: 1, max: 100_000_000 }),
    maxExportElements: integer('MAX_EXPORT_ELEMENTS', env.MAX_EXPORT_ELEMENTS, 200_000, {
      min: 1,
      max: 10_000_000,
    }),
    saveViews: readBoolean('SAVE_VIEWS', env.SAVE_VIEWS, true, problems),
    maxViews: integer('MAX_VIEWS', env.MAX_VIEWS, 1_000, { min: 1, max: 100_000 }),
    maxViewBytes: integer('MAX_VIEW_BYTES', env.MAX_VIEW_BYTES, mebibyte / 4, {
      min: 1024,
      max: 64 * mebibyte,
    }),
    allowWrites: readBoolean('ALLOW_WRITES', env.ALLOW_WRITES, false, problems),
    authToken: readAuthToken(env.AUTH_TOKEN, problems),
    articlesDir: readPath(env.ARTICLES_DIR),
  };
  if (!isLoopback(config.host) && config.authToken === undefined) {
    problems.push(
      `HOST is ${config.host}, which other machines can reach, and AUTH_TOKEN is not set. ` +
        'Set AUTH_TOKEN to a secret of at least 16 characters, or leave HOST at 127.0.0.1.',
    );
  }
  if (problems.length > 0) throw new ConfigError(problems.join('\n'));
  return config;
}

/** True when only this machine can reach a server that listens there. */
export function isLoopback(host: string): boolean {
  if (host === 'localhost' || host.endsWith('.localhost') || host === '::1' || host === '[::1]') return true;
  return isIP(host) === 4 && host.startsWith('127.');
}

const mebibyte = 1024 * 1024;

interface Range {
  readonly min: number;
  readonly max: number;
}

/** An empty setting counts as one that is not set: that is how shells and compose files leave things out. */
function readText(text: string | undefined): string | undefined {
  const trimmed = text?.trim();
  return trimmed === '' ? undefined : trimmed;
}

function readPath(text: string | undefined): string | undefined {
  const path = readText(text);
  return path === undefined ? undefined : resolve(path);
}

function readInteger(
  name: string,
  text: string | undefined,
  standard: number,
  range: Range,
  problems: string[],
): number {
  const trimmed = readText(text);
  if (trimmed === undefined) return standard;
  const value = /^\d{1,16}$/.test(trimmed) ? Number(trimmed) : Number.NaN;
  if (value >= range.min && value <= range.max) return value;
  problems.push(`${name} is "${trimmed}", but must be a whole number from ${range.min} to ${range.max}.`);
  return standard;
}

function readBoolean(name: string, text: string | undefined, standard: boolean, problems: string[]): boolean {
  const trimmed = readText(text)?.toLowerCase();
  if (trimmed === 'true' || trimmed === '1') return true;
  if (trimmed === undefined) return standard;
  if (trimmed === 'false' || trimmed === '0') return false;
  problems.push(`${name} is "${trimmed}", but must be true or false.`);
  return standard;
}

function readAuthToken(text: string | undefined, problems: string[]): string | undefined {
  const token = readText(text);
  if (token !== undefined && token.length < 16) {
    problems.push('AUTH_TOKEN is shorter than 16 characters; `openssl rand -hex 32` makes a good one.');
  }
  return token;
}

function readNeo4j(env: Environment, problems: string[]): Neo4jSettings | undefined {
  const settings = {
    uri: readText(env.NEO4J_URI),
    username: readText(env.NEO4J_USERNAME),
    // Kept as it is: a password may begin or end with a space.
    password: readText(env.NEO4J_PASSWORD) === undefined ? undefined : env.NEO4J_PASSWORD,
    database: readText(env.NEO4J_DATABASE),
  };
  const { uri } = settings;
  if (uri === undefined) {
    const orphans = Object.keys(settings).filter(
      (key) => settings[key as keyof typeof settings] !== undefined,
    );
    if (orphans.length > 0) {
      const names = orphans.map((key) => `NEO4J_${key.toUpperCase()}`).join(' and ');
      problems.push(`${names} is set, but NEO4J_URI is not. Set it too, or leave all of them out.`);
    }
    return undefined;
  }
  if (settings.password !== undefined && settings.username === undefined) settings.username = 'neo4j';
  return { ...settings, uri };
}
