/** Cypher's types: the name of a value's type, its full description, and whether a value belongs to a type. */
import type { CypherType, SimpleTypeName } from '../syntax/ast.ts';
import { isList, kindOf, type ValueKind } from './kinds.ts';
import { isStorable } from './storable.ts';
import { formatValue } from './text.ts';
import type { Value } from './value.ts';

/** In the order in which the members of a union are listed. */
const simpleNames: Readonly<Record<Exclude<ValueKind, 'list' | 'null' | 'path'>, SimpleTypeName>> = {
  boolean: 'BOOLEAN',
  string: 'STRING',
  integer: 'INTEGER',
  float: 'FLOAT',
  date: 'DATE',
  localtime: 'LOCAL TIME',
  time: 'ZONED TIME',
  localdatetime: 'LOCAL DATETIME',
  datetime: 'ZONED DATETIME',
  duration: 'DURATION',
  point: 'POINT',
  node: 'NODE',
  relationship: 'RELATIONSHIP',
  map: 'MAP',
};
const listedNames: readonly string[] = Object.values(simpleNames);

const messageNames: Readonly<Record<ValueKind, string>> = {
  null: 'NO_VALUE',
  boolean: 'Boolean',
  integer: 'Long',
  float: 'Double',
  string: 'String',
  list: 'List',
  map: 'Map',
  node: 'Node',
  relationship: 'Relationship',
  path: 'Path',
  point: 'Point',
  date: 'Date',
  time: 'Time',
  localtime: 'LocalTime',
  datetime: 'DateTime',
  localdatetime: 'LocalDateTime',
  duration: 'Duration',
};

/** As in Neo4j's messages about operators: `Cannot add \`Long\` and \`Boolean\``. */
export function typeName(value: Value): string {
  return messageNames[kindOf(value)];
}

/** For "expected … but was …": the value with its type, as Neo4j says it. */
export function describeType(value: Value): string {
  return formatValue(value);
}

/** What `valueType(value)` gives, such as `LIST<INTEGER NOT NULL | FLOAT NOT NULL> NOT NULL`. */
export function valueType(value: Value): string {
  return value === null ? 'NULL' : `${describe(typeOf(value))} NOT NULL`;
}

/** Whether `value IS :: type`. Null belongs to every type that is not declared NOT NULL. */
export function isOfType(value: Value, type: CypherType): boolean {
  if (type.kind === 'union') return type.members.some((member) => isOfType(value, member));
  if (value === null) return !type.notNull && !(type.kind === 'simple' && type.name === 'NOTHING');
  if (type.kind === 'list') return isList(value) && value.every((element) => isOfType(element, type.element));
  switch (type.name) {
    case 'ANY':
      return true;
    case 'NULL':
    case 'NOTHING':
      return false;
    case 'PROPERTY VALUE':
      return isStorable(value);
    default:
      return simpleNameOf(value) === type.name;
  }
}

/** The type of one value that is not null; lists say what their elements are. */
interface ListedType {
  readonly name: string;
  readonly elements?: ElementTypes;
}

interface ElementTypes {
  readonly types: readonly ListedType[];
  readonly nullable: boolean;
}

function simpleNameOf(value: Exclude<Value, null>): string {
  const kind = kindOf(value);
  if (kind === 'list' || kind === 'null') return 'LIST';
  return kind === 'path' ? 'PATH' : simpleNames[kind];
}

function typeOf(value: Exclude<Value, null>): ListedType {
  if (!isList(value)) return { name: simpleNameOf(value) };
  const types: ListedType[] = [];
  for (const element of value) {
    if (element === null) continue;
    const type = typeOf(element);
    if (!types.some((other) => isSubtype(type, other))) {
      types.splice(0, types.length, ...types.filter((other) => !isSubtype(other, type)), type);
    }
  }
  types.sort(orderTypes);
  return { name: 'LIST', elements: { types, nullable: value.includes(null) } };
}

function isSubtype(type: ListedType, other: ListedType): boolean {
  if (type.name !== other.name) return false;
  if (type.elements === undefined || other.elements === undefined) return true;
  const wider = other.elements;
  if (type.elements.nullable && !wider.nullable) return false;
  return type.elements.types.every((member) => wider.types.some((candidate) => isSubtype(member, candidate)));
}

function orderTypes(left: ListedType, right: ListedType): number {
  const byName = rankOf(left.name) - rankOf(right.name);
  if (byName !== 0 || left.elements === undefined || right.elements === undefined) return byName;
  const [first, second] = [left.elements.types[0], right.elements.types[0]];
  if (first === undefined || second === undefined) return first === second ? 0 : first === undefined ? -1 : 1;
  return orderTypes(first, second);
}

function rankOf(name: string): number {
  if (name === 'LIST') return listedNames.length;
  return name === 'PATH' ? listedNames.length + 1 : listedNames.indexOf(name);
}

function describe(type: ListedType): string {
  if (type.elements === undefined) return type.name;
  const { types, nullable } = type.elements;
  if (types.length === 0) return nullable ? 'LIST<NULL>' : 'LIST<NOTHING>';
  return `LIST<${types.map((member) => describe(member) + (nullable ? '' : ' NOT NULL')).join(' | ')}>`;
}
