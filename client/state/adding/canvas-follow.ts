import { runQuery } from '../../api/explorer-api.ts';
import { decodeGraph, type GraphPiece } from '../../api/graph-part.ts';
import { forgetClaimFacts } from '../claim-facts.ts';
import { findNodeKey, findRelationKey, network } from '../network.ts';
import { behindPage } from '../page-store.ts';
import { clearSelection, selectionStore, selectRelation } from '../selection-store.ts';
import { clearShelves } from '../shelf.ts';
import { showPiece } from '../show-piece.ts';
import { currentView, stepsStore, takeStep } from '../steps-store.ts';
import type { View } from '../view.ts';

/** What was fetched before the graph changed is no longer so. */
export function forgetAnswers(): void {
  clearShelves();
  forgetClaimFacts();
}

/** Draws a relation that a claim has just made or changed, behind the page, and selects it. */
export function drawRelation(key: string, piece: GraphPiece, title: string): void {
  behindPage(() => {
    const view = showPiece(currentView(), piece, undefined);
    const relation = findRelationKey(network, key);
    takeStep(title, view, { deed: { kind: 'tie', id: key } });
    if (relation !== undefined) {
      selectRelation(relation);
    }
  });
}

/** Has the canvas say of a relation what the graph says now; one that is gone goes from every step. */
export async function refreshRelation(key: string, title: string): Promise<void> {
  const known = findRelationKey(network, key);
  if (known === undefined) {
    return;
  }
  const piece = decodeGraph((await runQuery('browse/relation', { key })).graph);
  if (piece.relationships.length > 0) {
    behindPage(() => takeStep(title, showPiece(currentView(), piece, undefined)));
  } else {
    forgetParts([known], [], title);
  }
}

/** Nodes that went with their only claim. */
export function forgetNodes(ids: readonly string[], title: string): void {
  const nodes = ids.flatMap((id) => findNodeKey(network, id) ?? []);
  forgetParts(
    nodes.flatMap((node) => network.edges(node)),
    nodes,
    title,
  );
}

/** They are nowhere to be gone back to, and a step says so. */
function forgetParts(relations: readonly string[], nodes: readonly string[], title: string): void {
  if (relations.length + nodes.length === 0) {
    return;
  }
  const gone = new Set([...relations, ...nodes]);
  const keys = new Set(relations.map((relation) => network.getEdgeAttribute(relation, 'key')));
  behindPage(() => {
    if (gone.has(selectionStore.getState().selected?.key ?? '')) {
      clearSelection();
    }
    stepsStore.setState(({ steps, cursor }) => ({
      cursor,
      steps: steps.map((step) => ({
        ...step,
        view: without(step.view, gone),
        places: step.places && new Map([...step.places].filter(([node]) => !gone.has(node))),
        deed: step.deed?.kind === 'tie' && keys.has(step.deed.id) ? null : step.deed,
      })),
    }));
    takeStep(title, currentView());
    for (const relation of relations) {
      network.dropEdge(relation);
    }
    for (const node of nodes) {
      network.dropNode(node);
    }
  });
}

function without(view: View, gone: ReadonlySet<string>): View {
  const stay = (members: ReadonlySet<string>) => new Set([...members].filter((one) => !gone.has(one)));
  const broken = view.trail?.paths.some(({ relations }) => relations.some((one) => gone.has(one))) === true;
  return {
    ...view,
    nodes: stay(view.nodes),
    relations: stay(view.relations),
    pinned: stay(view.pinned),
    trail: broken ? null : view.trail,
  };
}
