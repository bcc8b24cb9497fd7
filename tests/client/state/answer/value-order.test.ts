import { expect, test } from '@jest/globals';
import { orderValues } from '../../../../client/state/answer/value-order.ts';
import type { CypherValue, TemporalSnapshot } from '../../../../protocol/values.ts';

const moment = (kind: TemporalSnapshot['kind'], text: string): CypherValue => ({ kind, text });

/** Each list stands in the order of Cypher's ORDER BY. */
test.each<[string, CypherValue[]]>([
  ['numbers by value, whatever their type', [-1n, 0.5, 1n, 1.5, 9007199254740993n, Infinity, Number.NaN]],
  ['texts by code point', ['A', 'a', 'b', '\uFFFD', '\u{1F600}']],
  [
    'kinds',
    [new Map(), [1n], moment('date', '2025-05-16'), moment('duration', 'P1D'), 'text', false, true, 3n, null],
  ],
  ['lists member by member', [[], [1n], [1n, 2n], [2n], [null]]],
  [
    'days, in years of any length',
    ['-0044-03-15', '0001-01-01', '1969-12-31', '1970-01-01', '2024-02-29', '2024-03-01', '+12025-01-01'].map(
      (text) => moment('date', text),
    ),
  ],
  [
    'moments by instant, then by clock',
    [
      '2025-05-16T13:30+03:00[Europe/Istanbul]',
      '2025-05-16T10:30:00.000000001Z',
      '2025-05-16T12:00+01:00',
      '2025-05-16T23:00-05:00',
    ].map((text) => moment('datetime', text)),
  ],
  ['clocks by instant', ['13:30+03:00', '11:00Z', '09:30:00.5-02:00'].map((text) => moment('time', text))],
  [
    'durations by average length',
    ['PT-1S', 'PT23H59M', 'P1D', 'P29DT23H', 'P1M', 'P31D', 'P1Y'].map((text) => moment('duration', text)),
  ],
])('sorts %s', (_what, values) => {
  const mixed = [...values].reverse();
  expect(mixed.sort(orderValues)).toEqual(values);
});
