/** Which labels, types and properties there are. */
import type { FunctionContext } from '../functions/function-definition.ts';
import type { NodeValue, RelationshipValue, Value } from '../values/value.ts';
import type { ProcedureDefinition } from './procedure-definition.ts';
import { storedTypeName } from './stored-types.ts';

const LIMITED_WAIT = { name: 'timeOutSeconds', type: 'INTEGER', fallback: 300n } as const;

export const schemaProcedures: readonly ProcedureDefinition[] = [
  {
    name: 'db.labels',
    description: 'List all labels attached to nodes within a database.',
    mode: 'READ',
    inputs: [],
    outputs: [{ name: 'label', type: 'STRING' }],
    call: (_values, { graph }) => graph.labels().map((label) => [label]),
  },
  {
    name: 'db.relationshipTypes',
    description: 'List all types attached to relationships within a database.',
    mode: 'READ',
    inputs: [],
    outputs: [{ name: 'relationshipType', type: 'STRING' }],
    call: (_values, { graph }) => graph.relationshipTypes().map((type) => [type]),
  },
  {
    name: 'db.propertyKeys',
    description: 'List all property keys in the database.',
    mode: 'READ',
    inputs: [],
    outputs: [{ name: 'propertyKey', type: 'STRING' }],
    call: (_values, { graph }) => graph.propertyKeys().map((key) => [key]),
  },
  {
    name: 'db.awaitIndexes',
    description: 'Wait for all indexes to come online.',
    mode: 'READ',
    inputs: [LIMITED_WAIT],
    outputs: [],
    call: () => [],
  },
  {
    name: 'db.awaitIndex',
    description: 'Wait for an index to come online.',
    mode: 'READ',
    inputs: [{ name: 'indexName', type: 'STRING' }, LIMITED_WAIT],
    outputs: [],
    call: () => [],
  },
  {
    name: 'db.schema.nodeTypeProperties',
    description: 'Show the derived property schema of the nodes in tabular form.',
    mode: 'READ',
    inputs: [],
    outputs: [
      { name: 'nodeType', type: 'STRING' },
      { name: 'nodeLabels', type: 'LIST<STRING>' },
      { name: 'propertyName', type: 'STRING' },
      { name: 'propertyTypes', type: 'LIST<STRING>' },
      { name: 'mandatory', type: 'BOOLEAN' },
    ],
    call: (_values, context) =>
      describeKinds(context.graph.nodes(), nodeKind, context).flatMap(({ kind, properties, total }) =>
        propertyRows(properties, total).map((rest) => [kind.text, kind.names, ...rest]),
      ),
  },
  {
    name: 'db.schema.relTypeProperties',
    description: 'Show the derived property schema of the relationships in tabular form.',
    mode: 'READ',
    inputs: [],
    outputs: [
      { name: 'relType', type: 'STRING' },
      { name: 'propertyName', type: 'STRING' },
      { name: 'propertyTypes', type: 'LIST<STRING>' },
      { name: 'mandatory', type: 'BOOLEAN' },
    ],
    call: (_values, context) =>
      describeKinds(context.graph.relationships(), relationshipKind, context).flatMap(
        ({ kind, properties, total }) => propertyRows(properties, total).map((rest) => [kind.text, ...rest]),
      ),
  },
];

interface Kind {
  readonly text: string;
  readonly names: readonly string[];
}

/** ``:`Actor`:`Person` ``, whatever the order in which the labels were added. */
function nodeKind({ labels }: NodeValue): Kind {
  const names = labels.toSorted();
  return { names, text: names.map(quote).join('') };
}

function relationshipKind({ type }: RelationshipValue): Kind {
  return { names: [type], text: quote(type) };
}

function quote(name: string): string {
  return `:\`${name}\``;
}

interface PropertyFacts {
  count: number;
  readonly types: Set<string>;
}

interface KindFacts {
  readonly kind: Kind;
  readonly properties: Map<string, PropertyFacts>;
  total: number;
}

function describeKinds<Entity extends NodeValue | RelationshipValue>(
  entities: Iterable<Entity>,
  kindOf: (entity: Entity) => Kind,
  context: FunctionContext,
): KindFacts[] {
  const kinds = new Map<string, KindFacts>();
  for (const entity of entities) {
    context.tick();
    const kind = kindOf(entity);
    const facts = kinds.get(kind.text) ?? { kind, properties: new Map<string, PropertyFacts>(), total: 0 };
    kinds.set(kind.text, facts);
    facts.total++;
    for (const [key, value] of entity.properties) {
      const property = facts.properties.get(key) ?? { count: 0, types: new Set<string>() };
      facts.properties.set(key, property);
      property.count++;
      property.types.add(storedTypeName(value));
    }
  }
  return [...kinds.values()];
}

/** A kind without properties has one row that says so. */
function propertyRows(properties: KindFacts['properties'], total: number): Value[][] {
  if (properties.size === 0) return [[null, null, false]];
  return [...properties].map(([key, { count, types }]) => [key, [...types].sort(), count === total]);
}
