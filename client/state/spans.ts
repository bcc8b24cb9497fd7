import type { CypherMap, CypherValue } from '../../protocol/values.ts';
import type { Span } from './filter.ts';

const day = 86_400_000;
/** How far a day that is only known roughly may be off: so many days to either side of it, or before it. */
const roughly = { around: 3, before: 30 } as const;

export interface DatedSpan extends Span {
  /** How it is uncertain, where a report leaves that open. */
  readonly uncertain?: keyof typeof roughly;
}

/** Names under which time is kept where it has no temporal type; in order of preference. */
const timeNames =
  /^(date|day|datetime|timestamp|time|at|on|when|year|released|published|founded|since|start\w*|created\w*|occurred\w*)$/i;
/** A life is not an event: nobody is left out for being born outside the window. */
const lifeNames = /^(born|birth\w*|died|death\w*|dob)$/i;

/** When something was, as its properties say: `date` with its `datePrecision` first, else what looks like a time. */
export function findSpan(properties: CypherMap): DatedSpan | null {
  const precision = properties.get('datePrecision');
  const own = readSpan(properties.get('date'), typeof precision === 'string' ? precision : undefined);
  if (own !== null) {
    return own;
  }
  for (const [name, value] of properties) {
    const typed = typeof value === 'object' && value !== null && 'kind' in value;
    if (!lifeNames.test(name) && (typed || timeNames.test(name))) {
      const span = readSpan(value, undefined);
      if (span !== null) {
        return span;
      }
    }
  }
  return null;
}

/**
 * A temporal value, an ISO text or a year as the span that it covers; what is none of these has no span. `around` a day
 * is wider than the day, and `before` it ends where the day begins.
 */
export function readSpan(value: CypherValue | undefined, precision: string | undefined): DatedSpan | null {
  const exact = readExactSpan(value, precision);
  if (exact === null) {
    return null;
  }
  if (precision === 'around') {
    const slack = roughly.around * day;
    return { start: exact.start - slack, end: exact.end + slack, uncertain: 'around' };
  }
  return precision === 'before'
    ? { start: exact.start - roughly.before * day, end: exact.start - 1, uncertain: 'before' }
    : exact;
}

function readExactSpan(value: CypherValue | undefined, precision: string | undefined): Span | null {
  if (typeof value === 'bigint' || typeof value === 'number') {
    return readYear(Number(value));
  }
  const text =
    typeof value === 'string'
      ? value
      : typeof value === 'object' && value !== null && 'text' in value
        ? String(value.text)
        : '';
  const [, year, month, date] = /^(-?\d{4,6})(?:-(\d\d))?(?:-(\d\d))?(?:$|T)/.exec(text) ?? [];
  if (year === undefined) {
    return null;
  }
  if (month === undefined || precision === 'year') {
    return readYear(Number(year));
  }
  if (date === undefined || precision === 'month') {
    return spanUtc(Number(year), Number(month) - 1, Number(year), Number(month));
  }
  const start = Date.parse(`${text.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(start)) {
    return null;
  }
  const moment = text.includes('T') ? Date.parse(text.replace(/\[.*\]$/, '')) : Number.NaN;
  return Number.isNaN(moment) ? { start, end: start + day - 1 } : { start: moment, end: moment };
}

function readYear(year: number): Span | null {
  return Number.isInteger(year) && year >= 1000 && year <= 2500 ? spanUtc(year, 0, year + 1, 0) : null;
}

function spanUtc(fromYear: number, fromMonth: number, toYear: number, toMonth: number): Span {
  return { start: Date.UTC(fromYear, fromMonth), end: Date.UTC(toYear, toMonth) - 1 };
}
