import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { endless, manyRows } from '../contract/statement-running.ts';
import { describeOnBothStores, type StoreUnderTest, turnTimeoutMs } from '../contract/stores.ts';
import { type AppUnderTest, errorIn, startApp } from './app-under-test.ts';

const typed = 'application/vnd.neo4j.query';

describeOnBothStores('the Query API', (open) => {
  let opened: StoreUnderTest;
  let app: AppUnderTest;
  let database: string;

  beforeAll(async () => {
    opened = await open();
    app = await startApp(opened.store, { settings: { maxRows: 100, queryTimeoutMs: 2_000 } });
    ({ database } = await opened.store.describe());
  }, turnTimeoutMs);

  afterAll(async () => {
    await app.close();
    await opened.release();
  });

  const query = (body: unknown, headers = {}) => app.post(`/db/${database}/query/v2`, body, headers);

  test('answers in plain JSON, integers with all their digits and floats with their point', async () => {
    const answer = await query({
      statement: 'RETURN 9007199254740993 AS big, 1.0 AS float, $p AS p',
      parameters: { p: [1] },
    });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([202, 'application/json']);
    expect(answer.text).toMatch(
      /^\{"data":\{"fields":\["big","float","p"\],"values":\[\[9007199254740993,1\.0,\[1\]\]\]\},"bookmarks":\[.*\]\}$/,
    );
  });

  test.each([typed, `${typed}.v1.0`, `${typed}.v1.1`])('answers in typed JSON as %s', async (accept) => {
    const answer = await query({ statement: 'RETURN 1 AS one' }, { accept });
    expect(answer.headers.get('content-type')).toBe(accept);
    expect(answer.json.data).toEqual({ fields: ['one'], values: [[{ $type: 'Integer', _value: '1' }]] });
  });

  test('takes parameters as typed JSON when the Content-Type says so', async () => {
    const parameters = {
      big: { $type: 'Integer', _value: '9007199254740993' },
      day: { $type: 'Date', _value: '2025-05-16' },
      list: {
        $type: 'List',
        _value: [
          { $type: 'Float', _value: '1.5' },
          { $type: 'Null', _value: null },
        ],
      },
      map: { $type: 'Map', _value: { a: { $type: 'Boolean', _value: true } } },
      place: { $type: 'Point', _value: 'SRID=4326;POINT (28.97 41.01)' },
      moment: { $type: 'ZonedDateTime', _value: '2025-05-16T13:30:00+03:00[Europe/Istanbul]' },
      time: { $type: 'Duration', _value: 'PT1H30M' },
    };
    const names = Object.keys(parameters);
    const statement = `RETURN ${names.map((name) => `$${name} AS ${name}`).join(', ')}`;
    const answer = await query({ statement, parameters }, { accept: typed, 'content-type': typed });
    expect(answer.json.data).toEqual({ fields: names, values: [Object.values(parameters)] });
  });

  test('keeps integer and float parameters apart', async () => {
    const answer = await query('{"statement": "RETURN $a AS a, $b AS b", "parameters": {"a": 1, "b": 1.0}}', {
      accept: typed,
    });
    expect(answer.json.data.values).toEqual([
      [
        { $type: 'Integer', _value: '1' },
        { $type: 'Float', _value: '1.0' },
      ],
    ]);
  });

  test('says that it gave the first rows of more', async () => {
    const { json } = await query({ statement: 'UNWIND range(1, 101) AS x RETURN x' });
    const notice = 'Only the first 100 rows of more are given. Add a LIMIT, or raise MAX_ROWS.';
    expect(json.data.values).toHaveLength(100);
    expect(json).toMatchObject({ truncated: true, notice });
    expect(json.notifications).toContainEqual(
      expect.objectContaining({ code: 'Dragoman.ClientNotification.AnswerTruncated', description: notice }),
    );
  });

  test('says nothing of the kind when the rows just fit', async () => {
    const { json } = await query({ statement: 'UNWIND range(1, 100) AS x RETURN x' });
    expect([json.data.values.length, json.truncated]).toEqual([100, undefined]);
  });

  test('gives counters when asked for them', async () => {
    const { json } = await query({ statement: 'RETURN 1', includeCounters: true });
    expect(json.counters).toEqual({
      containsUpdates: false,
      nodesCreated: 0,
      nodesDeleted: 0,
      propertiesSet: 0,
      relationshipsCreated: 0,
      relationshipsDeleted: 0,
      labelsAdded: 0,
      labelsRemoved: 0,
      indexesAdded: 0,
      indexesRemoved: 0,
      constraintsAdded: 0,
      constraintsRemoved: 0,
      containsSystemUpdates: false,
      systemUpdates: 0,
    });
  });

  test('gives plans', async () => {
    const explained = await query({ statement: 'EXPLAIN RETURN 1' });
    expect(explained.json.queryPlan).toMatchObject({
      operatorType: expect.stringMatching(/^ProduceResults/),
    });
    const profiled = await query({ statement: 'PROFILE RETURN 1' });
    expect(profiled.json.profiledQueryPlan).toMatchObject({ records: 1, dbHits: expect.any(Number) });
  });

  describe('as JSON lines', () => {
    const events = (text: string) =>
      text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));

    test('gives a header, records and a summary', async () => {
      const answer = await query(
        { statement: 'UNWIND [1, 2] AS x RETURN x' },
        { accept: 'application/jsonl' },
      );
      expect(answer.headers.get('content-type')).toBe('application/jsonl');
      expect(events(answer.text)).toEqual([
        { $event: 'Header', _body: { fields: ['x'] } },
        { $event: 'Record', _body: [1] },
        { $event: 'Record', _body: [2] },
        { $event: 'Summary', _body: { bookmarks: expect.any(Array) } },
      ]);
    });

    test('gives typed records', async () => {
      const answer = await query({ statement: 'RETURN 1.0 AS x' }, { accept: `${typed}.v1.1+jsonl` });
      expect(events(answer.text)[1]).toEqual({
        $event: 'Record',
        _body: [{ $type: 'Float', _value: '1.0' }],
      });
    });

    test('ends with an error that comes midway', async () => {
      const statement = 'UNWIND [1, 0] AS x RETURN 1 / x AS y';
      const answer = await query({ statement }, { accept: 'application/jsonl' });
      expect(events(answer.text).slice(1)).toEqual([
        { $event: 'Record', _body: [1] },
        {
          $event: 'Error',
          _body: [
            {
              code: 'Neo.ClientError.Statement.ArithmeticError',
              message: '/ by zero',
              // Neo4j does not say where.
              ...(opened.store.kind === 'embedded' ? { position: { line: 1, column: 27, offset: 26 } } : {}),
            },
          ],
        },
      ]);
    });

    test.each(['gzip', 'br', 'identity'])(
      'hands out the first rows before the last are there, as %s',
      async (encoding) => {
        const controller = new AbortController();
        const large = await startApp(opened.store, { settings: { maxRows: 100_000_000 } });
        const response = await fetch(`${large.url}/db/${database}/query/v2`, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            accept: 'application/jsonl',
            'accept-encoding': encoding,
          },
          body: JSON.stringify({ statement: manyRows }),
          signal: controller.signal,
        });
        const { value } = (await response.body?.getReader().read()) ?? {};
        controller.abort();
        await large.close();
        expect(response.headers.get('content-encoding')).toBe(encoding === 'identity' ? null : encoding);
        expect(new TextDecoder().decode(value)).toMatch(
          /^\{"\$event":"Header","_body":\{"fields":\["x"\]\}\}\n/,
        );
      },
    );
  });

  describe('refuses', () => {
    test('what would change the graph', async () => {
      expect(errorIn(await query({ statement: 'RETURN 1 AS x\nUNION\nCREATE (n) RETURN 1 AS x' }))).toEqual({
        status: 403,
        code: 'Dragoman.WritesNotAllowed',
        message: 'CREATE changes the graph, and writing is not allowed here.',
        position: { line: 3, column: 1, offset: 20 },
        hint: 'Start Dragoman with ALLOW_WRITES=true to let statements change the graph.',
      });
    });

    test('to write on request while writing is not allowed', async () => {
      const answer = await query({ statement: 'CREATE (n)', accessMode: 'WRITE' });
      expect(errorIn(answer)).toMatchObject({ status: 403, code: 'Dragoman.WritesNotAllowed' });
    });

    test('a syntax error, with its place', async () => {
      expect(errorIn(await query({ statement: 'MATCH (n)\nRETURN n +' }))).toMatchObject({
        status: 400,
        code: 'Neo.ClientError.Statement.SyntaxError',
        position: { line: 2, column: 11, offset: 20 },
      });
    });

    test('a missing parameter', async () => {
      expect(errorIn(await query({ statement: 'RETURN $who' }))).toMatchObject({
        status: 400,
        code: 'Neo.ClientError.Statement.ParameterMissing',
      });
    });

    test('a statement that takes too long', async () => {
      const { json, status } = await query({ statement: endless });
      // The columns may be out already, and the status with them.
      expect([202, 408]).toContain(status);
      expect(json.errors[0].code).toMatch(/^Neo\.ClientError\.Transaction\.TransactionTimedOut/);
    });

    test('a database that is not there', async () => {
      const answer = await app.post('/db/nowhere/query/v2', { statement: 'RETURN 1' });
      expect(errorIn(answer)).toMatchObject({
        status: 404,
        code: 'Neo.ClientError.Database.DatabaseNotFound',
      });
    });
  });

  test('ends the statement of a client that went away', async () => {
    const controller = new AbortController();
    const patient = await startApp(opened.store, { settings: { queryTimeoutMs: 60_000 } });
    const request = fetch(`${patient.url}/db/${database}/query/v2`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ statement: endless }),
      signal: controller.signal,
    });
    setTimeout(() => controller.abort(), 300);
    await expect(request.then((response) => response.text())).rejects.toThrow(/abort/i);
    const startedAt = Date.now();
    expect((await query({ statement: 'RETURN 1' })).status).toBe(202);
    expect(Date.now() - startedAt).toBeLessThan(1_500);
    await patient.close();
  });

  test('writes where writing is allowed', async () => {
    const writing = await startApp(opened.store, { settings: { allowWrites: true } });
    const create = { statement: 'CREATE (:QueryApiTest {a: 1})', includeCounters: true };
    const { json } = await writing.post(`/db/${database}/query/v2`, create);
    expect(json).toMatchObject({ data: { fields: [], values: [] }, counters: { nodesCreated: 1 } });
    const reading = await writing.post(`/db/${database}/query/v2`, { ...create, accessMode: 'READ' });
    expect(errorIn(reading)).toMatchObject({ status: 400, code: 'Neo.ClientError.Statement.AccessMode' });
    await writing.close();
  });
});
