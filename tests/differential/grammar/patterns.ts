/** Patterns: nodes, relationships of every length, label expressions, and what they bind. */
import { branch, optional, type Tree } from '../statement-tree.ts';
import { LABELS, PROPERTY_TYPES, RELATIONSHIP_TYPES } from '../vocabulary.ts';
import type { Generator, Variable } from './generator.ts';

export interface Pattern {
  readonly tree: Tree;
  /** Variables that are new with this pattern. */
  readonly binds: readonly Variable[];
}

export interface PatternOptions {
  /** How many relationships at most. */
  readonly longest: number;
  /** How likely an element gets a name. */
  readonly binding: number;
  /** How several relationships are followed at once: `*1..2`, or quantified. The two may not be mixed. */
  readonly repeating: 'not' | 'length' | 'quantified';
}

/** May start from what is in scope; `known` are variables of patterns beside it. */
export function makePattern(
  generator: Generator,
  options: PatternOptions,
  known: readonly Variable[] = [],
): Pattern {
  const writer = new PatternWriter(generator, options, known);
  return { tree: writer.write(), binds: writer.binds };
}

class PatternWriter {
  readonly binds: Variable[] = [];
  readonly #generator: Generator;
  readonly #options: PatternOptions;
  readonly #known: readonly Variable[];

  constructor(generator: Generator, options: PatternOptions, known: readonly Variable[]) {
    this.#generator = generator;
    this.#options = options;
    this.#known = known;
  }

  write(): Tree {
    const length = this.#generator.random.weigh([
      [2, 0],
      [5, 1],
      [2, 2],
    ]);
    const parts: Tree[] = [this.#writeNode()];
    for (let step = 0; step < Math.min(length, this.#options.longest); step++) {
      parts.push(this.#writeStep(), this.#writeNode());
    }
    return branch(...parts);
  }

  #writeNode(): Tree {
    const { random } = this.#generator;
    const known = [...this.#generator.scope, ...this.#known, ...this.binds].filter(
      ({ type }) => type === 'node',
    );
    if (known.length > 0 && random.chance(0.3)) return `(${random.pick(known).name})`;
    const name = this.#bind('n', 'node');
    const labels = random.chance(0.55) ? optional(writeLabels(this.#generator)) : '';
    return branch('(', name, labels, this.#writeInner(name, 'node'), ')');
  }

  #writeStep(): Tree {
    const { random } = this.#generator;
    const { repeating } = this.#options;
    if (repeating === 'quantified' && random.chance(0.55)) {
      return random.chance(0.5) ? this.#writeQuantifiedPath() : this.#writeQuantifiedRelationship();
    }
    if (repeating === 'length' && random.chance(0.4)) return this.#writeVarLength();
    if (random.chance(0.12)) return random.pick(['-->', '--', '<--']);
    const name = this.#bind('r', 'relationship');
    const types = random.chance(0.6) ? optional(writeTypes(this.#generator)) : '';
    return this.#writeArrow(branch(name, types, this.#writeInner(name, 'relationship')));
  }

  #writeVarLength(): Tree {
    const { random } = this.#generator;
    const name = this.#bind('r', 'relationships');
    const types = random.chance(0.6) ? optional(writeTypes(this.#generator)) : '';
    const bounds = random.pick(['*1..2', '*..2', '*0..1', '*2', '*0..2', '*1..3', '*0', '*2..']);
    const limited = bounds === '*2..' ? '*2..3' : bounds;
    const properties = random.chance(0.1) ? this.#writeProperties() : '';
    return this.#writeArrow(branch(name, types, limited, properties));
  }

  #writeQuantifiedRelationship(): Tree {
    const { random } = this.#generator;
    const name = this.#bind('r', 'relationships');
    const types = random.chance(0.6) ? optional(writeTypes(this.#generator)) : '';
    const quantifier = random.pick(['{1,2}', '{0,1}', '{2}', '{,2}', '{1,3}', '{0,2}']);
    return branch(this.#writeArrow(branch(name, types)), quantifier);
  }

  #writeQuantifiedPath(): Tree {
    const generator = this.#generator;
    const [from, between, to] = [generator.fresh('n'), generator.fresh('r'), generator.fresh('n')];
    const own = [
      { name: from, type: 'node' },
      { name: between, type: 'relationship' },
      { name: to, type: 'node' },
    ];
    const types = generator.random.chance(0.6) ? optional(writeTypes(generator)) : '';
    const where = generator.random.chance(0.4)
      ? optional(
          ' WHERE ',
          generator.within(own, () => generator.expression('bool')),
        )
      : '';
    const quantifier = generator.random.pick(['{1,2}', '{0,1}', '{2}', '{1,3}', '{0,2}']);
    this.binds.push(
      { name: from, type: 'nodes' },
      { name: between, type: 'relationships' },
      { name: to, type: 'nodes' },
    );
    const step = this.#writeArrow(branch(between, types));
    return branch('(', `(${from})`, step, `(${to})`, where, ')', quantifier);
  }

  #writeArrow(inside: Tree): Tree {
    return this.#generator.random.weigh<Tree>([
      [4, branch('-[', inside, ']->')],
      [2, branch('<-[', inside, ']-')],
      [3, branch('-[', inside, ']-')],
    ]);
  }

  #bind(prefix: string, type: string): string {
    if (!this.#generator.random.chance(this.#options.binding)) return '';
    const name = this.#generator.fresh(prefix);
    this.binds.push({ name, type });
    return name;
  }

  /** Inline properties or an inline WHERE. */
  #writeInner(name: string, type: string): Tree {
    const generator = this.#generator;
    if (generator.random.chance(0.12)) return this.#writeProperties();
    if (name === '' || !generator.random.chance(0.08)) return '';
    const own = [{ name, type }];
    return optional(
      ' WHERE ',
      generator.within(own, () => generator.expression('bool')),
    );
  }

  #writeProperties(): Tree {
    const generator = this.#generator;
    const key = generator.random.pick(['k', 'age', 'name', 'active', 'mixed', 'score']);
    return optional(` {${key}: `, generator.expression(PROPERTY_TYPES[key] ?? 'int'), '}');
  }
}

function writeLabels({ random }: Generator): string {
  const [a, b] = [random.pick(LABELS), random.pick(LABELS)];
  return random.weigh([
    [8, `:${a}`],
    [1, `:${a}:${b}`],
    [1, `:${a}|${b}`],
    [0.6, `:!${a}`],
    [0.4, `:${a}&!${b}`],
    [0.4, ':%'],
    [0.3, ':!%'],
    [0.3, `:(${a}|${b})&!(${a}&${b})`],
  ]);
}

function writeTypes({ random }: Generator): string {
  const [a, b] = [random.pick(RELATIONSHIP_TYPES), random.pick(RELATIONSHIP_TYPES)];
  return random.weigh([
    [8, `:${a}`],
    [3, `:${a}|${b}`],
    [0.5, `:${a}|:${b}`],
  ]);
}
