/** Typed values as columns. What a request hands over is read, never changed. */
import type { Cell, Column, PropertyColumns, TextType } from '../../../protocol/columns.ts';
import type { TypedJson, TypedNode, TypedRelationship } from '../../../protocol/typed-json.ts';
import { packChoices, packNumbers, packTexts } from './packing.ts';

/** Where the nodes and relationships stand that a value points to. */
export interface Places {
  ofNode(node: TypedNode): number;
  ofRelationship(relationship: TypedRelationship): number;
}

type Properties = Readonly<Record<string, TypedJson>>;
type Typed<Type extends TypedJson['$type']> = Extract<TypedJson, { readonly $type: Type }>;

/** Values of one type in a row give a narrow column; nulls stand beside it; a mixture stays typed one by one. */
export function toColumn(values: readonly TypedJson[], places: Places): Column {
  const present = values.filter(({ $type }) => $type !== 'Null');
  const column = toFullColumn(present, places);
  if (present.length === values.length) return column;
  const nulls = values.flatMap(({ $type }, place) => ($type === 'Null' ? [place] : []));
  return { ...column, nulls: packNumbers(nulls) };
}

export function toPropertyColumns(items: readonly Properties[], places: Places): PropertyColumns {
  const shapes = packChoices(items.map(Object.keys), (keys) => JSON.stringify(keys));
  const values = new Map<string, TypedJson[]>();
  for (const item of items) {
    for (const [key, value] of Object.entries(item)) {
      const known = values.get(key);
      if (known === undefined) values.set(key, [value]);
      else known.push(value);
    }
  }
  const columns = Array.from(values, ([key, column]) => [key, toColumn(column, places)] as const);
  return { shapes, columns: Object.fromEntries(columns) };
}

function toFullColumn(values: readonly TypedJson[], places: Places): Column {
  const type = values[0]?.$type ?? 'Null';
  if (values.some(({ $type }) => $type !== type)) return toMixed(values, places);
  switch (type) {
    case 'Null':
      return { type };
    case 'Boolean':
      return { type, flags: values.map(({ _value }) => (_value ? 1 : 0)) };
    case 'Integer':
      return toIntegers(values.map(({ _value }) => _value as string));
    case 'Float':
      return toFloats(values.map(({ _value }) => _value as string));
    case 'List': {
      const lists = values.map(({ _value }) => _value as Typed<'List'>['_value']);
      const lengths = packNumbers(lists.map(({ length }) => length));
      return { type, lengths, items: toColumn(lists.flat(), places) };
    }
    case 'Node':
      return { type, at: packNumbers(values.map((value) => places.ofNode(value as TypedNode))) };
    case 'Relationship':
      return {
        type,
        at: packNumbers(values.map((value) => places.ofRelationship(value as TypedRelationship))),
      };
    case 'Map':
    case 'Path':
      return toMixed(values, places);
    default:
      return { type: type as TextType, ...packTexts(values.map(({ _value }) => _value as string)) };
  }
}

/** Integers beyond what a number holds keep their digits. */
function toIntegers(texts: readonly string[]): Column {
  const numbers = texts.map(Number);
  return numbers.every(Number.isSafeInteger)
    ? { type: 'Integer', ...packNumbers(numbers) }
    : { type: 'Integer', texts };
}

/** JSON has no NaN, no infinity and no minus zero. */
function toFloats(texts: readonly string[]): Column {
  const values = texts.map(Number);
  return values.every((value) => Number.isFinite(value) && !Object.is(value, -0))
    ? { type: 'Float', values }
    : { type: 'Float', texts };
}

function toMixed(values: readonly TypedJson[], places: Places): Column {
  return { type: 'Mixed', cells: values.map((value) => toCell(value, places)) };
}

function toCell(value: TypedJson, places: Places): Cell {
  switch (value.$type) {
    case 'List':
      return { $type: 'List', _value: value._value.map((member) => toCell(member, places)) };
    case 'Map': {
      const entries = Object.entries(value._value).map(([key, member]) => [key, toCell(member, places)]);
      return { $type: 'Map', _value: Object.fromEntries(entries) };
    }
    case 'Node':
      return { $type: 'Node', _at: places.ofNode(value) };
    case 'Relationship':
      return { $type: 'Relationship', _at: places.ofRelationship(value) };
    case 'Path':
      return { $type: 'Path', _at: value._value.map((part) => placePart(part, places)) };
    default:
      return value;
  }
}

function placePart(part: TypedNode | TypedRelationship, places: Places): number {
  return part.$type === 'Node' ? places.ofNode(part) : places.ofRelationship(part);
}
