import type { NodeLook } from './node-look.ts';
import type { RelationLook } from './relation-look.ts';

/** The shapes of the shaders as SVG paths, in pixels with y downwards: for pictures, and for what stands out alone. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface Ribbon {
  readonly line: string;
  /** The arrow's head; null where the relation has no direction. */
  readonly head: string | null;
  readonly width: number;
}

/** @param zoom 1 at the fitted camera, larger when nearer */
export function traceRelation(from: Spot, to: Spot, look: RelationLook, zoom: number): Ribbon {
  const width = look.size * Math.min(1.5, Math.max(0.7, zoom));
  const head = look.arrow ? 3.5 + 2 * width : 0;
  const chord = Math.hypot(to.x - from.x, to.y - from.y);
  return chord < 0.5
    ? traceLoop(from, look.curve, width, head)
    : traceBow(from, to, chord, look.curve, width, head);
}

/** Places along a relation's line, its ends included: for telling how near it something is. */
export function sampleRelation(from: Spot, to: Spot, curve: number): Point[] {
  if (Math.hypot(to.x - from.x, to.y - from.y) < 0.5) {
    const { centre, ring } = findRing(from, curve);
    return Array.from({ length: 13 }, (_, step) => ({
      x: centre.x + ring * Math.cos((step * Math.PI) / 6),
      y: centre.y + ring * Math.sin((step * Math.PI) / 6),
    }));
  }
  if (curve === 0) {
    return [from, to];
  }
  const control = findControl(from, to, curve);
  return Array.from({ length: 9 }, (_, step) => findOnBow(from, control, to, step / 8, step / 8));
}

const gap = 2.5;

function traceBow(a: Spot, b: Spot, chord: number, curve: number, width: number, head: number): Ribbon {
  const c = findControl(a, b, curve);
  const total = chord * (1 + 0.67 * curve * curve);
  const first = (a.radius + gap * 0.4) / total;
  const tip = 1 - (b.radius + gap) / total;
  const last = Math.max(first, tip - head / total);
  const at = (s: number, t: number) => findOnBow(a, c, b, s, t);
  const [start, control, end] = [at(first, first), at(first, last), at(last, last)];
  const line =
    curve === 0 ? `M${write(start)}L${write(end)}` : `M${write(start)}Q${write(control)} ${write(end)}`;
  return { line, head: head === 0 ? null : traceHead(at(tip, tip), end, width), width };
}

function findControl(a: Point, b: Point, curve: number): Point {
  return { x: (a.x + b.x) / 2 + (b.y - a.y) * curve, y: (a.y + b.y) / 2 - (b.x - a.x) * curve };
}

/** The bow's own place at s where s and t are equal; else the control point of its part between the two. */
function findOnBow(a: Point, c: Point, b: Point, s: number, t: number): Point {
  return {
    x: (1 - s) * (1 - t) * a.x + ((1 - s) * t + s * (1 - t)) * c.x + s * t * b.x,
    y: (1 - s) * (1 - t) * a.y + ((1 - s) * t + s * (1 - t)) * c.y + s * t * b.y,
  };
}

function findRing(a: Spot, nest: number): { readonly centre: Point; readonly ring: number } {
  const ring = a.radius * (0.7 + 0.35 * nest);
  return { centre: { x: a.x, y: a.y - a.radius - ring * 0.7 }, ring };
}

function traceLoop(a: Spot, nest: number, width: number, head: number): Ribbon {
  const { centre, ring } = findRing(a, nest);
  const at = (t: number) => {
    const angle = -Math.PI / 2 + 2 * Math.PI * t;
    return { x: centre.x + ring * Math.cos(angle), y: centre.y - ring * Math.sin(angle) };
  };
  const last = Math.max(0, 0.9 - head / (2 * Math.PI * ring));
  const radius = round(ring);
  const line = `M${write(at(0))}A${radius} ${radius} 0 ${last > 0.5 ? 1 : 0} 0 ${write(at(last))}`;
  return { line, head: head === 0 ? null : traceHead(at(0.9), at(last), width), width };
}

function traceHead(tip: Point, foot: Point, width: number): string {
  const length = Math.max(1e-6, Math.hypot(tip.x - foot.x, tip.y - foot.y));
  const shoulder = 1.6 + 1.1 * width;
  const [nx, ny] = [((tip.y - foot.y) / length) * shoulder, (-(tip.x - foot.x) / length) * shoulder];
  const left = { x: foot.x + nx, y: foot.y + ny };
  const right = { x: foot.x - nx, y: foot.y - ny };
  return `M${write(tip)}L${write(left)}L${write(right)}Z`;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** @param grow pixels that the outline lies outside the node's own */
export function traceNode({ x, y, radius }: Spot, shape: NodeLook['shape'], grow = 0): string {
  const r = radius + grow;
  if (shape === 0) {
    return `M${write({ x: x - r, y })}a${round(r)} ${round(r)} 0 1 0 ${round(2 * r)} 0a${round(r)} ${round(r)} 0 1 0 ${round(-2 * r)} 0Z`;
  }
  return traceCorners({ x, y }, cornersOf(shape, radius), grow);
}

/** Corners clockwise from the centre, and how far they are rounded. */
function cornersOf(shape: number, r: number): { corners: readonly Point[]; rounding: number } {
  if (shape === 1) {
    const h = r * 0.62;
    const corners = [
      { x: -h, y: -h },
      { x: h, y: -h },
      { x: h, y: h },
      { x: -h, y: h },
    ];
    return { corners, rounding: r * 0.26 };
  }
  if (shape === 2) {
    const h = r * 1.02;
    const corners = [
      { x: 0, y: -h },
      { x: h, y: 0 },
      { x: 0, y: h },
      { x: -h, y: 0 },
    ];
    return { corners, rounding: r * 0.18 };
  }
  const [wide, half, high] = [r * 1.0739, r * 0.537, r * 0.93];
  const corners = [
    { x: -half, y: -high },
    { x: half, y: -high },
    { x: wide, y: 0 },
    { x: half, y: high },
    { x: -half, y: high },
    { x: -wide, y: 0 },
  ];
  return { corners, rounding: 0 };
}

function traceCorners(
  centre: Point,
  { corners, rounding }: { readonly corners: readonly Point[]; readonly rounding: number },
  grow: number,
): string {
  const out = rounding + grow;
  const arc = `A${round(out)} ${round(out)} 0 0 1 `;
  const sides = corners.map((corner, index) => {
    const next = corners[(index + 1) % corners.length] as Point;
    const length = Math.hypot(next.x - corner.x, next.y - corner.y);
    const [nx, ny] = [((next.y - corner.y) / length) * out, (-(next.x - corner.x) / length) * out];
    const from = write({ x: centre.x + corner.x + nx, y: centre.y + corner.y + ny });
    const to = write({ x: centre.x + next.x + nx, y: centre.y + next.y + ny });
    return `${index === 0 ? 'M' : arc}${from}L${to}`;
  });
  const first = /^M([^L]*)L/.exec(sides[0] ?? '')?.[1] ?? '';
  return `${sides.join('')}${arc}${first}Z`;
}

function write({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
