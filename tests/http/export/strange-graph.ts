/** A graph of everything that a file could get wrong: every type, strange names, strange text. */
import type { CypherValue } from '../../../protocol/values.ts';
import type { GraphStore } from '../../../server/storage/graph-store.ts';

export const strangeStatement = `
  CREATE (a:Plain {key: 1, name: 'Київ «Österreich» 中', small: -9223372036854775807 - 1, big: 9223372036854775807,
      float: 1.0, tiny: 1e-7, huge: 1.7976931348623157E308, nan: 0.0 / 0.0, infinite: 1.0 / 0.0, below: -1.0 / 0.0,
      zero: -0.0, yes: true, no: false, empty: '', none: [], list: [1, 2, 3], floats: [1.0, 2.5], words: ['a', '', 'c']})
  CREATE (b:\`Two words\`:\`back\`\`tick\`:\`:colon\`:Match {key: 2, \`a property\`: 1, \`back\`\`tick\`: 2, \`\`\`\`: 3,
      \`null\`: 4, match: 5, label: 'mine', labels: 'mine too', text: $text, lines: $lines})
  CREATE (c {key: 3, date: date('2025-05-16'), time: time('13:30:00.123456789+03:00'), localtime: localtime('13:30'),
      datetime: datetime('2025-05-16T13:30:15.5+03:00[Europe/Istanbul]'), offset: datetime('2025-05-16T13:30-05:30'),
      local: localdatetime('2025-05-16T00:00'), long: duration('P1Y2M3DT4H5M6.789S'),
      mixed: duration({months: -13, days: 2, seconds: -1, nanoseconds: 5}), early: date('-0044-03-15'),
      days: [date('2025-05-16'), date('2022-03-29')], flat: point({x: 1, y: -2.5}), deep: point({x: 1, y: 2, z: 3}),
      place: point({longitude: 28.97, latitude: 41.01}), high: point({longitude: 1, latitude: 2, height: 3})})
  CREATE (a)-[:PLAIN {key: 1, since: date('2025-05-16'), note: $text}]->(b)
  CREATE (b)-[:\`IS A\` {key: 2, \`strange key\`: [1.5]}]->(c)
  CREATE (a)-[:PLAIN {key: 3}]->(b)
  CREATE (a)-[:NOT {key: 4}]->(a)
  CREATE (c)-[:PLAIN]->(a)`;

/** Text that breaks files which forget to escape: quotes, ends of lines, escapes, formulas, markup. */
export const strangeText =
  '=1+1, "q" \'a\' `b` \\ \\n \\u0027 \\\\u0041 \\U0041\t\r\n;\n// x /* y */ <a href="b">&amp;</a> ]]> \u0001\u2028 \u{1f600} {}[]$x';

export const strangeParameters: ReadonlyMap<string, CypherValue> = new Map<string, CypherValue>([
  ['text', strangeText],
  ['lines', ['a;\nb', "';\nMATCH (n) DETACH DELETE n; //", '\\', "\\'"]],
]);

export async function createStrangeGraph(store: GraphStore): Promise<void> {
  await store.transact((transaction) => transaction.run(strangeStatement, strangeParameters));
}

export async function emptyStore(store: GraphStore): Promise<void> {
  await store.transact((transaction) => transaction.run('MATCH (n) DETACH DELETE n'));
}

/** Everything in the store but the identities, in an order that does not depend on them. */
export async function dumpGraph(store: GraphStore): Promise<unknown> {
  return store.transact(async (transaction) => {
    const nodes = await transaction.run('MATCH (n) RETURN n.key, labels(n), properties(n) ORDER BY n.key');
    const relationships = await transaction.run(
      'MATCH (a)-[r]->(b) RETURN a.key, b.key, type(r), properties(r) ORDER BY a.key, b.key, r.key',
    );
    return [sortLabels(nodes.rows), relationships.rows];
  });
}

/** Labels are a set; a store may give them in any order. */
function sortLabels(rows: readonly (readonly CypherValue[])[]): unknown[] {
  return rows.map(([key, labels, properties]) => [key, [...(labels as string[])].sort(), properties]);
}

/** Runs a script as a shell does, one statement after the other, each in a transaction of its own. */
export async function runScript(store: GraphStore, script: string): Promise<void> {
  for (const statement of script.split(/;\n/).filter((part) => part.trim() !== '')) {
    await store.transact((transaction) => transaction.run(statement));
  }
}
