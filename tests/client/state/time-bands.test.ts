import { describe, expect, test } from '@jest/globals';
import { readSpan } from '../../../client/state/spans.ts';
import { sortIntoBands } from '../../../client/state/time-bands.ts';

const span = (date: string, precision?: string) => readSpan(date, precision);

describe('bands of time', () => {
  test('are the dates as precisely as they are known, in their order', () => {
    const { bands, places } = sortIntoBands([
      span('2025-05-16'),
      null,
      span('2025-05-16', 'before'),
      span('2025-05-16', 'around'),
      span('2025-05-16'),
      span('2025-01-01', 'year'),
      span('2022-03-01', 'month'),
    ]);
    expect(bands.map(({ label }) => label)).toEqual([
      'Mar 2022',
      '2025',
      'before 16 May 2025',
      'around 16 May 2025',
      '16 May 2025',
    ]);
    expect(places).toEqual([4, -1, 2, 3, 4, 1, 0]);
  });

  test('become coarser where there would be too many', () => {
    const days = Array.from({ length: 200 }, (_, index) =>
      span(new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10)),
    );
    expect(sortIntoBands(days).bands.map(({ label }) => label)).toEqual([
      'Jan 2024',
      'Feb 2024',
      'Mar 2024',
      'Apr 2024',
      'May 2024',
      'Jun 2024',
      'Jul 2024',
    ]);
    const years = Array.from({ length: 60 }, (_, index) => span(String(1960 + index)));
    expect(sortIntoBands(years).bands.map(({ label }) => label)).toEqual([
      '1960s',
      '1970s',
      '1980s',
      '1990s',
      '2000s',
      '2010s',
    ]);
  });

  test('are hours where moments are known', () => {
    const { bands } = sortIntoBands([span('2025-05-16T10:30:00Z'), span('2025-05-16T11:30:00Z')]);
    expect(bands.map(({ label }) => label)).toEqual(['16 May, 10:00', '16 May, 11:00']);
  });
});
