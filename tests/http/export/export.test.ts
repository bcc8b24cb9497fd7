import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  describeOnBothStores,
  openEmbeddedForTest,
  openNeo4jForTest,
  type StoreUnderTest,
  turnTimeoutMs,
} from '../../contract/stores.ts';
import { describeWith, neo4j } from '../../support/requirements.ts';
import { type AppUnderTest, errorIn, startApp } from '../app-under-test.ts';
import { createStrangeGraph, dumpGraph, emptyStore, runScript, strangeText } from './strange-graph.ts';

describeOnBothStores('an export', (open) => {
  let opened: StoreUnderTest;
  let app: AppUnderTest;

  beforeAll(async () => {
    opened = await open();
    await emptyStore(opened.store);
    await createStrangeGraph(opened.store);
    app = await startApp(opened.store, {
      settings: { maxRows: 10, maxExportRows: 5_000, maxExportElements: 50 },
    });
  }, turnTimeoutMs);

  afterAll(async () => {
    await app.close();
    await opened.release();
  });

  const wholeGraph = 'MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN n, r';
  const exported = (body: object) => app.post('/api/export', body);

  describe('as a table', () => {
    const statement = `RETURN 1 AS i, 1.0 AS f, null AS n, '' AS e, 'a "b", c' AS q, date('2025-05-16') AS d, [1, {a: 'x'}] AS l,
      -5 AS m, '=1+1' AS formula, 'two\nlines' AS t`;

    test('is CSV for a spreadsheet, with a mark for its encoding and no formulas', async () => {
      const answer = await fetch(`${app.url}/api/export`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ format: 'csv', statement }),
      });
      expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
      expect(answer.headers.get('content-disposition')).toBe('attachment; filename=answer.csv');
      expect(Buffer.from(await answer.arrayBuffer()).toString()).toBe(
        '\ufeffi,f,n,e,q,d,l,m,formula,t\r\n' +
          '1,1.0,,"","a ""b"", c",2025-05-16,"[1,{""a"":""x""}]",-5,\'=1+1,"two\nlines"\r\n',
      );
    });

    test('is exact CSV when asked for', async () => {
      const { text } = await exported({ format: 'csv', statement: "RETURN '=1+1' AS f", exact: true });
      expect(text).toBe('f\r\n=1+1\r\n');
    });

    test('is TSV with escapes', async () => {
      const { text } = await exported({
        format: 'tsv',
        statement: "RETURN 1 AS a, 'x\\ty\\n\\\\z' AS b, null AS c",
      });
      expect(text).toBe('a\tb\tc\n1\tx\\ty\\n\\\\z\t\n');
    });

    test('is JSON, one record a row', async () => {
      const { text, headers } = await exported({
        format: 'json',
        statement: 'UNWIND [1, 2] AS x RETURN x, 1.0 AS y',
      });
      expect(text).toBe('[\n{"x":1,"y":1.0},\n{"x":2,"y":1.0}\n]\n');
      expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
    });

    test('is JSON lines, typed when asked for', async () => {
      const { text } = await exported({
        format: 'jsonl',
        typed: true,
        statement: 'UNWIND [1, 2] AS x RETURN x',
      });
      expect(text).toBe('{"x":{"$type":"Integer","_value":"1"}}\n{"x":{"$type":"Integer","_value":"2"}}\n');
    });

    test('is whole, beyond the rows that the page would show', async () => {
      const { text } = await exported({ format: 'jsonl', statement: 'UNWIND range(1, 5000) AS x RETURN x' });
      expect(text.split('\n')).toHaveLength(5001);
    });

    test('of nothing is an empty one', async () => {
      const statement = 'MATCH (n:Nowhere) RETURN n.x AS x';
      const texts = ['csv', 'json', 'jsonl'].map(
        async (format) => (await exported({ format, statement })).text,
      );
      expect(await Promise.all(texts)).toEqual(['x\r\n', '[\n]\n', '']);
    });
  });

  describe('that cannot be whole', () => {
    test('is refused when that is known before it begins', async () => {
      const error = errorIn(await exported({ format: 'csv', statement: 'RETURN 1 / 0 AS x' }));
      expect(error).toMatchObject({ status: 400, code: 'Neo.ClientError.Statement.ArithmeticError' });
    });

    test('breaks off with a sentence when it has begun', async () => {
      const response = await fetch(`${app.url}/api/export`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          format: 'csv',
          statement: 'UNWIND range(1, 6000) AS x RETURN x, $s AS s',
          parameters: { s: 'x'.repeat(50) },
        }),
      });
      const { text, whole } = await readToItsEnd(response);
      expect(whole).toBe(false);
      expect(text).toMatch(
        /\n\nThis file is not whole\. There are more than the 5,000 rows that may be exported at once\.\n$/,
      );
    });

    test('is refused when the graph is larger than may be held', async () => {
      const statement = 'UNWIND range(1, 51) AS x MATCH (n) WITH collect(n) AS ns RETURN ns';
      expect((await exported({ format: 'graphml', statement })).status).toBe(200);
      await opened.store.transact((transaction) =>
        transaction.run('UNWIND range(100, 200) AS x CREATE (:Many {key: x})'),
      );
      const error = errorIn(await exported({ format: 'graphml', statement: 'MATCH (n) RETURN n' }));
      await opened.store.transact((transaction) => transaction.run('MATCH (n:Many) DELETE n'));
      expect(error).toEqual({
        status: 413,
        code: 'Dragoman.ExportTooLarge',
        message: 'The answer holds more than 50 nodes and relationships.',
        hint: 'Add a LIMIT, raise MAX_EXPORT_ELEMENTS or MAX_ANSWER_BYTES, or export a table instead.',
      });
    });
  });

  describe('as Cypher', () => {
    test('rebuilds the graph with all its types and names', async () => {
      const before = await dumpGraph(opened.store);
      const { text, headers } = await exported({ format: 'cypher', statement: wholeGraph });
      expect(headers.get('content-disposition')).toBe('attachment; filename=answer.cypher');
      await emptyStore(opened.store);
      await runScript(opened.store, text);
      expect(await dumpGraph(opened.store)).toEqual(before);
      const again = await exported({ format: 'cypher', statement: wholeGraph });
      expect(again.text.length).toBe(text.length);
    });

    test('refuses what has no nodes', async () => {
      expect(errorIn(await exported({ format: 'cypher', statement: 'RETURN 1' }))).toEqual({
        status: 400,
        code: 'Dragoman.BadRequest',
        message: 'The answer holds no nodes and relationships, only values.',
        hint: 'Return nodes, relationships or paths, or export as csv, tsv, json or jsonl.',
      });
    });
  });

  test('brings the ends of its relationships along, and says so', async () => {
    const { text, headers } = await exported({
      format: 'cypher',
      statement: 'MATCH ()-[r:PLAIN {key: 1}]->() RETURN r',
    });
    expect(text).toContain('// Makes 2 nodes and 1 relationships anew.');
    expect(decodeURIComponent(headers.get('dragoman-notice') ?? '')).toBe(
      '2 nodes at the ends of relationships came along that the answer does not hold.',
    );
  });

  describe('of chosen nodes and relationships', () => {
    const idsOf = async (statement: string): Promise<string[]> => {
      const answer = await exported({ format: 'jsonl', statement });
      return answer.text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).id);
    };

    test('is a table of elements', async () => {
      const [node] = await idsOf('MATCH (n {key: 3}) RETURN elementId(n) AS id');
      const [relationship] = await idsOf('MATCH ()-[r:NOT]->() RETURN elementId(r) AS id');
      const { text } = await exported({
        format: 'csv',
        nodes: [node],
        relationships: [relationship],
        exact: true,
      });
      const [head, ...rows] = text.trimEnd().split('\r\n');
      expect(head).toMatch(/^_id,_labels,_start,_end,_type,/);
      // The relationship's end comes along, though it was not asked for.
      expect(rows.map((row) => row.split(',')[0]).sort()).toEqual(
        expect.arrayContaining([node, relationship]),
      );
      expect(rows).toHaveLength(3);
    });

    test('tells where they stand, if that is told, as a graph', async () => {
      const nodes = await idsOf('MATCH (n) WHERE n.key IN [1, 3] RETURN elementId(n) AS id');
      const { text } = await exported({ format: 'gexf', nodes, places: [1, 2.5, -3, 4] });
      expect([...text.matchAll(/<viz:position [^>]*>/g)].map(([place]) => place)).toEqual([
        '<viz:position x="1" y="2.5" z="0"/>',
        '<viz:position x="-3" y="4" z="0"/>',
      ]);
      const refused = await exported({ format: 'gexf', nodes, places: [1] });
      expect(errorIn(refused).message).toContain('places must hold two numbers for each of nodes');
    });

    test('says what is not there any more', async () => {
      const [node] = await idsOf('MATCH (n {key: 1}) RETURN elementId(n) AS id');
      const { text, headers } = await exported({ format: 'json', nodes: [node, `${node}99999`] });
      expect(JSON.parse(text)).toHaveLength(1);
      expect(decodeURIComponent(headers.get('dragoman-notice') ?? '')).toBe(
        '1 of 2 elements are not in the store any more, and not in the file.',
      );
    });
  });

  test('of a query of the library comes by address and by body', async () => {
    const byAddress = await app.get('/api/export/browse/nodes.jsonl?elementIds=none');
    expect([byAddress.status, byAddress.headers.get('content-disposition')]).toEqual([
      200,
      'attachment; filename=nodes.jsonl',
    ]);
    const byBody = await exported({ format: 'csv', query: 'schema/names', name: '../../Назви: all' });
    expect(byBody.headers.get('content-disposition')).toBe(
      'attachment; filename="?????- all.csv"; filename*=UTF-8\'\'%D0%9D%D0%B0%D0%B7%D0%B2%D0%B8-%20all.csv',
    );
  });

  test.each([
    [{ format: 'csv' }, 'exactly one of statement, query, or nodes and relationships must be given'],
    [{ format: 'csv', statement: 'RETURN 1', query: 'a/b' }, 'exactly one of'],
    [{ format: 'pdf', statement: 'RETURN 1' }, '"format"'],
  ])('refuses %j', async (body, sentence) => {
    const error = errorIn(await exported(body));
    expect(error).toMatchObject({ status: 400, code: 'Dragoman.BadRequest' });
    expect(error.message).toContain(sentence);
  });

  test('never writes', async () => {
    const writing = await startApp(opened.store, { settings: { allowWrites: true } });
    const answer = await writing.post('/api/export', { format: 'csv', statement: 'CREATE (n) RETURN n' });
    await writing.close();
    expect(errorIn(answer)).toMatchObject({ status: 403, code: 'Dragoman.WritesNotAllowed' });
  });

  test('keeps strange text in exact CSV as it is', async () => {
    const { text } = await exported({
      format: 'csv',
      exact: true,
      statement: 'MATCH (n {key: 2}) RETURN n.text AS t',
    });
    expect(text).toBe(`t\r\n"${strangeText.replaceAll('"', '""')}"\r\n`);
  });
});

describeWith([neo4j], 'a Cypher script of one store', () => {
  test(
    'makes the same graph in the other',
    async () => {
      const embedded = await openEmbeddedForTest();
      const other = await openNeo4jForTest();
      await createStrangeGraph(embedded.store);
      const before = await dumpGraph(embedded.store);
      for (const [from, to] of [
        [embedded.store, other.store],
        [other.store, embedded.store],
      ] as const) {
        const app = await startApp(from);
        const statement = 'MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN n, r';
        const { text } = await app.post('/api/export', { format: 'cypher', statement });
        await app.close();
        await emptyStore(to);
        await runScript(to, text);
        expect(await dumpGraph(to)).toEqual(before);
      }
      await embedded.release();
      await other.release();
    },
    turnTimeoutMs,
  );
});

/** The text that came, and whether the transfer ended as it should. */
async function readToItsEnd(response: Response): Promise<{ text: string; whole: boolean }> {
  const decoder = new TextDecoder();
  let text = '';
  try {
    for await (const chunk of response.body ?? [])
      text += decoder.decode(chunk as Uint8Array, { stream: true });
    return { text, whole: true };
  } catch {
    return { text, whole: false };
  }
}
