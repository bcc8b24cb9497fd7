/** What expressions look like, by type. See `generator.ts` for how to read a template. */
import { clashTemplates } from './clash-templates.ts';
import { compositeTemplates } from './composite-templates.ts';
import { plainTemplates } from './plain-templates.ts';

/** What `{any}` stands for. */
export const anyTypes: readonly string[] = [
  ...['bool', 'int', 'int', 'int', 'float', 'string', 'string', 'date', 'datetime', 'duration'],
  ...['ints', 'strings', 'mixed', 'map', 'any', 'localdatetime', 'time', 'point'],
];

export const tokens: Readonly<Record<string, readonly string[]>> = {
  cmp: ['=', '<>', '<', '<=', '>', '>='],
  type: [
    ...[
      'INTEGER',
      'STRING',
      'BOOLEAN',
      'FLOAT',
      'DATE',
      'LIST<INTEGER>',
      'LIST<ANY>',
      'MAP',
      'ANY',
      'NOTHING',
    ],
    ...[
      'INTEGER NOT NULL',
      'STRING | INTEGER',
      'LIST<INTEGER NOT NULL>',
      'ZONED DATETIME',
      'DURATION',
      'POINT',
    ],
    ...['LOCAL DATETIME', 'NULL', 'ANY NOT NULL', 'PROPERTY VALUE', 'NODE', 'LIST<STRING>'],
  ],
  regex: ["'A.*'", "'(?i)ada'", "'.*[0-9]+'", "'[a-z ]*'", "''", "'.+'"],
  unit: ["'year'", "'month'", "'week'", "'quarter'", "'decade'", "'day'"],
  clockunit: ["'hour'", "'minute'", "'day'", "'second'", "'month'"],
  small: ['0', '1', '2', '-1', '3'],
  divisor: ['2', '3', '-2', '5'],
  label: ['Person', 'Company', 'Person|Event', '!Place', 'Person&Event', '%'],
  key: ['name', 'age', 'tags', 'mixed', 'born', 'score', 'k'],
  datepart: [
    'year',
    'month',
    'day',
    'week',
    'dayOfWeek',
    'ordinalDay',
    'quarter',
    'weekYear',
    'dayOfQuarter',
  ],
  timepart: ['hour', 'minute', 'second', 'millisecond', 'epochSeconds', 'offsetMinutes', 'day', 'nanosecond'],
  span: [
    'years',
    'months',
    'days',
    'hours',
    'seconds',
    'monthsOfYear',
    'minutesOfHour',
    'milliseconds',
    'quarters',
  ],
};

export const expressionTemplates: Readonly<Record<string, readonly string[]>> = {
  ...plainTemplates,
  ...compositeTemplates,
  ...clashTemplates,
};
