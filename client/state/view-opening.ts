import { runQuery } from '../api/explorer-api.ts';
import { decodeGraph } from '../api/graph-part.ts';
import { fetchView } from '../api/views-api.ts';
import { announce } from './announcements.ts';
import { cameraStore } from './camera-store.ts';
import { whileBusy } from './canvas-store.ts';
import { repeatEvidence } from './evidence-actions.ts';
import { readFilter } from './link-filter.ts';
import { readLook, writeLook } from './look.ts';
import { putOn } from './look-store.ts';
import { findNodeKey, findRelationKey, indexKeys, loadPiece, network } from './network.ts';
import { preferencesStore } from './preferences-store.ts';
import { fillQuestion } from './question-link.ts';
import { startReportClock } from './report-clock.ts';
import { selectNode, selectRelation } from './selection-store.ts';
import { type Deed, takeStep } from './steps-store.ts';
import { decodeLink } from './url.ts';
import { emptyView } from './view.ts';
import { checkView, type ViewDocument } from './view-document.ts';
import { isFromFile, readGraph } from './view-graph.ts';
import { readGroups } from './view-groups.ts';
import { sayCount } from './words.ts';

/** Puts a saved view onto the canvas as one step; what the data no longer holds is said, and left out. */
export async function openView(view: ViewDocument, savedAs: string | null = null): Promise<void> {
  await startReportClock();
  const stored = view.nodes.filter(({ elementId }) => !isFromFile(elementId));
  const [found, ran] = await fetchNodes(
    stored.flatMap(({ id }) => (id.startsWith('element:') ? [] : [id])),
    stored.flatMap(({ id, elementId }) => (id.startsWith('element:') ? [elementId] : [])),
  );
  const ties = await runQuery('browse/relations-between', { elementIds: found });
  loadPiece(network, { nodes: [], relationships: decodeGraph(ties.graph).relationships });
  if (view.graph !== undefined) {
    loadPiece(network, readGraph(view.graph));
  }
  const { findNode, findRelation } = indexKeys(network);
  placeAll(view, findNode);
  const nodes = new Set(view.nodes.flatMap(({ id }) => findNode(id) ?? []));
  const relations = new Set(
    view.relations.flatMap(({ elementId, key }) => findRelation(key ?? elementId) ?? []),
  );
  const link = decodeLink(view.link);
  const deed: Deed = savedAs === null ? { kind: 'file' } : { kind: 'view', id: savedAs };
  putOn(readLook(writeLook(view.look)));
  preferencesStore.setState({ theme: link.theme, drawer: link.panel });
  cameraStore.setState({ wanted: view.camera });
  takeStep(
    view.name === '' ? 'Opened a saved view' : `Opened the view “${view.name}”`,
    {
      ...emptyView,
      nodes,
      relations,
      withoutKinds: new Set(link.withoutKinds),
      withoutTypes: new Set(link.withoutTypes),
      clusters: readGroups(view.groups ?? []),
      pinned: new Set(view.pinned.flatMap((id) => findNode(id) ?? [])),
      filter: readFilter(link.filter ?? ''),
    },
    { ran: [...ran, ...ties.ran], layout: 'given', deed },
  );
  await fillQuestion(link);
  await repeatEvidence(link.evidence);
  select(link.select);
  const missing = view.nodes.length - nodes.size;
  if (missing > 0) {
    announce(`${sayCount(missing, 'node', 'nodes')} of this view are no longer in the database`);
  }
}

/** Opens a view that the server keeps; when there is none, says so and leaves the canvas as it is. */
export async function openSavedView(id: string): Promise<void> {
  await whileBusy('Opening the saved view', async () => {
    const { view } = await fetchView(id);
    await openView(checkView(view), id);
  });
}

async function fetchNodes(ids: readonly string[], elementIds: readonly string[]) {
  const answer = await runQuery('browse/canvas', { ids, elementIds });
  const { nodes } = decodeGraph(answer.graph);
  loadPiece(network, { nodes, relationships: [] });
  return [nodes.map(({ elementId }) => elementId), answer.ran] as const;
}

/** Changed in place: an event for each would make the drawing work through the whole graph each time. */
function placeAll(view: ViewDocument, findNode: (id: string) => string | undefined): void {
  for (const { id, x, y } of view.nodes) {
    const key = findNode(id);
    if (key !== undefined) {
      Object.assign(network.getNodeAttributes(key), { x, y });
    }
  }
}

function select(id: string | null): void {
  const node = id === null ? undefined : findNodeKey(network, id);
  const relation = id === null ? undefined : findRelationKey(network, id);
  if (relation !== undefined) {
    selectRelation(relation);
  } else if (node !== undefined) {
    selectNode(node);
  }
}
