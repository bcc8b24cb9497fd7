import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openNeo4jForTest, type StoreUnderTest, turnTimeoutMs } from '../contract/stores.ts';
import { describeWith, neo4j } from '../support/requirements.ts';
import { type AppUnderTest, startApp } from './app-under-test.ts';

const neo4jHttp = {
  met: process.env.NEO4J_TEST_HTTP_URI !== undefined,
  reason: 'the HTTP address of the Neo4j is not known (set NEO4J_TEST_HTTP_URI)',
};

const typed = 'application/vnd.neo4j.query';

const everyType = `RETURN null AS n, true AS t, 1 AS i, 9223372036854775807 AS big, 1.0 AS f, 1e300 AS f2, 1.0/0 AS inf,
  -1.0/0 AS ninf, 0.0/0 AS nan, 'ü\\n"' AS s, [1, [2.5, null]] AS l, {a: 1, b: {c: 2}} AS m, date('2025-05-16') AS d,
  time('13:30+03:00') AS tm, localtime('13:30:00.123456789') AS lt, datetime('2025-05-16T13:30+03:00') AS dto,
  datetime('2025-05-16T13:30:15.5[Europe/Istanbul]') AS dtz, localdatetime('2025-05-16T13:30') AS ldt,
  duration('P1Y2M3DT4H5M6.789S') AS du, duration({months: -13, seconds: -1, nanoseconds: 5}) AS du2,
  point({x: 1, y: 2}) AS p1, point({x: 1, y: 2, z: 3}) AS p2, point({latitude: 41.0, longitude: 29.0}) AS p3,
  1e-7 AS small, 123456789.125 AS f3, 1e7 AS e7, 0.001 AS mil, -0.0 AS zero, 1.7976931348623157E308 AS most`;

const statements = [
  'RETURN 1 AS a',
  everyType,
  'MATCH p = (a:Oracle)-[r:TO]->(b) RETURN a, r, b, p ORDER BY a.i',
  'MATCH (n:Oracle) RETURN n.i, n{.*} ORDER BY n.i',
  'UNWIND range(1, 2000) AS x RETURN x, toString(x) AS s',
  'CREATE (n:OracleNew {a: 1})-[:NEW]->() RETURN n',
  'CREATE (n:OracleNew) WITH n DETACH DELETE n',
  'MATCH (n:Nowhere) RETURN n.nothing',
  'MATCH (n:Nowhere) DELETE n',
  'EXPLAIN MATCH (n:Oracle) RETURN n',
  'EXPLAIN MATCH (n:Nowhere) RETURN n',
  'PROFILE MATCH (n:Oracle) RETURN n.i',
  'MATCH (a:Oracle), (b:Oracle) RETURN count(*)',
  'CALL db.labels() YIELD label WHERE label STARTS WITH "Oracle" RETURN label',
  'SHOW INDEXES YIELD name, type WHERE name STARTS WITH "oracle" RETURN name',
  'RETURN 1 +',
  'MATCH (n)\nRETURN m',
  'RETURN $missing',
  'RETURN 1 / 0',
  'UNWIND [1, 2, 0] AS x RETURN 2 / x',
  'RETURN 1; RETURN 2',
  'MATCH (n:Oracle) WHERE id(n) = -1 RETURN n',
  'MATCH (n:Oracle) SET n.seen = true REMOVE n.seen SET n:Seen REMOVE n:Seen',
  'MERGE (n:OracleNew {a: 1}) ON CREATE SET n.b = 2 DELETE n',
  'UNWIND [] AS x RETURN x',
  'RETURN [] AS l, {} AS m, "" AS s',
  'RETURN {`a b`: 1, `"`: 2, `__proto__`: 3} AS m',
  'MATCH p = (:Oracle {i: 1})-[:TO*0..1]->() RETURN p, nodes(p), relationships(p) ORDER BY length(p)',
  'MATCH (b:Oracle {i: 2})<-[r:TO]-(a) MATCH p = (b)<-[r]-(a) RETURN p',
  'EXPLAIN CREATE (n:OracleNew)',
  'PROFILE UNWIND [1, 2, 3] AS x RETURN sum(x) AS total',
  'PROFILE RETURN 1 / 0',
  'CYPHER 5 RETURN 1 AS a',
  'RETURN "\\u0041\\\\" AS s, "\u{1f600}" AS smile, "</script>\u2028" AS html',
  'RETURN 1 AS a, 2 AS a',
  'RETURN toInteger({})',
  "RETURN date('soon')",
  'CALL db.index.fulltext.queryNodes("nothing", "x")',
];

