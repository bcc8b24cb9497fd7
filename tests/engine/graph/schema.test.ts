import { describe, expect, test } from '@jest/globals';
import { PropertyGraph } from '../../../server/engine/graph/property-graph.ts';
import type { NewConstraint, NewIndex } from '../../../server/engine/graph/schema-commands.ts';
import { DateValue } from '../../../server/engine/values/temporal.ts';
import type { Value } from '../../../server/engine/values/value.ts';
import { errorOf } from './errors.ts';

function begun(): PropertyGraph {
  const graph = new PropertyGraph();
  graph.begin();
  return graph;
}

function index(label: string, properties: readonly string[], more: Partial<NewIndex> = {}): NewIndex {
  return { name: undefined, type: 'RANGE', entity: 'node', labelsOrTypes: [label], properties, ...more };
}

function constraint(
  type: NewConstraint['type'],
  labelOrType: string,
  properties: readonly string[],
  more: Partial<NewConstraint> = {},
): NewConstraint {
  return { name: undefined, type, entity: 'node', labelOrType, properties, propertyType: undefined, ...more };
}

function properties(entries: Readonly<Record<string, Value>>): ReadonlyMap<string, Value> {
  return new Map(Object.entries(entries));
}

const invalid = 'Neo.ClientError.Schema.ConstraintValidationFailed';

