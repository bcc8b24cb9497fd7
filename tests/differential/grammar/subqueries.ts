/** Patterns and queries inside expressions: EXISTS, COUNT, COLLECT, pattern predicates and comprehensions. */
import { branch, optional, type Tree } from '../statement-tree.ts';
import { RELATIONSHIP_TYPES } from '../vocabulary.ts';
import type { Generator, Productions } from './generator.ts';
import { makePattern, type PatternOptions } from './patterns.ts';

const inner: PatternOptions = { longest: 1, binding: 0.6, repeating: 'not' };

export const productions: Productions = {
  /** `(a)-[:T]->()` as a condition. */
  exists: (generator) => {
    const from = generator.variables('node');
    if (from.length === 0) return generator.expression('bool');
    const node = generator.random.pick(from).name;
    const other = generator.random.pick(['()', '(:Person)', `(${generator.random.pick(from).name})`]);
    return branch(`(${node})`, writeArrow(generator), other);
  },
  subquery: (generator) => {
    const { random } = generator;
    const form = random.weigh<'short' | 'long' | 'union'>([
      [3, 'short'],
      [2, 'long'],
      [0.5, 'union'],
    ]);
    if (form === 'short') return branch('EXISTS { ', writeBody(generator, false), ' }');
    if (form === 'union')
      return branch('EXISTS { ', writeQuery(generator), ' UNION ', writeQuery(generator), ' }');
    return branch('EXISTS { ', writeQuery(generator), ' }');
  },
  count: (generator) => {
    const body = generator.random.chance(0.6)
      ? writeBody(generator, generator.random.chance(0.4))
      : writeQuery(generator);
    return branch('COUNT { ', body, ' }');
  },
  collect: (generator) => branch('COLLECT { ', writeQuery(generator), ' }'),
  comprehension: (generator) => {
    const from = generator.variables('node');
    if (from.length === 0) return branch('[', generator.expression('int'), ']');
    const target = generator.fresh('n');
    const own = [{ name: target, type: 'node' }];
    const where = generator.random.chance(0.4)
      ? optional(
          ' WHERE ',
          generator.within(own, () => generator.expression('bool')),
        )
      : '';
    const result = generator.within(own, () =>
      generator.expression(generator.random.pick(['int', 'string', 'any'])),
    );
    const label = generator.random.pick(['', '', ':Person']);
    const start = `[(${generator.random.pick(from).name})`;
    return branch(start, writeArrow(generator), `(${target}${label})`, where, ' | ', result, ']');
  },
};

function writeArrow({ random }: Generator): string {
  const type = random.pick([
    '',
    ...RELATIONSHIP_TYPES.map((name) => `:${name}`),
    ':KNOWS|LED',
    '*1..2',
    ':KNOWS*0..2',
  ]);
  return random.pick([`-[${type}]->`, `<-[${type}]-`, `-[${type}]-`]);
}

/** `[MATCH] pattern [WHERE condition]` */
function writeBody(generator: Generator, match: boolean): Tree {
  const { tree, binds } = makePattern(generator, inner);
  const where = generator.random.chance(0.5)
    ? optional(
        ' WHERE ',
        generator.within(binds, () => generator.expression('bool')),
      )
    : '';
  return branch(match ? 'MATCH ' : '', tree, where);
}

/** A query of one clause that returns one column. */
function writeQuery(generator: Generator): Tree {
  const { tree, binds } = makePattern(generator, inner);
  return generator.within(binds, () => {
    const where = generator.random.chance(0.5) ? optional(' WHERE ', generator.expression('bool')) : '';
    const distinct = generator.random.chance(0.2) ? optional('DISTINCT ') : '';
    return branch('MATCH ', tree, where, ' RETURN ', distinct, generator.expression('any'), ' AS found');
  });
}
