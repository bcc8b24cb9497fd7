import { loadLibrary, runQuestion, showOnCanvas } from './ask.ts';
import { askStore } from './ask-store.ts';
import { describeOpenQuestion } from './asked-question.ts';
import { cameraStore } from './camera-store.ts';
import { repeatEvidence } from './evidence-actions.ts';
import { revealNode } from './explorer.ts';
import { readFilter, writeFilter } from './link-filter.ts';
import { describePlacesIfMoved, repeatPlaces } from './link-places.ts';
import { findRelationKey, network } from './network.ts';
import { openNetwork } from './opening.ts';
import { pageStore } from './page-store.ts';
import { followNetwork, followPages, writeAddress } from './page-sync.ts';
import { parameterStore } from './parameter-store.ts';
import { openDrawer, preferencesStore } from './preferences-store.ts';
import { fillQuestion } from './question-link.ts';
import { repeatDeed } from './repeat-deed.ts';
import { startReportClock } from './report-clock.ts';
import { selectionStore, selectRelation } from './selection-store.ts';
import { currentView, stepsStore, takeStep } from './steps-store.ts';
import { describeStory, repeatStory, storyStore } from './story-store.ts';
import { decodeLink, emptyLink, type Link } from './url.ts';

/** Opens the page as the address asks, then keeps the address in step with what is shown. */
export async function openLink(): Promise<void> {
  const link = decodeLink(window.location.search);
  preferencesStore.setState({ theme: link.theme });
  openDrawer(link.panel);
  pageStore.setState({ page: link.page });
  followPages();
  const library = loadLibrary();
  await openNetwork();
  // A question of the link is found in the library by its id.
  await library;
  await repeatQuestion(link);
  for (const deed of link.deeds) {
    await repeatDeed(deed);
  }
  if (link.story !== null) {
    await repeatStory(link.story);
  }
  await repeatFilters(link);
  await repeatEvidence(link.evidence);
  await repeatSelection(link);
  repeatPlaces(link);
  for (const store of [
    stepsStore,
    selectionStore,
    preferencesStore,
    askStore,
    parameterStore,
    cameraStore,
    pageStore,
    storyStore,
  ]) {
    store.subscribe(writeLink);
  }
  followNetwork();
}

/** The link that leads to what is shown now. */
export function describeLink(): Link {
  const { steps, cursor } = stepsStore.getState();
  const deeds = steps.slice(0, cursor + 1).flatMap(({ deed }) => (deed === null ? [] : [deed]));
  const start = deeds.findLastIndex(({ kind }) => kind === 'view' || kind === 'file' || kind === 'answer');
  // What stands on the canvas is what is linked to; the reader may be writing the next question already.
  const shown = deeds.slice(Math.max(start, 0)).flatMap(({ question }) => question ?? []);
  const beginning = deeds[start]?.kind;
  const since = deeds.slice(beginning === 'view' ? start : start + 1);
  const view = currentView();
  const { theme, drawer } = preferencesStore.getState();
  return {
    ...emptyLink,
    ...(shown.at(-1) ?? describeOpenQuestion()),
    ...describePlacesIfMoved(),
    select: describeSelection(),
    withoutKinds: [...view.withoutKinds],
    withoutTypes: [...view.withoutTypes],
    filter: writeFilter(view.filter),
    deeds: since.filter((deed) => deed.kind !== 'answer' && deed.kind !== 'file'),
    canvas: beginning === 'answer',
    panel: drawer,
    theme,
    page: pageStore.getState().page,
    story: describeStory(),
    evidence: view.filter.evidence,
  };
}

function describeSelection(): string | null {
  const { selected } = selectionStore.getState();
  if (selected === null) {
    return null;
  }
  return selected.kind === 'node'
    ? network.getNodeAttribute(selected.key, 'id')
    : (network.getEdgeAttribute(selected.key, 'key') ?? selected.key);
}

async function repeatQuestion(link: Link): Promise<void> {
  if (await fillQuestion(link)) {
    await runQuestion('link');
    if (link.canvas) {
      await showOnCanvas('replace');
    }
  }
}

async function repeatFilters({ withoutKinds, withoutTypes, filter }: Link): Promise<void> {
  if (filter !== null) {
    await startReportClock();
  }
  if (withoutKinds.length + withoutTypes.length > 0 || filter !== null) {
    const view = {
      ...currentView(),
      withoutKinds: new Set(withoutKinds),
      withoutTypes: new Set(withoutTypes),
      filter:
        filter === null
          ? currentView().filter
          : { ...readFilter(filter), evidence: currentView().filter.evidence },
    };
    takeStep('Filtered as the link asks', view);
  }
}

async function repeatSelection({ select }: Link): Promise<void> {
  if (select === null) {
    return;
  }
  const relation = findRelationKey(network, select);
  if (relation !== undefined) {
    selectRelation(relation);
  } else {
    await revealNode(select);
  }
}

function writeLink(): void {
  writeAddress(describeLink(), 'replace');
}
