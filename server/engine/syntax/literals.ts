/** How numbers and strings are written: source text to values, with the errors that only literals can have. */
import { syntaxError } from '../errors.ts';

const DECIMAL = /^\d+(?:_\d+)*$/;
const HEXADECIMAL = /^0[xX](?:_?[0-9A-Fa-f])+$/;
const OCTAL = /^0o(?:_?[0-7])+$/;
const FLOAT = /^(?:\d+(?:_\d+)*)?(?:\.\d+(?:_\d+)*)?(?:[eE][+-]?\d+(?:_\d+)*)?$/;

const LARGEST_INTEGER = 2n ** 63n - 1n;

/**
 * The value of a numeric literal: bigint for INTEGER, number for FLOAT. `negative` says whether a minus belongs to
 * it, because -2^63 is an INTEGER and 2^63 is not.
 */
export function parseNumber(raw: string, negative: boolean, start: number): bigint | number {
  const span = { start, end: start + raw.length };
  const digits = raw.replaceAll('_', '');
  if (/^0[\d_]+$/.test(raw))
    throw syntaxError(
      `The octal integer literal syntax \`${raw}\` is no longer supported, please use \`0o${raw.slice(1)}\` instead`,
      span,
      'InvalidNumberLiteral',
    );
  if (DECIMAL.test(raw)) return checkInteger(BigInt(digits), negative, raw, span);
  if (HEXADECIMAL.test(raw)) return checkInteger(BigInt(digits), negative, raw, span);
  if (OCTAL.test(raw)) return checkInteger(BigInt(digits), negative, raw, span);
  if (!FLOAT.test(raw)) throw syntaxError(`Invalid number literal '${raw}'`, span, 'InvalidNumberLiteral');
  const value = Number(digits);
  if (!Number.isFinite(value))
    throw syntaxError(`Floating point number is too large: ${raw}`, span, 'FloatingPointOverflow');
  return negative ? -value : value;
}

function checkInteger(
  magnitude: bigint,
  negative: boolean,
  raw: string,
  span: { start: number; end: number },
): bigint {
  if (magnitude > LARGEST_INTEGER + (negative ? 1n : 0n))
    throw syntaxError(`Integer is too large: ${negative ? '-' : ''}${raw}`, span, 'IntegerOverflow');
  return negative ? -magnitude : magnitude;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\',
  "'": "'",
  '"': '"',
  '`': '`',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

/** The content of a string literal, given with its quotes; `start` is where the text has it. */
export function unescapeString(raw: string, start: number): string {
  const content = raw.slice(1, -1);
  if (!content.includes('\\')) return content;
  return content.replaceAll(
    /\\(?:u([0-9A-Fa-f]{4})|(.))/gsu,
    (written: string, code: string | undefined, other: string, at: number) => {
      if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
      if (other !== 'u') return ESCAPES[other] ?? written;
      throw syntaxError(
        `Invalid Unicode escape '${content.slice(at, at + 6)}': expected \\u and four hexadecimal digits`,
        { start: start + 1 + at, end: start + 1 + at + written.length },
        'InvalidUnicodeLiteral',
      );
    },
  );
}
