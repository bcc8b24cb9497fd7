import { dressRelation, type Stage } from './appearance.ts';
import type { NodeLook } from './node-look.ts';
import { paintNode, paintRelation } from './paint.ts';
import type { Pen } from './pen.ts';
import { type NearPart, type RasterPlan, spotAt } from './raster-plan.ts';
import type { Colours } from './theme-colours.ts';
import { sampleRelation } from './vector.ts';

/** So many relations, and nodes, are drawn in full without anybody waiting for it. */
const most = 2_500;

type Frame = Stage['frame'];

/** What is in sight; null when that is too much to be drawn in full. */
export function findNearPart(plan: Omit<RasterPlan, 'near'>, frame: Frame): NearPart | null {
  const { lines, picture, places, radii } = plan;
  const relations: number[] = [];
  for (let at = 0; at < lines.length && relations.length <= most; at += 4) {
    if (
      crosses(lines[at] as number, lines[at + 2] as number, frame.width) &&
      crosses(lines[at + 1] as number, lines[at + 3] as number, frame.height)
    ) {
      relations.push(at / 4);
    }
  }
  const nodes: number[] = [];
  for (let node = 0; node < radii.length && nodes.length <= most; node += 1) {
    const [x, y] = [places[2 * node] as number, places[2 * node + 1] as number];
    const radius = radii[node] as number;
    if (x > -radius && y > -radius && x < frame.width + radius && y < frame.height + radius) {
      nodes.push(node);
    }
  }
  if (relations.length > most || nodes.length > most) {
    return null;
  }
  const pieces: number[] = [];
  const owners: number[] = [];
  for (const relation of relations) {
    const curve = picture.fanOf(picture.relations[relation] as string);
    const [from, to] = spotsOf(plan, relation);
    const samples = sampleRelation(from, to, curve);
    samples.slice(1).forEach(({ x, y }, index) => {
      pieces.push(samples[index]?.x ?? x, samples[index]?.y ?? y, x, y);
      owners.push(relation);
    });
  }
  return { nodes, relations, pieces: Float32Array.from(pieces), owners: Int32Array.from(owners) };
}

/** As everything is drawn where there is no lack of time: with heads, widths, strokes, bows and icons. */
export function paintNearPart(
  pen: Pen,
  stage: Stage,
  plan: RasterPlan & { readonly near: NearPart },
  looks: readonly NodeLook[],
  { colours, zoom }: { readonly colours: Colours; readonly zoom: number },
): void {
  for (const relation of plan.near.relations) {
    const look = dressRelation(stage, stage.picture.relations[relation] as string);
    const [from, to] = spotsOf(plan, relation);
    paintRelation(pen, from, to, look, colours, { zoom, dim: 0 });
  }
  for (const node of plan.near.nodes) {
    paintNode(pen, spotAt(plan, node), looks[node] as NodeLook, colours, 0);
  }
}

function spotsOf(plan: Omit<RasterPlan, 'near'>, relation: number) {
  const { ends } = plan.picture;
  return [
    spotAt(plan, ends[2 * relation] as number),
    spotAt(plan, ends[2 * relation + 1] as number),
  ] as const;
}

/** Bows reach somewhat beyond their ends. */
const slack = 40;

function crosses(from: number, to: number, length: number): boolean {
  return Math.max(from, to) > -slack && Math.min(from, to) < length + slack;
}
