import { createStore } from 'zustand/vanilla';
import { fetchClaimsBy, fetchRows } from '../api/dossier-api.ts';
import { announce } from './announcements.ts';
import { whileBusy } from './canvas-store.ts';
import { noFilter } from './filter.ts';
import { findNodeKey, network } from './network.ts';
import { clearSelection, selectNode } from './selection-store.ts';
import { createShelf } from './shelf.ts';
import { currentView, goToStep, stepsStore, takeStep } from './steps-store.ts';

export interface StoryStep {
  readonly title: string;
  /** With phrases as `[words](claim)`. */
  readonly text: string;
  readonly show: readonly string[];
  readonly select: string;
}

export interface Story {
  readonly id: string;
  readonly title: string;
  readonly steps: readonly StoryStep[];
}

async function fetchStories(): Promise<readonly Story[]> {
  const { rows } = await fetchRows('evidence/stories');
  return rows.map((row) => {
    const steps = row.get('steps');
    return {
      id: String(row.get('id')),
      title: String(row.get('title')),
      steps: (Array.isArray(steps) ? steps : []).map((step) => JSON.parse(String(step)) as StoryStep),
    };
  });
}

/** One entry, under any key. */
export const stories = createShelf(fetchStories);
export const citedClaim = createShelf((id) => fetchClaimsBy({ id }));

interface Telling {
  readonly story: Story;
  readonly at: number;
  /** The step of the canvas to which leaving the story leads back. */
  readonly home: number;
}

export const storyStore = createStore<{ readonly telling: Telling | null }>()(() => ({ telling: null }));

/** @param at the step to begin with, counted from 0; beyond the last it is the last */
export function beginStory(story: Story, at = 0): void {
  const first = Math.min(at, story.steps.length - 1);
  storyStore.setState({ telling: { story, at: first, home: stepsStore.getState().cursor } });
  showStep(story, first);
}

/** Goes where a link says the telling had come to; a story that is no longer there is passed over. */
export async function repeatStory({
  id,
  step,
}: {
  readonly id: string;
  readonly step: number;
}): Promise<void> {
  await whileBusy('Fetching the story', async () => {
    const story = (await fetchStories()).find((one) => one.id === id);
    if (story !== undefined && story.steps.length > 0) {
      beginStory(story, step - 1);
    }
  });
}

/** What a link says of the story that is told. */
export function describeStory(): { readonly id: string; readonly step: number } | null {
  const { telling } = storyStore.getState();
  return telling === null ? null : { id: telling.story.id, step: telling.at + 1 };
}

/** Goes so many steps on or back; before the first and beyond the last it stays. */
export function turnPage(by: number): void {
  const { telling } = storyStore.getState();
  const at = (telling?.at ?? 0) + by;
  if (telling !== null && at >= 0 && at < telling.story.steps.length) {
    storyStore.setState({ telling: { ...telling, at } });
    showStep(telling.story, at);
  }
}

/** Back to the canvas as it was before the story began. */
export function leaveStory(): void {
  const { telling } = storyStore.getState();
  if (telling !== null) {
    storyStore.setState({ telling: null });
    clearSelection();
    goToStep(telling.home);
  }
}

/** All steps of a story are one step of the canvas, so that one undo takes it back. */
function showStep(story: Story, at: number): void {
  const step = story.steps[at];
  if (step === undefined) {
    return;
  }
  const view = currentView();
  const keys = step.show.flatMap((id) => findNodeKey(network, id) ?? []);
  const nodes = new Set(keys);
  const relations = new Set(
    network.filterEdges((_edge, _data, source, target) => nodes.has(source) && nodes.has(target)),
  );
  const shown = {
    ...view,
    nodes,
    relations,
    withoutKinds: new Set<string>(),
    withoutTypes: new Set<string>(),
    filter: noFilter,
    trail: null,
  };
  takeStep(`Read “${story.title}”`, shown, { layout: 'all', series: `story ${story.id}` });
  const selected = findNodeKey(network, step.select);
  if (selected !== undefined) {
    selectNode(selected);
  }
  announce(`Step ${at + 1} of ${story.steps.length}: ${step.title}`);
}
