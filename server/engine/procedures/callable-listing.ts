/** SHOW PROCEDURES and SHOW FUNCTIONS, with Neo4j 5's columns. */
import type { AggregateDefinition, FunctionDefinition } from '../functions/function-definition.ts';
import { allFunctions } from '../functions/registry.ts';
import type { Value } from '../values/value.ts';
import type { Listing } from './listing.ts';
import type { ProcedureDefinition, ProcedureField } from './procedure-definition.ts';
import { writeSignature } from './signature.ts';

export function listProcedures(procedures: readonly ProcedureDefinition[]): Listing {
  return {
    columns: [
      ...['name', 'description', 'mode', 'worksOnSystem', 'signature', 'argumentDescription'],
      ...['returnDescription', 'admin', 'rolesExecution', 'rolesBoostedExecution', 'isDeprecated'],
      ...['deprecatedBy', 'option'],
    ],
    usual: 4,
    rows: procedures.toSorted(byName).map(procedureRow),
  };
}

function byName(left: { readonly name: string }, right: { readonly name: string }): number {
  return left.name < right.name ? -1 : 1;
}

function procedureRow(procedure: ProcedureDefinition): Value[] {
  const { name, description, mode, inputs, outputs } = procedure;
  return [
    ...[name, description, mode, false, writeSignature(procedure), inputs.map(describeField)],
    ...[outputs.map(describeField), false, null, null, false, null],
    new Map<string, Value>([['deprecated', false]]),
  ];
}

function describeField({ name, type }: ProcedureField): Value {
  return new Map<string, Value>([
    ['isDeprecated', false],
    ['description', `${name} :: ${type}`],
    ['name', name],
    ['type', type],
  ]);
}

export function listFunctions(filter: string | undefined): Listing {
  const functions = filter === 'USER DEFINED' ? [] : allFunctions();
  return {
    columns: [
      ...['name', 'category', 'description', 'signature', 'isBuiltIn', 'argumentDescription'],
      ...['returnDescription', 'aggregating', 'rolesExecution', 'rolesBoostedExecution', 'isDeprecated'],
      'deprecatedBy',
    ],
    usual: 3,
    rows: functions.map(functionRow),
  };
}

function functionRow(definition: FunctionDefinition | AggregateDefinition): Value[] {
  const { name, category, description, signature } = definition;
  const isAggregating = 'create' in definition;
  const output = signature.slice(signature.lastIndexOf(') ::') + 4).trim();
  return [
    ...[name, category, description, signature, true, argumentsIn(signature), output],
    ...[isAggregating, null, null, false, null],
  ];
}

/** The arguments as the signature names them. */
function argumentsIn(signature: string): Value[] {
  const inside = signature.slice(signature.indexOf('(') + 1, signature.lastIndexOf(') ::'));
  return inside
    .split(/,\s*(?=\w+ ::)/)
    .filter((part) => part.includes('::'))
    .map((part) => {
      const [name, type] = part.split('::').map((piece) => piece.trim()) as [string, string];
      return describeField({ name, type });
    });
}
