import { saveView } from '../api/views-api.ts';
import { cameraStore } from './camera-store.ts';
import { describeLink } from './link-sync.ts';
import { lookStore } from './look-store.ts';
import { network } from './network.ts';
import { currentView } from './steps-store.ts';
import { encodeLink } from './url.ts';
import { documentMark, type ViewDocument } from './view-document.ts';
import { describeGraph } from './view-graph.ts';
import { describeGroups } from './view-groups.ts';
import { describeTrail } from './view-trail.ts';

/** What is seen now, whole. */
export function describeView(name: string): ViewDocument {
  const view = currentView();
  const link = describeLink();
  const { read } = cameraStore.getState();
  const graph = describeGraph(network, view);
  const trail = describeTrail(view);
  const { name: rule, root } = view.arrangement;
  return {
    is: documentMark,
    name,
    link: encodeLink({ ...link, deeds: [], canvas: false, places: null, pinned: [], camera: null }),
    nodes: [...view.nodes].map((node) => {
      const { id, x, y } = network.getNodeAttributes(node);
      return { elementId: node, id, x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 };
    }),
    relations: [...view.relations].map((relation) => ({
      elementId: relation,
      key: network.getEdgeAttribute(relation, 'key'),
    })),
    groups: describeGroups(view),
    ...(trail === undefined ? {} : { trail }),
    arrangement: { name: rule, root: root === null ? null : network.getNodeAttribute(root, 'id') },
    pinned: [...view.pinned].map((node) => network.getNodeAttribute(node, 'id')),
    camera: read === null ? null : read(),
    look: lookStore.getState().look,
    ...(graph === undefined ? {} : { graph }),
  };
}

/** Saves what is seen on the server; gives the id by which a link finds it. */
export async function keepView(name: string): Promise<string> {
  const { id } = await saveView(name, describeView(name));
  return id;
}
