import { describe, expect, test } from '@jest/globals';
import { findParameters } from '../../server/library/parameter-scan.ts';

describe('the parameters of a statement', () => {
  test.each([
    ['RETURN $a', ['a']],
    ['RETURN $a + $b + $a', ['a', 'b']],
    ['RETURN $`odd name`', ['odd name']],
    ['RETURN $`back``tick`', ['back`tick']],
    ['RETURN "$a"', []],
    ["RETURN '$a' + $b", ['b']],
    ['RETURN "\\"$a"', []],
    ['RETURN n.`$a`', []],
    ['RETURN 1 // $a', []],
    ['RETURN 1 /* $a */ + $b', ['b']],
    ['MATCH (n {id: $id}) RETURN n', ['id']],
    ['MATCH (n:$($labels)) RETURN n', ['labels']],
    ['RETURN $größe', ['größe']],
    ['RETURN $1', ['1']],
  ])('of %j', (statement, names) => {
    expect(findParameters(statement).map(({ name }) => name)).toEqual(names);
  });

  test('are told with the line of their first use', () => {
    expect(findParameters('RETURN 1,\n$a,\n$b, $a')).toEqual([
      { name: 'a', line: 2 },
      { name: 'b', line: 3 },
    ]);
  });
});
