/** Functions of single values: conversions, identities, sizes, and what has no better place. */
import { typeError } from '../errors.ts';
import { subscript } from '../values/access.ts';
import { countCodePoints } from '../values/code-points.ts';
import { elementId } from '../values/element-id.ts';
import { propertiesOf, requireAlive } from '../values/entities.ts';
import { equals } from '../values/equality.ts';
import { isList, isMap, isNode, isPath, isRelationship } from '../values/kinds.ts';
import { formatValue } from '../values/text.ts';
import { typeName, valueType } from '../values/types.ts';
import type { NodeValue, RelationshipValue, Value } from '../values/value.ts';
import { invalidInput } from './arguments.ts';
import { type Conversion, convertOrNull, toBoolean, toFloat, toInteger, toText } from './conversion.ts';
import { defineFunctions, type FunctionFacts } from './definition.ts';
import type { FunctionDefinition } from './function-definition.ts';

export const scalarFunctions: readonly FunctionDefinition[] = [
  ...defineFunctions('Scalar', [
    ...conversions(
      'toBoolean',
      'BOOLEAN | STRING | INTEGER',
      'BOOLEAN',
      'a Boolean, Integer or String',
      toBoolean,
    ),
    ...conversions('toFloat', 'STRING | INTEGER | FLOAT', 'FLOAT', 'a String, Float or Integer', toFloat),
    ...conversions(
      'toInteger',
      'BOOLEAN | STRING | INTEGER | FLOAT',
      'INTEGER',
      'a String, Float, Integer or Boolean',
      toInteger,
    ),
    {
      name: 'coalesce',
      parameters: ['input :: ANY'],
      variadic: true,
      returns: 'ANY',
      description: 'The first argument that is not null.',
      nullIn: false,
      call: (values) => values.find((value) => value !== null) ?? null,
    },
    {
      name: 'nullIf',
      parameters: ['v1 :: ANY', 'v2 :: ANY'],
      returns: 'ANY',
      description: 'Null when the two are equal, and otherwise the first.',
      nullIn: false,
      call: ([first, second]) => (equals(first!, second!) === true ? null : first!),
    },
    {
      name: 'head',
      parameters: ['list :: LIST<ANY>'],
      returns: 'ANY',
      description: 'The first element of the list, or null when it is empty.',
      call: ([list]) => subscript(list!, 0n),
    },
    {
      name: 'last',
      parameters: ['list :: LIST<ANY>'],
      returns: 'ANY',
      description: 'The last element of the list, or null when it is empty.',
      call: ([list]) => subscript(list!, -1n),
    },
    {
      name: 'size',
      parameters: ['input :: STRING | LIST<ANY>'],
      returns: 'INTEGER',
      description: 'The number of elements of a list, or of characters of a text.',
      call: ([value]) => {
        if (isList(value!)) return BigInt(value.length);
        if (typeof value === 'string') return BigInt(countCodePoints(value));
        throw invalidInput('size', 'a String or List', value!);
      },
    },
    {
      name: 'length',
      parameters: ['input :: PATH'],
      returns: 'INTEGER',
      description: 'The number of relationships of a path.',
      call: ([value]) => {
        if (isPath(value!)) return BigInt(value.relationships.length);
        throw invalidInput('length', 'a Path', value!);
      },
    },
    {
      name: 'id',
      parameters: ['input :: NODE | RELATIONSHIP'],
      returns: 'INTEGER',
      description: 'The number of a node or relationship in this database. Prefer elementId().',
      call: ([value]) => BigInt(asEntity('id', value!).id),
    },
    {
      name: 'elementId',
      parameters: ['input :: NODE | RELATIONSHIP'],
      returns: 'STRING',
      description: 'The identity of a node or relationship.',
      call: ([value]) => elementId(asEntity('elementId', value!)),
    },
    {
      name: 'startNode',
      parameters: ['input :: RELATIONSHIP'],
      returns: 'NODE',
      description: 'The node at which the relationship begins.',
      call: ([value]) => asRelationship('startNode', value!).start,
    },
    {
      name: 'endNode',
      parameters: ['input :: RELATIONSHIP'],
      returns: 'NODE',
      description: 'The node at which the relationship ends.',
      call: ([value]) => asRelationship('endNode', value!).end,
    },
    {
      name: 'type',
      parameters: ['input :: RELATIONSHIP'],
      returns: 'STRING',
      description: "The relationship's type.",
      call: ([value]) => {
        if (isRelationship(value!)) return value.type;
        throw invalidInput('type', 'a Relationship', value!);
      },
    },
    {
      name: 'properties',
      parameters: ['input :: NODE | RELATIONSHIP | MAP'],
      returns: 'MAP',
      description: 'All properties of a node or relationship as a map.',
      call: ([value]) => {
        if (isMap(value!)) return value;
        if (isNode(value!) || isRelationship(value!)) return new Map(propertiesOf(value));
        throw typeError(
          "Invalid input for function 'properties()': Expected a node, a relationship or a literal map " +
            `but got ${formatValue(value!)}`,
          'InvalidArgumentValue',
        );
      },
    },
    {
      name: 'valueType',
      parameters: ['input :: ANY'],
      returns: 'STRING',
      description: 'The most precise type of the value, as text.',
      nullIn: false,
      call: ([value]) => valueType(value!),
    },
    {
      name: 'randomUUID',
      returns: 'STRING',
      description: 'A new random UUID.',
      call: () => globalThis.crypto.randomUUID(),
    },
    {
      name: 'timestamp',
      returns: 'INTEGER',
      description: 'Milliseconds since 1970-01-01T00:00Z, the same throughout a statement.',
      call: (_values, context) => context.statementClock / 1_000_000n,
    },
  ]),
  ...defineFunctions('String', [
    ...conversions(
      'toString',
      'ANY',
      'STRING',
      'a String, Float, Integer, Boolean, Temporal or Duration',
      toText,
    ),
  ]),
  ...defineFunctions('Predicate', [
    {
      name: 'isEmpty',
      parameters: ['input :: STRING | MAP | LIST<ANY>'],
      returns: 'BOOLEAN',
      description: 'Whether a list, map or text has nothing in it.',
      call: ([value]) => {
        if (typeof value === 'string' || isList(value!)) return value.length === 0;
        if (isMap(value!)) return value.size === 0;
        throw invalidInput('isEmpty', 'a List, Map, or String', value!);
      },
    },
    {
      name: 'exists',
      parameters: ['input :: ANY'],
      returns: 'BOOLEAN',
      description: 'Whether the pattern has a match, or the property a value.',
      nullIn: false,
      call: ([value]) => value !== null && value !== false,
    },
  ]),
];

