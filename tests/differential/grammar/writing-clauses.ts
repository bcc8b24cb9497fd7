/** Clauses that write: CREATE, MERGE, SET, REMOVE, DELETE, FOREACH. */
import { branch, list, optional, type Tree } from '../statement-tree.ts';
import { LABELS, PROPERTY_TYPES, RELATIONSHIP_TYPES } from '../vocabulary.ts';
import type { Generator } from './generator.ts';

const keys = ['age', 'name', 'active', 'score', 'born', 'tags', 'nums', 'fresh'];

export function makeWritingClauses(generator: Generator): Tree[] {
  const count = generator.random.weigh([
    [3, 1],
    [2, 2],
    [1, 3],
  ]);
  const clauses: Tree[] = [];
  for (let index = 0; index < count; index++) {
    const clause = makeWritingClause(generator);
    clauses.push(clause);
    // What is deleted is not touched again: that would only ask who evaluates what first.
    if (/DELETE/.test(JSON.stringify(clause))) break;
  }
  return clauses;
}

function makeWritingClause(generator: Generator): Tree {
  const bound = generator.variables('node', 'relationship').length > 0;
  return generator.random.weigh<(generator: Generator) => Tree>([
    [3, makeCreate],
    [3, makeMerge],
    [bound ? 5 : 0, makeSet],
    [bound ? 1.5 : 0, makeRemove],
    [bound ? 2 : 0, makeDelete],
    [1.5, makeForeach],
  ])(generator);
}

function makeCreate(generator: Generator): Tree {
  const { random } = generator;
  const [from, to] = [makeNewNode(generator), makeNewNode(generator)];
  if (random.chance(0.3)) return branch('CREATE ', from);
  const relationship = branch(`[:${random.pick(RELATIONSHIP_TYPES)}`, makeProperties(generator), ']');
  const step = random.chance(0.6) ? branch('-', relationship, '->') : branch('<-', relationship, '-');
  return branch('CREATE ', from, step, to);
}

function makeNewNode(generator: Generator): Tree {
  const { random } = generator;
  const known = generator.variables('node');
  if (known.length > 0 && random.chance(0.5)) return `(${random.pick(known).name})`;
  const labels = random.some(LABELS, 0, 2).map((label) => `:${label}`);
  return branch('(', labels.join(''), makeProperties(generator), ')');
}

function makeProperties(generator: Generator): Tree {
  const { random } = generator;
  if (random.chance(0.4)) return '';
  // What has been merged may be changed by what follows: Neo4j does not always wait until all rows have been read.
  const settled = generator.scope.filter(({ name }) => !name.startsWith('m'));
  const write = (key: string) => {
    const value = generator.within([], () => {
      generator.scope = settled;
      return generator.expression(typeOf(key));
    });
    return branch(`${key}: `, value);
  };
  const items = random.some(keys, 1, 2).map(write);
  return optional(' {', list(items, ', '), '}');
}

function typeOf(key: string): string {
  return PROPERTY_TYPES[key] ?? 'int';
}

/** Merged properties are never null: Neo4j refuses those. */
function makeMerge(generator: Generator): Tree {
  const { random } = generator;
  const known = generator.variables('node');
  const name = generator.fresh('m');
  const value = random.pick(['1', '2', '3', 'coalesce($number, 0)']);
  const relating = known.length > 0 && random.chance(0.5);
  const type = random.pick(RELATIONSHIP_TYPES);
  const target =
    known.length > 0 && random.chance(0.5)
      ? `(${random.pick(known).name})`
      : `(:${random.pick(LABELS)} {age: ${value}})`;
  const pattern = relating
    ? `(${random.pick(known).name})${random.pick([`-[${name}:${type}]->`, `<-[${name}:${type}]-`, `-[${name}:${type}]-`])}${target}`
    : `(${name}:${random.pick(LABELS)} {age: ${value}})`;
  const set = (word: string) =>
    random.chance(0.4)
      ? optional(
          ` ON ${word} SET ${name}.${random.pick(['fresh', 'name'])} = `,
          random.pick(["'new'", "'old'", '1']),
        )
      : '';
  const tree = branch('MERGE ', pattern, set('CREATE'), set('MATCH'));
  generator.scope = [...generator.scope, { name, type: relating ? 'relationship' : 'node' }];
  return tree;
}

/** Only with values that do not depend on which row comes first. */
function makeSet(generator: Generator): Tree {
  const { random } = generator;
  const item = () => {
    const target = random.pick(generator.variables('node', 'relationship'));
    const key = random.pick(keys);
    const value = generator.within([], () => {
      generator.scope = [target];
      return random.chance(0.5) ? generator.expression(typeOf(key)) : generator.expression('any');
    });
    const plain = branch(`${target.name}.${key} = `, value);
    const map = random.pick([`{${key}: 1}`, '{}', '$facts', `{${key}: null, name: 'x'}`]);
    return random.weigh<Tree>([
      [5, plain],
      [1, `${target.name} += ${map}`],
      [0.7, `${target.name} = ${map}`],
      [target.type === 'node' ? 1.5 : 0, `${target.name}:${random.pick(LABELS)}`],
      [target.type === 'node' ? 0.3 : 0, `${target.name}:${random.pick(LABELS)}:${random.pick(LABELS)}`],
    ]);
  };
  return branch('SET ', list(Array.from({ length: random.integer(1, 2) }, item), ', '));
}

function makeRemove(generator: Generator): Tree {
  const { random } = generator;
  const target = random.pick(generator.variables('node', 'relationship'));
  const label = target.type === 'node' && random.chance(0.4);
  return `REMOVE ${target.name}${label ? `:${random.pick(LABELS)}` : `.${random.pick(keys)}`}`;
}

function makeDelete(generator: Generator): Tree {
  const { random } = generator;
  const target = random.pick(generator.variables('node', 'relationship', 'path'));
  return `${random.chance(0.6) ? 'DETACH ' : ''}DELETE ${target.name}`;
}

function makeForeach(generator: Generator): Tree {
  const { random } = generator;
  const name = generator.fresh('f');
  const values = generator.expression('ints');
  const inner = generator.within([{ name, type: 'int' }], () => {
    const target = generator.variables('node');
    if (target.length > 0 && random.chance(0.5))
      return branch(`SET ${random.pick(target).name}.seenBy = true`);
    return branch(`CREATE (:${random.pick(LABELS)} {age: ${name}})`);
  });
  return branch('FOREACH (', name, ' IN ', values, ' | ', inner, ')');
}
