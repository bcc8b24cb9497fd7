/** SHOW INDEXES and SHOW CONSTRAINTS, with Neo4j 5's columns. */
import type { ConstraintDescription, GraphReader, IndexDescription } from '../graph/graph.ts';
import type { Value } from '../values/value.ts';
import type { Listing } from './listing.ts';
import { writeTypeName } from './type-text.ts';

export function listIndexes(graph: GraphReader, filter: string | undefined): Listing {
  const wanted = graph
    .indexes()
    .filter(({ type }) => filter === undefined || filter === 'ALL' || type === filter)
    .toSorted((left, right) => (left.name < right.name ? -1 : 1));
  return {
    columns: [
      ...['id', 'name', 'state', 'populationPercent', 'type', 'entityType', 'labelsOrTypes', 'properties'],
      ...['indexProvider', 'owningConstraint', 'lastRead', 'readCount'],
      ...['trackedSince', 'options', 'failureMessage', 'createStatement'],
    ],
    usual: 12,
    rows: wanted.map((index) => indexRow(index, graph)),
  };
}

const PROVIDERS: Readonly<Record<IndexDescription['type'], string>> = {
  RANGE: 'range-1.0',
  TEXT: 'text-2.0',
  POINT: 'point-1.0',
  LOOKUP: 'token-lookup-1.0',
  FULLTEXT: 'fulltext-1.0',
};

function indexRow(index: IndexDescription, graph: GraphReader): Value[] {
  const { id, name, type, entity, labelsOrTypes, properties, owningConstraint } = index;
  const isLookup = type === 'LOOKUP';
  const owner = graph.constraints().find((constraint) => constraint.name === owningConstraint);
  return [
    ...[BigInt(id), name, 'ONLINE', 100, type, entity.toUpperCase()],
    isLookup ? null : labelsOrTypes,
    isLookup ? null : properties,
    ...[PROVIDERS[type], owningConstraint ?? null, null, null, null],
    new Map<string, Value>([
      ['indexConfig', new Map()],
      ['indexProvider', PROVIDERS[type]],
    ]),
    ...['', owner === undefined ? createIndexStatement(index) : createConstraintStatement(owner)],
  ];
}

function createIndexStatement({ name, type, entity, labelsOrTypes, properties }: IndexDescription): string {
  const entityPattern = pattern(entity, labelsOrTypes.map(quote).join('|'));
  const on = properties.map((property) => `${variable(entity)}.${quote(property)}`).join(', ');
  if (type === 'FULLTEXT') return `CREATE FULLTEXT INDEX ${quote(name)} FOR ${entityPattern} ON EACH [${on}]`;
  return `CREATE ${type} INDEX ${quote(name)} FOR ${entityPattern} ON (${on})`;
}

function variable(entity: 'node' | 'relationship'): string {
  return entity === 'node' ? 'n' : 'r';
}

function pattern(entity: 'node' | 'relationship', names: string): string {
  return entity === 'node' ? `(n:${names})` : `()-[r:${names}]-()`;
}

function quote(name: string): string {
  return `\`${name.replaceAll('`', '``')}\``;
}

export function listConstraints(graph: GraphReader, filter: string | undefined): Listing {
  const wanted = graph
    .constraints()
    .filter((constraint) => isWanted(constraint, filter))
    .toSorted((left, right) => (left.name < right.name ? -1 : 1));
  return {
    columns: [
      ...['id', 'name', 'type', 'entityType', 'labelsOrTypes', 'properties', 'ownedIndex', 'propertyType'],
      ...['options', 'createStatement'],
    ],
    usual: 8,
    rows: wanted.map(constraintRow),
  };
}

function constraintType({ type, entity }: ConstraintDescription): string {
  const isNode = entity === 'node';
  if (type === 'unique') return isNode ? 'UNIQUENESS' : 'RELATIONSHIP_UNIQUENESS';
  const subject = isNode ? 'NODE' : 'RELATIONSHIP';
  if (type === 'key') return `${subject}_KEY`;
  return `${subject}_PROPERTY_${type === 'exists' ? 'EXISTENCE' : 'TYPE'}`;
}

const KINDS: Readonly<Record<ConstraintDescription['type'], readonly string[]>> = {
  unique: ['UNIQUE', 'UNIQUENESS'],
  key: ['KEY'],
  exists: ['EXIST', 'EXISTENCE'],
  type: ['TYPE'],
};

/** `NODE KEY`, `REL UNIQUE`, `PROPERTY TYPE`…: the last word says the kind, the first may say the entity. */
function isWanted({ type, entity }: ConstraintDescription, filter: string | undefined): boolean {
  if (filter === undefined || filter === 'ALL') return true;
  const words = filter.split(' ');
  const isNodes = words[0] !== 'RELATIONSHIP' && words[0] !== 'REL';
  const isRelationships = words[0] !== 'NODE';
  return KINDS[type].includes(words.at(-1) as string) && (entity === 'node' ? isNodes : isRelationships);
}

function constraintRow(constraint: ConstraintDescription): Value[] {
  const { id, name, type, entity, labelOrType, properties, propertyType } = constraint;
  const isBacked = type === 'unique' || type === 'key';
  return [
    ...[BigInt(id), name, constraintType(constraint), entity.toUpperCase(), [labelOrType], properties],
    isBacked ? name : null,
    propertyType === undefined ? null : writeTypeName(propertyType),
    isBacked
      ? new Map<string, Value>([
          ['indexConfig', new Map()],
          ['indexProvider', 'range-1.0'],
        ])
      : null,
    createConstraintStatement(constraint),
  ];
}

const REQUIREMENTS: Readonly<Record<'unique' | 'key' | 'exists', string>> = {
  unique: 'IS UNIQUE',
  key: 'IS KEY',
  exists: 'IS NOT NULL',
};

function createConstraintStatement(constraint: ConstraintDescription): string {
  const { name, type, entity, labelOrType, properties, propertyType } = constraint;
  const on = properties.map((property) => `${variable(entity)}.${quote(property)}`).join(', ');
  const requirement =
    type === 'type'
      ? `IS :: ${propertyType === undefined ? 'ANY' : writeTypeName(propertyType)}`
      : REQUIREMENTS[type];
  return `CREATE CONSTRAINT ${quote(name)} FOR ${pattern(entity, quote(labelOrType))} REQUIRE (${on}) ${requirement}`;
}
