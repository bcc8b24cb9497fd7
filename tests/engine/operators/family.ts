/** A small graph that most tests here look at. */
import { TestDatabase } from '../database.ts';

/** a and b know each other twice over, c closes a triangle and likes itself; x stands alone. */
export function openFamily(): TestDatabase {
  const database = new TestDatabase();
  database.run(`
    CREATE (a:Person {id: 'a', age: 30}), (b:Person {id: 'b', age: 25}), (c:Person {id: 'c', age: 40}),
      (r:City {id: 'r'}), (x:Person:Hermit {id: 'x'}),
      (a)-[:KNOWS {n: 1}]->(b), (b)-[:KNOWS {n: 2}]->(c), (c)-[:KNOWS {n: 3}]->(a), (a)-[:KNOWS {n: 4}]->(b),
      (a)-[:LIVES_IN]->(r), (b)-[:LIVES_IN]->(r), (c)-[:LIKES]->(c)`);
  return database;
}
