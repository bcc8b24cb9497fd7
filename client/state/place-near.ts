import type { Room } from './room.ts';
import type { Place } from './steps-store.ts';

const goldenAngle = Math.PI * (3 - Math.sqrt(5));
const patience = 4_000;

/** The first free place on a sunflower spiral around an anchor, so that nobody who is already there has to move; given up when all is crowded. */
export function placeNear(anchor: Place, room: Room): Place {
  let place = anchor;
  for (let turn = 1; turn < patience; turn += 1) {
    const radius = room.gap * (1 + 0.45 * Math.sqrt(turn));
    place = {
      x: anchor.x + radius * Math.cos(turn * goldenAngle),
      y: anchor.y + radius * Math.sin(turn * goldenAngle),
    };
    if (room.isFree(place)) {
      break;
    }
  }
  return place;
}
