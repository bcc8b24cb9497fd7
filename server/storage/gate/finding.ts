/** What the gate objects to in a statement, before it becomes an error for the reader. */
import { suggestFunction, suggestProcedure } from './allow-lists.ts';

export interface Finding {
  readonly kind: 'write' | 'call';
  /** A sentence about this statement. */
  readonly message: string;
  readonly offset: number | undefined;
  /** The name that may be called, where it was nearly written. */
  readonly meant?: string | undefined;
}

export function findWrite(what: string, offset: number | undefined): Finding {
  return { kind: 'write', message: `${what} changes the graph, and writing is not allowed here.`, offset };
}

export function findLoadCsv(offset: number | undefined): Finding {
  return {
    kind: 'call',
    message: 'LOAD CSV reads files and addresses of the server, and is not allowed here.',
    offset,
  };
}

export function findProcedure(name: string, offset: number | undefined): Finding {
  return {
    kind: 'call',
    message: `Procedure ${name} is not among those that may be called here.`,
    offset,
    meant: suggestProcedure(name),
  };
}

export function findFunction(name: string, offset: number | undefined): Finding {
  return {
    kind: 'call',
    message: `Function ${name} is not among those that may be called here.`,
    offset,
    meant: suggestFunction(name),
  };
}

export function findCommand(name: string, offset: number | undefined): Finding {
  return { kind: 'call', message: `${name} belongs to administration, and is not allowed here.`, offset };
}
