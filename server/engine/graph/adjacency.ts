/**
 * The relationships of one node, grouped by type, as doubly linked lists through the relationships themselves.
 * A relationship that is taken out keeps its own links: readers who stand on it find their way on, and an undo puts
 * it back exactly where it was (Knuth's dancing links), provided that undoing goes strictly backwards.
 */
import { AdjacencyGroup, type NodeEntity, type RelationshipEntity } from './entities.ts';
import type { Direction } from './graph.ts';

/** Adds a new relationship behind all others of both its nodes. */
export function link(relationship: RelationshipEntity): void {
  const outgoing = outgoingGroup(relationship);
  relationship.previousOut = outgoing.last;
  relationship.nextOut = undefined;
  const incoming = incomingGroup(relationship);
  relationship.previousIn = incoming.last;
  relationship.nextIn = undefined;
  putIn(relationship, outgoing, incoming);
}

/** Puts back what `unlink` took out, after everything that happened since has been undone. */
export function relink(relationship: RelationshipEntity): void {
  putIn(relationship, outgoingGroup(relationship), incomingGroup(relationship));
}

export function unlink(relationship: RelationshipEntity): void {
  const { previousOut, nextOut, previousIn, nextIn } = relationship;
  const outgoing = outgoingGroup(relationship);
  if (previousOut === undefined) outgoing.first = nextOut;
  else previousOut.nextOut = nextOut;
  if (nextOut === undefined) outgoing.last = previousOut;
  else nextOut.previousOut = previousOut;
  const incoming = incomingGroup(relationship);
  if (previousIn === undefined) incoming.first = nextIn;
  else previousIn.nextIn = nextIn;
  if (nextIn === undefined) incoming.last = previousIn;
  else nextIn.previousIn = previousIn;
  count(relationship, outgoing, incoming, -1);
}

function putIn(relationship: RelationshipEntity, outgoing: AdjacencyGroup, incoming: AdjacencyGroup): void {
  const { previousOut, nextOut, previousIn, nextIn } = relationship;
  if (previousOut === undefined) outgoing.first = relationship;
  else previousOut.nextOut = relationship;
  if (nextOut === undefined) outgoing.last = relationship;
  else nextOut.previousOut = relationship;
  if (previousIn === undefined) incoming.first = relationship;
  else previousIn.nextIn = relationship;
  if (nextIn === undefined) incoming.last = relationship;
  else nextIn.previousIn = relationship;
  count(relationship, outgoing, incoming, 1);
}

function count(
  relationship: RelationshipEntity,
  outgoing: AdjacencyGroup,
  incoming: AdjacencyGroup,
  difference: 1 | -1,
): void {
  outgoing.size += difference;
  incoming.size += difference;
  if (relationship.start === relationship.end) incoming.loops += difference;
}

function outgoingGroup({ start, type }: RelationshipEntity): AdjacencyGroup {
  const found = findGroup(start.outgoing, type);
  if (found !== undefined) return found;
  start.outgoing = new AdjacencyGroup(type, start.outgoing);
  return start.outgoing;
}

function incomingGroup({ end, type }: RelationshipEntity): AdjacencyGroup {
  const found = findGroup(end.incoming, type);
  if (found !== undefined) return found;
  end.incoming = new AdjacencyGroup(type, end.incoming);
  return end.incoming;
}

function findGroup(first: AdjacencyGroup | undefined, type: string): AdjacencyGroup | undefined {
  let group = first;
  while (group !== undefined && group.type !== type) group = group.next;
  return group;
}

/** Constant time for a given number of types. A self-loop counts once for `both`. */
export function degreeOf(
  node: NodeEntity,
  direction: Direction,
  types: readonly string[] | undefined,
): number {
  let degree = 0;
  if (direction !== 'in') {
    for (let group = node.outgoing; group !== undefined; group = group.next) {
      if (types === undefined || types.includes(group.type)) degree += group.size;
    }
  }
  if (direction === 'out') return degree;
  for (let group = node.incoming; group !== undefined; group = group.next) {
    if (types !== undefined && !types.includes(group.type)) continue;
    degree += direction === 'both' ? group.size - group.loops : group.size;
  }
  return degree;
}

export function isIsolated(node: NodeEntity): boolean {
  return degreeOf(node, 'both', undefined) === 0;
}
