import { Boxes, CirclePlus, Replace } from 'lucide-react';
import { Tabs } from 'radix-ui';
import { useStore } from 'zustand';
import { type AnswerView, chooseView, listViews, pickView, viewStore } from '../state/answer/answer-views.ts';
import { showAnswerAsGroups } from '../state/answer-overview.ts';
import { showOnCanvas } from '../state/ask.ts';
import type { Result } from '../state/ask-store.ts';
import { sayCount } from '../state/words.ts';
import { AnswerNotes } from './answer/answer-notes.tsx';
import { AnswerTable } from './answer/answer-table.tsx';
import { ChartView } from './answer/chart-view.tsx';
import { GraphView } from './answer/graph-view.tsx';
import { JsonView } from './answer/json-view.tsx';
import { NoRows } from './answer/no-rows.tsx';
import { PlanView } from './answer/plan-view.tsx';
import { TakeAlong, TakingError } from './answer/take-along.tsx';
import { PartBoundary } from './part-boundary.tsx';

const names: { readonly [view in AnswerView]: string } = {
  table: 'Table',
  graph: 'Graph',
  json: 'JSON',
  chart: 'Chart',
  plan: 'Plan',
};

/** One answer, and its several views: changing between them asks nothing anew. */
export function ResultView({ result }: { readonly result: Result }) {
  const view = pickView(
    result,
    useStore(viewStore, (state) => state.choices),
  );
  return (
    <Tabs.Root
      className="views"
      value={view}
      onValueChange={(chosen) => chooseView(result, chosen as AnswerView)}
    >
      <div className="answer-head">
        <Tabs.List className="view-tabs" aria-label="Views of the answer">
          {listViews(result).map((name) => (
            <Tabs.Trigger key={name} value={name} className="view-tab">
              {names[name]}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        <Measures result={result} />
        <div className="row">
          <CanvasButtons result={result} />
          {result.fields.length > 0 && !result.streaming && <TakeAlong result={result} />}
        </div>
      </div>
      <TakingError />
      <AnswerNotes result={result} />
      <Tabs.Content value={view} className="view" tabIndex={-1}>
        <PartBoundary key={view} what="This view of the answer" of={result.values}>
          <View view={view} result={result} />
        </PartBoundary>
      </Tabs.Content>
    </Tabs.Root>
  );
}

function View({ view, result }: { readonly view: AnswerView; readonly result: Result }) {
  if (view === 'plan') {
    return <PlanView result={result} />;
  }
  if (result.rowCount === 0) {
    return <NoRows result={result} />;
  }
  switch (view) {
    case 'graph':
      return <GraphView result={result} />;
    case 'json':
      return <JsonView result={result} />;
    case 'chart':
      return <ChartView result={result} />;
    default:
      return <AnswerTable result={result} />;
  }
}

function Measures({ result: { rowCount, elapsedMs, streaming } }: { readonly result: Result }) {
  return (
    <p className="note measures">
      <strong>{sayCount(rowCount, 'row', 'rows')}</strong> {streaming ? 'so far' : `in ${sayTime(elapsedMs)}`}
    </p>
  );
}

/** Whole milliseconds below a second, then tenths of seconds. */
function sayTime(milliseconds: number): string {
  return milliseconds < 1000
    ? `${Math.max(1, Math.round(milliseconds))} ms`
    : `${(milliseconds / 1000).toFixed(1)} s`;
}

function CanvasButtons({ result }: { readonly result: Result }) {
  const { streaming, piece, notice } = result;
  if (streaming || piece.nodes.length === 0) {
    return null;
  }
  return (
    <>
      <button type="button" className="button small" onClick={() => void showOnCanvas('replace')}>
        <Replace size={14} aria-hidden /> Show on the canvas
      </button>
      <button type="button" className="button small" onClick={() => void showOnCanvas('add')}>
        <CirclePlus size={14} aria-hidden /> Add to the canvas
      </button>
      {notice !== null && (
        <button
          type="button"
          className="button small"
          title="Sums up the whole answer, also what was cut"
          onClick={() => void showAnswerAsGroups(result)}
        >
          <Boxes size={14} aria-hidden /> All of it as groups
        </button>
      )}
    </>
  );
}
