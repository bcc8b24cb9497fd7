import { expect, test } from '@jest/globals';
import { writeTable } from '../../../../client/state/answer/table-text.ts';
import type { CypherValue, NodeSnapshot } from '../../../../protocol/values.ts';

const fields = ['name', 'n'];
const rows: CypherValue[][] = [
  ['say "a, b"', 1n],
  ['', null],
  ['two\nlines | and a tab\t', 2.5],
];

test('CSV quotes what needs it, and tells an empty text from null', () => {
  expect(writeTable('csv', fields, rows)).toBe(
    'name,n\r\n"say ""a, b""",1\r\n"",\r\n"two\nlines | and a tab\t",2.5\r\n',
  );
});

test('TSV keeps every row on one line', () => {
  expect(writeTable('tsv', fields, rows)).toBe('name\tn\nsay "a, b"\t1\n\t\ntwo lines | and a tab \t2.5\n');
});

test('Markdown puts numbers at the right and lets nothing break the table', () => {
  expect(writeTable('markdown', fields, rows)).toBe(
    '| name | n |\n| --- | ---: |\n| say "a, b" | 1 |\n|  |  |\n| two<br>lines \\| and a tab\t | 2.5 |\n',
  );
});

test('text that a spreadsheet would run as a formula is disarmed, numbers are not', () => {
  const values: CypherValue[][] = [
    ['=1+1', -1n],
    ['@x', -2.5],
  ];
  expect(writeTable('csv', fields, values)).toBe("name,n\r\n'=1+1,-1\r\n'@x,-2.5\r\n");
  // Whoever makes a link names its columns.
  expect(writeTable('csv', ['=1+1', '＝1'], [])).toBe("'=1+1,'＝1\r\n");
  expect(writeTable('tsv', ['@x', 'n'], [])).toBe("'@x\tn\n");
  expect(writeTable('markdown', fields, values)).toContain('| =1+1 | -1 |');
});

test('JSON keeps all digits of integers and the point of floats', () => {
  const values: CypherValue[][] = [[9007199254740993n, 3, Number.NaN]];
  expect(writeTable('json', ['a', 'b', 'c'], values)).toBe(
    '[\n  {"a": 9007199254740993, "b": 3.0, "c": "NaN"}\n]\n',
  );
  expect(writeTable('json', ['a'], [])).toBe('[]\n');
});

test('nodes, relationships and paths are written as Cypher patterns', () => {
  const node = (elementId: string, name: string): NodeSnapshot => ({
    kind: 'node',
    elementId,
    labels: ['Person', 'Head of State'],
    properties: new Map<string, CypherValue>([['name', name]]),
  });
  const [a, b] = [node('1', "O'Neil"), node('2', 'B')];
  const met = {
    kind: 'relationship',
    elementId: '3',
    type: 'MET_WITH',
    startElementId: '2',
    endElementId: '1',
    properties: new Map(),
  } as const;
  const path: CypherValue = { kind: 'path', nodes: [a, b], relationships: [met] };
  expect(writeTable('tsv', ['p'], [[path]])).toBe(
    "p\n(:Person:`Head of State` {name: 'O\\'Neil'})<-[:MET_WITH]-(:Person:`Head of State` {name: 'B'})\n",
  );
});
