/** All functions and aggregates by name, whatever case the name is written in. */
import { simpleAggregates } from './aggregates.ts';
import { durationFunctions } from './duration-functions.ts';
import type { AggregateDefinition, FunctionDefinition } from './function-definition.ts';
import { listFunctions } from './list-functions.ts';
import { numericFunctions } from './numeric-functions.ts';
import { scalarFunctions } from './scalar-functions.ts';
import { spatialFunctions } from './spatial-functions.ts';
import { statisticalAggregates } from './statistics.ts';
import { stringFunctions } from './string-functions.ts';
import { temporalFunctions } from './temporal-functions.ts';

const functions = byName<FunctionDefinition>([
  ...listFunctions,
  ...numericFunctions,
  ...scalarFunctions,
  ...spatialFunctions,
  ...stringFunctions,
  ...temporalFunctions,
  ...durationFunctions,
]);

const aggregates = byName<AggregateDefinition>([...simpleAggregates, ...statisticalAggregates]);

export function findFunction(name: string): FunctionDefinition | undefined {
  return functions.get(name.toLowerCase());
}

export function findAggregate(name: string): AggregateDefinition | undefined {
  return aggregates.get(name.toLowerCase());
}

/** Every name in its own spelling, for suggestions. */
export function functionNames(): Iterable<string> {
  return allFunctions().map((definition) => definition.name);
}

export function allFunctions(): readonly (FunctionDefinition | AggregateDefinition)[] {
  return [...functions.values(), ...aggregates.values()];
}

function byName<Definition extends { readonly name: string }>(
  definitions: readonly Definition[],
): ReadonlyMap<string, Definition> {
  return new Map(definitions.map((definition) => [definition.name.toLowerCase(), definition]));
}
