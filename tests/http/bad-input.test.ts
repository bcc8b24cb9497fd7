import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openEmbeddedForTest, type StoreUnderTest } from '../contract/stores.ts';
import { type AppUnderTest, errorIn, startApp } from './app-under-test.ts';

let opened: StoreUnderTest;
let app: AppUnderTest;
let endpoint: string;

beforeAll(async () => {
  opened = await openEmbeddedForTest();
  app = await startApp(opened.store, { settings: { maxBodyBytes: 10_000, maxConcurrentStatements: 2 } });
  endpoint = `/db/${(await opened.store.describe()).database}/query/v2`;
});

afterAll(async () => {
  await app.close();
  await opened.release();
});

describe('a body that is', () => {
  test.each([
    ['{bad', 'The body is not JSON: a key in double quotes was expected at line 1, column 2.'],
    ['', 'The body is not JSON: a value was expected at line 1, column 1.'],
    [
      '{"statement": "RETURN 1",}',
      'The body is not JSON: a key in double quotes was expected at line 1, column 26.',
    ],
    ['{"statement": \'RETURN 1\'}', 'The body is not JSON: a value was expected at line 1, column 15.'],
    ['{\n"a" 1}', 'The body is not JSON: ":" was expected at line 2, column 5.'],
    ['{"a": 01}', 'The body is not JSON: "," or "}" was expected at line 1, column 8.'],
    ['{} {}', 'The body is not JSON: the text goes on behind its end at line 1, column 4.'],
    ['{"a": NaN}', 'The body is not JSON: a value was expected at line 1, column 7.'],
    [
      `${'['.repeat(5000)}`,
      'The body is not JSON: more than 200 lists and objects inside one another at line 1, column 202.',
    ],
  ])('malformed is refused with its place: %j', async (body, message) => {
    expect(errorIn(await app.post(endpoint, body))).toEqual({
      status: 400,
      code: 'Dragoman.MalformedJson',
      message,
    });
  });

  test('too large is refused with 413', async () => {
    const statement = `RETURN "${'x'.repeat(20_000)}"`;
    expect(errorIn(await app.post(endpoint, { statement }))).toEqual({
      status: 413,
      code: 'Dragoman.BodyTooLarge',
      message: 'The body is larger than 10,000 bytes.',
      hint: 'Send less at a time, or raise MAX_BODY_BYTES.',
    });
  });

  test.each([
    [[], 'The body must be a JSON object.'],
    ['5', 'The body must be a JSON object.'],
    [{}, 'The request is not as it should be: "statement": expected string, nothing was given.'],
    [{ statement: '' }, /^The request is not as it should be: "statement": /],
    [
      { statement: 5 },
      'The request is not as it should be: "statement": expected string, received whole number.',
    ],
    [
      { statement: 'RETURN 1', parameters: [1] },
      'The request is not as it should be: "parameters": expected an object.',
    ],
    [{ statement: 'RETURN 1', accessMode: 'BOTH' }, /^The request is not as it should be: "accessMode": /],
    [{ statement: 'RETURN 1', maxExecutionTime: -1 }, /"maxExecutionTime": /],
    [{ statement: 'RETURN 1', maxExecutionTime: 'x' }, /"maxExecutionTime": /],
    [{ statement: 'RETURN 1', includeCounters: 'x' }, /"includeCounters": /],
    [{ statement: 'RETURN 1', other: 1 }, /^The request is not as it should be: .*"other"/],
    [{ statement: 'RETURN 1', impersonatedUser: 'eve' }, 'impersonatedUser is not supported.'],
  ])('of the wrong shape is refused: %j', async (body, message) => {
    const wanted = typeof message === 'string' ? message : expect.stringMatching(message);
    expect(errorIn(await app.post(endpoint, body))).toMatchObject({
      status: 400,
      code: 'Dragoman.BadRequest',
      message: wanted,
    });
  });

  test.each([
    [
      { p: { $type: 'Zork', _value: '1' } },
      'Parameter "p" has the $type "Zork", which no parameter can have.',
    ],
    [
      { p: { $type: 'Node', _value: {} } },
      'Parameter "p" has the $type "Node", which no parameter can have.',
    ],
    [{ p: { $type: 'Integer', _value: 'abc' } }, 'Parameter "p" has a _value that is not of type Integer.'],
    [
      { p: { $type: 'Integer', _value: '9223372036854775808' } },
      'Parameter "p" holds 9223372036854775808, which does not fit into 64 bits.',
    ],
    [{ p: { $type: 'Point', _value: 'here' } }, 'Parameter "p" has a _value that is not of type Point.'],
    [{ p: 5 }, 'Parameter "p" must be typed JSON such as {"$type": "Integer", "_value": "1"}.'],
  ])('typed wrongly is refused by the name of the parameter: %j', async (parameters, message) => {
    const answer = await app.post(
      endpoint,
      { statement: 'RETURN $p', parameters },
      { 'content-type': 'application/vnd.neo4j.query' },
    );
    expect(errorIn(answer)).toEqual({ status: 400, code: 'Dragoman.ParameterInvalid', message });
  });
});

