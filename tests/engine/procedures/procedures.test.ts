import { describe, expect, test } from '@jest/globals';
import { TestDatabase } from '../database.ts';

const database = new TestDatabase({
  procedures: [
    {
      name: 'test.double',
      description: 'Doubles a number.',
      mode: 'READ',
      inputs: [{ name: 'number', type: 'FLOAT' }],
      outputs: [{ name: 'doubled', type: 'FLOAT' }],
      call: ([number]) => [[(number as number) * 2]],
    },
  ],
});
database.run(
  "CREATE (:Person {name: 'Ann', age: 1})-[:KNOWS {since: 1}]->(:Person {name: 'Bob'})-[:IN]->(:City)",
);
database.run('CREATE CONSTRAINT person_name FOR (p:Person) REQUIRE p.name IS UNIQUE');
database.run('CREATE FULLTEXT INDEX names FOR (p:Person) ON EACH [p.name]');

describe('procedures', () => {
  test('list what is in the graph', () => {
    expect(database.rows('CALL db.labels()')).toEqual(["'City'", "'Person'"]);
    expect(database.rows('CALL db.relationshipTypes() YIELD relationshipType AS t RETURN t')).toEqual([
      "'IN'",
      "'KNOWS'",
    ]);
    expect(
      database.rows('CALL db.propertyKeys() YIELD propertyKey WHERE propertyKey < "b" RETURN propertyKey'),
    ).toEqual(["'age'"]);
  });

  test('describe the properties of nodes and relationships', () => {
    expect(database.sorted('CALL db.schema.nodeTypeProperties()')).toEqual([
      "':`City`' | ['City'] | null | null | false",
      "':`Person`' | ['Person'] | 'age' | ['Long'] | false",
      "':`Person`' | ['Person'] | 'name' | ['String'] | true",
    ]);
    expect(database.sorted('CALL db.schema.relTypeProperties()')).toEqual([
      "':`IN`' | null | null | false",
      "':`KNOWS`' | 'since' | ['Long'] | true",
    ]);
  });

  test('draw labels and types', () => {
    const text = `CALL db.schema.visualization() YIELD nodes, relationships
      RETURN [n IN nodes | n.name] AS n, [r IN relationships | startNode(r).name + type(r) + endNode(r).name] AS r`;
    expect(database.rows(text)).toEqual(["['City', 'Person'] | ['PersonKNOWSPerson', 'PersonINCity']"]);
  });

  test('search full texts', () => {
    const text = "CALL db.index.fulltext.queryNodes('names', 'ann', {limit: 1}) YIELD node RETURN node.name";
    expect(database.rows(text)).toEqual(["'Ann'"]);
  });

  test('take arguments from parameters when they stand alone', () => {
    expect(database.rows('CALL test.double', { number: 2n })).toEqual(['4.0']);
    expect(database.rows('UNWIND [1, 2.5] AS x CALL test.double(x) YIELD doubled RETURN x, doubled')).toEqual(
      ['1 | 2.0', '2.5 | 5.0'],
    );
  });

  test('that nobody knows are named', () => {
    expect(database.failure('CALL db.lables()').code).toBe('Neo.ClientError.Procedure.ProcedureNotFound');
  });
});

describe('SHOW', () => {
  test('lists indexes and constraints with Neo4j’s columns', () => {
    expect(database.run('SHOW INDEXES').columns).toEqual([
      ...['id', 'name', 'state', 'populationPercent', 'type', 'entityType', 'labelsOrTypes', 'properties'],
      ...['indexProvider', 'owningConstraint', 'lastRead', 'readCount'],
    ]);
    expect(database.rows('SHOW INDEXES YIELD name, type, owningConstraint WHERE type <> "LOOKUP"')).toEqual([
      "'names' | 'FULLTEXT' | null",
      "'person_name' | 'RANGE' | 'person_name'",
    ]);
    expect(database.rows('SHOW CONSTRAINTS YIELD name, type, createStatement')).toEqual([
      "'person_name' | 'UNIQUENESS' | 'CREATE CONSTRAINT `person_name` FOR (n:`Person`) REQUIRE (n.`name`) IS UNIQUE'",
    ]);
  });

  test('is filtered, sorted and returned like any rows', () => {
    expect(database.rows("SHOW FUNCTIONS WHERE name = 'toUpper'").length).toBe(1);
    expect(
      database.rows(
        "SHOW PROCEDURES YIELD name, mode WHERE name STARTS WITH 'db.schema' RETURN count(*) AS n, mode",
      ),
    ).toEqual(["3 | 'READ'"]);
    expect(database.rows('SHOW PROCEDURES YIELD name AS n ORDER BY n DESC SKIP 1 LIMIT 1 RETURN n')).toEqual([
      "'dbms.components'",
    ]);
  });

  test('of what does not exist here is refused', () => {
    expect(database.failure('SHOW SETTINGS').code).toBe('Neo.ClientError.Statement.FeatureNotSupported');
  });
});
