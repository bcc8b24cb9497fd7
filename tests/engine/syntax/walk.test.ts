import { describe, expect, test } from '@jest/globals';
import { mentionedNames, patternVariables } from '../../../server/engine/syntax/names.ts';
import { parseStatement } from '../../../server/engine/syntax/parse.ts';
import { describePosition, positionAt } from '../../../server/engine/syntax/position.ts';
import { suggestName } from '../../../server/engine/syntax/suggestion.ts';
import { isWritingClause, someNode, walk } from '../../../server/engine/syntax/walk.ts';
import { parseExpression, parsePatterns } from './shorthand.ts';

describe('Walking', () => {
  test('comes to everything, however nested', () => {
    const text =
      'MATCH (n:$($a) {x: $b} WHERE $c)-[r $d]->() CALL (n) { FOREACH (x IN $e | SET n[$f] = $g) } RETURN [y IN $h WHERE $i | CASE $j WHEN $k THEN $l ELSE $m END] ORDER BY EXISTS { (n WHERE $n) } SKIP $o LIMIT $p';
    const { body } = parseStatement(text);
    const seen: string[] = [];
    if (body.kind === 'Query')
      walk(body, (node) => {
        if ('kind' in node && node.kind === 'Parameter') seen.push(node.name);
        return undefined;
      });
    expect(seen.join('')).toBe('abcdefghijklmnop');
  });

  test('finds a writing clause in a subquery', () => {
    const { body } = parseStatement('MATCH (n) CALL (n) { CALL { FOREACH (x IN [] | DELETE n) } } RETURN n');
    expect(body.kind === 'Query' && someNode(body, isWritingClause)).toBe(true);
  });
});

describe('Names', () => {
  test.each([
    ['a.b + c', ['a', 'c']],
    ['[x IN xs WHERE x > y | z]', ['xs', 'y', 'z']],
    ['reduce(a = b, x IN c | a + x + d)', ['b', 'c', 'd']],
    ['all(x IN x WHERE x)', ['x']],
    ['[(a)-[r]->(b) | c]', ['a', 'r', 'b', 'c']],
    ['n {.x, y, z: w}', ['n', 'y', 'w']],
  ])('%s mentions %j', (text, names) => {
    expect([...mentionedNames(parseExpression(text))]).toEqual(names);
  });

  test('a pattern says what its variables are', () => {
    const [pattern] = parsePatterns('p = (a)-[r]->(b)((c)-[s]->(d)){2}(e)-[t:T]->+(f)');
    const roles = pattern === undefined ? [] : patternVariables(pattern);
    expect(
      roles.map(({ variable, role, grouped }) => `${variable.name} ${role}${grouped ? ' grouped' : ''}`),
    ).toEqual([
      'p path',
      'a node',
      'r relationship',
      'b node',
      'c node grouped',
      's relationship grouped',
      'd node grouped',
      'e node',
      't relationships',
      'f node',
    ]);
  });
});

describe('Positions', () => {
  test.each([
    [0, 1, 1],
    [4, 1, 5],
    [5, 2, 1],
    [8, 3, 1],
  ])('offset %d is line %d, column %d', (offset, line, column) => {
    expect(positionAt('abcd\ne\r\nf', offset)).toEqual({ line, column, offset });
  });

  test('are described with the line and a caret', () => {
    expect(describePosition('RETURN 1\nRETRUN 2', { start: 9, end: 15 })).toBe(
      '(line 2, column 1 (offset: 9))\n"RETRUN 2"\n ^',
    );
  });
});

describe('A suggestion', () => {
  test.each([
    ['nmae', 'name'],
    ['Persn', 'Person'],
    ['toUper', 'toUpper'],
    ['x', undefined],
    ['completely', undefined],
  ])('for %s is %s', (name, suggestion) => {
    expect(suggestName(name, ['name', 'Person', 'toUpper', 'y'])).toBe(suggestion);
  });
});
