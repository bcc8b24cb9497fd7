import type { Place } from './steps-store.ts';

const goldenAngle = Math.PI * (3 - Math.sqrt(5));
const patience = 400;

/**
 * The first free place on a sunflower spiral around an anchor, so that nobody who is already there has to move.
 * @param gap least distance, in the places' unit, to anybody else; given up when all is crowded
 */
export function placeNear(anchor: Place, taken: readonly Place[], gap: number): Place {
  let place = anchor;
  for (let turn = 1; turn < patience; turn += 1) {
    const radius = gap * (1 + 0.45 * Math.sqrt(turn));
    place = {
      x: anchor.x + radius * Math.cos(turn * goldenAngle),
      y: anchor.y + radius * Math.sin(turn * goldenAngle),
    };
    if (taken.every((other) => Math.hypot(other.x - place.x, other.y - place.y) >= gap)) {
      break;
    }
  }
  return place;
}
