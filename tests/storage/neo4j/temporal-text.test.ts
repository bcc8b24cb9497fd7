import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { TemporalSnapshot } from '../../../protocol/values.ts';
import { readTemporal } from '../../../server/storage/neo4j/temporal-reading.ts';
import { writeTemporal } from '../../../server/storage/neo4j/temporal-text.ts';

function refuse(): never {
  throw new Error('refused');
}

function roundTrip(snapshot: TemporalSnapshot): TemporalSnapshot | undefined {
  return writeTemporal(readTemporal(snapshot, refuse));
}

const two = (value: number) => String(value).padStart(2, '0');
const date = fc
  .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, day]) => `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`);
const fraction = fc.integer({ min: 0, max: 999_999_999 }).map((nanoseconds) => {
  const digits = String(nanoseconds).padStart(9, '0').replace(/0+$/, '');
  return digits === '' ? '' : `.${digits}`;
});
const clock = fc
  .tuple(fc.nat(23), fc.nat(59), fc.nat(59), fraction)
  .map(([hour, minute, second, rest]) => `${two(hour)}:${two(minute)}:${two(second)}${rest}`);
const offset = fc.constantFrom('Z', '+03:00', '-05:30', '+14:00', '-00:45');

describe('temporal text survives the way to the driver and back', () => {
  const texts: Readonly<Record<Exclude<TemporalSnapshot['kind'], 'duration'>, fc.Arbitrary<string>>> = {
    date,
    localtime: clock,
    time: fc.tuple(clock, offset).map((parts) => parts.join('')),
    localdatetime: fc.tuple(date, clock).map((parts) => parts.join('T')),
    datetime: fc.tuple(date, clock, offset).map(([day, time, zone]) => `${day}T${time}${zone}`),
  };
  for (const [kind, text] of Object.entries(texts)) {
    test(kind, () => {
      fc.assert(
        fc.property(text, (written) => {
          const snapshot = { kind: kind as TemporalSnapshot['kind'], text: written };
          expect(roundTrip(snapshot)).toEqual(snapshot);
        }),
      );
    });
  }

  test.each([
    'PT0S',
    'P1Y2M3DT4H5M6.789S',
    'PT-0.5S',
    'P-1Y-2M-40DT-30H',
    'P1M-1DT1S',
    'PT-1H-1M-1.000000001S',
  ])('duration %s', (text) => {
    expect(roundTrip({ kind: 'duration', text })).toEqual({ kind: 'duration', text });
  });

  test.each([
    ['-P1Y', 'P-1Y'],
    ['P1.5D', 'P1DT12H'],
    ['PT1.5H', 'PT1H30M'],
    ['P2W', 'P14D'],
    ['P2025-01-01T00:00:00', 'P2025Y1M1D'],
  ])('duration %s, in other words', (text, usual) => {
    expect(roundTrip({ kind: 'duration', text })).toEqual({ kind: 'duration', text: usual });
  });

  test.each(['+12345-01-01', '-0044-03-15', '0000-01-01'])('date %s', (text) => {
    expect(roundTrip({ kind: 'date', text })).toEqual({ kind: 'date', text });
  });
});

test.each<[TemporalSnapshot['kind'], string]>([
  ['date', 'soon'],
  ['date', '2025-05'],
  ['date', '2025-13-45'],
  ['date', '2025-02-30'],
  ['date', '2023-02-29'],
  ['date', '10000-01-01'],
  ['localdatetime', '2025-02-30T12:00'],
  ['datetime', '2025-02-30T12:00Z'],
  ['time', '13:30'],
  ['localtime', '25:00'],
  ['localdatetime', '2025-05-16'],
  ['datetime', '2025-05-16T13:30'],
  ['duration', 'P'],
  ['duration', 'PT'],
  ['duration', '1 day'],
  ['duration', 'PT99999999999999999999S'],
])('%s %j is refused', (kind, text) => {
  expect(() => readTemporal({ kind, text }, refuse)).toThrow('refused');
});
