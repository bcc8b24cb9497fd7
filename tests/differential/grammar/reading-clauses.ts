/** Clauses that read: MATCH in its many shapes, UNWIND, CALL {}. Each leaves its variables in the scope. */
import { branch, list, optional, type Tree } from '../statement-tree.ts';
import { LABELS, RELATIONSHIP_TYPES } from '../vocabulary.ts';
import type { Generator, Variable } from './generator.ts';
import { makePattern, type PatternOptions } from './patterns.ts';
import { makeProjection } from './projections.ts';

export function makeReadingClause(generator: Generator): Tree {
  return generator.random.weigh<(generator: Generator) => Tree>([
    [10, makeMatch],
    [3, makeOptionalMatch],
    [2, makeUnwind],
    [1.2, makeShortest],
    [1, makeSelective],
    [2, makeCall],
  ])(generator);
}

function matchOptions({ random }: Generator): PatternOptions {
  const repeating = random.weigh<PatternOptions['repeating']>([
    [5, 'not'],
    [2, 'length'],
    [2, 'quantified'],
  ]);
  return { longest: repeating === 'not' ? 3 : 2, binding: 0.7, repeating };
}

export function makeMatch(generator: Generator): Tree {
  const { random } = generator;
  const options = matchOptions(generator);
  const patterns: Tree[] = [];
  const binds: Variable[] = [];
  const count = random.weigh([
    [5, 1],
    [1, 2],
  ]);
  for (let index = 0; index < count; index++) {
    const pattern = makePattern(generator, options, binds);
    binds.push(...pattern.binds);
    const path = random.chance(0.2) ? generator.fresh('p') : undefined;
    if (path !== undefined) binds.push({ name: path, type: 'path' });
    patterns.push(path === undefined ? pattern.tree : branch(`${path} = `, pattern.tree));
  }
  generator.scope = [...generator.scope, ...binds];
  return branch('MATCH ', list(patterns, ', '), makeWhere(generator, 0.55));
}

function makeOptionalMatch(generator: Generator): Tree {
  return branch('OPTIONAL ', makeMatch(generator));
}

export function makeWhere(generator: Generator, chance: number): Tree {
  return generator.random.chance(chance) ? optional(' WHERE ', generator.expression('bool')) : '';
}

function makeUnwind(generator: Generator): Tree {
  const name = generator.fresh('u');
  const [source, type] = generator.random.pick([
    ['ints', 'int'],
    ['strings', 'string'],
    ['mixed', 'any'],
  ] as const);
  const values = generator.expression(source);
  generator.scope = [...generator.scope, { name, type }];
  return branch('UNWIND ', values, ` AS ${name}`);
}

/** Both ends are known: only the length of a single shortest path is sure, all of them are sure whole. */
function makeShortest(generator: Generator): Tree {
  const { random } = generator;
  const [from, to, path] = [generator.fresh('n'), generator.fresh('n'), generator.fresh('p')];
  const all = random.chance(0.5);
  const types = random.pick(['', ...RELATIONSHIP_TYPES.map((type) => `:${type}`), ':KNOWS|LED']);
  const bounds = random.pick(['*', '*..3', '*1..4', '*0..3', '*..1']);
  const arrow = random.pick([`-[${types}${bounds}]->`, `-[${types}${bounds}]-`, `<-[${types}${bounds}]-`]);
  const labels = [random.pick(['', `:${random.pick(LABELS)}`]), random.pick(['', `:${random.pick(LABELS)}`])];
  const search = `${path} = ${all ? 'allShortestPaths' : 'shortestPath'}((${from})${arrow}(${to}))`;
  generator.scope = [
    ...generator.scope,
    { name: from, type: 'node' },
    { name: to, type: 'node' },
    { name: path, type: all ? 'path' : 'short' },
  ];
  const kept = random.chance(0.7) ? `${from} <> ${to}` : `${from}.k < ${to}.k`;
  const more = random.chance(0.3) ? optional(' AND ', generator.expression('bool')) : '';
  const keyword = random.chance(0.2) ? 'OPTIONAL MATCH' : 'MATCH';
  return branch(
    `MATCH (${from}${labels[0]}), (${to}${labels[1]}) WHERE ${kept} ${keyword} ${search}`,
    more === '' ? '' : branch(' WHERE true', more),
  );
}

function makeSelective(generator: Generator): Tree {
  const { random } = generator;
  const [from, to, path] = [generator.fresh('n'), generator.fresh('n'), generator.fresh('p')];
  const selector = random.pick([
    'ANY SHORTEST',
    'SHORTEST 1',
    'SHORTEST 2',
    'ALL SHORTEST',
    'ANY',
    'SHORTEST 1 GROUPS',
    'SHORTEST 2 GROUPS',
  ]);
  const types = random.pick(['', ...RELATIONSHIP_TYPES.map((type) => `:${type}`)]);
  const quantifier = random.pick(['+', '*', '{1,3}', '{0,2}']);
  const step = random.pick([`-[${types}]->`, `-[${types}]-`, `<-[${types}]-`]);
  const labels = [random.pick(['', `:${random.pick(LABELS)}`]), random.pick(['', `:${random.pick(LABELS)}`])];
  const whole = selector.startsWith('ALL') || selector.endsWith('GROUPS');
  generator.scope = [...generator.scope, { name: from, type: 'node' }, { name: to, type: 'node' }];
  // Which path ANY finds is anybody's guess, so that it gets no name.
  const named = selector === 'ANY' ? '' : `${path} = `;
  if (named !== '') generator.scope = [...generator.scope, { name: path, type: whole ? 'path' : 'short' }];
  const pattern = `MATCH ${named}${selector} (${from}${labels[0]})${step}${quantifier}(${to}${labels[1]})`;
  return branch(pattern, random.chance(0.4) ? optional(` WHERE ${from}.k <= ${to}.k`) : '');
}

function makeCall(generator: Generator): Tree {
  const { random } = generator;
  const outer = generator.scope;
  const shared = random.some(outer, 0, 2);
  const scoped = random.chance(0.6);
  generator.scope = shared;
  generator.depth--;
  const clause = random.chance(0.75) ? makeMatch(generator) : makeUnwind(generator);
  const fresh = generator.scope.filter((variable) => !shared.includes(variable));
  const { tree, columns } = makeProjection(generator, { keyword: 'RETURN', visible: fresh, renamed: true });
  generator.depth++;
  generator.scope = [...outer, ...columns];
  const names = shared.map(({ name }) => name).join(', ');
  if (scoped) return branch(`CALL (${names}) { `, clause, ' ', tree, ' }');
  return branch('CALL { ', names === '' ? '' : `WITH ${names} `, clause, ' ', tree, ' }');
}
