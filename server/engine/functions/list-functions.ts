/** Functions that make lists or take them apart. */
import { argumentError, CypherError, typeError } from '../errors.ts';
import { compareCodePoints } from '../values/code-points.ts';
import { propertiesOf, requireAlive } from '../values/entities.ts';
import { isInt64 } from '../values/int64.ts';
import { isList, isMap, isNode, isNumber, isPath, isRelationship } from '../values/kinds.ts';
import { formatValue } from '../values/text.ts';
import type { MapValue, NodeValue, RelationshipValue, Value } from '../values/value.ts';
import { invalidInput, notNumeric } from './arguments.ts';
import { convertList, toBoolean, toFloat, toInteger, toText } from './conversion.ts';
import { defineFunctions } from './definition.ts';
import type { FunctionContext, FunctionDefinition } from './function-definition.ts';

export const listFunctions: readonly FunctionDefinition[] = [
  ...defineFunctions('List', [
    {
      name: 'keys',
      parameters: ['input :: NODE | RELATIONSHIP | MAP'],
      returns: 'LIST<STRING>',
      description: 'The names of the properties of a node or relationship, or the keys of a map.',
      call: ([value]) => keysOf(value!),
    },
    {
      name: 'labels',
      parameters: ['input :: NODE'],
      returns: 'LIST<STRING>',
      description: "The node's labels.",
      call: ([value]) => {
        if (isNode(value!)) return [...requireAlive(value).labels];
        throw invalidInput('labels', 'a Node', value!);
      },
    },
    {
      name: 'nodes',
      parameters: ['input :: PATH'],
      returns: 'LIST<NODE>',
      description: 'The nodes of a path, in order.',
      call: ([value]) => {
        if (isPath(value!)) return value.nodes;
        throw notPath('nodes', value!);
      },
    },
    {
      name: 'relationships',
      parameters: ['input :: PATH'],
      returns: 'LIST<RELATIONSHIP>',
      description: 'The relationships of a path, in order.',
      call: ([value]) => {
        if (isPath(value!)) return value.relationships;
        throw notPath('relationships', value!);
      },
    },
    {
      name: 'range',
      parameters: ['start :: INTEGER', 'end :: INTEGER'],
      optional: ['step :: INTEGER'],
      returns: 'LIST<INTEGER>',
      description: 'The integers from start to end, both included, by steps of 1 or of the given size.',
      nullIn: false,
      call: ([start, end, step = 1n], context) => range(start!, end!, step, context),
    },
    {
      name: 'tail',
      parameters: ['input :: LIST<ANY>'],
      returns: 'LIST<ANY>',
      description: 'All but the first element of the list.',
      call: ([value]) => (isList(value!) ? value.slice(1) : []),
    },
    ...[
      { name: 'toBooleanList', element: 'BOOLEAN', convert: toBoolean },
      { name: 'toFloatList', element: 'FLOAT', convert: toFloat },
      { name: 'toIntegerList', element: 'INTEGER', convert: toInteger },
      { name: 'toStringList', element: 'STRING', convert: toText },
    ].map(({ name, element, convert }) => ({
      name,
      parameters: ['input :: LIST<ANY>'],
      returns: `LIST<${element}>`,
      description: `Each element of the list as ${element}, or null where it cannot be one.`,
      call: ([value]: readonly Value[]) => convertList(name, value!, convert),
    })),
  ]),
];

function keysOf(value: Value): Value {
  const properties = hasProperties(value) ? propertiesOf(value) : undefined;
  if (properties === undefined) {
    throw typeError(
      "Invalid input for function 'keys()': Expected a node, a relationship or a literal map " +
        `but got ${formatValue(value)}`,
      'InvalidArgumentValue',
    );
  }
  const names = [...properties.keys()];
  // Neo4j keeps maps sorted; properties come in the order in which they were set.
  return isMap(value) ? names.sort(compareCodePoints) : names;
}

function hasProperties(value: Value): value is MapValue | NodeValue | RelationshipValue {
  return isMap(value) || isNode(value) || isRelationship(value);
}

function notPath(name: string, value: Value): Error {
  return typeError(
    `Invalid input for function '${name}()': Expected ${formatValue(value)} to be a path`,
    'InvalidArgumentValue',
  );
}

/** Memory is asked for before it is taken, and long ranges can be stopped. */
function range(from: Value, to: Value, by: Value, context: FunctionContext): Value {
  const start = asBound('start', from);
  const end = asBound('end', to);
  const step = asBound('step', by);
  if (step === 0n) throw argumentError("Step argument to 'range()' cannot be zero");
  const result: bigint[] = [];
  for (let value = start; step > 0n ? value <= end : value >= end; value += step) {
    if (!isInt64(value)) break;
    if (result.length % 1024 === 0) {
      context.allocate(1024 * 24);
      context.tick();
    }
    result.push(value);
  }
  return result;
}

/**
 * A FLOAT is refused even where Neo4j, knowing no better before it runs, would cut it off. The conformance kit asks
 * for an ArgumentError; Neo4j's status code says that the type is wrong.
 */
function asBound(what: string, value: Value): bigint {
  if (typeof value === 'bigint') return value;
  throw new CypherError(notNumeric('range', what, value), {
    code: `Neo.ClientError.Statement.${isNumber(value) ? 'ArgumentError' : 'TypeError'}`,
    phase: 'runtime',
    type: 'ArgumentError',
    detail: 'InvalidArgumentType',
  });
}
