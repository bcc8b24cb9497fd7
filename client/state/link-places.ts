import { cameraStore } from './camera-store.ts';
import { findNodeKey, network } from './network.ts';
import { decodePlaces, encodePlaces } from './places-code.ts';
import { currentView, type Place, stepsStore, takeStep } from './steps-store.ts';
import type { Link } from './url.ts';
import type { View } from './view.ts';

/** Of so many nodes a link holds every place; of more only those of the pinned, or it would break where links are pasted. */
const mostPlaces = 1_000;

type Placing = Pick<Link, 'pinned' | 'places' | 'camera'>;

const nothing: Placing = { pinned: [], places: null, camera: null };

/** Where everything stands and what is in sight. */
export function describePlaces(): Placing {
  const view = currentView();
  const { read } = cameraStore.getState();
  if (read === null || view.nodes.size === 0) {
    return nothing;
  }
  const placed = listPlaced(view, view.pinned);
  const places = new Map(
    placed.map((node): [string, Place] => {
      const { id, x, y } = network.getNodeAttributes(node);
      return [id, { x, y }];
    }),
  );
  return {
    pinned: [...view.pinned].map((node) => network.getNodeAttribute(node, 'id')),
    places: places.size === 0 ? null : encodePlaces(places),
    camera: read(),
  };
}

/** The same once the reader has put something somewhere; a page as it opened lays itself out anew, to its own size. */
export function describePlacesIfMoved(): Placing {
  const { steps, cursor } = stepsStore.getState();
  const layouts = steps.slice(0, cursor + 1).map(({ layout }) => layout);
  const given = layouts.lastIndexOf('given') > layouts.lastIndexOf('all');
  return given || currentView().pinned.size > 0 || cameraStore.getState().moved ? describePlaces() : nothing;
}

/** Puts everything where a link says, as far as the data is still the same. */
export function repeatPlaces({ pinned, places, camera }: Placing): void {
  const view = currentView();
  const held = new Set(pinned.flatMap((id) => findNodeKey(network, id) ?? []));
  const keys = new Map(listPlaced(view, held).map((node) => [network.getNodeAttribute(node, 'id'), node]));
  const found = places === null ? null : decodePlaces(places, [...keys.keys()]);
  if (found === null) {
    return;
  }
  for (const [id, place] of found) {
    // Changed in place: an event for each would make the drawing work through the whole graph each time.
    Object.assign(network.getNodeAttributes(keys.get(id)), place);
  }
  cameraStore.setState({ wanted: camera });
  takeStep('Placed as the link asks', { ...view, pinned: held }, { layout: 'given' });
}

function listPlaced(view: View, pinned: ReadonlySet<string>): string[] {
  return view.nodes.size <= mostPlaces
    ? [...view.nodes, ...view.clusters.keys()]
    : [...pinned].filter((node) => view.nodes.has(node) || view.clusters.has(node));
}
