import { describe, expect, test } from '@jest/globals';
import { parseStatement } from '../../../server/engine/syntax/parse.ts';
import { failureOf } from './failure.ts';
import { parsePatterns, showPattern } from './shorthand.ts';

describe('A pattern', () => {
  test.each([
    ['(n)', '(n)'],
    ['(:A:B {x: 1})', '(:(A&B) {x: 1})'],
    ['(n IS A&!B WHERE n.x)', '(n:(A&!B) WHERE n.x)'],
    ['(n:(A|B)&% $p)', '(n:((A|B)&%) $p)'],
    ['(n:$($x)|$any(y))', '(n:($all($x)|$any(y)))'],
    ['(where)', '(where)'],
    ['(WHERE true)', '( WHERE true)'],
    ['(a)--(b)', '(a)-[]-(b)'],
    ['(a)<-->(b)', '(a)-[]-(b)'],
    ['(a)<-[r:T|S {x: 1}]-(b)', '(a)<-[r:(T|S) {x: 1}]-(b)'],
    ['(a)-[*]->(b)', '(a)-[*{1,}]->(b)'],
    ['(a)-[r:T*2]->(b)', '(a)-[r:T*{2,2}]->(b)'],
    ['(a)-[*..3]->(b)', '(a)-[*{1,3}]->(b)'],
    ['(a)-[*0..]->(b)', '(a)-[*{0,}]->(b)'],
    ['(a)-[:T]->+(b)', '(a)-[:T]->{1,}(b)'],
    ['(a)-->*(b)', '(a)-[]->{0,}(b)'],
    ['(a)-->{,3}(b)', '(a)-[]->{0,3}(b)'],
    ['((a)-->(b) WHERE a.x){2}(c)', '((a)-[]->(b) WHERE a.x){2,2}(c)'],
    ['(x)((a)-->(b))+(y)', '(x)((a)-[]->(b)){1,}(y)'],
    ['p = (a)-->(b)', 'p = (a)-[]->(b)'],
    ['p = shortestPath((a)-[*]-(b))', 'p = shortestPath (a)-[*{1,}]-(b)'],
    ['allShortestPaths((a)-[*]-(b))', 'allShortestPaths (a)-[*{1,}]-(b)'],
    ['p = SHORTEST 2 PATHS (a)-->+(b)', 'p = shortest 2 (a)-[]->{1,}(b)'],
    ['ANY SHORTEST (a)-->+(b)', 'shortest (a)-[]->{1,}(b)'],
    ['ALL SHORTEST (a)-->+(b)', 'allShortest (a)-[]->{1,}(b)'],
    ['ANY 3 (a)-->+(b)', 'any 3 (a)-[]->{1,}(b)'],
    ['SHORTEST 2 GROUPS (a)-->+(b)', 'shortestGroups 2 (a)-[]->{1,}(b)'],
    ['(a)—[r]—〉(b)', '(a)-[r]->(b)'],
  ])('%s reads as %s', (text, shown) => {
    expect(parsePatterns(text).map(showPattern)).toEqual([shown]);
  });

  test('an old alternative keeps its colon in mind', () => {
    expect(parsePatterns('()-[:A|:B]->()')[0]?.elements[1]).toMatchObject({
      types: { kind: 'or', colon: true },
    });
  });

  test.each([
    ['(a)-[:T..]->(b)', "Invalid input '..': expected", 'InvalidRelationshipPattern'],
    ['(a)-[:T*-2]->(b)', "Invalid input '-': expected", 'InvalidRelationshipPattern'],
    ['(a:A&B:C)', 'Mixing label expression symbols', 'UnexpectedSyntax'],
    ['(a IS A:B)', 'Mixing the IS keyword with colon', 'UnexpectedSyntax'],
    ['SHORTEST (a)-->(b)', "Invalid input '(': expected", 'UnexpectedSyntax'],
    ['(a', "Invalid input 'RETURN': expected", 'UnexpectedSyntax'],
  ])('%s is refused', (text, message, detail) => {
    expect(failureOf(`MATCH ${text} RETURN 1`, parseStatement)).toMatchObject({
      message: expect.stringContaining(message),
      detail,
    });
  });
});
