import { describe, expect, test } from '@jest/globals';
import { chooseFormat, readContentType } from '../../../server/routes/wire/media-types.ts';

describe('Accept', () => {
  test.each([
    [undefined, 'application/json'],
    ['*/*', 'application/json'],
    ['application/*', 'application/json'],
    ['application/json', 'application/json'],
    ['application/vnd.neo4j.query', 'application/vnd.neo4j.query'],
    ['application/vnd.neo4j.query.v1.1+jsonl', 'application/vnd.neo4j.query.v1.1+jsonl'],
    ['application/json;q=0.5, application/jsonl', 'application/jsonl'],
    ['text/html, application/vnd.neo4j.query;q=0.9', 'application/vnd.neo4j.query'],
    ['APPLICATION/JSON', 'application/json'],
  ])('%s chooses %s', (accept, mediaType) => {
    expect(chooseFormat(accept).mediaType).toBe(mediaType);
  });

  test.each(['text/html', 'application/json;q=0', 'application/vnd.neo4j.query.v9'])(
    '%s is refused',
    (accept) => {
      expect(() => chooseFormat(accept)).toThrow(`No answer can be given as "${accept}".`);
    },
  );
});

describe('Content-Type', () => {
  test.each([
    ['application/json', 'plain'],
    ['application/json; charset=utf-8', 'plain'],
    ['application/vnd.neo4j.query', 'typed'],
    ['application/vnd.neo4j.query.v1.0;charset=UTF-8', 'typed'],
  ])('%s means %s parameters', (type, form) => {
    expect(readContentType(type)).toBe(form);
  });

  test.each([undefined, 'text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'])(
    '%s is refused',
    (type) => {
      expect(() => readContentType(type)).toThrow(/^The body has /);
    },
  );
});
