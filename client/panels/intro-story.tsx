import { useStore } from 'zustand';
import { chooseQuery, runQuestion } from '../state/ask.ts';
import { askStore } from '../state/ask-store.ts';
import { isCluster } from '../state/clusters.ts';
import { countedByLabel, countedOnce, isCountedTwice } from '../state/counting-words.ts';
import { databaseStore } from '../state/database-store.ts';
import { holdsEvidence, network } from '../state/network.ts';
import { openDrawer } from '../state/preferences-store.ts';
import { readShown, type Shown } from '../state/shown.ts';
import { countStanding, sayStanding } from '../state/standing.ts';
import { currentView, stepsStore } from '../state/steps-store.ts';
import type { View } from '../state/view.ts';
import { isFromFile } from '../state/view-graph.ts';
import { sayCount } from '../state/words.ts';
import { SchemaOverview } from './schema-overview.tsx';
import { StoryOffer } from './telling/story-offer.tsx';

const suggestedQuestions = 6;

/** What stands in the column while nothing is selected: what this is, how to read it, what to ask. */
export function IntroStory() {
  const view = useStore(stepsStore, currentView);
  const part = useStore(databaseStore, (state) => state.part);
  const evidence = useStore(stepsStore, () => holdsEvidence(network));
  const shown = readShown(network, view);
  const standing = countStanding(network, shown.members.relations);
  const foreign = view.nodes.size > 0 && [...view.nodes].every(isFromFile);
  return (
    <article>
      <p className="kicker">On the canvas</p>
      <h2>{view.nodes.size + view.clusters.size === 0 ? 'Nothing yet' : sayShown(shown)}</h2>
      <CountingNote view={view} />
      {evidence ? (
        <>
          <p>
            {sayStanding(standing)}{' '}
            {standing.fromReports > 0 ? (
              <>
                <strong>Click</strong> a line to read them and who says so, click a node to see all it is part
                of,
              </>
            ) : (
              <ClickAnything />
            )}{' '}
            <OtherWays foreign={foreign} />
          </p>
          <StoryOffer />
          <Questions />
        </>
      ) : (
        <>
          {part !== null && <p>{part}</p>}
          <p>
            {sayStanding(standing)} <ClickAnything /> <OtherWays foreign={foreign} />
          </p>
          <SchemaOverview />
        </>
      )}
      <StoreLine />
    </article>
  );
}

/** How groups of what has not been brought in are counted. */
function CountingNote({ view }: { readonly view: View }) {
  const { schema, status } = useStore(databaseStore);
  const stocks = [...view.clusters.values()].flatMap(({ stock }) => (stock === null ? [] : [stock]));
  if (stocks.length < 2) {
    return null;
  }
  if (stocks.some(({ listed }) => listed !== null)) {
    return <p className="note">{countedOnce}</p>;
  }
  return isCountedTwice(schema?.labels ?? [], status?.counts.nodes ?? 0) ? (
    <p className="note">{countedByLabel}</p>
  ) : null;
}

function ClickAnything() {
  return (
    <>
      <strong>Click</strong> a node or a line to see all about it,
    </>
  );
}

/** Of what came from a file the database knows no neighbours. */
function OtherWays({ foreign }: { readonly foreign: boolean }) {
  return foreign ? (
    <>
      <strong>drag</strong> a node to pin it.
    </>
  ) : (
    <>
      <strong>double-click</strong> a node to bring in its neighbours, <strong>drag</strong> it to pin it.
    </>
  );
}

/** `9 groups, 4 nodes, 103 lines`: a line can stand for several relations where there are groups. */
function sayShown({ nodes, relations }: Pick<Shown, 'nodes' | 'relations'>): string {
  const groups = [...nodes].filter(isCluster).length;
  const alone = nodes.size - groups;
  return groups === 0
    ? `${sayCount(alone, 'node', 'nodes')}, ${sayCount(relations.size, 'relation', 'relations')}`
    : [
        sayCount(groups, 'group', 'groups'),
        ...(alone === 0 ? [] : [sayCount(alone, 'node', 'nodes')]),
        sayCount(relations.size, 'line', 'lines'),
      ].join(', ');
}

function Questions() {
  const library = useStore(askStore, (state) => state.library);
  const asked = library.filter(
    (query) => query.listed && query.parameters.every((parameter) => !parameter.required),
  );
  if (asked.length === 0) {
    return null;
  }
  const ask = (id: string) => {
    chooseQuery(id);
    openDrawer('ask');
    void runQuestion();
  };
  return (
    <section>
      <h3>Ask the reports</h3>
      <ul className="question-list">
        {pickSpread(asked).map((query) => (
          <li key={query.id}>
            <button type="button" className="link" onClick={() => ask(query.id)}>
              {query.title}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One question of each folder before a second of any. */
function pickSpread<T extends { readonly folder: string }>(queries: readonly T[]): T[] {
  const seen = new Map<string, number>();
  const ranked = queries.map((query) => {
    const rank = seen.get(query.folder) ?? 0;
    seen.set(query.folder, rank + 1);
    return { query, rank };
  });
  return ranked
    .sort((left, right) => left.rank - right.rank)
    .slice(0, suggestedQuestions)
    .map(({ query }) => query);
}

/** Which store answers, and whether it may be written to. */
function StoreLine() {
  const status = useStore(databaseStore, (state) => state.status);
  if (status === null) {
    return null;
  }
  const { store, counts, writesAllowed } = status;
  const held = `${sayCount(counts.nodes, 'node', 'nodes')} and ${sayCount(counts.relationships, 'relationship', 'relationships')}`;
  return (
    <p className="colophon">
      {store.product} answers, with {held}; {writesAllowed ? 'statements may write.' : 'reading only.'}
    </p>
  );
}
