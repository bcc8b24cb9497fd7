import type { GraphPiece } from '../api/graph-part.ts';
import { loadPiece, network } from './network.ts';
import { placeNear } from './place-near.ts';
import { Room } from './room.ts';
import { addToView, type View } from './view.ts';

const roomForNewcomers = 46;

/** Newcomers stand round the node they were fetched from, else round a neighbour, else in the middle. */
export function showPiece(view: View, piece: GraphPiece, anchor: string | undefined): View {
  const arrival = loadPiece(network, piece);
  const newcomers = arrival.nodes.filter((node) => !view.nodes.has(node));
  const places = Array.from(view.nodes, (node) => network.getNodeAttributes(node));
  const room = new Room(roomForNewcomers, places);
  for (const node of newcomers) {
    const near = anchor ?? findAnchor(view, node);
    const centre = near === undefined ? { x: 0, y: 0 } : network.getNodeAttributes(near);
    const place = placeNear(centre, room);
    network.mergeNodeAttributes(node, place);
    room.add(place);
  }
  return addToView(view, arrival.nodes, arrival.relations);
}

function findAnchor(view: View, node: string): string | undefined {
  return network.findNeighbor(node, (neighbour) => view.nodes.has(neighbour));
}
