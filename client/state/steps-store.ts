import { createStore } from 'zustand/vanilla';
import type { Provenance } from '../../protocol/api.ts';
import { announce } from './announcements.ts';
import { type Network, network } from './network.ts';
import type { LinkDeed, Question } from './url.ts';
import { emptyView, type View } from './view.ts';

export type Place = { readonly x: number; readonly y: number };

/**
 * What a link has to repeat to come to the same view; what came from a file, no address leads to. Where an answer took
 * the place of everything stands its question.
 */
export type Deed =
  | (LinkDeed & { readonly question?: Question })
  | { readonly kind: 'answer'; readonly question: Question }
  | { readonly kind: 'file'; readonly question?: undefined };

/** One reversible step. Its view is what was shown after it; its places are where things stood when it was left. */
export interface Step {
  readonly number: number;
  readonly title: string;
  readonly ran: Provenance['ran'];
  readonly view: View;
  readonly deed: Deed | null;
  /** `all`: the nodes need a new layout; `none`: they stand where they are; `given`: where a link has put them. */
  readonly layout: 'all' | 'none' | 'given';
  readonly places: ReadonlyMap<string, Place> | null;
  /** Steps of one series, such as a window that moves by itself, count as one: the next takes the place of the last. */
  readonly series?: string | null;
}

export interface StepsState {
  readonly steps: readonly Step[];
  /** Index of the step whose view is shown; -1 before the first. */
  readonly cursor: number;
}

export const stepsStore = createStore<StepsState>()(() => ({ steps: [], cursor: -1 }));

export function currentView({ steps, cursor }: StepsState = stepsStore.getState()): View {
  return steps[cursor]?.view ?? emptyView;
}

/**
 * Adds a step after the current one; the steps that had been undone are forgotten.
 * @param moved where the nodes stood that the new step has moved already
 */
export function pushStep(
  state: StepsState,
  step: Omit<Step, 'number' | 'places'>,
  graph: Network,
  moved: ReadonlyMap<string, Place> = new Map(),
): StepsState {
  const left = leaveStep(state, graph, moved).slice(0, state.cursor + 1);
  const number = (left.at(-1)?.number ?? 0) + 1;
  const goesOn = typeof step.series === 'string' && left.at(-1)?.series === step.series;
  const kept = goesOn ? left.slice(0, -1) : left;
  return { steps: [...kept, { ...step, number, places: null }], cursor: kept.length };
}

/** Goes to another step, putting the nodes back where they stood; out of range stays where it is. */
export function jumpToStep(state: StepsState, cursor: number, graph: Network): StepsState {
  if (cursor < 0 || cursor >= state.steps.length || cursor === state.cursor) {
    return state;
  }
  const steps = leaveStep(state, graph);
  for (const [node, place] of steps[cursor]?.places ?? []) {
    graph.mergeNodeAttributes(node, place);
  }
  return { steps, cursor };
}

export function takeStep(
  title: string,
  view: View,
  options: Partial<Pick<Step, 'ran' | 'deed' | 'layout' | 'series'>> & {
    moved?: ReadonlyMap<string, Place>;
  } = {},
): void {
  const { ran = [], deed = null, layout = 'none', series = null, moved } = options;
  const step = { title, view, ran, deed, layout, series };
  stepsStore.setState(pushStep(stepsStore.getState(), step, network, moved));
  announce(title);
}

export function goToStep(cursor: number): void {
  const before = stepsStore.getState();
  const after = jumpToStep(before, cursor, network);
  if (after !== before) {
    stepsStore.setState(after);
    announce(`The canvas is as after: ${after.steps[cursor]?.title}`);
  }
}

export function undoStep(): void {
  goToStep(stepsStore.getState().cursor - 1);
}

export function redoStep(): void {
  goToStep(stepsStore.getState().cursor + 1);
}

function leaveStep(
  { steps, cursor }: StepsState,
  graph: Network,
  moved: ReadonlyMap<string, Place> = new Map(),
): readonly Step[] {
  return steps.map((step, index) =>
    index === cursor ? { ...step, places: new Map([...readPlaces(graph, step.view), ...moved]) } : step,
  );
}

function readPlaces(graph: Network, view: View): ReadonlyMap<string, Place> {
  return new Map(
    [...view.nodes, ...view.clusters.keys()].map((node) => {
      const { x, y } = graph.getNodeAttributes(node);
      return [node, { x, y }];
    }),
  );
}
