import { createStore } from 'zustand/vanilla';
import { fetchClaimsBy, fetchRows } from '../api/dossier-api.ts';
import { announce } from './announcements.ts';
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

/** One entry, under any key. */
export const stories = createShelf(async (): Promise<readonly Story[]> => {
  const { rows } = await fetchRows('evidence/stories');
  return rows.map((row) => {
    const steps = row.get('steps');
    return {
      id: String(row.get('id')),
      title: String(row.get('title')),
      steps: (Array.isArray(steps) ? steps : []).map((step) => JSON.parse(String(step)) as StoryStep),
    };
  });
});
export const citedClaim = createShelf((id) => fetchClaimsBy({ id }));

interface Telling {
  readonly story: Story;
  readonly at: number;
  /** The step of the canvas to which leaving the story leads back. */
  readonly home: number;
}

export const storyStore = createStore<{ readonly telling: Telling | null }>()(() => ({ telling: null }));

export function beginStory(story: Story): void {
  storyStore.setState({ telling: { story, at: 0, home: stepsStore.getState().cursor } });
  showStep(story, 0);
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