// The names and sentences are those of Neo4j 5.26.
describe('The schema', () => {
  test('begins with the two look-up indexes', () => {
    expect(
      new PropertyGraph().indexes().map(({ id, name, type, entity }) => [id, name, type, entity]),
    ).toEqual([
      [1, 'index_343aff4e', 'LOOKUP', 'node'],
      [2, 'index_f7700477', 'LOOKUP', 'relationship'],
    ]);
  });

  test('names what has no name as Neo4j does', () => {
    const graph = begun();
    graph.createIndex(index('Person', ['name']));
    graph.createIndex(index('Person', ['name'], { type: 'TEXT' }));
    graph.createIndex(index('Person', ['loc'], { type: 'POINT' }));
    graph.createIndex(index('KNOWS', ['since'], { entity: 'relationship' }));
    graph.createIndex(index('', ['name', 'title'], { type: 'FULLTEXT', labelsOrTypes: ['Person', 'Movie'] }));
    graph.createConstraint(constraint('unique', 'Thing', ['id']));
    graph.createConstraint(constraint('unique', 'Thing', ['a', 'b']));
    graph.createConstraint(constraint('unique', 'REL', ['a'], { entity: 'relationship' }));
    expect(
      graph
        .indexes()
        .slice(2)
        .map(({ name }) => name),
    ).toEqual([
      'index_4b2e9408',
      'index_f42943eb',
      'index_af4383e0',
      'index_6e62c571',
      'index_2a62642f',
      'constraint_b343b3a4',
      'constraint_5dad020e',
      'constraint_6cd7310a',
    ]);
  });

  test('refuses an index or a constraint that is there already', () => {
    const graph = begun();
    graph.createIndex(index('Person', ['name']));
    graph.createConstraint(constraint('unique', 'Thing', ['id'], { name: 'tt' }));
    const attempts: (() => void)[] = [
      () => graph.createIndex(index('Person', ['name'])),
      () => graph.createIndex(index('Person', ['name'], { name: 'foo' })),
      () => graph.createIndex(index('Thing', ['id'])),
      () => graph.createIndex(index('Other', ['x'], { name: 'index_4b2e9408' })),
      () => graph.createIndex(index('Other', ['x'], { name: 'tt' })),
      () => graph.createConstraint(constraint('unique', 'Person', ['name'])),
      () => graph.createConstraint(constraint('unique', 'Thing', ['id'], { name: 'tt' })),
      () => graph.createConstraint(constraint('unique', 'Thing', ['id'])),
    ];
    const person = '(:Person {name})';
    const rule = "Constraint( id=5, name='tt', type='UNIQUENESS', schema=(:Thing {id}), ownedIndex=4 )";
    expect(attempts.map((attempt) => errorOf(attempt))).toEqual([
      {
        code: 'Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists',
        message:
          "An equivalent index already exists, 'Index( id=3, name='index_4b2e9408', type='RANGE', " +
          "schema=(:Person {name}), indexProvider='range-1.0' )'.",
      },
      {
        code: 'Neo.ClientError.Schema.IndexAlreadyExists',
        message: `There already exists an index ${person}.`,
      },
      {
        code: 'Neo.ClientError.Schema.ConstraintAlreadyExists',
        message:
          'There is a uniqueness constraint on (:Thing {id}), so an index is already created that matches this.',
      },
      {
        code: 'Neo.ClientError.Schema.IndexWithNameAlreadyExists',
        message: "There already exists an index called 'index_4b2e9408'.",
      },
      {
        code: 'Neo.ClientError.Schema.ConstraintWithNameAlreadyExists',
        message: "There already exists a constraint called 'tt'.",
      },
      {
        code: 'Neo.ClientError.Schema.IndexAlreadyExists',
        message: `There already exists an index ${person}. A constraint cannot be created until the index has been dropped.`,
      },
      {
        code: 'Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists',
        message: `An equivalent constraint already exists, '${rule}'.`,
      },
      {
        code: 'Neo.ClientError.Schema.ConstraintAlreadyExists',
        message: `Constraint already exists: ${rule}`,
      },
    ]);
  });

  test('refuses to drop what is not there, or what a constraint needs', () => {
    const graph = begun();
    graph.createConstraint(constraint('unique', 'Thing', ['id'], { name: 'tt' }));
    expect(errorOf(() => graph.dropIndex('nope'))).toEqual({
      code: 'Neo.DatabaseError.Schema.IndexDropFailed',
      message: 'Unable to drop index called `nope`. There is no such index.',
    });
    expect(errorOf(() => graph.dropConstraint('nope'))).toEqual({
      code: 'Neo.DatabaseError.Schema.ConstraintDropFailed',
      message: 'Unable to drop constraint `nope`: No such constraint nope.',
    });
    expect(errorOf(() => graph.dropIndex('tt'))).toEqual({
      code: 'Neo.DatabaseError.Schema.IndexDropFailed',
      message: 'Unable to drop index: Index belongs to constraint: `tt`',
    });
    graph.dropConstraint('tt');
    expect(graph.indexes()).toHaveLength(2);
  });

  test('keeps values unique as `=` sees them', () => {
    const graph = begun();
    graph.createConstraint(constraint('unique', 'T', ['id']));
    graph.createConstraint(constraint('unique', 'T', ['a', 'b']));
    graph.createNode(['T'], properties({ id: 'x' }));
    const other = graph.createNode(['T'], properties({ id: 1.5, a: 1n, b: 'q' }));
    graph.createNode(['T'], properties({ id: new DateValue(18_262) }));
    graph.createNode(['T'], properties({ id: [1n, 2.5] }));
    graph.createNode(['T'], properties({ id: Number.NaN }));
    graph.createNode(['T'], properties({ id: Number.NaN, a: 1n }));
    const loose = graph.createNode([], properties({ id: 'x' }));
    const messages = [
      () => graph.setProperty(other, 'id', 'x'),
      () => graph.createNode(['T'], properties({ id: 3n, a: 1, b: 'q' })),
      () => graph.createNode(['T'], properties({ id: new DateValue(18_262) })),
      () => graph.createNode(['T'], properties({ id: [1, 2.5] })),
      () => graph.addLabel(loose, 'T'),
    ].map((attempt) => {
      const savepoint = graph.savepoint();
      const { code, message } = errorOf(attempt);
      graph.rollbackTo(savepoint);
      expect(code).toBe(invalid);
      return message;
    });
    expect(messages).toEqual([
      "Node(0) already exists with label `T` and property `id` = 'x'",
      "Node(1) already exists with label `T` and properties `a` = 1.0, `b` = 'q'",
      'Node(2) already exists with label `T` and property `id` = 2020-01-01',
      'Node(3) already exists with label `T` and property `id` = [1.0, 2.5]',
      "Node(0) already exists with label `T` and property `id` = 'x'",
    ]);
    graph.setProperty(other, 'id', 1.5);
    graph.commit();
  });

  test('refuses a constraint that the graph already breaks', () => {
    const graph = begun();
    graph.createNode(['Dup'], properties({ k: 1n }));
    graph.createNode(['Dup'], properties({ k: 1 }));
    expect(errorOf(() => graph.createConstraint(constraint('unique', 'Dup', ['k'], { name: 'd2' })))).toEqual(
      {
        code: 'Neo.DatabaseError.Schema.ConstraintCreationFailed',
        message:
          "Unable to create Constraint( name='d2', type='UNIQUENESS', schema=(:Dup {k}) ):\n" +
          'Both Node(0) and Node(1) have the label `Dup` and property `k` = 1. ' +
          'Note that only the first found violation is shown.',
      },
    );
    expect(graph.constraints()).toEqual([]);
  });

  test('asks for what must be there only at the end', () => {
    const graph = begun();
    graph.createConstraint(constraint('exists', 'P', ['name']));
    graph.createConstraint(constraint('key', 'P', ['a', 'b']));
    const propertyType = { kind: 'simple', name: 'STRING', notNull: false } as const;
    graph.createConstraint(constraint('type', 'P', ['name'], { propertyType }));
    const node = graph.createNode(['P'], properties({ a: 1n }));
    const problems: string[] = [];
    for (const [key, value] of [
      ['name', 5n],
      ['b', 2n],
      ['name', 'x'],
    ] as const) {
      problems.push(errorOf(() => graph.commit()).message);
      graph.setProperty(node, key, value);
    }
    expect(problems).toEqual([
      'Node(0) with label `P` must have the property `name`',
      'Node(0) with label `P` must have the properties (`a`, `b`)',
      'Node(0) with label `P` required the property `name` to be of type `STRING`, but was of type `INTEGER`.',
    ]);
    graph.commit();
  });

  test('comes back as it was when a change to it is taken back', () => {
    const graph = begun();
    graph.createIndex(index('A', ['p'], { name: 'i' }));
    const node = graph.createNode(['A'], properties({ p: 1n }));
    graph.commit();
    graph.begin();
    graph.dropIndex('i');
    graph.setProperty(node, 'p', 2n);
    expect(graph.seekNodes('A', 'p', { kind: 'equals', value: 2n })).toBeUndefined();
    graph.rollback();
    expect([...graph.seekNodes('A', 'p', { kind: 'equals', value: 1n })!]).toEqual([node]);
    expect([...graph.seekNodes('A', 'p', { kind: 'equals', value: 2n })!]).toEqual([]);
  });
});
