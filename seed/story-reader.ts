/** A story through a data set: steps of a few sentences, whose phrases lead to claims, each with what is to be in sight. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Dataset, RowPlace } from './dataset.ts';
import type { Problem } from './problem.ts';
import { RowReader } from './row-reader.ts';
import { type Row, readMapping } from './yaml-file.ts';

export interface StoryStep {
  readonly place: RowPlace;
  readonly title: string;
  /** With phrases as `[words](claim)`. */
  readonly text: string;
  /** Ids of the nodes in sight. */
  readonly show: readonly string[];
  /** The one of them that stands out. */
  readonly select: string;
}

export interface Story {
  readonly title: string;
  readonly steps: readonly StoryStep[];
}

/** @returns undefined when the data set tells no story */
export function readStory(folder: string, problems: Problem[]): Story | undefined {
  const row = existsSync(join(folder, 'story.yaml'))
    ? readMapping(folder, 'story.yaml', problems)
    : undefined;
  if (row === undefined) {
    return undefined;
  }
  const reader = new RowReader(row, problems);
  const story = {
    title: reader.text('title'),
    steps: reader.rows('steps').map((step) => readStep(step, problems)),
  };
  reader.finish();
  return story;
}

function readStep(row: Row, problems: Problem[]): StoryStep {
  const reader = new RowReader(row, problems);
  const step = {
    place: reader.place,
    title: reader.text('title'),
    text: reader.text('text'),
    show: reader.someTexts('show'),
    select: reader.text('select'),
  };
  reader.finish();
  return step;
}

/** Ids of the claims that a step's phrases lead to. */
export function citedClaims(text: string): readonly string[] {
  return [...text.matchAll(/\]\(([^)]*)\)/g)].map((match) => match[1] ?? '');
}

/** Claims and nodes that a story speaks of and the data set does not have. */
export function findStoryProblems(
  dataset: Pick<Dataset, 'story' | 'claims' | 'actors' | 'things'>,
): readonly Problem[] {
  const claims = new Set(dataset.claims.map(({ id }) => id));
  const nodes = new Set([...dataset.actors, ...dataset.things].map(({ id }) => id));
  return (dataset.story?.steps ?? []).flatMap(({ place, title, text, show, select }) => {
    const report = (field: string, message: string): Problem => ({
      ...place,
      field,
      message: `“${title}”: ${message}`,
    });
    return [
      ...citedClaims(text)
        .filter((id) => !claims.has(id))
        .map((id) => report('text', `there is no claim ${JSON.stringify(id)}`)),
      ...show
        .filter((id) => !nodes.has(id))
        .map((id) => report('show', `there is no actor or thing ${JSON.stringify(id)}`)),
      ...(show.includes(select)
        ? []
        : [report('select', `expected one of those shown, got ${JSON.stringify(select)}`)]),
    ];
  });
}
