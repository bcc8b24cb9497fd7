import type { DatePrecision } from './dataset.ts';

/**
 * Reads `2025-05-16`, or as much of it as the precision needs (`2022-03`, `2022`), into a whole ISO date.
 * @param report is told what is wrong; the text then comes back as it is
 */
export function parseIsoDate(
  text: string,
  precision: DatePrecision,
  report: (message: string) => void,
): string {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (parts === null) {
    report(`expected a date such as 2025-05-16, got ${JSON.stringify(text)}`);
    return text;
  }
  const [, year = '', month, day] = parts;
  const needed = precision === 'year' ? 1 : precision === 'month' ? 2 : 3;
  const given = day !== undefined ? 3 : month !== undefined ? 2 : 1;
  const loose = precision === 'around' || precision === 'before';
  if (given < needed && !loose) {
    report(`expected a whole date for precision ${precision}, got ${JSON.stringify(text)}`);
    return text;
  }
  const whole = `${year}-${month ?? '01'}-${day ?? '01'}`;
  const moment = new Date(`${whole}T00:00:00Z`);
  if (Number.isNaN(moment.getTime()) || moment.toISOString().slice(0, 10) !== whole) {
    report(`there is no such day: ${JSON.stringify(text)}`);
  }
  return whole;
}
