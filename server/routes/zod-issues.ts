import { types } from 'node:util';
import { z } from 'zod';
import { AppError } from '../errors.ts';
import type { JsonObject } from './wire/json-reading.ts';

/** A JSON object whose values keep their Cypher types: see wire/json-reading. */
export const jsonObject = z.custom<JsonObject>((value) => types.isMap(value), 'expected an object');

/** What a request got wrong, field by field, in one sentence each. */
export function describeIssues(subject: string, error: z.ZodError): AppError {
  const sentences = error.issues.flatMap(findInner).map((issue) => {
    const path = issue.path.join('.');
    const what = issue.message
      .replace(/^Invalid input: /, '')
      .replaceAll('bigint', 'whole number')
      .replace('received undefined', 'nothing was given');
    return path === '' ? what : `"${path}": ${what}`;
  });
  return new AppError('Dragoman.BadRequest', `${subject} is not as it should be: ${sentences.join('; ')}.`);
}

type Issue = Pick<z.core.$ZodIssue, 'path' | 'message'>;

/**
 * Where one of several shapes would do, such as an id or something new, the issues of the shape that was meant: the one
 * that is wrong only further inside.
 */
function findInner(issue: z.core.$ZodIssue): readonly Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const meant = issue.errors.find((inner) =>
    inner.every(({ code, path }) => path.length > 0 || code !== 'invalid_type'),
  );
  if (meant === undefined || meant.length === 0) return [issue];
  return meant.flatMap(findInner).map(({ path, message }) => ({ path: [...issue.path, ...path], message }));
}

/** A query-string value that may come once or several times; always a list behind the validation. */
export const repeatable = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat());
