import { clockStore, findClock } from './clock-store.ts';
import type { Span, TimeWindow } from './filter.ts';
import { sayFilter } from './local-cypher.ts';
import { type Network, network } from './network.ts';
import { readLegend } from './shown.ts';
import { currentView, takeStep } from './steps-store.ts';
import { binTime, sayWindow } from './time-bins.ts';
import type { View } from './view.ts';

/** What the canvas holds by one clock: its dated relations and nodes, and how many have no date. */
export interface DatedItems {
  readonly items: readonly Span[];
  readonly undated: number;
}

/** Of relations without a date only those count whose like have one. */
export function listDated(network: Network, view: View, clockId: string): DatedItems {
  const clock = findClock(clockId);
  const { nodes, relations } = readLegend(network, view);
  const items: Span[] = [];
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

/** Leaves out what lies outside the window, as one step however far the window then moves by itself. */
export function setTimeWindow(window: Span | null, playing = false): void {
  const view = currentView();
  const { time } = view.filter;
  const next: TimeWindow | null =
    window === null
      ? null
      : {
          start: window.start,
          end: window.end,
          clock: clockStore.getState().chosen,
          undated: time?.undated ?? false,
        };
  const filter = { ...view.filter, time: next };
  const title = next === null ? 'Showed all the time again' : `Showed ${sayTime(next)} only`;
  takeStep(
    title,
    { ...view, filter },
    { ran: sayFilter(network, filter), series: playing ? 'playing through time' : null },
  );
}

export function toggleUndated(): void {
  const view = currentView();
  const { time } = view.filter;
  if (time !== null) {
    const undated = !time.undated;
    const title = undated ? 'Showed what has no date as well' : 'Left out what has no date';
    takeStep(title, { ...view, filter: { ...view.filter, time: { ...time, undated } } });
  }
}

/** A window in the words of its own length: days where it is short, years where it is long. */
export function sayTime(window: Span): string {
  const { unit } = binTime([window], 62);
  return sayWindow(window, unit === 'hour' || unit === 'week' ? 'day' : unit);
}
