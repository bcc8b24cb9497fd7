import { MultiDirectedGraph } from 'graphology';
import type { CypherMap, NodeSnapshot, RelationshipSnapshot } from '../../protocol/values.ts';
import type { GraphPiece } from '../api/graph-part.ts';
import { captionOf, learnCaptions } from './captions.ts';
import { findKind } from './kinds.ts';
import { addressOf } from './node-address.ts';

/** What the canvas knows of a node. Positions are in pixels of the canvas at the fitted zoom, y upwards. */
export interface NodeData {
  x: number;
  y: number;
  /** By which links and requests name it, see node-address.ts. */
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly labels: readonly string[];
  readonly properties: CypherMap;
}

export interface RelationData {
  readonly relationType: string;
  /** The property `key`, by which the evidence is found; null where the data has none. */
  readonly key: string | null;
  readonly status: string;
  readonly originCount: number;
  readonly sourceCount: number;
  readonly properties: CypherMap;
}

/** All that has been loaded, by elementId; which of it is shown is the business of the steps. */
export type Network = MultiDirectedGraph<NodeData, RelationData>;

export const network: Network = new MultiDirectedGraph<NodeData, RelationData>();

export interface Arrival {
  /** Every node and relation of the piece whose ends are known, whether new or not. */
  readonly nodes: readonly string[];
  readonly relations: readonly string[];
  readonly newNodes: readonly string[];
}

/** Loads a piece into the network; what is there already keeps its place and takes the newer properties. */
export function loadPiece(graph: Network, piece: GraphPiece): Arrival {
  const newNodes: string[] = [];
  learnCaptions(piece.nodes);
  for (const node of piece.nodes) {
    if (graph.hasNode(node.elementId)) {
      const { x, y } = graph.getNodeAttributes(node.elementId);
      graph.replaceNodeAttributes(node.elementId, describeNode(node, x, y));
    } else {
      graph.addNode(node.elementId, describeNode(node, 0, 0));
      openNeighbours(graph, node.elementId);
      newNodes.push(node.elementId);
    }
  }
  const relations: string[] = [];
  for (const relation of piece.relationships) {
    if (graph.hasNode(relation.startElementId) && graph.hasNode(relation.endElementId)) {
      relations.push(relation.elementId);
      loadRelation(graph, relation);
    }
  }
  return { nodes: piece.nodes.map((node) => node.elementId), relations, newNodes };
}

/** The elementId of the node with this property `id`, or of `element:<elementId>`. */
export function findNodeKey(graph: Network, id: string): string | undefined {
  return findByElementId(graph, id) ?? graph.findNode((_key, data) => data.id === id);
}

function findByElementId(graph: Network, id: string): string | undefined {
  const elementId = id.startsWith('element:') ? id.slice('element:'.length) : undefined;
  return elementId !== undefined && graph.hasNode(elementId) ? elementId : undefined;
}

/** The elementId of the relation with this `key`. */
export function findRelationKey(graph: Network, key: string): string | undefined {
  return graph.findEdge((edge, data) => data.key === key || edge === key);
}

/** Finds both for many: the network is gone through once. */
export function indexKeys(graph: Network): {
  findNode(id: string): string | undefined;
  findRelation(key: string): string | undefined;
} {
  const [nodes, relations] = [new Map<string, string>(), new Map<string, string>()];
  graph.forEachNode((node, { id }) => nodes.has(id) || nodes.set(id, node));
  graph.forEachEdge((edge, { key }) => key === null || relations.has(key) || relations.set(key, edge));
  return {
    findNode: (id) => findByElementId(graph, id) ?? nodes.get(id),
    findRelation: (key) => relations.get(key) ?? (graph.hasEdge(key) ? key : undefined),
  };
}

/** Whether any relation tells how many reports stand behind it: a graph with claims to read. */
export function holdsEvidence(graph: Network): boolean {
  return graph.someEdge((_edge, { sourceCount }) => sourceCount > 0);
}

/** What graphology keeps of a node, as of 0.26. */
interface Inside {
  readonly _nodes: ReadonlyMap<string, { in: object; out: object }>;
}

/**
 * Graphology looks up neighbours in plain objects, where a neighbour called "constructor" is always found. Objects without
 * a prototype know nobody, and are filled faster.
 */
function openNeighbours(graph: Network, node: string): void {
  const kept = (graph as unknown as Inside)._nodes.get(node);
  if (kept !== undefined) {
    kept.in = Object.create(null);
    kept.out = Object.create(null);
  }
}

function loadRelation(graph: Network, relation: RelationshipSnapshot): void {
  const data = describeRelation(relation);
  if (graph.hasEdge(relation.elementId)) {
    graph.replaceEdgeAttributes(relation.elementId, data);
  } else {
    graph.addEdgeWithKey(relation.elementId, relation.startElementId, relation.endElementId, data);
  }
}

function describeNode(node: NodeSnapshot, x: number, y: number): NodeData {
  const kind = findKind(node.labels).label;
  return {
    x,
    y,
    id: addressOf(node),
    name: captionOf(kind, node.labels, node.properties),
    kind,
    labels: node.labels,
    properties: node.properties,
  };
}

function describeRelation({ type, properties }: RelationshipSnapshot): RelationData {
  const key = properties.get('key');
  const status = properties.get('status');
  return {
    relationType: type,
    key: typeof key === 'string' ? key : null,
    status: typeof status === 'string' ? status : '',
    originCount: readCount(properties, 'originCount'),
    sourceCount: readCount(properties, 'sourceCount'),
    properties,
  };
}

function readCount(properties: CypherMap, name: string): number {
  const value = properties.get(name);
  return typeof value === 'bigint' || typeof value === 'number' ? Number(value) : 0;
}
