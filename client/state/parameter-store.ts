import { createStore } from 'zustand/vanilla';
import type { TypedJson } from '../../protocol/typed-json.ts';
import type { Parameters } from '../api/cypher-stream.ts';
import { evaluate } from '../api/evaluate.ts';
import { asApiError } from '../api/http.ts';
import { contradicts, type ParameterType, readPlain, toExpression, typeOf } from './parameter-types.ts';

/** A parameter of own Cypher: what stands in its field, and the value it has, once that is known. */
export interface ParameterEntry {
  /** Its own, so that two fields may have the same name for a moment. */
  readonly key: number;
  readonly name: string;
  readonly type: ParameterType;
  readonly text: string;
  readonly value: TypedJson | null;
  readonly problem: string | null;
}

export interface ParameterState {
  readonly entries: readonly ParameterEntry[];
}

export const parameterStore = createStore<ParameterState>()(() => ({ entries: [] }));

let lastKey = 0;
/** Values that the store is still working out. */
const pending = new Set<Promise<void>>();

/** The values that a statement is sent with. */
export function readParameters({ entries }: ParameterState = parameterStore.getState()): Parameters {
  return Object.fromEntries(
    entries.flatMap(({ name, value }) => (name === '' || value === null ? [] : [[name, value]])),
  );
}

export function addParameter(name = '', type: ParameterType = 'string'): number {
  lastKey += 1;
  const entry: ParameterEntry = { key: lastKey, name, type, text: '', value: null, problem: null };
  parameterStore.setState(({ entries }) => ({ entries: [...entries, entry] }));
  return lastKey;
}

/** A field for each name that has none yet. */
export function provideFields(names: readonly string[]): void {
  const known = new Set(parameterStore.getState().entries.map(({ name }) => name));
  for (const name of names.filter((one) => !known.has(one))) {
    addParameter(name);
  }
}

export function removeParameter(key: number): void {
  parameterStore.setState(({ entries }) => ({ entries: entries.filter((entry) => entry.key !== key) }));
}

export function clearParameters(): void {
  parameterStore.setState({ entries: [] });
}

export function renameParameter(key: number, name: string): void {
  change(key, { name: name.replace(/^\$/, '') });
}

/** Takes what a field holds now, and finds its value; what the store has to work out comes later. */
export async function fillParameter(key: number, type: ParameterType, text: string): Promise<void> {
  const plain = readPlain(type, text);
  change(key, { type, text, value: plain ?? null, problem: null });
  const asked = plain === undefined && text.trim() !== '' ? toExpression(type, text) : null;
  if (asked === null) {
    const wrong = plain === undefined && text.trim() !== '';
    change(key, { problem: wrong ? `“${text}” is not of the type ${type}.` : null });
    return;
  }
  const work = evaluate(asked.expression, asked.parameters).then(
    (value) => settle(key, type, text, contradicts(type, value) ? new Error(`This is no ${type}.`) : value),
    (error: unknown) => settle(key, type, text, asApiError(error)),
  );
  pending.add(work);
  await work;
  pending.delete(work);
}

/** Until each field has its value or its problem: whoever types fast runs before the store has answered. */
export async function settleParameters(): Promise<void> {
  await Promise.all(pending);
}

/** Sets a parameter to a value, in the place of one of the same name. */
export function setParameter(name: string, value: TypedJson, text: string): void {
  const { entries } = parameterStore.getState();
  const key = entries.find((entry) => entry.name === name)?.key ?? addParameter(name);
  const type = typeOf(value);
  const plain = type === 'expression' ? text : String(value._value ?? '');
  change(key, { type, text: plain, value, problem: null });
}

/** An answer that comes after the field has changed is no longer about it. */
function settle(key: number, type: ParameterType, text: string, outcome: TypedJson | Error): void {
  const entry = parameterStore.getState().entries.find((one) => one.key === key);
  if (entry?.type === type && entry.text === text) {
    const failed = outcome instanceof Error;
    change(key, failed ? { problem: outcome.message.split('\n')[0] ?? '' } : { value: outcome });
  }
}

function change(key: number, facts: Partial<ParameterEntry>): void {
  parameterStore.setState(({ entries }) => ({
    entries: entries.map((entry) => (entry.key === key ? { ...entry, ...facts } : entry)),
  }));
}
