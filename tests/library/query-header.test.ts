import { describe, expect, test } from '@jest/globals';
import { LibraryError } from '../../server/library/query-header-types.ts';
import { readQueryText } from '../../server/library/query-library.ts';

const file = 'people/who-led.cypher';

function read(...lines: readonly string[]) {
  return readQueryText(file, lines.join('\n'));
}

describe('a file of the library', () => {
  test('becomes a query with an id, a title, parameters and its Cypher', () => {
    const query = read(
      '// Who led which delegation',
      '// @param delegation string = null   id of a delegation; all when left out',
      '// @param limit integer = 10   how many',
      'MATCH (d:Delegation)-[r:LED_BY]->(p) // leaders',
      'WHERE $delegation IS NULL OR d.id = $delegation',
      'RETURN p LIMIT $limit',
    );
    expect(query).toEqual({
      id: 'people/who-led',
      folder: 'people',
      title: 'Who led which delegation',
      listed: true,
      parameters: [
        {
          name: 'delegation',
          type: 'string',
          required: false,
          default: null,
          description: 'id of a delegation; all when left out',
        },
        { name: 'limit', type: 'integer', required: false, default: 10, description: 'how many' },
      ],
      cypher:
        'MATCH (d:Delegation)-[r:LED_BY]->(p) // leaders\n' +
        'WHERE $delegation IS NULL OR d.id = $delegation\nRETURN p LIMIT $limit',
    });
  });

  test('is left out of menus when it says @unlisted', () => {
    expect(read('// Title', '// @unlisted', 'RETURN 1').listed).toBe(false);
  });

  test.each([
    ['// @param x string   it', { required: true }],
    ['// @param x string = "two words"   it', { default: 'two words' }],
    ['// @param x float = 1.5   it', { default: 1.5 }],
    ['// @param x boolean = true   it', { default: true }],
    ['// @param x date = 2025-05-16   it', { default: '2025-05-16' }],
    ['// @param x string[] = ["a", "b"]   it', { default: ['a', 'b'] }],
    ['// @param x integer[] = [1, 2]   it', { default: [1, 2] }],
    ['// @param x any = null   it', { default: null }],
  ])('declares a parameter: %s', (line, wanted) => {
    expect(read('// Title', line, 'RETURN $x').parameters[0]).toMatchObject({ ...wanted, description: 'it' });
  });

  test.each([
    [['MATCH (n) RETURN n'], 'file:1: the first line must be a comment with the title in plain words'],
    [['// @unlisted', 'RETURN 1'], 'file:1: the first line must be a comment with the title in plain words'],
    [['// Title', 'RETURN $x'], 'file:2: parameter $x is used but not declared'],
    [['// Title', '// @param x string   it', 'RETURN 1'], 'file:2: parameter $x is declared but not used'],
    [
      ['// Title', '// @param x string   it', 'RETURN "$x" // $x'],
      'file:2: parameter $x is declared but not used',
    ],
    [
      ['// Title', '// @param x text   it', 'RETURN $x'],
      /file:2: type text of \$x is none of string, integer,/,
    ],
    [['// Title', '// @param x string', 'RETURN $x'], 'file:2: parameter $x has no description'],
    [
      ['// Title', '// @param x integer = many   it', 'RETURN $x'],
      'file:2: default many of $x is not a integer',
    ],
    [
      ['// Title', '// @param x date = 2025-02-30   it', 'RETURN $x'],
      'file:2: default 2025-02-30 of $x is not a date',
    ],
    [
      ['// Title', '// @param x string   it', '// @param x string   it', 'RETURN $x'],
      'file:3: parameter $x is declared twice',
    ],
    [['// Title', '// @params x', 'RETURN 1'], 'file:2: @params is none of @param, @unlisted'],
    [
      ['// Title', '// @param 1x string   it', 'RETURN 1'],
      'file:2: a parameter reads `// @param name type = default   description`',
    ],
  ])('is refused with file and line: %j', (lines, message) => {
    const wanted = typeof message === 'string' ? message.replace('file', file) : message;
    const attempt = () => read(...lines);
    expect(attempt).toThrow(LibraryError);
    expect(attempt).toThrow(
      wanted instanceof RegExp ? new RegExp(wanted.source.replace('file', file)) : wanted,
    );
  });
});
