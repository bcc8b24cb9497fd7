import { fetchNodes, fetchNodesById, fetchTiesAmong } from '../api/elements.ts';
import { fetchView } from '../api/views-api.ts';
import { announce, announceNotice } from './announcements.ts';
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
import { readTrail } from './view-trail.ts';
import { sayCount } from './words.ts';

/** Puts a saved view onto the canvas as one step; what the data no longer holds is said, and left out. */
export async function openView(view: ViewDocument, savedAs: string | null = null): Promise<void> {
  await startReportClock();
  const stored = view.nodes.filter(({ elementId }) => !isFromFile(elementId));
  const byId = await fetchNodesById(stored.flatMap(({ id }) => (id.startsWith('element:') ? [] : [id])));
  const byElement = await fetchNodes(
    stored.flatMap(({ id, elementId }) => (id.startsWith('element:') ? [elementId] : [])),
  );
  const found = [...byId.piece.nodes, ...byElement.piece.nodes];
  const ties = await fetchTiesAmong(found.map(({ elementId }) => elementId));
  loadPiece(network, { nodes: found, relationships: ties.piece.relationships });
  if (view.graph !== undefined) {
    loadPiece(network, readGraph(view.graph));
  }
  // Before the index: groups are nodes too, and may be pinned.
  const clusters = readGroups(view.groups ?? []);
  const index = indexKeys(network);
  const { findNode, findRelation } = index;
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
      clusters,
      trail: readTrail(view.trail, index),
      arrangement: {
        name: view.arrangement?.name ?? 'force',
        root: findNode(view.arrangement?.root ?? '') ?? null,
      },
      pinned: new Set(view.pinned.flatMap((id) => findNode(id) ?? [])),
      filter: readFilter(link.filter ?? ''),
    },
    { ran: [...byId.ran, ...byElement.ran, ...ties.ran], layout: 'given', deed },
  );
  await fillQuestion(link);
  await repeatEvidence(link.evidence);
  select(link.select);
  announceNotice(ties.notice);
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
