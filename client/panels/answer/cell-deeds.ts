import type { CypherValue, NodeSnapshot, RelationshipSnapshot } from '../../../protocol/values.ts';
import { isSnapshot } from '../../api/value-text.ts';
import { changeTable } from '../../state/answer/table-store.ts';
import type { Result } from '../../state/ask-store.ts';
import { revealNode, showBeside } from '../../state/explorer.ts';
import { network } from '../../state/network.ts';
import { addressOf } from '../../state/node-address.ts';
import { sayRelation } from '../../state/relation-words.ts';
import { selectRelation } from '../../state/selection-store.ts';
import { currentView } from '../../state/steps-store.ts';

/** Text beyond this is cut in its cell, which says so and opens. */
export const mostText = 320;

/** What Enter and a click do: nodes and relations lead to the canvas, what is folded opens. */
export function activateCell(result: Result, row: number, column: number): void {
  const value = result.values[row]?.[column] ?? null;
  if (isSnapshot(value) && value.kind === 'node') {
    openNode(value);
  } else if (isSnapshot(value) && value.kind === 'relationship') {
    openRelation(value, result);
  } else if (canOpen(value)) {
    changeTable(result.values, () => ({ reading: { row, column } }));
  }
}

export function openNode(node: NodeSnapshot): void {
  void revealNode(addressOf(node));
}

/** A relation that is not on the canvas yet comes with its two ends, which are part of every answer. */
export function openRelation(relationship: RelationshipSnapshot, { piece, ran }: Result): void {
  const { elementId, type, startElementId, endElementId } = relationship;
  if (!currentView().relations.has(elementId)) {
    const nodes = piece.nodes.filter((node) => [startElementId, endElementId].includes(node.elementId));
    const title = `Brought in “${sayRelation(type)}”`;
    const key = relationship.properties.get('key');
    const deed = typeof key === 'string' ? ({ kind: 'tie', id: key } as const) : null;
    showBeside({ piece: { nodes, relationships: [relationship] }, title, ran }, deed);
  }
  if (network.hasEdge(elementId)) {
    selectRelation(elementId);
  }
}

/** True for what a cell shows folded or cut. */
export function canOpen(value: CypherValue): boolean {
  if (typeof value === 'string') {
    return value.length > mostText;
  }
  return typeof value === 'object' && value !== null && (!isSnapshot(value) || value.kind === 'path');
}
