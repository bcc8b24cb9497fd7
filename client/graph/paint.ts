import type { NodeLook } from './node-look.ts';
import type { Pen } from './pen.ts';
import type { RelationLook, Stroke } from './relation-look.ts';
import type { Colours } from './theme-colours.ts';
import { mixHex } from './theme-colours.ts';
import { type Spot, traceNode, traceRelation } from './vector.ts';

const rim = 1.6;

/** In pixels: drawn, left out. The gap of a relation with one origin is left to the shaders. */
const dashes: { readonly [stroke in Stroke]: readonly number[] } = {
  solid: [],
  dashed: [5.2, 3.8],
  dotted: [2, 2],
  sparse: [3.6, 8.4],
  broken: [7.5, 3.3, 1.8, 2.4],
};

/** One relation as the shaders draw it. @param dim how far what is not lit recedes into the ground */
export function paintRelation(
  pen: Pen,
  from: Spot,
  to: Spot,
  look: RelationLook,
  colours: Colours,
  { zoom, dim }: { readonly zoom: number; readonly dim: number },
): void {
  const { line, head, width } = traceRelation(from, to, look, zoom);
  const base = look.selected ? colours.accent : look.color.slice(0, 7);
  const color = mixHex(base, colours.ground, look.lit ? 0 : dim);
  const opacity = look.lit ? 1 : Number.parseInt(look.color.slice(7) || 'ff', 16) / 255;
  pen.stroke(line, { color, width, opacity, dash: dashes[look.stroke] });
  if (look.doubled) {
    pen.stroke(line, { color: colours.ground, width: width * 0.36 });
  }
  if (head !== null) {
    pen.fill(head, { color, opacity });
  }
}

export function paintNode(pen: Pen, spot: Spot, look: NodeLook, colours: Colours, dim: number): void {
  const recede = look.lit ? 0 : dim;
  const color = mixHex(look.color, colours.ground, recede);
  if (look.selected || look.pinned) {
    const [reach, ring] = look.selected ? [4.6, colours.accent] : [3.4, colours.ink];
    pen.fill(traceNode(spot, look.shape, reach), { color: ring });
    pen.fill(traceNode(spot, look.shape, 2), { color: colours.ground });
  } else {
    pen.fill(traceNode(spot, look.shape, rim), { color: colours.ground });
  }
  pen.fill(traceNode(spot, look.shape), { color });
  if (look.hollow) {
    pen.fill(traceNode(spot, look.shape, -rim), { color: colours.ground });
  }
  if (spot.radius > 4.5) {
    pen.icon(look.icon, spot.x, spot.y, spot.radius * 1.16, look.hollow ? color : colours.ground);
  }
}
