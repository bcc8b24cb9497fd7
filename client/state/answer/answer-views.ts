import { createStore } from 'zustand/vanilla';
import type { Result } from '../ask-store.ts';
import { canChart } from './chart-choice.ts';

export type AnswerView = 'table' | 'graph' | 'json' | 'chart' | 'plan';

/** What an answer is made of; each kind remembers how the reader likes to see it. */
export type AnswerKind = 'plan' | 'profile' | 'graph' | 'values';

type Choices = { readonly [kind in AnswerKind]?: AnswerView };

const shelf = 'dragoman.answer-views';
const views: readonly string[] = ['table', 'graph', 'json', 'chart', 'plan'] satisfies AnswerView[];

export const viewStore = createStore<{ readonly choices: Choices }>()(() => ({ choices: readChoices() }));

export function kindOfAnswer({ plan, piece }: Pick<Result, 'plan' | 'piece'>): AnswerKind {
  if (plan !== null) {
    return plan.records === undefined ? 'plan' : 'profile';
  }
  return piece.nodes.length > 0 ? 'graph' : 'values';
}

/** The views that this answer has, in the order of their tabs. */
export function listViews(result: Result): AnswerView[] {
  const rows: AnswerView[] = canChart(result)
    ? ['table', 'graph', 'json', 'chart']
    : ['table', 'graph', 'json'];
  return result.plan === null ? rows : [...rows, 'plan'];
}

/** What the reader chose for answers of this kind, if this one has it; else the table, or the plan that was asked for. */
export function pickView(result: Result, choices: Choices): AnswerView {
  const kind = kindOfAnswer(result);
  const chosen = choices[kind];
  const offered = listViews(result);
  if (chosen !== undefined && offered.includes(chosen)) {
    return chosen;
  }
  return kind === 'plan' || kind === 'profile' ? 'plan' : 'table';
}

export function chooseView(result: Result, view: AnswerView): void {
  viewStore.setState(({ choices }) => ({ choices: { ...choices, [kindOfAnswer(result)]: view } }));
  try {
    localStorage.setItem(shelf, JSON.stringify(viewStore.getState().choices));
  } catch {
    // A browser that keeps nothing shows the choice until the page is closed.
  }
}

function readChoices(): Choices {
  try {
    const read = JSON.parse(localStorage.getItem(shelf) ?? '{}') as Record<string, unknown>;
    return Object.fromEntries(
      Object.entries(read).filter(([, view]) => typeof view === 'string' && views.includes(view)),
    );
  } catch {
    return {};
  }
}
