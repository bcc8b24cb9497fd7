import { findClock } from './clock-store.ts';
import type { Span, TimeWindow } from './filter.ts';
import { sayFilter } from './local-cypher.ts';
import { type Network, network } from './network.ts';
import { readLegend } from './shown.ts';
import type { DatedSpan } from './spans.ts';
import { currentView, takeStep } from './steps-store.ts';
import { binTime, sayWindow } from './time-bins.ts';
import type { View } from './view.ts';

/** What the canvas holds by one clock: its dated relations and nodes, and how many have no date. */
export interface DatedItems {
  readonly items: readonly DatedSpan[];
  readonly undated: number;
}

/** Of relations without a date only those count whose like have one. */
export function listDated(network: Network, view: View, clockId: string): DatedItems {
  const clock = findClock(clockId);
  const { nodes, relations } = readLegend(network, view);
  const items: DatedSpan[] = [];
  const datable = new Set<string>();
  const without: string[] = [];
  for (const relation of relations) {
    const span = clock.spanOfRelation(network, relation);
    const type = network.getEdgeAttribute(relation, 'relationType');
    if (span === null) {
      without.push(type);
    } else {
      items.push(span);
      datable.add(type);
    }
  }
  for (const node of nodes) {
    const span = clock.spanOfNode(network, node);
    if (span !== null) {
      items.push(span);
    }
  }
  return { items, undated: without.filter((type) => datable.has(type)).length };
}

/** The window of one clock. */
export function findWindow({ filter }: View, clock: string): TimeWindow | null {
  return filter.times.find((time) => time.clock === clock) ?? null;
}

/** Leaves out what lies outside the window of a clock, as one step however far the window then moves by itself. */
export function setTimeWindow(clock: string, window: Span | null, playing = false): void {
  const view = currentView();
  const undated = findWindow(view, clock)?.undated ?? false;
  const next = window === null ? null : { start: window.start, end: window.end, clock, undated };
  const filter = { ...view.filter, times: replaceWindow(view, clock, next) };
  const whose = findClock(clock).label;
  const title =
    next === null ? `Showed all the time again, by ${whose}` : `Showed ${sayTime(next)} only, by ${whose}`;
  takeStep(
    title,
    { ...view, filter },
    { ran: sayFilter(network, filter), series: playing ? `playing through time ${clock}` : null },
  );
}

export function toggleUndated(clock: string): void {
  const view = currentView();
  const time = findWindow(view, clock);
  if (time !== null) {
    const undated = !time.undated;
    const title = undated ? 'Showed what has no date as well' : 'Left out what has no date';
    const times = replaceWindow(view, clock, { ...time, undated });
    takeStep(title, { ...view, filter: { ...view.filter, times } });
  }
}

/** In the order of the clocks' names, so that one choice has one link. */
function replaceWindow(view: View, clock: string, next: TimeWindow | null): readonly TimeWindow[] {
  const others = view.filter.times.filter((time) => time.clock !== clock);
  return [...others, ...(next === null ? [] : [next])].toSorted((left, right) =>
    left.clock.localeCompare(right.clock),
  );
}

/** A window in the words of its own length: days where it is short, years where it is long. */
export function sayTime(window: Span): string {
  const { unit } = binTime([window], 62);
  return sayWindow(window, unit === 'hour' || unit === 'week' ? 'day' : unit);
}
