/** The words that random graphs and random statements share, so that the one finds something in the other. */

export const LABELS = ['Person', 'Company', 'Place', 'Event'] as const;
export const RELATIONSHIP_TYPES = ['KNOWS', 'LED', 'MET_WITH', 'LIVES_IN'] as const;

/** What a property key holds where it is there; `any` mixes types. */
export const PROPERTY_TYPES: Readonly<Record<string, string>> = {
  k: 'int',
  age: 'int',
  score: 'float',
  name: 'string',
  active: 'bool',
  born: 'date',
  seen: 'datetime',
  started: 'localdatetime',
  opens: 'time',
  span: 'duration',
  tags: 'strings',
  nums: 'ints',
  mixed: 'any',
  place: 'point',
};

/** Literals by type. Floats are sums of halves, so that their sums are exact in any order. */
export const LITERALS: Readonly<Record<string, readonly string[]>> = {
  bool: ['true', 'false'],
  int: ['0', '1', '2', '3', '5', '-1', '-7', '42', '2001', '9007199254740993', '0x1F'],
  float: ['0.0', '0.5', '1.0', '1.5', '-2.25', '3.75', '1e3', '.5', '-0.5'],
  string: [
    "'Ada'",
    "'ada'",
    "'Bea'",
    "'Çelik'",
    "'İzmir'",
    "''",
    "'42'",
    "'3.5'",
    "'true'",
    "'a b c'",
    '"O\'Neil"',
    "'a'",
    "' x '",
    "'😀y'",
  ],
  date: ["date('2020-02-29')", "date('2025-05-16')", "date('1999-12-31')", 'date({year: 2024, month: 3})'],
  datetime: [
    "datetime('2025-05-16T13:30:00+03:00')",
    "datetime('2025-05-16T10:30:00Z')",
    "datetime('2024-03-31T02:30:00[Europe/Berlin]')",
    "datetime('2020-02-29T23:59:59.123456789[Europe/Istanbul]')",
  ],
  localdatetime: ["localdatetime('2025-05-16T13:30:00')", "localdatetime('2020-02-29T00:00:00.5')"],
  time: ["time('12:00:00Z')", "time('14:00:00+02:00')", "time('13:30:00.25+03:00')"],
  duration: [
    "duration('P1Y2M')",
    "duration('P30D')",
    "duration('PT36H')",
    "duration('P1M1DT1H0.5S')",
    "duration('-P1D')",
    'duration({days: 1, hours: -3})',
  ],
  ints: ['[1, 2, 3]', '[]', '[3, null, 1]', '[2, 2]', 'range(0, 3)', 'range(5, 1, -2)'],
  strings: ["['a', 'b']", '[]', "['Ada', null]", "['b', 'a', 'b']"],
  mixed: [
    "[1, 'a', null, 2.5, true]",
    '[[1], [1, null], []]',
    "[1, 1.0, '1']",
    '[null]',
    '[{a: 1}, {a: 1.0}]',
  ],
  map: ['{}', "{a: 1, b: 'x'}", '{a: null}', '{a: {a: 2}}'],
  point: ['point({x: 1, y: 2})', 'point({x: 1.5, y: -2, z: 0})', 'point({longitude: 29, latitude: 41})'],
};

/** What statements may use as `$name`; each type has one, and `nothing` is null. */
export const PARAMETERS: Readonly<Record<string, { readonly type: string; readonly value: unknown }>> = {
  number: { type: 'int', value: 3n },
  factor: { type: 'float', value: 1.5 },
  word: { type: 'string', value: 'Ada' },
  flag: { type: 'bool', value: true },
  numbers: { type: 'ints', value: [1n, 2n, 5n] },
  words: { type: 'strings', value: ['Ada', 'Bea'] },
  facts: {
    type: 'map',
    value: new Map<string, unknown>([
      ['a', 1n],
      ['name', 'Ada'],
      ['age', 3n],
    ]),
  },
  nothing: { type: 'any', value: null },
};
