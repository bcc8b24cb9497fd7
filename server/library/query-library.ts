/**
 * The query library: every file of cypher/, checked against the contract of its header. Knows files and headers;
 * must not know a store.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { QueryDescription } from '../../protocol/api.ts';
import { AppError } from '../errors.ts';
import { findParameters } from './parameter-scan.ts';
import { readHeader } from './query-header.ts';
import { LibraryError, type QueryHeader } from './query-header-types.ts';

export interface QueryLibrary {
  /** In order of id, so that folders stay together. */
  readonly queries: readonly QueryDescription[];
  /** Throws `Dragoman.QueryNotFound`. */
  find(id: string): QueryDescription;
}

/** Reads `folder` and everything below. Throws a LibraryError with `file:line` on the first broken contract. */
export function loadLibrary(folder: string): QueryLibrary {
  const queries = listFiles(folder).map((path) => readQuery(folder, path));
  return createLibrary(queries);
}

export function createLibrary(queries: readonly QueryDescription[]): QueryLibrary {
  const byId = new Map(queries.map((query) => [query.id, query]));
  return {
    queries: [...queries].sort((a, b) => (a.id < b.id ? -1 : 1)),
    find(id) {
      const query = byId.get(id);
      if (query === undefined) {
        throw new AppError('Dragoman.QueryNotFound', `The library has no query "${id}".`, {
          hint: 'GET /api/queries lists them all.',
        });
      }
      return query;
    },
  };
}

/** One file's text as a query; `file` is its path inside the library, such as `people/who-led.cypher`. */
export function readQueryText(file: string, text: string): QueryDescription {
  const header = readHeader(file, text);
  checkParameters(file, text, header);
  const id = file.replace(/\.cypher$/, '');
  return {
    id,
    folder: id.slice(0, id.lastIndexOf('/')),
    title: header.title,
    parameters: header.parameters.map(({ value }) => value),
    cypher: dropHeader(text),
    listed: header.listed,
  };
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.cypher'))
    .map((entry) => join(entry.parentPath, entry.name));
}

function readQuery(folder: string, path: string): QueryDescription {
  const file = relative(folder, path).split(sep).join('/');
  if (!/^[a-z0-9-]+\/[a-z0-9-]+\.cypher$/.test(file)) {
    throw new LibraryError(
      file,
      1,
      'a query lies in cypher/<folder>/<name>.cypher, in small letters and hyphens',
    );
  }
  return readQueryText(file, readFileSync(path, 'utf8'));
}

function checkParameters(file: string, text: string, header: QueryHeader): void {
  const used = findParameters(text);
  const declared = new Set(header.parameters.map(({ value }) => value.name));
  const undeclared = used.find(({ name }) => !declared.has(name));
  if (undeclared !== undefined) {
    throw new LibraryError(file, undeclared.line, `parameter $${undeclared.name} is used but not declared`);
  }
  const names = new Set(used.map(({ name }) => name));
  const unused = header.parameters.find(({ value }) => !names.has(value.name));
  if (unused !== undefined) {
    throw new LibraryError(file, unused.line, `parameter $${unused.value.name} is declared but not used`);
  }
}

function dropHeader(text: string): string {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => !/^\s*(\/\/.*)?$/.test(line));
  return lines.slice(Math.max(start, 0)).join('\n').trim();
}
