import { describe, expect, test } from '@jest/globals';
import { analyzerNames, findAnalyzer } from '../../../server/engine/graph/full-text/analyzer.ts';
import { foldToAscii } from '../../../server/engine/graph/full-text/folding.ts';
import type { FullTextHit } from '../../../server/engine/graph/graph.ts';
import { PropertyGraph } from '../../../server/engine/graph/property-graph.ts';
import { PAUSE } from '../../../server/engine/pause.ts';
import type { Value } from '../../../server/engine/values/value.ts';
import { errorOf } from './errors.ts';
import { cases, texts } from './full-text-cases.ts';

function graphWith(analyzer: string | undefined): PropertyGraph {
  const graph = new PropertyGraph();
  graph.begin();
  graph.createIndex({
    name: 'ft',
    type: 'FULLTEXT',
    entity: 'node',
    labelsOrTypes: ['D', 'E'],
    properties: ['name', 'text'],
    analyzer,
  });
  for (const text of texts) graph.createNode(['D'], new Map(Object.entries(text)));
  graph.commit();
  return graph;
}

function find(graph: PropertyGraph, query: string, index = 'ft'): FullTextHit[] {
  return [...graph.searchFullText(index, query)].filter((hit) => hit !== PAUSE);
}

function answer(graph: PropertyGraph, query: string): string {
  try {
    return find(graph, query)
      .map(({ entity, score }) => `${entity.id}:${score.toFixed(3)}`)
      .join(' ');
  } catch {
    return 'malformed';
  }
}

describe('A full-text index', () => {
  const standard = graphWith(undefined);
  const folding = graphWith('standard-folding');

  for (const [query, expected, folded] of cases) {
    test(`answers ${query} as Neo4j does`, () => {
      expect(answer(standard, query)).toBe(expected);
      expect(answer(folding, query)).toBe(folded ?? expected);
    });
  }

  test('follows what is changed, taken away and taken back', () => {
    const graph = graphWith('standard-folding');
    const found = (): number[] => find(graph, 'fidan').map(({ entity }) => entity.id);
    graph.begin();
    const node = graph.createNode(['E', 'X'], new Map([['name', 'Fidan']]));
    graph.createNode(['X'], new Map([['name', 'Fidan']]));
    expect(found()).toEqual([10, 4]);
    graph.removeLabel(node, 'E');
    expect(found()).toEqual([4]);
    graph.addLabel(node, 'D');
    graph.setProperty(node, 'name', 'Somebody');
    graph.deleteNode(graph.nodeById(4)!);
    expect(found()).toEqual([]);
    graph.rollback();
    expect(found()).toEqual([4]);
  });

  test('reads what has changed ahead of the next search, a little at a time', () => {
    const graph = graphWith(undefined);
    let steps = 0;
    while (!graph.isSettled) {
      graph.settle(0);
      steps++;
    }
    expect(steps).toBeGreaterThan(1);
    expect(answer(graph, 'istanbul')).toBe(answer(standard, 'istanbul'));
  });

  test('finds relationships by their types', () => {
    const graph = new PropertyGraph();
    graph.begin();
    const node = graph.createNode([], new Map());
    const note = new Map<string, Value>([['note', 'said so']]);
    const relationship = graph.createRelationship('SAID', node, node, note);
    graph.createRelationship('MET', node, node, note);
    graph.createIndex({
      name: 'r',
      type: 'FULLTEXT',
      entity: 'relationship',
      labelsOrTypes: ['SAID'],
      properties: ['note'],
    });
    expect(find(graph, 'said', 'r').map(({ entity }) => entity)).toEqual([relationship]);
  });

  test('says what is wrong with a query, and where', () => {
    const malformed = (query: string): string => errorOf(() => find(standard, query)).message;
    expect(['a AND', '"x', '(a', 'a^', '/x/', '[a', 'a ]'].map(malformed)).toEqual([
      "Cannot parse the full-text query 'a AND': it ends at column 5, where a term was expected.",
      "Cannot parse the full-text query '\"x': the quotation mark at column 0 is never closed.",
      "Cannot parse the full-text query '(a': it ends at column 2, where ')' was expected.",
      "Cannot parse the full-text query 'a^': it ends at column 2, where a number behind '^' was expected.",
      "Cannot parse the full-text query '/x/': regular expressions, as at column 0, are not supported.",
      "Cannot parse the full-text query '[a': '[' at column 0 is out of place.",
      "Cannot parse the full-text query 'a ]': ']' at column 2 is out of place.",
    ]);
  });

  test('is refused when it or its analyzer does not exist', () => {
    expect(errorOf(() => find(standard, 'x', 'nope'))).toEqual({
      code: 'Neo.ClientError.Procedure.ProcedureCallFailed',
      message: 'There is no such fulltext schema index: nope',
    });
    expect(errorOf(() => graphWith('klingon')).message).toBe(
      `No full-text analyzer is called 'klingon'. There are: ${analyzerNames.join(', ')}.`,
    );
  });
});

describe('An analyzer', () => {
  test('folds letters that have an ASCII form, and no others', () => {
    expect(foldToAscii('Erdoğan Łódź Øre ĐÐ straße ÆŒ ıİ ﬁ ＡＢ')).toBe(
      'erdogan lodz ore dd strasse aeoe ii fi ab',
    );
    expect(foldToAscii('Киї́в Αθήνα й')).toBe('киї́в αθήνα й');
  });

  test('cuts text where Unicode says that words end', () => {
    expect(findAnalyzer('standard-no-stop-words')!.terms("Don't stop: U.S. 3,14 a_b x-y 日本 ok")).toEqual([
      "don't",
      'stop',
      'u.s',
      '3,14',
      'a_b',
      'x',
      'y',
      '日',
      '本',
      'ok',
    ]);
  });

  test('keeps the place of a stop word', () => {
    expect(findAnalyzer('standard-folding')!.terms('the head of the delegation')).toEqual([
      undefined,
      'head',
      undefined,
      undefined,
      'delegation',
    ]);
  });
});
