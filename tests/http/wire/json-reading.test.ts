import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { AppError } from '../../../server/errors.ts';
import { type JsonValue, readJson } from '../../../server/routes/wire/json-reading.ts';

/** What JSON.parse makes of the same text: Maps to objects, bigints to numbers. */
function toPlain(value: JsonValue): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (Array.isArray(value)) return value.map(toPlain);
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, item]) => [key, toPlain(item)]));
  return value;
}

test('reads whatever JSON.stringify writes, to the same', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), fc.constantFrom(0, 2), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      expect(toPlain(readJson(text))).toEqual(JSON.parse(text));
    }),
  );
});

test('accepts and refuses just what JSON.parse does', () => {
  const piece = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"a"',
    '"',
    '1',
    '-',
    '0',
    '.5',
    'e3',
    'true',
    'null',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const text = pieces.join('');
      expect(isAccepted(() => readJson(text))).toBe(isAccepted(() => JSON.parse(text)));
    }),
    { numRuns: 2000 },
  );
});

describe('numbers', () => {
  test.each<[string, bigint | number]>([
    ['0', 0n],
    ['-0', 0n],
    ['9007199254740993', 9007199254740993n],
    ['123456789012345678901234567890', 123456789012345678901234567890n],
    ['1.0', 1],
    ['1e2', 100],
    ['-1.5E-3', -0.0015],
  ])('%s', (text, value) => {
    expect(readJson(text)).toBe(value);
  });
});

test('keeps every key, special ones too', () => {
  expect(readJson('{"__proto__": 1, "constructor": 2, "a": 3, "a": 4}')).toEqual(
    new Map([
      ['__proto__', 1n],
      ['constructor', 2n],
      ['a', 4n],
    ]),
  );
});

test('names the place of a mistake', () => {
  expect(() => readJson('{\n  "a": tru\n}')).toThrow(
    new AppError('Dragoman.MalformedJson', 'The body is not JSON: a value was expected at line 2, column 8.'),
  );
});

function isAccepted(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch {
    return false;
  }
}
