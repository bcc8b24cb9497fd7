import { describe, expect, test } from '@jest/globals';
import { canonicalText } from './kit-value.ts';
import { parseNotation } from './notation.ts';

describe("The kit's notation", () => {
  test.each([
    ['null', 'null'],
    ['-12', '-12'],
    ['1.0', '1.0'],
    ['1e3', '1000.0'],
    ['NaN', 'NaN'],
    ["'it\\'s \\\\ fine'", '"it\'s \\\\ fine"'],
    ["[1, 'a', [null]]", '[1, "a", [null]]'],
    ["{b: 1, a: 'x'}", '{"a": "x", "b": 1}'],
    ['(:B:A {x: 1})', '(:A:B {"x": 1})'],
    ['()', '()'],
    ['[:T {x: true}]', '[:T {"x": true}]'],
    ['<(:A)-[:T]->()<-[:S]-(:B)>', '<(:A)-[:T]->()<-[:S]-(:B)>'],
  ])('reads %s', (text, canonical) => {
    expect(canonicalText(parseNotation(text))).toBe(canonical);
  });

  test('tells an integer from a float', () => {
    expect(canonicalText(1n)).not.toBe(canonicalText(1));
  });

  test('compares lists as bags where the order does not count', () => {
    const [left, right] = [parseNotation('[[1, 2], 3]'), parseNotation('[3, [2, 1]]')];
    expect(canonicalText(left, true)).toBe(canonicalText(right, true));
    expect(canonicalText(left)).not.toBe(canonicalText(right));
  });

  test('says where a text cannot be read', () => {
    expect(() => parseNotation('[1, 2')).toThrow("The kit's notation cannot be read at offset 5: [1, 2");
  });
});
