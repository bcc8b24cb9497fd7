/** Translates what the driver throws into the port's StoreError. Knows status codes, not HTTP. */
import { Neo4jError } from 'neo4j-driver';
import { StoreError } from '../graph-store.ts';

/** Leaves everything alone that does not come from the driver. */
export function toStoreError(error: unknown): unknown {
  if (!(error instanceof Neo4jError)) return error;
  // The server's own codes all begin so; without one it is the driver that found the connection broken.
  if (!error.code.startsWith('Neo.')) {
    return new StoreError(`Neo4j cannot be reached: ${describeFailure(error.message)}`, {
      code: 'Dragoman.StoreUnavailable',
      store: 'neo4j',
      hint: 'Is Neo4j running, and is NEO4J_URI still right? Dragoman reconnects by itself.',
      cause: error,
    });
  }
  const position = readPosition(error.message);
  return new StoreError(error.message, {
    code: error.code,
    store: 'neo4j',
    ...(position === undefined ? {} : { position }),
    cause: error,
  });
}

/** The driver's advice and its routing table are left out: what happened stands before or behind them. */
function describeFailure(message: string): string {
  const cause = /Caused by: (.*)$/s.exec(message)?.[1] ?? message;
  return firstLine(cause.replace(/\s*Known routing table:.*$/s, '').replace(/([^.])$/s, '$1.'));
}

export function firstLine(text: string): string {
  return text.split('\n')[0]?.trim() ?? '';
}

/** Neo4j writes the position into the message: `… (line 1, column 11 (offset: 10))`. Line 0 means it has none. */
function readPosition(message: string): StoreError['position'] {
  const match = /\(line (\d+), column (\d+) \(offset: (\d+)\)\)/.exec(message);
  if (match === null || match[1] === '0') return undefined;
  return { line: Number(match[1]), column: Number(match[2]), offset: Number(match[3]) };
}
