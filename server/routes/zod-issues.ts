import { types } from 'node:util';
import { z } from 'zod';
import { AppError } from '../errors.ts';
import type { JsonObject } from './wire/json-reading.ts';

/** A JSON object whose values keep their Cypher types: see wire/json-reading. */
export const jsonObject = z.custom<JsonObject>((value) => types.isMap(value), 'expected an object');

/** What a request got wrong, field by field, in one sentence each. */
export function describeIssues(subject: string, error: z.ZodError): AppError {
  const sentences = error.issues.map((issue) => {
    const path = issue.path.join('.');
    const what = issue.message
      .replace(/^Invalid input: /, '')
      .replaceAll('bigint', 'whole number')
      .replace('received undefined', 'nothing was given');
    return path === '' ? what : `"${path}": ${what}`;
  });
  return new AppError('Dragoman.BadRequest', `${subject} is not as it should be: ${sentences.join('; ')}.`);
}

/** A query-string value that may come once or several times; always a list behind the validation. */
export const repeatable = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat());
