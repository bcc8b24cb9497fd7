/** The procedures that every graph has, under Neo4j's names. */
import { fullTextProcedures } from './full-text-procedures.ts';
import type { ProcedureDefinition } from './procedure-definition.ts';
import { schemaProcedures } from './schema-procedures.ts';
import { visualizationProcedure } from './schema-visualization.ts';
import { serverProcedures } from './server-procedures.ts';

/** By full name, in which upper and lower case matter. */
export function builtinProcedures(): ReadonlyMap<string, ProcedureDefinition> {
  const all = [...serverProcedures, ...schemaProcedures, visualizationProcedure, ...fullTextProcedures];
  return new Map(all.map((procedure) => [procedure.name, procedure]));
}
