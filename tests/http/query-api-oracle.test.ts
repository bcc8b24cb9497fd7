import { afterAll, beforeAll, expect, test } from '@jest/globals';
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
