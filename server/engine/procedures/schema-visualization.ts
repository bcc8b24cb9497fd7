/** `db.schema.visualization`: the graph of labels and types, as nodes and relationships that exist nowhere else. */
import type { GraphReader } from '../graph/graph.ts';
import type { NodeValue, RelationshipValue, Value } from '../values/value.ts';
import type { ProcedureDefinition } from './procedure-definition.ts';

export const visualizationProcedure: ProcedureDefinition = {
  name: 'db.schema.visualization',
  description: 'Visualizes the schema of the data based on available statistics.',
  mode: 'READ',
  inputs: [],
  outputs: [
    { name: 'nodes', type: 'LIST<NODE>' },
    { name: 'relationships', type: 'LIST<RELATIONSHIP>' },
  ],
  call(_values, context) {
    const { graph } = context;
    const nodes = new Map(graph.labels().map((label, index) => [label, labelNode(label, -1 - index, graph)]));
    const relationships = new Map<string, RelationshipValue>();
    for (const relationship of graph.relationships()) {
      context.tick();
      for (const start of relationship.start.labels) {
        for (const end of relationship.end.labels) {
          const key = JSON.stringify([start, relationship.type, end]);
          if (relationships.has(key)) continue;
          const id = -1 - relationships.size;
          relationships.set(key, typeRelationship(relationship.type, id, nodes, start, end));
        }
      }
    }
    return [[[...nodes.values()], [...relationships.values()]]];
  },
};

/** Negative ids, as Neo4j gives them to what is not stored. */
function labelNode(label: string, id: number, graph: GraphReader): NodeValue {
  const on = (descriptions: readonly { labelOrTypes: readonly string[]; text: string }[]) =>
    descriptions.filter(({ labelOrTypes }) => labelOrTypes.includes(label)).map(({ text }) => text);
  const indexes = graph
    .indexes()
    .filter(({ entity, owningConstraint }) => entity === 'node' && owningConstraint === undefined)
    .map(({ labelsOrTypes, properties }) => ({ labelOrTypes: labelsOrTypes, text: properties.join(',') }));
  const constraints = graph
    .constraints()
    .filter(({ entity }) => entity === 'node')
    .map(({ labelOrType, name }) => ({ labelOrTypes: [labelOrType], text: name }));
  const properties = new Map<string, Value>([
    ['name', label],
    ['indexes', on(indexes)],
    ['constraints', on(constraints)],
  ]);
  return { kind: 'node', id, labels: [label], properties, deleted: false };
}

function typeRelationship(
  type: string,
  id: number,
  nodes: ReadonlyMap<string, NodeValue>,
  start: string,
  end: string,
): RelationshipValue {
  const properties = new Map<string, Value>([['name', type]]);
  const ends = { start: nodes.get(start) as NodeValue, end: nodes.get(end) as NodeValue };
  return { kind: 'relationship', id, type, properties, deleted: false, ...ends };
}
