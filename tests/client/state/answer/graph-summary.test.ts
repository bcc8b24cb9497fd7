import { expect, test } from '@jest/globals';
import { suggestReturn } from '../../../../client/state/answer/graph-summary.ts';

test.each([
  ['MATCH (d:Delegation)-[r:LED_BY]->(p) RETURN d.name, count(p)', 'RETURN d, p, r'],
  ['MATCH way = (a {id: 1})-[:X*1..3]-(b) RETURN length(way)', 'RETURN way, a, b'],
  ["MATCH (n) WHERE n.name = '(x:Y)' // (z:Z)\nRETURN n.name", 'RETURN n'],
  ['RETURN 1 AS one', undefined],
  ['MATCH (:Person)-->() RETURN count(*)', undefined],
])('%s could end with %s', (statement, suggestion) => {
  expect(suggestReturn(statement)).toBe(suggestion);
});
