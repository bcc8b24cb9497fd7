/** Reads the fields of a row one by one; whatever is not as expected becomes a problem instead of a value. */
import { type Dating, datePrecisions, type RowPlace } from './dataset.ts';
import { parseIsoDate } from './iso-date.ts';
import type { Problem } from './problem.ts';
import type { Field, Row } from './yaml-file.ts';

/**
 * A wrong field gives a value of the right type that nobody will use: the load fails once every file was read, so
 * that a curator sees all problems of a data set at once.
 */
export class RowReader {
  readonly place: RowPlace;
  readonly #row: Row;
  readonly #problems: Problem[];
  readonly #known = new Set<string>();

  constructor(row: Row, problems: Problem[]) {
    this.#row = row;
    this.#problems = problems;
    this.place = { file: row.file, line: row.line };
  }

  text(name: string): string {
    return this.#required(name, 'text', isText) ?? '';
  }

  optionalText(name: string): string | undefined {
    return this.#optional(name, 'text', isText);
  }

  /** A readable slug: lower-case letters, digits and hyphens. */
  slug(name: string): string {
    return this.#required(name, 'an id of a–z, 0–9 and hyphens, such as rustem-umerov', isSlug) ?? '';
  }

  matching(name: string, pattern: RegExp, expected: string): string {
    return this.#required(name, expected, (value) => isText(value) && pattern.test(value)) ?? '';
  }

  /** An offset into a report; NaN when it is wrong, so that no sum over it is reported as well. */
  offset(name: string): number {
    const isOffset = (value: unknown): boolean => isText(value) && /^\d{1,9}$/.test(value);
    return Number(this.#required<string>(name, 'a whole number, 0 or more', isOffset) ?? Number.NaN);
  }

  flag(name: string): boolean {
    return this.optionalChoice(name, ['true', 'false']) === 'true';
  }

  choice<T extends string>(name: string, choices: readonly T[]): T {
    const among = (value: unknown): value is T => choices.includes(value as T);
    return this.#required(name, `one of ${choices.join(', ')}`, among) ?? (choices[0] as T);
  }

  optionalChoice<T extends string>(name: string, choices: readonly T[]): T | undefined {
    const among = (value: unknown): value is T => choices.includes(value as T);
    return this.#optional(name, `one of ${choices.join(', ')}`, among);
  }

  /** One of the choices or more; a single one may stand without brackets. */
  someChoices<T extends string>(name: string, choices: readonly T[]): readonly T[] {
    const values = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);
    const among = (value: unknown): boolean =>
      values(value).length > 0 && values(value).every((one) => choices.includes(one as T));
    const expected = `one or more of ${choices.join(', ')}`;
    return values(this.#required<unknown>(name, expected, among) ?? []) as T[];
  }

  /** Absent: empty. */
  texts(name: string): readonly string[] {
    return this.#optional(name, 'a list of texts', isTexts) ?? [];
  }

  someTexts(name: string): readonly string[] {
    const isSome = (value: unknown): value is string[] => isTexts(value) && value.length > 0;
    return this.#required(name, 'a list of one text or more', isSome) ?? [];
  }

  date(name: string): string {
    return parseIsoDate(
      this.matching(name, /^/, 'a date such as 2025-05-16'),
      'day',
      this.#dateProblem(name),
    );
  }

  /** `date` and `datePrecision`, which come together or not at all. */
  dating(): Dating {
    const text = this.optionalText('date');
    const precision = this.optionalChoice('datePrecision', datePrecisions);
    if (text === undefined && precision === undefined) {
      return {};
    }
    if (text === undefined || precision === undefined) {
      this.report(text === undefined ? 'date' : 'datePrecision', 'date and datePrecision come together');
      return {};
    }
    return { date: parseIsoDate(text, precision, this.#dateProblem('date')), datePrecision: precision };
  }

  rows(name: string): readonly Row[] {
    this.#known.add(name);
    return this.#row.rowsOf(name);
  }

  /** Reports the fields that nobody asked for: most of them are slips of the pen. */
  finish(): void {
    for (const [name, field] of this.#row.fields) {
      if (!this.#known.has(name)) {
        const known = [...this.#known].join(', ');
        this.report(name, `there is no such field; a row like this has ${known}`, field);
      }
    }
  }

  report(name: string, message: string, field: Field | undefined = this.#row.fields.get(name)): void {
    const id = this.#row.fields.get('id')?.value ?? this.#row.fields.get('type')?.value;
    const path = isText(id) && id !== '' && name !== 'id' && name !== 'type' ? `${id}.${name}` : name;
    this.#problems.push({
      file: this.#row.file,
      line: field?.line ?? this.#row.line,
      field: path,
      message,
    });
  }

  #dateProblem(name: string): (message: string) => void {
    return (message) => this.report(name, message);
  }

  #optional<T>(name: string, expected: string, fits: (value: unknown) => boolean): T | undefined {
    this.#known.add(name);
    const value = this.#row.fields.get(name)?.value;
    if (value === undefined || value === '') {
      return undefined;
    }
    if (!fits(value)) {
      this.report(name, `expected ${expected}, got ${JSON.stringify(value)}`);
      return undefined;
    }
    return value as T;
  }

  #required<T>(name: string, expected: string, fits: (value: unknown) => boolean): T | undefined {
    const value = this.#row.fields.get(name)?.value;
    if (value === undefined || value === '') {
      this.#known.add(name);
      this.report(name, `expected ${expected}, but it is missing`);
      return undefined;
    }
    return this.#optional<T>(name, expected, fits);
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(isText);
}

function isSlug(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value);
}
