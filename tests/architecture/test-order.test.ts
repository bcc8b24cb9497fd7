import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { projectRoot } from '../../server/project-root.ts';
import { orderFiles } from '../support/file-order.ts';
import { longFiles } from '../support/long-files.ts';

const file = (name: string, seconds: number, takesNeo4j = false) => ({ name, seconds, takesNeo4j });

test('the longest test files begin first', () => {
  const ordered = orderFiles([file('short', 1), file('long', 9), file('middle', 5)]);
  expect(ordered.map(({ name }) => name)).toEqual(['long', 'middle', 'short']);
});

test('a file that needs Neo4j begins when the one before has given it back', () => {
  const ordered = orderFiles([
    file('first on Neo4j', 10, true),
    file('second on Neo4j', 9, true),
    file('one', 6),
    file('two', 5),
    file('three', 1),
  ]);
  expect(ordered.map(({ name }) => name)).toEqual([
    'first on Neo4j',
    'one',
    'two',
    'second on Neo4j',
    'three',
  ]);
});

test('all of them are run where only those that need Neo4j are left', () => {
  expect(orderFiles([file('a', 2, true), file('b', 3, true)]).map(({ name }) => name)).toEqual(['b', 'a']);
});

test('every file that is known to be long exists', () => {
  const missing = Object.keys(longFiles).filter(
    (name) => !existsSync(join(projectRoot, 'tests', `${name}.test.ts`)),
  );
  expect(missing).toEqual([]);
});