describe('a request', () => {
  test('of another media type is refused with 415', async () => {
    const answer = await app.post(endpoint, 'statement=RETURN 1', { 'content-type': 'text/plain' });
    expect(errorIn(answer)).toMatchObject({ status: 415, code: 'Dragoman.UnsupportedMediaType' });
  });

  test('for another media type is refused with 406', async () => {
    const answer = await app.post(endpoint, { statement: 'RETURN 1' }, { accept: 'text/csv' });
    expect(errorIn(answer)).toMatchObject({ status: 406, code: 'Dragoman.NotAcceptable' });
  });

  test('with another method is refused with 405, and what is possible', async () => {
    const answer = await app.get(endpoint);
    expect(errorIn(answer)).toMatchObject({
      status: 405,
      code: 'Dragoman.MethodNotAllowed',
      hint: 'Use POST.',
    });
    expect(answer.headers.get('allow')).toBe('POST');
  });

  test.each(['/api', '/api/nothing', '/api/nodes', '/db/neo4j', '/api/queries/a/b/c'])(
    'for %s is refused with 404',
    async (path) => {
      expect(errorIn(await app.get(path))).toMatchObject({ status: 404, code: 'Dragoman.NotFound' });
    },
  );

  test('with a broken escape in its address is refused', async () => {
    expect(errorIn(await app.get('/api/nodes/%zz'))).toMatchObject({
      status: 400,
      code: 'Dragoman.BadRequest',
    });
  });

  test.each([
    '/api/search',
    '/api/search?q=a&limit=0',
    '/api/search?q=a&limit=many',
    '/api/search?q=a&other=1',
    `/api/search?q=${'a'.repeat(201)}`,
    '/api/paths?from=a',
    '/api/paths?from=a&to=b&maxLength=100',
    '/api/nodes/a/neighbours?direction=up',
  ])('with a query string of the wrong shape is refused: %s', async (path) => {
    const wanted = {
      status: 400,
      code: 'Dragoman.BadRequest',
      message: expect.stringMatching(/^The query string /),
    };
    expect(errorIn(await app.get(path))).toMatchObject(wanted);
  });
});

describe('a query of the library', () => {
  test('that is not there is refused by name', async () => {
    expect(errorIn(await app.get('/api/queries/people/nobody'))).toEqual({
      status: 404,
      code: 'Dragoman.QueryNotFound',
      message: 'The library has no query "people/nobody".',
      hint: 'GET /api/queries lists them all.',
    });
  });

  test.each([
    ['/api/queries/browse/relations-between', 'Dragoman.ParameterMissing'],
    ['/api/queries/browse/sample-network?limit=many', 'Dragoman.ParameterInvalid'],
    ['/api/queries/browse/sample-network?limit=1&limit=2', 'Dragoman.ParameterInvalid'],
    ['/api/queries/browse/sample-network?size=1', 'Dragoman.ParameterUnknown'],
  ])('refuses what does not fit its declaration: %s', async (path, code) => {
    expect(errorIn(await app.get(path))).toMatchObject({ status: 400, code });
  });

  test('refuses a body of the wrong shape', async () => {
    const answer = await app.post('/api/queries/browse/sample-network', { limit: 5 });
    expect(errorIn(answer)).toMatchObject({ status: 400, code: 'Dragoman.BadRequest' });
  });
});

test('more statements at once than allowed are refused with 429, and say when to come back', async () => {
  const patient = await startApp(opened.store, {
    settings: { maxConcurrentStatements: 1, queryTimeoutMs: 1_000 },
  });
  const ask = () => patient.post(endpoint, { statement: 'UNWIND range(1, 1000000000) AS x RETURN count(x)' });
  const answers = await Promise.all([ask(), ask()]);
  const refused = answers.find(({ status }) => status === 429);
  expect(refused?.json.errors[0].code).toBe('Dragoman.TooManyRequests');
  expect(refused?.headers.get('retry-after')).toBe('1');
  await patient.close();
});
