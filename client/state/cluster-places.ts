import type { Cluster } from './clusters.ts';
import { network } from './network.ts';
import { placeNear } from './place-near.ts';
import { Room } from './room.ts';
import type { Place } from './steps-store.ts';

const roomPerMember = 36;
/** Pixels between members that are let out, so that the largest marks just meet. */
const gap = 42;
/** Pixels from the middle of a group to where a member stands beside it. */
export const roomBeside = 60;

/**
 * Moves the members to where the group stands, closer together where they stood far apart, and clear of one another and
 * of what has taken room; takes theirs, and gives where they were.
 */
export function spreadMembers({ key, members }: Cluster, taken: Room): Map<string, Place> {
  const nodes = [...members];
  const centre = network.getNodeAttributes(key);
  const middle = middleOf(nodes);
  const places = new Map(nodes.map((node) => [node, placeOf(node)]));
  const reach = Math.max(...nodes.map((node) => distance(places.get(node), middle)));
  const wide = Math.max(roomBeside, roomPerMember * Math.sqrt(nodes.length));
  const scale = Math.min(1, wide / Math.max(1, reach));
  for (const [node, { x, y }] of places) {
    const wanted = { x: centre.x + (x - middle.x) * scale, y: centre.y + (y - middle.y) * scale };
    const place = taken.isFree(wanted) ? wanted : placeNear(wanted, taken);
    taken.add(place);
    // Changed in place: an event for each would make the drawing work through the whole graph each time.
    Object.assign(network.getNodeAttributes(node), place);
  }
  return places;
}

/** The room that nodes leave to members that are let out. */
export function leaveRoom(nodes: Iterable<string>): Room {
  return new Room(gap, Array.from(nodes, placeOf));
}

export function middleOf(nodes: readonly string[]): Place {
  const places = nodes.map(placeOf);
  const mean = (read: (place: Place) => number): number =>
    places.reduce((sum, place) => sum + read(place), 0) / Math.max(1, places.length);
  return { x: mean(({ x }) => x), y: mean(({ y }) => y) };
}

function distance(place: Place | undefined, from: Place): number {
  return place === undefined ? 0 : Math.hypot(place.x - from.x, place.y - from.y);
}

export function placeOf(node: string): Place {
  const { x, y } = network.getNodeAttributes(node);
  return { x, y };
}
