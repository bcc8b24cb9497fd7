/** What the checks need to know of functions and procedures; given from outside, so that they depend on neither. */
import { ANY, parseTypes, type StaticType, splitOutside, unionType } from './types.ts';

export interface FunctionSignature {
  readonly name: string;
  /** `toUpper(input :: STRING) :: STRING`. */
  readonly signature: string;
  readonly minArguments: number;
  readonly maxArguments: number;
}

export interface ProcedureSignature {
  readonly name: string;
  readonly mode: 'READ' | 'WRITE' | 'SCHEMA' | 'DBMS';
  readonly inputs: readonly { readonly name: string; readonly type: string; readonly fallback?: unknown }[];
  readonly outputs: readonly { readonly name: string; readonly type: string }[];
}

/** Everything a statement may call. Function names are looked up without regard to case, procedure names with it. */
export interface Signatures {
  findFunction(name: string): FunctionSignature | undefined;
  findAggregate(name: string): FunctionSignature | undefined;
  functionNames(): Iterable<string>;
  findProcedure(name: string): ProcedureSignature | undefined;
  procedureNames(): Iterable<string>;
}

export interface SignatureTypes {
  /** One entry for each argument that the signature names; each a list of what is accepted. */
  readonly inputs: readonly (readonly StaticType[])[];
  readonly output: StaticType;
}

const parsed = new Map<string, SignatureTypes>();

/** The types in a signature. What is not understood is ANY, which accepts everything. */
export function signatureTypes(signature: string): SignatureTypes {
  const known = parsed.get(signature);
  if (known !== undefined) return known;
  const types = parseSignature(signature);
  parsed.set(signature, types);
  return types;
}

function parseSignature(signature: string): SignatureTypes {
  const open = signature.indexOf('(');
  const close = signature.lastIndexOf(') ::');
  if (open === -1 || close === -1) return { inputs: [], output: ANY };
  const inputs = splitOutside(signature.slice(open + 1, close), ',')
    .filter((input) => input.trim() !== '')
    .map((input) => parseTypes((input.split('::')[1] ?? '').replace(/\s*=.*$/, '')));
  return { inputs, output: unionType(parseTypes(signature.slice(close + 4))) };
}
