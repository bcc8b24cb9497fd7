/** WITH and RETURN: columns, DISTINCT, aggregation, ORDER BY, SKIP and LIMIT. */
import { branch, list, optional, type Tree } from '../statement-tree.ts';
import type { Generator, Variable } from './generator.ts';

const aggregates: Readonly<Record<string, readonly string[]>> = {
  int: [
    ...[
      'count(*)',
      'count({any})',
      'count(DISTINCT {any})',
      'sum({int})',
      'min({int})',
      'max({int})',
      'count({node})',
    ],
    ...[
      'count(DISTINCT {int})',
      'sum(DISTINCT {int})',
      'percentileDisc({int}, 0.5)',
      'size(collect({any}))',
      'count(*) + 1',
    ],
  ],
  float: [
    'avg({int})',
    'sum({float})',
    'percentileCont({int}, 0.5)',
    'stDev({int})',
    'stDevP({int})',
    'max({float})',
  ],
  string: ['min({string})', 'max({string})'],
  date: ['min({date})', 'max({date})'],
  any: ['min({any})', 'max({any})', 'max({mixed})'],
  duration: ['sum({duration})'],
  bag: [
    'collect({int})',
    'collect({any})',
    'collect(DISTINCT {any})',
    'collect({string})',
    'collect({map})',
    'collect({node})',
  ],
  bool: ['count(*) > 1', 'count({any}) = 0'],
};

/** Whether rows can be put in one order by this; entities by their key. */
const sortable: ReadonlySet<string> = new Set([
  'int',
  'string',
  'bool',
  'date',
  'node',
  'relationship',
  'localdatetime',
]);

export interface ProjectionOptions {
  readonly keyword: 'WITH' | 'RETURN';
  /** Variables that may be handed on as they are. */
  readonly visible: readonly Variable[];
  /** Every column gets a name of its own. */
  readonly renamed: boolean;
}

interface Column {
  readonly tree: Tree;
  readonly variable: Variable;
  /** What ORDER BY says; undefined for what has no one order. */
  readonly key: string | undefined;
}

export interface Projection {
  readonly tree: Tree;
  readonly columns: readonly Variable[];
}

export function makeProjection(generator: Generator, options: ProjectionOptions): Projection {
  const { random } = generator;
  const aggregating = random.chance(0.3);
  const columns = [
    ...random
      .some(options.visible, 0, aggregating ? 2 : 3)
      .map((variable) => passColumn(generator, variable, options)),
    ...Array.from({ length: random.integer(0, 2) }, () => makeColumn(generator, options)),
    ...(aggregating
      ? Array.from({ length: random.integer(1, 2) }, () => makeAggregate(generator, options))
      : []),
  ];
  if (columns.length === 0) columns.push(makeColumn(generator, options));
  const bags = columns.some(({ variable }) => variable.type === 'bag');
  const distinct = !bags && random.chance(0.15) ? optional('DISTINCT ') : '';
  const items = list(
    columns.map(({ tree }) => tree),
    ', ',
  );
  const tree = branch(`${options.keyword} `, distinct, items, makeOrder(generator, columns));
  return { tree, columns: columns.map(({ variable }) => variable).filter(({ name }) => name !== '') };
}

function passColumn(generator: Generator, variable: Variable, { renamed }: ProjectionOptions): Column {
  const name = renamed ? generator.fresh('c') : variable.name;
  const tree = renamed ? `${variable.name} AS ${name}` : variable.name;
  const entity = variable.type === 'node' || variable.type === 'relationship';
  const key = entity ? `${name}.k` : name;
  return {
    tree,
    variable: { name, type: variable.type },
    key: sortable.has(variable.type) ? key : undefined,
  };
}

function makeColumn(generator: Generator, options: ProjectionOptions): Column {
  const type = generator.random.weigh([
    [3, 'int'],
    [3, 'string'],
    [2, 'bool'],
    [1, 'float'],
    [2, 'any'],
    [1, 'date'],
    [1, 'datetime'],
    [1, 'duration'],
    [1, 'ints'],
    [1, 'strings'],
    [1, 'mixed'],
    [1, 'map'],
    [1, 'bag'],
    [options.keyword === 'RETURN' ? 2 : 0, 'clash'],
  ]);
  return nameColumn(generator, generator.expression(type), type, options);
}

function makeAggregate(generator: Generator, options: ProjectionOptions): Column {
  const type = generator.random.weigh(
    Object.keys(aggregates).map((name) => [name === 'int' ? 4 : 1, name] as const),
  );
  const usable = (aggregates[type] ?? []).filter(
    (template) => !template.includes('{node}') || generator.variables('node').length > 0,
  );
  return nameColumn(generator, generator.template(generator.random.pick(usable)), type, options);
}

/** RETURN may leave naming to the database. */
function nameColumn(generator: Generator, tree: Tree, type: string, options: ProjectionOptions): Column {
  if (options.keyword === 'RETURN' && !options.renamed && generator.random.chance(0.4)) {
    return { tree, variable: { name: '', type }, key: undefined };
  }
  const name = generator.fresh('c');
  return {
    tree: branch(tree, ` AS ${name}`),
    variable: { name, type },
    key: sortable.has(type) ? name : undefined,
  };
}

/** SKIP and LIMIT only behind an order that leaves nothing open. */
function makeOrder(generator: Generator, columns: readonly Column[]): Tree {
  const { random } = generator;
  const keys = columns.flatMap(({ key }) => (key === undefined ? [] : [key]));
  if (keys.length === 0 || !random.chance(0.35)) return '';
  const total = keys.length === columns.length;
  const sorted = total ? keys : random.some(keys, 1, keys.length);
  const items = sorted.map((key) => branch(key, random.pick(['', '', ' DESC', ' ASC'])));
  const order = branch(' ORDER BY ', list(items, ', '));
  if (!total) return optional(order);
  const skip = random.chance(0.2)
    ? optional(` ${random.pick(['SKIP', 'OFFSET'])} ${random.pick(['0', '1', '2', '$number'])}`)
    : '';
  const limit = random.chance(0.5)
    ? optional(` LIMIT ${random.pick(['1', '2', '5', '0', '$number', '1 + 2'])}`)
    : '';
  return branch(order, skip, limit);
}
