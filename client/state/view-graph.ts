/** What of a view came from a file: no database holds it, so the view carries it along. */
import type { CypherMap, CypherValue } from '../../protocol/values.ts';
import type { GraphPiece } from '../api/graph-part.ts';
import type { Network } from './network.ts';
import { filePrefix } from './node-address.ts';
import { type Attributes, toCypherValue, toJsonValue } from './own-files.ts';
import type { View } from './view.ts';

export interface ViewGraph {
  readonly nodes: readonly {
    readonly elementId: string;
    readonly labels: readonly string[];
    readonly properties: Attributes;
  }[];
  readonly relationships: readonly {
    readonly elementId: string;
    readonly type: string;
    readonly startElementId: string;
    readonly endElementId: string;
    readonly properties: Attributes;
  }[];
}

export function isFromFile(elementId: string): boolean {
  return elementId.startsWith(filePrefix);
}

/** Undefined where everything is in the database. */
export function describeGraph(graph: Network, view: View): ViewGraph | undefined {
  const nodes = [...view.nodes].filter(isFromFile);
  return nodes.length === 0
    ? undefined
    : {
        nodes: nodes.map((node) => {
          const { labels, properties } = graph.getNodeAttributes(node);
          return { elementId: node, labels, properties: toJson(properties) };
        }),
        relationships: [...view.relations].filter(isFromFile).map((relation) => {
          const { relationType, properties } = graph.getEdgeAttributes(relation);
          return {
            elementId: relation,
            type: relationType,
            startElementId: graph.source(relation),
            endElementId: graph.target(relation),
            properties: toJson(properties),
          };
        }),
      };
}

export function readGraph({ nodes, relationships }: ViewGraph): GraphPiece {
  return {
    nodes: nodes.map((node) => ({ ...node, kind: 'node', properties: toMap(node.properties) })),
    relationships: relationships.map((relationship) => ({
      ...relationship,
      kind: 'relationship',
      properties: toMap(relationship.properties),
    })),
  };
}

export function isViewGraph(graph: unknown): graph is ViewGraph {
  const { nodes, relationships } = (graph ?? {}) as Partial<ViewGraph>;
  return (
    Array.isArray(nodes) &&
    Array.isArray(relationships) &&
    nodes.every(
      (node) => isFromFileNamed(node?.elementId) && Array.isArray(node.labels) && isObject(node.properties),
    ) &&
    relationships.every(
      (relation) =>
        isFromFileNamed(relation?.elementId) &&
        typeof relation.type === 'string' &&
        typeof relation.startElementId === 'string' &&
        typeof relation.endElementId === 'string' &&
        isObject(relation.properties),
    )
  );
}

function isFromFileNamed(elementId: unknown): boolean {
  return typeof elementId === 'string' && isFromFile(elementId);
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function toJson(properties: CypherMap): Attributes {
  return Object.fromEntries([...properties].map(([name, value]) => [name, toJsonValue(value)]));
}

function toMap(properties: Attributes): ReadonlyMap<string, CypherValue> {
  return new Map(Object.entries(properties).map(([name, value]) => [name, toCypherValue(value)]));
}
