import { expect, test } from '@jest/globals';
import { readSources } from './sources.ts';

const hardLimit = 300;

/** Files over the limit, each with the reason why it is better whole. */
const exceptions: Readonly<Record<string, string>> = {
  'server/engine/syntax/ast.ts':
    'one closed list of node shapes: a reader looks a node up, and every split would tie the halves together',
};

const lengths = readSources(['protocol', 'server', 'client', 'seed', 'bench', 'tests']).map(
  ({ path, text }) => ({
    path,
    lines: text.split('\n').length - 1,
  }),
);

test(`no source file is longer than ${hardLimit} lines without a reason`, () => {
  const offences = lengths
    .filter(({ path, lines }) => lines > hardLimit && exceptions[path] === undefined)
    .map(({ path, lines }) => `${path}: ${lines}`);
  expect(offences).toEqual([]);
});

test('every exception is still needed', () => {
  const stale = Object.keys(exceptions).filter(
    (path) => !lengths.some((file) => file.path === path && file.lines > hardLimit),
  );
  expect(stale).toEqual([]);
});