describeWith([neo4j, neo4jHttp], 'our Query API and Neo4j’s own', () => {
  let opened: StoreUnderTest;
  let app: AppUnderTest;

  beforeAll(async () => {
    opened = await openNeo4jForTest();
    app = await startApp(opened.store, { settings: { allowWrites: true } });
    await opened.store.transact((transaction) =>
      transaction.run(`CREATE (:Oracle {i: 1, name: 'Kyïv', day: date('2025-05-16'), list: [1, 2]})
        -[:TO {weight: 1.0, at: datetime('2025-05-16T13:30[Europe/Istanbul]')}]->(:Oracle {i: 2})`),
    );
  }, turnTimeoutMs);

  afterAll(async () => {
    await app.close();
    await opened.release();
  });

  async function askBoth(body: object, accept: string, contentType = 'application/json') {
    const bases = [process.env.NEO4J_TEST_HTTP_URI ?? '', app.url];
    const answers = [];
    for (const base of bases) {
      const response = await fetch(`${base}/db/neo4j/query/v2`, {
        method: 'POST',
        headers: { accept, 'content-type': contentType },
        body: JSON.stringify(body),
      });
      const type = response.headers.get('content-type')?.split(';')[0];
      answers.push({ status: response.status, type, body: mask(await response.text()) });
    }
    return answers;
  }

  for (const accept of ['application/json', typed]) {
    test.each(statements)(`agree on %j as ${accept}`, async (statement) => {
      const [theirs, ours] = await askBoth({ statement, includeCounters: true }, accept);
      expect(ours).toEqual(theirs);
    });
  }

  test('agree on plain parameters', async () => {
    const parameters = { i: 1, f: 1.5, s: 'x', l: [1, 2.5], m: { a: 1 }, n: null, b: true, e: 1e2 };
    const statement = 'RETURN $i AS i, $f AS f, $s AS s, $l AS l, $m AS m, $n AS n, $b AS b, $e AS e';
    const [theirs, ours] = await askBoth({ statement, parameters }, typed);
    expect(ours).toEqual(theirs);
  });

  test('agree on typed parameters', async () => {
    const parameters = {
      a: { $type: 'Integer', _value: '5' },
      b: { $type: 'Float', _value: 'NaN' },
      c: { $type: 'Date', _value: '2025-05-16' },
      d: { $type: 'ZonedDateTime', _value: '2025-05-16T13:30:15.5+03:00[Europe/Istanbul]' },
      e: { $type: 'Point', _value: 'SRID=4326;POINT (29.0 41.0)' },
      f: { $type: 'List', _value: [{ $type: 'Integer', _value: '5' }] },
      g: { $type: 'Map', _value: { a: { $type: 'Null', _value: null } } },
      h: { $type: 'Duration', _value: 'P1Y2M3DT4H5M6.789S' },
      i: { $type: 'Base64', _value: 'AQID' },
      j: { $type: 'Time', _value: '13:30:00+03:00' },
      k: { $type: 'LocalTime', _value: '13:30:00' },
      l: { $type: 'OffsetDateTime', _value: '2025-05-16T13:30:00+03:00' },
      m: { $type: 'LocalDateTime', _value: '2025-05-16T13:30:00' },
      n: { $type: 'Boolean', _value: true },
    };
    const names = Object.keys(parameters);
    const statement = `RETURN ${names.map((name) => `$${name} AS ${name}`).join(', ')}`;
    const [theirs, ours] = await askBoth({ statement, parameters }, typed, typed);
    expect(ours).toEqual(theirs);
  });

  describe('agree on what they think of', () => {
    const requests: readonly [string, string, Record<string, string>?][] = [
      ['nothing at all', ''],
      ['an object without a statement', '{}'],
      ['text that is no JSON', '{statement'],
      ['a list', '[]'],
      ['a member that is unknown', '{"statement": "RETURN 1", "more": 1}'],
      ['an empty statement', '{"statement": ""}'],
      ['a list of parameters', '{"statement": "RETURN 1", "parameters": []}'],
      ['no parameters', '{"statement": "RETURN 1", "parameters": null}'],
      ['a member given twice', '{"statement": "RETURN 1", "statement": "RETURN 2"}'],
      [
        'lists nested too deep',
        `{"statement": "RETURN 1", "parameters": {"a": ${'['.repeat(3_000)}${']'.repeat(3_000)}}}`,
      ],
      ['an access mode in small letters', '{"statement": "RETURN 1", "accessMode": "read"}'],
      ['an access mode that is none', '{"statement": "RETURN 1", "accessMode": "sideways"}'],
      ['an execution time', '{"statement": "RETURN 1", "maxExecutionTime": 5}'],
      ['counters that are text', '{"statement": "RETURN 1", "includeCounters": "yes"}'],
      ['no bookmarks', '{"statement": "RETURN 1", "bookmarks": []}'],
      ['bookmarks that are text', '{"statement": "RETURN 1", "bookmarks": "x"}'],
      ['a bookmark that is none', '{"statement": "RETURN 1", "bookmarks": ["nonsense"]}'],
      ['another user', '{"statement": "RETURN 1", "impersonatedUser": "jane"}'],
      [
        'an integer that is too large',
        '{"statement": "RETURN $a", "parameters": {"a": 9223372036854775808}}',
      ],
      [
        'a typed value in plain parameters',
        '{"statement": "RETURN $a AS a", "parameters": {"a": {"$type": "Integer", "_value": "1"}}}',
      ],
      [
        'typed parameters that are plain',
        '{"statement": "RETURN $a", "parameters": {"a": 1}}',
        { 'content-type': typed },
      ],
      [
        'a typed date that is none',
        '{"statement": "RETURN $a", "parameters": {"a": {"$type": "Date", "_value": "soon"}}}',
        { 'content-type': typed },
      ],
      [
        'a node as parameter',
        '{"statement": "RETURN $a", "parameters": {"a": {"$type": "Node", "_value": "1"}}}',
        { 'content-type': typed },
      ],
      ['a body of text', '{"statement": "RETURN 1"}', { 'content-type': 'text/plain' }],
      [
        'a media type with a charset',
        '{"statement": "RETURN 1"}',
        { 'content-type': 'application/json; charset=utf-8' },
      ],
      ['XML', '{"statement": "RETURN 1"}', { accept: 'application/xml' }],
      ['anything', '{"statement": "RETURN 1"}', { accept: '*/*' }],
      ['a choice', '{"statement": "RETURN 1"}', { accept: 'text/html, application/json;q=0.9, */*;q=0.8' }],
      ['a first version of typed JSON', '{"statement": "RETURN 1"}', { accept: `${typed}.v1.0` }],
    ];

    test.each(requests)('%s', async (_what, body, headers = {}) => {
      const answers = [];
      for (const base of [process.env.NEO4J_TEST_HTTP_URI ?? '', app.url]) {
        const response = await fetch(`${base}/db/neo4j/query/v2`, {
          method: 'POST',
          headers: { accept: 'application/json', 'content-type': 'application/json', ...headers },
          body,
        });
        const { errors, ...answer } = mask(await response.text()) as { errors?: unknown[] };
        // The words and codes for requests that are not understood are our own; that they are not is the same.
        answers.push({ status: response.status, answer, errors: errors?.length });
      }
      expect(answers[1]).toEqual(answers[0]);
    });
  });

  test('agree that there is no other database, and no other method', async () => {
    for (const [path, method] of [
      ['/db/nowhere/query/v2', 'POST'],
      ['/db/neo4j/query/v2', 'GET'],
      ['/db/neo4j/query/v2', 'DELETE'],
    ]) {
      const statuses = [];
      for (const base of [process.env.NEO4J_TEST_HTTP_URI ?? '', app.url]) {
        const body = method === 'POST' ? '{"statement": "RETURN 1"}' : undefined;
        const headers = { accept: 'application/json', 'content-type': 'application/json' };
        statuses.push((await fetch(base + path, { method, headers, body })).status);
      }
      expect(statuses[1]).toBe(statuses[0]);
    }
  });

  test('agree on writing in read access mode', async () => {
    const [theirs, ours] = await askBoth({ statement: 'CREATE (n) RETURN n', accessMode: 'READ' }, typed);
    expect(ours).toEqual(theirs);
  });
});

/** Ids and bookmarks differ by nature, times by chance; position and hint of errors are ours alone. */
function mask(text: string): unknown {
  const masked = text
    .replace(/"FB:[^"]*"/g, '"bookmark"')
    .replace(/([45]):[0-9a-f-]{36}:\d+/g, '$1:database:id')
    .replace(/"time":\d+/g, '"time":0')
    .replace(/(\[|,|:)(-?\d{16,})(?=[,\]}])/g, '$1"$2"');
  const body = JSON.parse(masked);
  for (const error of body.errors ?? []) {
    delete error.position;
    delete error.hint;
  }
  return body;
}
