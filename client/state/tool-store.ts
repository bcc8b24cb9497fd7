import { createStore } from 'zustand/vanilla';

export type AreaTool = 'rectangle' | 'lasso';

/** What the pointer does on the canvas: null for moving about, else drawing an area that selects. */
export const toolStore = createStore<{ readonly tool: AreaTool | null }>()(() => ({ tool: null }));

export function takeTool(tool: AreaTool | null): void {
  toolStore.setState({ tool });
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The corners of what was drawn: of a rectangle from its first and last point, of a lasso all points. */
export function toArea(tool: AreaTool, points: readonly Point[]): readonly Point[] {
  const [first, last] = [points[0], points.at(-1)];
  if (tool === 'lasso' || first === undefined || last === undefined) {
    return points;
  }
  return [first, { x: last.x, y: first.y }, last, { x: first.x, y: last.y }];
}

/** Whether a point lies within a closed line, by the even-odd rule. */
export function isWithin({ x, y }: Point, area: readonly Point[]): boolean {
  let within = false;
  for (let index = 0, before = area.length - 1; index < area.length; before = index, index += 1) {
    const [from, to] = [area[before] as Point, area[index] as Point];
    if (from.y > y !== to.y > y && x < from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x)) {
      within = !within;
    }
  }
  return within;
}
