/** Templates for temporal values, points, lists, maps and values of any type. See `generator.ts` for how to read one. */

export const compositeTemplates: Readonly<Record<string, readonly string[]>> = {
  date: [
    ...[
      '{date} + {duration}',
      '{date} - {duration}',
      "date.truncate({unit}, coalesce({date}, date('2024-02-29')))",
      'date({datetime})',
    ],
    ...[
      'date({year: 2021, month: 2, day: 28})',
      "date('2021-W05-3')",
      "date({date: coalesce({date}, date('2024-02-29')), day: 1})",
      "date('2021123')",
    ],
    ...['coalesce({date}, {date})', 'date({year: 2021, week: 7, dayOfWeek: 2})', 'date({localdatetime})'],
  ],
  datetime: [
    ...[
      '{datetime} + {duration}',
      '{datetime} - {duration}',
      "datetime.truncate({clockunit}, coalesce({datetime}, datetime('2024-02-29T12:00Z')))",
    ],
    ...[
      'datetime({epochMillis: 1747391400000})',
      "datetime({datetime: coalesce({datetime}, datetime('2024-02-29T12:00Z')), timezone: 'Europe/Istanbul'})",
    ],
    ...[
      "datetime({date: coalesce({date}, date('2024-02-29')), hour: 12})",
      "datetime({year: 2024, month: 3, day: 31, hour: 2, timezone: '+01:00'})",
    ],
  ],
  localdatetime: [
    ...[
      '{localdatetime} + {duration}',
      'localdatetime({datetime})',
      "localdatetime.truncate({clockunit}, coalesce({localdatetime}, localdatetime('2024-02-29T12:00')))",
    ],
    ...[
      "localdatetime({date: coalesce({date}, date('2024-02-29')), time: coalesce({time}, time('12:00Z'))})",
    ],
  ],
  time: [
    '{time} + {duration}',
    'time({datetime})',
    "time.truncate('hour', coalesce({time}, time('12:00Z')))",
    "time({time: coalesce({time}, time('12:00Z')), second: 5})",
  ],
  duration: [
    ...[
      '{duration} + {duration}',
      '{duration} - {duration}',
      '{duration} * 2',
      '{duration} / 2',
      '-1 * {duration}',
    ],
    ...[
      'duration.between({date}, {date})',
      'duration.between({datetime}, {datetime})',
      'duration.inDays({datetime}, {date})',
    ],
    ...[
      'duration({months: {small}, days: {small}, hours: 1.5})',
      "duration('P0.5M')",
      'duration.inSeconds({time}, {time})',
    ],
  ],
  ints: [
    ...[
      '[{int}, {int}]',
      'range(0, {small})',
      'range({small}, 4, 2)',
      '{ints} + {ints}',
      '{ints} + {int}',
      'tail({ints})',
    ],
    ...[
      'reverse({ints} + [])',
      '({ints})[1..3]',
      '({ints})[..{small}]',
      '({ints})[{small}..]',
      'coalesce({ints}, [])',
    ],
    ...[
      '[<x:int> IN {ints} WHERE {bool^} | {int^}]',
      '[<x:int> IN {ints} | {int^}]',
      '[<x:int> IN {ints} WHERE {bool^}]',
    ],
    ...[
      '[<n:node> IN {nodes} | {int^}]',
      '[<r:relationship> IN {relationships} | {int^}]',
      'toIntegerList({strings})',
    ],
    ...[
      '[<n:node> IN nodes({path}) | {int^}]',
      '[<r:relationship> IN relationships({path}) WHERE {bool^} | {int^}]',
    ],
    ...['CASE WHEN {bool} THEN {ints} ELSE [] END', '[{int}] + null', '{int} + {ints}'],
  ],
  strings: [
    ...[
      "split({string}, ' ')",
      "split({string}, '')",
      '[<s:string> IN {strings} | {string^}]',
      'toStringList({mixed})',
    ],
    ...[
      '{strings} + {string}',
      '[{string}, {string}]',
      '({strings})[0..2]',
      'reverse({strings} + [])',
      'tail({strings})',
    ],
    ...['[<s:string> IN {strings} WHERE {bool^}]', '[<r:relationship> IN {relationships} | type(r)]'],
  ],
  mixed: [
    ...[
      '[{any}, {any}]',
      '[{any}, {any}, {any}]',
      '{mixed} + {mixed}',
      'reverse({mixed})',
      '[<x:any> IN {mixed} | {any^}]',
    ],
    ...[
      '[<x:any> IN {mixed} WHERE {bool^}]',
      'toFloatList({mixed})',
      'toBooleanList({mixed})',
      '[{map}, {map}]',
    ],
  ],
  map: [
    ...[
      '{a: {int}, b: {string}}',
      '{a: {any}, c: {mixed}}',
      '{node} {.name, .age}',
      '{node} {.name, extra: {any}}',
    ],
    ...[
      '{node} {.*, extra: {int}}',
      'properties({node})',
      'properties({relationship})',
      '{relationship} {.*}',
    ],
    ...['{node} {.{key}, .{key}, list: [{any}]}', '{a: {a: {int}}, `b c`: {bool}}'],
  ],
  any: [
    ...[
      'coalesce({any}, {any})',
      '({mixed})[{small}]',
      'head({mixed})',
      '({map}).a',
      '({map})["a"]',
      '({node}).mixed',
    ],
    ...[
      'CASE WHEN {bool} THEN {any} ELSE {any} END',
      'nullIf({any}, {any})',
      '{node}[{string}]',
      'last({mixed})',
    ],
    ...['CASE {any} WHEN {any} THEN {any} ELSE {any} END', '({map})[{string}]'],
  ],
  bag: [
    ...[
      'labels({node})',
      'keys({node})',
      'keys({relationship})',
      '{comprehension}',
      '{comprehension}',
      '{collect}',
    ],
  ],
  point: ['coalesce({point}, {point})', 'point({x: {int}, y: {small}})'],
};