/** A conversion that throws on values of other types, and its `…OrNull`, which does not. */
function conversions(
  name: string,
  input: string,
  returns: string,
  expected: string,
  convert: Conversion,
): FunctionFacts[] {
  return [
    {
      name,
      parameters: [`input :: ${input}`],
      returns,
      description: `The value as ${returns}.`,
      call: ([value]) => {
        const converted = convert(value as Exclude<Value, null>);
        if (converted === undefined) throw invalidInput(name, expected, value!);
        return converted;
      },
    },
    {
      name: `${name}OrNull`,
      parameters: ['input :: ANY'],
      returns,
      description: `The value as ${returns}, or null when it cannot be one.`,
      call: ([value]) => convertOrNull(value!, convert),
    },
  ];
}

function asEntity(name: string, value: Value): NodeValue | RelationshipValue {
  if (isNode(value) || isRelationship(value)) return value;
  throw typeError(
    `Invalid input for function '${name}()': Expected ${formatValue(value)} to be a node or relationship, ` +
      `but it was \`${typeName(value)}\``,
    'InvalidArgumentValue',
  );
}

function asRelationship(name: string, value: Value): RelationshipValue {
  if (isRelationship(value)) return requireAlive(value);
  throw typeError(
    `Invalid input for function '${name}()': Expected ${formatValue(value)} to be a RelationshipValue`,
    'InvalidArgumentValue',
  );
}
