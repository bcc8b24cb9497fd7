import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findSpan, readSpan } from '../../../client/state/spans.ts';
import { binTime, floorTime, sayWindow } from '../../../client/state/time-bins.ts';
import type { CypherValue } from '../../../protocol/values.ts';

const day = (text: string) => Date.parse(`${text}T00:00:00Z`);
const wholeDay = (text: string) => ({ start: day(text), end: day(text) + 86_400_000 - 1 });

describe('when something was', () => {
  test.each<[CypherValue, string | undefined, { start: number; end: number; uncertain?: string } | null]>([
    [{ kind: 'date', text: '2025-05-16' }, undefined, wholeDay('2025-05-16')],
    ['2025-05-16', 'day', wholeDay('2025-05-16')],
    ['2025-05', undefined, { start: day('2025-05-01'), end: day('2025-06-01') - 1 }],
    ['2025-05-16', 'month', { start: day('2025-05-01'), end: day('2025-06-01') - 1 }],
    ['2025-05-16', 'around', { start: day('2025-05-13'), end: day('2025-05-20') - 1, uncertain: 'around' }],
    ['2025-05-16', 'before', { start: day('2025-04-16'), end: day('2025-05-16') - 1, uncertain: 'before' }],
    [1999n, undefined, { start: day('1999-01-01'), end: day('2000-01-01') - 1 }],
    [7, undefined, null],
    ['Tuesday', undefined, null],
    ['2025-13-41', undefined, null],
  ])('%j, known to the %s, covers its whole span', (value, precision, span) => {
    expect(readSpan(value, precision)).toEqual(span);
  });

  test('is read from what looks like a time, and a birth is no event', () => {
    expect(findSpan(new Map<string, CypherValue>([['released', 1999n]]))?.start).toBe(day('1999-01-01'));
    expect(findSpan(new Map<string, CypherValue>([['born', 1964n]]))).toBe(null);
    expect(findSpan(new Map<string, CypherValue>([['rating', 1999n]]))).toBe(null);
  });
});

describe('a histogram of time', () => {
  test('takes the finest unit that fits, and leaves no gap', () => {
    const { unit, bins } = binTime([wholeDay('2025-05-14'), wholeDay('2025-05-16')], 160);
    expect(unit).toBe('day');
    expect(bins.map(({ count }) => count)).toEqual([1, 0, 1]);
    expect(binTime([wholeDay('2000-01-01'), wholeDay('2025-05-16')], 40).unit).toBe('year');
    expect(binTime([], 10).bins).toEqual([]);
  });

  test('counts everything once, however long it lasted', () => {
    const moments = fc.integer({ min: day('1900-01-01'), max: day('2100-01-01') });
    const items = fc.array(
      fc.tuple(moments, fc.nat(400 * 86_400_000)).map(([start, length]) => ({ start, end: start + length })),
      { minLength: 1, maxLength: 30 },
    );
    fc.assert(
      fc.property(items, (all) => {
        const { bins, unit } = binTime(all, 120);
        expect(bins.reduce((sum, { count }) => sum + count, 0)).toBeCloseTo(all.length);
        expect(bins.length).toBeLessThan(130);
        bins.slice(1).forEach((bin, index) => {
          expect(bin.start).toBe((bins[index]?.end ?? 0) + 1);
          expect(floorTime(bin.start, unit)).toBe(bin.start);
        });
      }),
    );
  });

  test('says a window in words', () => {
    expect(sayWindow(wholeDay('2025-05-16'), 'day')).toBe('16 May 2025');
    expect(sayWindow({ start: day('2022-03-01'), end: day('2025-05-16') }, 'month')).toBe(
      'Mar 2022 to May 2025',
    );
  });
});
