import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { AppError } from '../../server/errors.ts';
import { findLibraryFolder } from '../../server/library/library-folder.ts';
import { LibraryError } from '../../server/library/query-header-types.ts';
import { loadLibrary } from '../../server/library/query-library.ts';
import { checkStatement } from '../../server/storage/gate/check-statement.ts';
import { makeTemporaryFolder } from '../support/server-process.ts';

const library = loadLibrary(findLibraryFolder());

test('the library keeps its own contract, and is large enough to ask with', () => {
  expect(library.queries.filter(({ listed }) => listed).length).toBeGreaterThanOrEqual(20);
});

test('every title reads as a sentence of its own', () => {
  const odd = library.queries.filter(({ title }) => !/^\p{Lu}.{8,}[^.]$/u.test(title)).map(({ id }) => id);
  expect(odd).toEqual([]);
});

test.each(library.queries.map(({ id, cypher }) => [id, cypher]))('%s only reads', (_id, cypher) => {
  expect(() => checkStatement(cypher, { store: 'embedded', writesAllowed: false })).not.toThrow();
});

test('an unknown id is refused by name', () => {
  expect(() => library.find('people/nobody')).toThrow(
    new AppError('Dragoman.QueryNotFound', 'The library has no query "people/nobody".'),
  );
});

test('a file in the wrong place, or of the wrong name, stops the start', () => {
  const folder = makeTemporaryFolder();
  mkdirSync(join(folder.path, 'people'));
  writeFileSync(join(folder.path, 'people', 'Who Led.cypher'), '// Title\nRETURN 1');
  const attempt = () => loadLibrary(folder.path);
  expect(attempt).toThrow(LibraryError);
  expect(attempt).toThrow(/^people\/Who Led\.cypher:1: a query lies in cypher\/<folder>\/<name>\.cypher/);
  folder.remove();
});
