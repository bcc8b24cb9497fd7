/** Plays one case of the kit against a store and says how it went. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Corruption, corrupt } from './corruption.ts';
import {
  compareErrors,
  compareRows,
  compareSideEffects,
  type Expectation,
  readExpectation,
} from './expectations.ts';
import type { KitCase, KitStep } from './features.ts';
import { KitError, type KitProcedure, type KitResult, type KitSnapshot, type KitStore } from './kit-store.ts';
import type { KitValue } from './kit-value.ts';
import { parseNotation } from './notation.ts';

export const OUTCOMES = [
  'pass',
  'wrong answer',
  'wrong error',
  'wrongly accepted',
  'refused',
  'hang',
  'crash',
  'not applicable',
] as const;

export interface Outcome {
  readonly kind: (typeof OUTCOMES)[number];
  /** What was expected and what came; empty for a pass. */
  readonly message: string;
}

export interface PlayOptions {
  /** Where the kit keeps its named graphs. */
  readonly graphsDir: string;
  readonly corruption: Corruption | undefined;
}

/** Never rejects: whatever goes wrong is an outcome. */
export async function playCase(kitCase: KitCase, store: KitStore, options: PlayOptions): Promise<Outcome> {
  const player = new Player(store, options);
  try {
    for (const step of kitCase.steps) {
      const outcome = await player.play(step);
      if (outcome !== undefined) return outcome;
    }
    return player.finish();
  } catch (error) {
    return {
      kind: 'crash',
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}

class Player {
  private readonly store: KitStore;
  private readonly options: PlayOptions;
  private parameters: ReadonlyMap<string, KitValue> = new Map();
  private before: KitSnapshot | undefined;
  private result: KitResult | undefined;
  private error: KitError | undefined;

  constructor(store: KitStore, options: PlayOptions) {
    this.store = store;
    this.options = options;
  }

  /** Undefined as long as all is well. */
  async play(step: KitStep): Promise<Outcome | undefined> {
    const expectation = readExpectation(step);
    if (expectation !== undefined) {
      const { corruption } = this.options;
      return this.judge(corruption === undefined ? expectation : corrupt(expectation, corruption));
    }
    if (step.text.startsWith('there exists a procedure') && !this.store.procedures)
      return { kind: 'not applicable', message: 'test procedures cannot be registered' };
    await this.prepare(step);
    return undefined;
  }

  private async prepare({ text, document = '', table = [] }: KitStep): Promise<void> {
    if (text === 'an empty graph' || text === 'any graph') await this.store.reset();
    else if (text === 'having executed:') await this.store.run(document, new Map());
    else if (text === 'parameters are:')
      this.parameters = new Map(table.map(([name = '', value = '']) => [name, parseNotation(value)]));
    else if (text.startsWith('executing')) await this.execute(document);
    else if (text.startsWith('there exists a procedure')) this.store.register(readProcedure(text, table));
    else await this.loadNamedGraph(text);
  }

  private async loadNamedGraph(text: string): Promise<void> {
    const name = /^the (\S+) graph$/.exec(text)?.[1];
    if (name === undefined) throw new Error(`The runner does not know this step: ${text}`);
    await this.store.reset();
    const folder = join(this.options.graphsDir, name);
    const { scripts } = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as {
      scripts: string[];
    };
    for (const script of scripts) {
      await this.store.run(readFileSync(join(folder, `${script}.cypher`), 'utf8'), new Map());
    }
  }

  private async execute(statement: string): Promise<void> {
    this.before = await this.store.snapshot();
    this.result = undefined;
    this.error = undefined;
    try {
      this.result = await this.store.run(statement, this.parameters);
    } catch (error) {
      if (!(error instanceof KitError)) throw error;
      this.error = error;
    }
  }

  private async judge(expectation: Expectation): Promise<Outcome | undefined> {
    if (expectation.kind === 'error') return this.judgeError(expectation);
    if (this.error !== undefined) return this.refused(this.error);
    if (this.result === undefined || this.before === undefined) throw new Error('Nothing was executed');
    const difference =
      expectation.kind === 'sideEffects'
        ? compareSideEffects(expectation.counts, this.before, await this.store.snapshot())
        : compareRows(expectation, this.result);
    return difference === undefined ? undefined : { kind: 'wrong answer', message: difference };
  }

  private judgeError(expected: Extract<Expectation, { kind: 'error' }>): Outcome | undefined {
    const { error } = this;
    this.error = undefined;
    if (error === undefined) {
      const wanted = `${expected.type} at ${expected.phase}: ${expected.detail}`;
      return {
        kind: 'wrongly accepted',
        message: `expected ${wanted}, got ${this.result?.rows.length} rows`,
      };
    }
    const difference = this.store.errors === 'whole' ? compareErrors(expected, error) : undefined;
    return difference === undefined ? undefined : { kind: 'wrong error', message: difference };
  }

  finish(): Outcome {
    return this.error === undefined ? { kind: 'pass', message: '' } : this.refused(this.error);
  }

  private refused({ type, phase, detail, message }: KitError): Outcome {
    return { kind: 'refused', message: `${type} at ${phase}: ${detail}: ${message}` };
  }
}

function readProcedure(text: string, table: readonly (readonly string[])[]): KitProcedure {
  const declared = /^there exists a procedure ([\w.]+)\((.*?)\) :: \((.*?)\)\s*:$/.exec(text);
  if (declared === null) throw new Error(`The runner cannot read this procedure: ${text}`);
  const [, name = '', inputs = '', outputs = ''] = declared;
  const fields = (list: string) =>
    list
      .split(',')
      .filter((field) => field.trim() !== '')
      .map((field) => {
        const [fieldName = '', type = ''] = field.split('::').map((part) => part.trim());
        return { name: fieldName, type };
      });
  const [, ...lines] = table;
  const filled = lines.filter((line) => line.some((cell) => cell !== ''));
  return {
    name,
    inputs: fields(inputs),
    outputs: fields(outputs),
    lines: filled.map((line) => line.map(parseNotation)),
  };
}
