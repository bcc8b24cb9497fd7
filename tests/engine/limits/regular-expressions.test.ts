import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Automaton } from '../../../server/engine/expressions/automaton-match.ts';
import { parseExpression } from '../../../server/engine/expressions/expression-tree.ts';

const atom = fc.constantFrom(
  'a',
  'b',
  '.',
  '[ab]',
  '[[^a]]',
  '\\w',
  '\\.',
  '😀',
  '\\b',
  '^',
  '(?=a)',
  '[[ab]&&[b]]',
);
const repetition = fc.constantFrom('', '', '', '*', '+', '?', '*?', '{2}', '{1,2}', '{0,3}?', '{2,}');
const { expression } = fc.letrec<{ expression: string; part: string }>((tie) => ({
  expression: fc
    .array(fc.array(tie('part'), { maxLength: 3 }), { minLength: 1, maxLength: 2 })
    .map((choices) => choices.map((parts) => parts.join('')).join('|')),
  part: fc.oneof(
    // Deeper ones take JavaScript itself minutes over a handful of letters now and then.
    { maxDepth: 2 },
    fc.tuple(atom, repetition).map(([each, times]) => (isAssertion(each) ? each : each + times)),
    fc.tuple(tie('expression'), repetition).map(([inner, times]) => `(?:${inner})${times}`),
  ),
}));

function isAssertion(source: string): boolean {
  return ['\\b', '^', '(?=a)'].includes(source);
}

describe('The automaton', () => {
  test('takes the texts that JavaScript takes', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', '.', '😀', ' '), { maxLength: 5 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(expression, text, (source, given) => {
        const native = new RegExp(`^(?:${source})$`, 'v').test(given);
        expect(new Automaton(parseExpression(source), '').matches(given, () => {})).toBe(native);
      }),
      { numRuns: 3000 },
    );
  });

  test('needs no more steps than a text has letters and an expression has parts', () => {
    let steps = 0;
    const count = () => {
      steps += 1;
    };
    expect(new Automaton(parseExpression('(a+)+'), '').matches(`${'a'.repeat(5000)}b`, count)).toBe(false);
    expect(steps).toBeLessThan(5000 * 10);
  });

  test('refuses what it cannot hold', () => {
    expect(() => new Automaton(parseExpression('(?:a{1,1000}){1,1000}'), '')).toThrow(
      new RangeError('it repeats too much'),
    );
    expect(() => new Automaton(parseExpression('(a)\\1'), '')).toThrow(
      new RangeError('it refers back to a group'),
    );
  });
});
