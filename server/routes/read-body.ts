import { types } from 'node:util';
import type { Request } from 'express';
import { AppError } from '../errors.ts';
import { type JsonObject, readJson } from './wire/json-reading.ts';

/**
 * The JSON object in a request's body, its first level as a plain object for validation. The body arrives as text,
 * because express's own JSON parser would round integers beyond 2⁵³.
 */
export function readBody(request: Request<Record<string, string>>): object {
  const text = typeof request.body === 'string' ? request.body : '';
  const value = readJson(text);
  if (!types.isMap(value)) {
    throw new AppError('Dragoman.BadRequest', 'The body must be a JSON object.');
  }
  const object: Record<string, unknown> = Object.create(null);
  for (const [key, member] of value as JsonObject) object[key] = member;
  return object;
}
