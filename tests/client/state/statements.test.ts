import { describe, expect, test } from '@jest/globals';
import {
  findParameters,
  findStatementAt,
  pickStatements,
  readTitle,
  splitStatements,
} from '../../../client/state/statements.ts';

const texts = (text: string) => splitStatements(text).map((statement) => statement.text);

describe('a text is cut into statements', () => {
  test.each([
    ['RETURN 1; RETURN 2', ['RETURN 1', 'RETURN 2']],
    ['RETURN 1;;\n;', ['RETURN 1']],
    [`RETURN ';' AS a; RETURN "x;\\";y" AS b`, [`RETURN ';' AS a`, `RETURN "x;\\";y" AS b`]],
    ['MATCH (`a;``b`) RETURN 1; RETURN 2', ['MATCH (`a;``b`) RETURN 1', 'RETURN 2']],
    ['RETURN 1 // one; two\n; /* ; */ RETURN 2', ['RETURN 1 // one; two', '/* ; */ RETURN 2']],
    ["RETURN 'never closed; RETURN 2", ["RETURN 'never closed; RETURN 2"]],
    [':param x => 1\nRETURN $x;\n:clear;', [':param x => 1', 'RETURN $x', ':clear']],
    ['// only a comment\n', []],
    ['RETURN 1; // the end', ['RETURN 1']],
    ['', []],
  ])('%j', (text, expected) => {
    expect(texts(text)).toEqual(expected);
  });

  test('each where it stands', () => {
    const text = '  RETURN 1 ;\n\n:clear\n RETURN 2';
    for (const { from, to, text: statement } of splitStatements(text)) {
      expect(text.slice(from, to)).toBe(statement);
    }
    expect(splitStatements(text).map(({ isCommand }) => isCommand)).toEqual([false, true, false]);
  });
});

describe('a run means', () => {
  const text = 'RETURN 1;\nRETURN 2;\n\nRETURN 3';
  const picked = (from: number, to = from) => pickStatements(text, from, to).map((one) => one.text);

  test.each([
    ['the statement that the caret is in', 12, 'RETURN 2'],
    ['the one that the caret has just ended', 9, 'RETURN 1'],
    ['the one before, behind it', 20, 'RETURN 2'],
    ['the first, before all', 0, 'RETURN 1'],
    ['the last, behind all', text.length, 'RETURN 3'],
  ])('%s', (_, caret, expected) => {
    expect(picked(caret)).toEqual([expected]);
  });

  test('what is selected, be it a part or several', () => {
    expect(picked(10, text.length)).toEqual(['RETURN 2', 'RETURN 3']);
    expect(pickStatements('RETURN 1 + 2', 0, 8)).toEqual([
      { from: 0, to: 8, text: 'RETURN 1', isCommand: false },
    ]);
  });

  test('nothing where there is no statement', () => {
    expect(findStatementAt([], 0)).toBeUndefined();
    expect(pickStatements('// nothing', 3, 3)).toEqual([]);
  });
});

test('parameters are found outside of strings and comments, each once', () => {
  const text = "MATCH (n {id: $id, `a$b`: '$no'}) WHERE n.x > $`two words` // $nor\nRETURN $id, $élan";
  expect(findParameters(text)).toEqual(['id', 'two words', 'élan']);
});

test('labels and types that a statement works out are no parameters', () => {
  const text = 'MATCH (n:$any($labels))-[:$all ([$type])]->(:$(x)) WHERE $anybody RETURN $any';
  expect(findParameters(text)).toEqual(['labels', 'type', 'anybody', 'any']);
});

test.each([
  ['// Who led\nRETURN 1', 'Who led'],
  ['\n//  Spaced  \nRETURN 1', 'Spaced'],
  ['RETURN 1 // no', null],
  ['//\nRETURN 1', null],
])('the title of %j is %j', (text, title) => {
  expect(readTitle(text)).toBe(title);
});
