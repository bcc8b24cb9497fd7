import { beforeEach, describe, expect, test } from '@jest/globals';
import { readCypherFile, writeCypherFile } from '../../../client/state/cypher-files.ts';
import { findInHistory, recallNewer, recallOlder } from '../../../client/state/history-walk.ts';
import { memoryStore, titleOf } from '../../../client/state/memory-store.ts';
import { findSimilar } from '../../../client/state/similar-name.ts';

beforeEach(() => {
  memoryStore.setState({
    history: ['RETURN 1', 'RETURN 2', 'MATCH (n) RETURN n'].map((text) => ({ text, at: 0 })),
  });
});

describe('the arrows', () => {
  test('go back run by run, and forth to what stood there first', () => {
    expect(recallOlder('draft')).toBe('MATCH (n) RETURN n');
    expect(recallOlder('MATCH (n) RETURN n')).toBe('RETURN 2');
    expect(recallOlder('RETURN 2')).toBe('RETURN 1');
    expect(recallOlder('RETURN 1')).toBeNull();
    expect(recallNewer('RETURN 1')).toBe('RETURN 2');
    expect(recallNewer('RETURN 2')).toBe('MATCH (n) RETURN n');
    expect(recallNewer('MATCH (n) RETURN n')).toBe('draft');
    expect(recallNewer('draft')).toBeNull();
  });

  test('pass over what was run last and still stands there', () => {
    expect(recallOlder('MATCH (n) RETURN n')).toBe('RETURN 2');
  });
});

test('any letters in their order find a run, the tightest first', () => {
  expect(findInHistory('mrn')).toEqual(['MATCH (n) RETURN n']);
  expect(findInHistory('return')[0]).toBe('MATCH (n) RETURN n');
  expect(findInHistory('zebra')).toEqual([]);
});

test('saved statements come back from a file as they went', () => {
  const saved = [
    { id: 'a', folder: 'Meetings', text: '// Who met\nMATCH (n)\nRETURN n;', at: 1 },
    { id: 'b', folder: '', text: '// One\nRETURN 1', at: 2 },
  ];
  const read = readCypherFile('statements.cypher', writeCypherFile(saved));
  expect(read).toEqual(saved.map(({ folder, text }) => ({ folder, text })));
  expect(readCypherFile('who-met.cypher', 'RETURN 1')).toEqual([
    { folder: '', text: '// who-met\nRETURN 1' },
  ]);
  expect(titleOf('RETURN 1\nAS x')).toBe('RETURN 1');
});

test.each([
  ['hlp', 'help'],
  ['pramas', 'params'],
  ['histroy', 'history'],
  ['zebra', null],
])('%j is most like %j', (name, expected) => {
  expect(findSimilar(name, ['help', 'params', 'history'])).toBe(expected);
});
