/**
 * A regular expression that cannot hold the engine up: JavaScript's own matcher, which goes back at every dead end
 * and cannot be interrupted, where it is sure to be quick; all states at once where it is not.
 */
import { refusal } from '../errors.ts';
import { Automaton } from './automaton-match.ts';
import { countWays, type ExpressionTree, parseExpression } from './expression-tree.ts';
import type { Runtime } from './runtime.ts';

/** As many ways take JavaScript some 30 ms at worst; far less as a rule. */
const mostWays = 10_000_000;
/** So many that rows should not add up before the next look at the clock. */
const manyWays = 100_000;

export class BoundedPattern {
  readonly #source: string;
  readonly #flags: string;
  readonly #native: RegExp;
  #tree: ExpressionTree | undefined;
  #automaton: Automaton | undefined;
  /** Texts up to this length are known to be quick. */
  #quickLength = -1;
  #hasManyWays = false;

  /** @param native the same, for whole texts, with all the flags */
  constructor(source: string, flags: string, native: RegExp) {
    this.#source = source;
    this.#flags = flags;
    this.#native = native;
  }

  /** Whether the whole text matches. Throws when the statement is stopped meanwhile. */
  matches(text: string, runtime: Runtime): boolean {
    this.#tree ??= parseExpression(this.#source);
    if (text.length > this.#quickLength && isQuick(this.#tree, text.length)) {
      this.#quickLength = text.length;
      this.#hasManyWays = countWays(this.#tree, text.length) > manyWays;
    }
    if (text.length <= this.#quickLength) {
      if (this.#hasManyWays) runtime.postponePause();
      return this.#native.test(text);
    }
    if (!hasQuickAssertions(this.#tree, text.length)) throw this.#tooSlow('it looks around too far');
    this.#automaton ??= this.#createAutomaton(this.#tree);
    return this.#automaton.matches(text, () => runtime.tick());
  }

  #createAutomaton(tree: ExpressionTree): Automaton {
    try {
      return new Automaton(tree, this.#flags);
    } catch (error) {
      throw error instanceof RangeError ? this.#tooSlow(error.message) : error;
    }
  }

  #tooSlow(reason: string) {
    return refusal(
      `The regular expression ${this.#source} could take forever on a text of this length: ${reason}`,
      'Repeat less within what is repeated, or use CONTAINS, STARTS WITH or ENDS WITH.',
    );
  }
}

function isQuick(tree: ExpressionTree, length: number): boolean {
  return countWays(tree, length) <= mostWays;
}

/** Assertions are left to JavaScript even by the automaton. */
function hasQuickAssertions(tree: ExpressionTree, length: number): boolean {
  switch (tree.kind) {
    case 'assertion':
      return isQuick(tree, length);
    case 'sequence':
    case 'choice':
      return tree.parts.every((part) => hasQuickAssertions(part, length));
    case 'repeat':
      return hasQuickAssertions(tree.part, length);
    default:
      return true;
  }
}
