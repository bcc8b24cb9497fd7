/** Analyses statements with the real functions and three procedures of its own. */
import { findAggregate, findFunction, functionNames } from '../../../server/engine/functions/registry.ts';
import { analyseStatement, type StatementFacts } from '../../../server/engine/semantics/analyse.ts';
import type { ProcedureSignature, Signatures } from '../../../server/engine/semantics/signatures.ts';
import { parseStatement } from '../../../server/engine/syntax/parse.ts';

const procedures: readonly ProcedureSignature[] = [
  { name: 'db.labels', mode: 'READ', inputs: [], outputs: [{ name: 'label', type: 'STRING' }] },
  {
    name: 'my.search',
    mode: 'READ',
    inputs: [
      { name: 'text', type: 'STRING' },
      { name: 'limit', type: 'INTEGER', fallback: 10n },
    ],
    outputs: [
      { name: 'node', type: 'NODE' },
      { name: 'score', type: 'FLOAT' },
    ],
  },
  { name: 'my.write', mode: 'WRITE', inputs: [], outputs: [] },
];

const known = new Map(procedures.map((procedure) => [procedure.name, procedure]));

const signatures: Signatures = {
  findFunction,
  findAggregate,
  functionNames,
  findProcedure: (name) => known.get(name),
  procedureNames: () => known.keys(),
};

export function analyse(text: string): StatementFacts {
  return analyseStatement(parseStatement(text), signatures);
}
