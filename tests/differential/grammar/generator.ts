/**
 * Writes random text by type: templates such as `{int} + {int}` are filled with expressions of those types, over the
 * variables that are in scope.
 *
 * In a template `{int}` is an expression of that type, `{int^}` one that also sees the template's own variables,
 * `<x:int>` the place where such a variable is declared, `[[…]]` what may be left out.
 */
import type { Random } from '../random.ts';
import { type Branch, branch, expression, optional, type Tree } from '../statement-tree.ts';
import { LITERALS, PARAMETERS, PROPERTY_TYPES } from '../vocabulary.ts';
import { anyTypes, expressionTemplates, tokens } from './expression-templates.ts';

export interface Variable {
  readonly name: string;
  readonly type: string;
}

/** What an expression may hold that needs more than a template, such as a pattern. */
export type Productions = Readonly<Record<string, (generator: Generator) => Tree>>;

const entityTypes: ReadonlySet<string> = new Set([
  'node',
  'relationship',
  'path',
  'nodes',
  'relationships',
  'short',
]);

export class Generator {
  readonly random: Random;
  /** What the next clause sees. */
  scope: readonly Variable[] = [];
  /** How deep expressions may still nest. */
  depth = 3;
  #names = 0;
  readonly #productions: Productions;

  constructor(random: Random, productions: Productions) {
    this.random = random;
    this.#productions = productions;
  }

  fresh(prefix: string): string {
    return `${prefix}${this.#names++}`;
  }

  variables(...types: readonly string[]): Variable[] {
    return this.scope.filter(({ type }) => types.includes(type));
  }

  /** With the scope as it is now; what `body` adds to it is gone afterwards. */
  within<T>(variables: readonly Variable[], body: () => T): T {
    const outer = this.scope;
    this.scope = [...outer, ...variables];
    try {
      return body();
    } finally {
      this.scope = outer;
    }
  }

  expression(type: string): Branch {
    const wanted = type === 'any' ? this.random.pick(anyTypes) : type;
    if (wanted !== 'any' && type === 'any') return expression('any', this.expression(wanted));
    const templates = this.#usable(wanted);
    if (this.depth <= 0 || templates.length === 0 || this.random.chance(0.3)) return this.#leaf(wanted);
    this.depth--;
    const text = this.random.pick(templates);
    const filled = this.template(text);
    this.depth++;
    // Without parentheses now and then, so that precedence is tried as well.
    const composite = /\s/.test(text) && !/^(\w[\w.]*\(|\[|CASE|\{)/.test(text);
    return composite && this.random.chance(0.8)
      ? expression(wanted, '(', filled, ')')
      : expression(wanted, filled);
  }

  /** Templates that can be filled: nodes and paths cannot be made up. */
  #usable(type: string): readonly string[] {
    return (expressionTemplates[type] ?? []).filter((template) =>
      [...template.matchAll(/\{(\w+)\^?\}/g)].every(
        ([, name = '']) => !entityTypes.has(name) || this.variables(name).length > 0,
      ),
    );
  }

  #leaf(type: string): Branch {
    const known = this.variables(type);
    const literals = LITERALS[type] ?? [];
    const owners = this.variables('node', 'relationship');
    const keys = Object.keys(PROPERTY_TYPES).filter((key) => PROPERTY_TYPES[key] === type);
    const parameters = Object.keys(PARAMETERS).filter((name) => PARAMETERS[name]?.type === type);
    const choices: (readonly [number, () => string])[] = [[0.15, () => 'null']];
    if (known.length > 0) choices.push([4, () => this.random.pick(known).name]);
    if (entityTypes.has(type) && known.length > 0) choices.shift();
    if (literals.length > 0) choices.push([2, () => this.random.pick(literals)]);
    if (owners.length > 0 && keys.length > 0) {
      choices.push([5, () => `${this.random.pick(owners).name}.${this.random.pick(keys)}`]);
    }
    if (parameters.length > 0) choices.push([0.5, () => `$${this.random.pick(parameters)}`]);
    return expression(type, this.random.weigh(choices)());
  }

  template(text: string): Branch {
    const locals: Variable[] = [];
    const parts: Tree[][] = [[]];
    for (const [piece] of text.matchAll(/\[\[|\]\]|\{\w+\^?\}|<\w+:\w+>|\\.|[^[\]{}<>\\]+|./gs)) {
      if (piece === '[[') parts.push([]);
      else if (piece === ']]') this.#closeOptional(parts);
      else parts.at(-1)!.push(this.#fill(piece, locals));
    }
    return branch(...parts[0]!);
  }

  #closeOptional(parts: Tree[][]): void {
    const inner = parts.pop() ?? [];
    if (this.random.chance(0.5)) parts.at(-1)?.push(optional(...inner));
  }

  #fill(piece: string, locals: Variable[]): Tree {
    const [, name = '', sees] = /^\{(\w+)(\^?)\}$/.exec(piece) ?? [];
    if (name !== '') return sees === '^' ? this.within(locals, () => this.#named(name)) : this.#named(name);
    const [, prefix = '', type = ''] = /^<(\w+):(\w+)>$/.exec(piece) ?? [];
    if (prefix === '') return piece;
    const local = { name: this.fresh(prefix), type };
    locals.push(local);
    return local.name;
  }

  #named(name: string): Tree {
    const choices = tokens[name];
    if (choices !== undefined) return this.random.pick(choices);
    const production = this.#productions[name];
    return production === undefined ? this.expression(name) : production(this);
  }
}
