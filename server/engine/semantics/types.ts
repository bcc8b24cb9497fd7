/**
 * What is known of an expression's type before anything runs. Only certain knowledge counts: a parameter or a
 * property can be anything, and what can be anything is never an error here.
 */

export type StaticTypeName =
  | 'ANY'
  | 'NULL'
  | 'BOOLEAN'
  | 'INTEGER'
  | 'FLOAT'
  | 'STRING'
  | 'LIST'
  | 'MAP'
  | 'NODE'
  | 'RELATIONSHIP'
  | 'PATH'
  | 'POINT'
  | 'DURATION'
  | 'TEMPORAL'
  /** What a property of a node or relationship can hold: neither maps nor entities. */
  | 'STORABLE';

export interface StaticType {
  readonly name: StaticTypeName;
  /** Of a LIST, and of what may turn out to be one. */
  readonly element?: StaticType;
  /** Narrows ANY down to a few; none: a mixture, which is wanted nowhere. */
  readonly oneOf?: readonly StaticTypeName[];
}

export const ANY: StaticType = { name: 'ANY' };
export const BOOLEAN: StaticType = { name: 'BOOLEAN' };
export const INTEGER: StaticType = { name: 'INTEGER' };
export const FLOAT: StaticType = { name: 'FLOAT' };
export const STRING: StaticType = { name: 'STRING' };
export const MAP: StaticType = { name: 'MAP' };
export const NODE: StaticType = { name: 'NODE' };
export const RELATIONSHIP: StaticType = { name: 'RELATIONSHIP' };
export const STORABLE: StaticType = { name: 'STORABLE' };
export const PATH: StaticType = { name: 'PATH' };

export function listOf(element: StaticType): StaticType {
  return { name: 'LIST', element };
}

/** The type of what is in a list: theirs when they agree; with a null among them, nothing is certain. */
export function commonType(types: readonly StaticType[]): StaticType {
  const [first] = types;
  if (first === undefined) return ANY;
  if (types.some((type) => type.name !== first.name))
    return types.every(isNumber) ? { name: 'ANY', oneOf: ['FLOAT', 'INTEGER'] } : ANY;
  if (first.name !== 'LIST') return first;
  return listOf(commonType(types.map((type) => type.element ?? ANY)));
}

/** The type of something that is one of several, each of which it may turn out to be. */
export function unionType(types: readonly StaticType[]): StaticType {
  const [first] = types;
  if (first === undefined) return ANY;
  if (types.every((type) => type.name === first.name && type.oneOf === undefined)) return commonType(types);
  if (types.some(({ name }) => name === 'STORABLE') && types.every(isStorable)) return STORABLE;
  const names = types.flatMap((type) => type.oneOf ?? (isUnknown(type) ? ['ANY' as const] : [type.name]));
  return names.includes('ANY') ? ANY : { name: 'ANY', oneOf: [...new Set(names)] };
}

/** Nothing is certain, but for what `oneOf` may say. */
export function isUnknown({ name }: StaticType): boolean {
  return name === 'ANY' || name === 'NULL' || name === 'STORABLE';
}

export function isNumber({ name }: StaticType): boolean {
  return name === 'INTEGER' || name === 'FLOAT';
}

/** Several types that have nothing in common. */
export const MIXTURE: StaticType = { name: 'ANY', oneOf: [] };

const UNSTORABLE: ReadonlySet<StaticTypeName> = new Set(['NODE', 'RELATIONSHIP', 'PATH', 'MAP']);

function isStorable({ name, oneOf }: StaticType): boolean {
  return (
    name === 'STORABLE' || (name !== 'ANY' && name !== 'NULL' && oneOf === undefined && !UNSTORABLE.has(name))
  );
}

/** Whether a value of this type may turn out to be of one of the accepted ones. An INTEGER will do for a FLOAT. */
export function mayBe(type: StaticType, ...accepted: readonly StaticTypeName[]): boolean {
  if (accepted.includes('ANY')) return true;
  if (type.oneOf !== undefined) return type.oneOf.some((name) => mayBe({ name }, ...accepted));
  if (type.name === 'ANY' || type.name === 'NULL') return true;
  if (type.name === 'STORABLE') return accepted.some((name) => !UNSTORABLE.has(name));
  return accepted.includes(type.name) || (type.name === 'INTEGER' && accepted.includes('FLOAT'));
}

/** As messages say it: `List<Integer>`. */
export function typeName(type: StaticType): string {
  if (type.oneOf !== undefined && type.oneOf.length > 0)
    return type.oneOf.map((name) => typeName({ name })).join(' or ');
  const name = type.name === 'STORABLE' ? 'Property Value' : capitalise(type.name);
  return type.name === 'LIST' ? `List<${typeName(type.element ?? ANY)}>` : name;
}

export function capitalise(name: StaticTypeName): string {
  return name[0] + name.slice(1).toLowerCase();
}

const SPELLINGS: ReadonlyMap<string, StaticTypeName> = new Map([
  ['BOOLEAN', 'BOOLEAN'],
  ['INTEGER', 'INTEGER'],
  ['FLOAT', 'FLOAT'],
  ['STRING', 'STRING'],
  ['MAP', 'MAP'],
  ['NODE', 'NODE'],
  ['RELATIONSHIP', 'RELATIONSHIP'],
  ['PATH', 'PATH'],
  ['POINT', 'POINT'],
  ['DURATION', 'DURATION'],
  ['DATE', 'TEMPORAL'],
  ['LOCAL TIME', 'TEMPORAL'],
  ['ZONED TIME', 'TEMPORAL'],
  ['TIME', 'TEMPORAL'],
  ['LOCAL DATETIME', 'TEMPORAL'],
  ['ZONED DATETIME', 'TEMPORAL'],
  ['DATETIME', 'TEMPORAL'],
]);

/** Reads a type as signatures write it, `LIST<STRING>`, `INTEGER | FLOAT`, `NUMBER?`. Unknown names are ANY. */
export function parseTypes(text: string): StaticType[] {
  return splitOutside(text, '|').flatMap((part): StaticType[] => {
    const name = part.trim().replace(/\?$|\s+NOT NULL$/, '');
    const element = /^LIST<(.*)>$/.exec(name)?.[1];
    if (element !== undefined) return [listOf(commonType(parseTypes(element)))];
    return name === 'NUMBER' ? [INTEGER, FLOAT] : [{ name: SPELLINGS.get(name) ?? 'ANY' }];
  });
}

/** Splits at a separator that stands outside of `<…>`, `(…)` and `{…}`. */
export function splitOutside(text: string, separator: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const character of text) {
    if ('<({['.includes(character)) depth += 1;
    if ('>)}]'.includes(character)) depth -= 1;
    if (character === separator && depth === 0) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts;
}
