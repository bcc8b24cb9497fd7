/** What a database says to a statement, in a form in which two answers can be compared. */
import type { CypherValue } from '../../protocol/values.ts';

export type Answer =
  | {
      readonly kind: 'rows';
      readonly columns: readonly string[];
      readonly rows: readonly (readonly CypherValue[])[];
      readonly counters: Readonly<Record<string, number>>;
    }
  /** `code` is Neo4j's status code, or `crash` for what was never meant to leave the engine. */
  | { readonly kind: 'error'; readonly code: string; readonly message: string }
  /** Too many rows or too slow: says nothing about who is right. */
  | { readonly kind: 'unknown'; readonly reason: string };

export const MOST_ROWS = 4000;
export const TIME_LIMIT_MS = 10_000;

/** A database that statements can be sent to. */
export interface Side {
  readonly name: string;
  /** Empties the database and runs the statement that makes the graph, unless it is empty. */
  load(graph: string): Promise<void>;
  run(statement: string, parameters?: ReadonlyMap<string, CypherValue>): Promise<Answer>;
  /** Only checks the statement; undefined when it would be run. */
  check(statement: string): Promise<Extract<Answer, { kind: 'error' }> | undefined>;
  /** What the graph holds, as text that is equal for graphs that look the same. */
  dump(): Promise<readonly string[]>;
  close(): Promise<void>;
}

export interface TextOptions {
  /** Lists are written as bags, because nothing says in which order they come. */
  readonly anyOrder: boolean;
  /** Floats are written with twelve digits, because their last ones depend on the order of adding. */
  readonly rounded: boolean;
}

/** Equal text for equal values; entities by what they carry, never by their ids. */
export function writeValue(value: CypherValue, options: TextOptions): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') return writeFloat(value, options);
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) {
    const items = value.map((item: CypherValue) => writeValue(item, options));
    return `[${(options.anyOrder ? items.sort() : items).join(', ')}]`;
  }
  if (value instanceof Map) return writeMap(value, options);
  return writeObject(value as Extract<CypherValue, { kind: string }>, options);
}

function writeFloat(value: number, { rounded }: TextOptions): string {
  if (!Number.isFinite(value)) return String(value);
  const shown = rounded ? Number(value.toPrecision(12)) : value;
  return Number.isInteger(shown) && Math.abs(shown) < 1e21 ? `${shown}.0` : String(shown);
}

function writeMap(map: ReadonlyMap<string, CypherValue>, options: TextOptions): string {
  const entries = [...map].map(([key, value]) => `${key}: ${writeValue(value, options)}`);
  return `{${entries.sort().join(', ')}}`;
}

function writeObject(value: Extract<CypherValue, { kind: string }>, options: TextOptions): string {
  switch (value.kind) {
    case 'node': {
      const labels = [...value.labels].sort().map((label) => `:${label}`);
      return `(${labels.join('')} ${writeMap(value.properties, options)})`;
    }
    case 'relationship':
      return `[:${value.type} ${writeMap(value.properties, options)}]`;
    case 'path': {
      const steps = value.relationships.map((relationship, index) => {
        const forward = relationship.startElementId === value.nodes[index]?.elementId;
        const text = writeValue(relationship, options);
        return `${forward ? `-${text}->` : `<-${text}-`}${writeValue(value.nodes[index + 1] ?? null, options)}`;
      });
      return `<${writeValue(value.nodes[0] ?? null, options)}${steps.join('')}>`;
    }
    case 'point':
      return `point(${value.srid}: ${value.coordinates.map((part) => writeFloat(part, options)).join(', ')})`;
    default:
      return `${value.kind}(${value.text})`;
  }
}
