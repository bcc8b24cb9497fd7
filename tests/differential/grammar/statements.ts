/** Whole statements, reading and writing. */
import type { Random } from '../random.ts';
import { branch, list, optional, type Tree } from '../statement-tree.ts';
import { Generator } from './generator.ts';
import { makeProjection } from './projections.ts';
import { makeReadingClause, makeWhere } from './reading-clauses.ts';
import { productions } from './subqueries.ts';
import { makeWritingClauses } from './writing-clauses.ts';

export function makeReadingStatement(random: Random): Tree {
  const generator = new Generator(random, productions);
  generator.depth = random.integer(1, 4);
  const first = makeSingleQuery(generator);
  if (!random.chance(0.06)) return first;
  const all = random.pick([' UNION ', ' UNION ALL ']);
  return makeUnion(generator, all);
}

/** Both halves return the same columns. */
function makeUnion(generator: Generator, keyword: string): Tree {
  const half = () => {
    generator.scope = [];
    const clause = makeReadingClause(generator);
    const items = ['int', 'string'].map((type, index) => branch(generator.expression(type), ` AS c${index}`));
    return branch(clause, ' RETURN ', list(items, ', ', 2));
  };
  return list([half(), half()], keyword);
}

function makeSingleQuery(generator: Generator): Tree {
  const { random } = generator;
  const clauses: Tree[] = [];
  const parts = random.weigh([
    [4, 1],
    [3, 2],
    [1, 3],
  ]);
  const bare = random.chance(0.08);
  for (let part = 0; part < parts && !bare; part++) {
    clauses.push(makeReadingClause(generator));
    if (random.chance(0.25)) clauses.push(makeWith(generator));
  }
  clauses.push(makeReturn(generator));
  return list(clauses, ' ');
}

export function makeWith(generator: Generator): Tree {
  const star = generator.scope.length > 0 && generator.random.chance(0.15);
  if (star) {
    const name = generator.fresh('c');
    const type = generator.random.pick(['int', 'string', 'any']);
    const value = generator.expression(type);
    generator.scope = [...generator.scope, { name, type }];
    return branch('WITH *, ', value, ` AS ${name}`, makeWhere(generator, 0.3));
  }
  const { tree, columns } = makeProjection(generator, {
    keyword: 'WITH',
    visible: generator.scope,
    renamed: false,
  });
  generator.scope = columns;
  return branch(tree, makeWhere(generator, 0.35));
}

function makeReturn(generator: Generator): Tree {
  if (
    generator.scope.length > 0 &&
    generator.scope.every(({ type }) => type !== 'short') &&
    generator.random.chance(0.06)
  ) {
    return 'RETURN *';
  }
  const visible = generator.scope.filter(({ type }) => type !== 'short');
  return makeProjection(generator, { keyword: 'RETURN', visible, renamed: false }).tree;
}

/** Ends with what can be told of it whatever the order of its rows. */
export function makeWritingStatement(random: Random): Tree {
  const generator = new Generator(random, productions);
  generator.depth = random.integer(1, 2);
  const clauses: Tree[] = [];
  if (random.chance(0.8)) clauses.push(makeReadingClause(generator));
  if (random.chance(0.1)) clauses.push(makeWith(generator));
  clauses.push(...makeWritingClauses(generator));
  if (random.chance(0.5)) clauses.push(optional('RETURN count(*) AS rows'));
  return list(clauses, ' ');
}
