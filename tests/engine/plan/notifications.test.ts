import { expect, test } from '@jest/globals';
import { TestDatabase } from '../database.ts';

const database = new TestDatabase();
database.run("CREATE (:Person {name: 'Ann'})-[:KNOWS]->(:Person)");

function notified(text: string): string[] {
  return database.run(text).summary.notifications.map(({ code, description, offset }) => {
    const name = code.replace('Neo.ClientNotification.Statement.', '');
    return `${name} ${offset}: ${description.slice(description.search(/\((the|identifier)/))}`;
  });
}

test('names the graph does not know are named, with the nearest that it knows', () => {
  expect(notified('MATCH (n:Persn)-[:KNOWN]->(m {nmae: 1}) RETURN m.zip')).toEqual([
    'UnknownPropertyKeyWarning 30: (the missing property name is: nmae). Did you mean name?',
    'UnknownPropertyKeyWarning 49: (the missing property name is: zip)',
    'UnknownRelationshipTypeWarning 18: (the missing relationship type is: KNOWN). Did you mean KNOWS?',
    'UnknownLabelWarning 9: (the missing label name is: Persn). Did you mean Person?',
  ]);
});

test('patterns that share no variable are pointed out', () => {
  expect(notified('MATCH (a:Person), (b:Person) RETURN count(*)')).toEqual([
    'CartesianProduct 0: (identifier is: (b))',
  ]);
  expect(notified('MATCH (a:Person), (a)-->(b), (b)<--(c) RETURN count(*)')).toEqual([]);
});

test('a statement that writes may bring new names', () => {
  expect(notified('CREATE (:Robot {model: 1})')).toEqual([]);
});
