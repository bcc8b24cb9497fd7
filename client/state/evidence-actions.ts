import type { DisagreementTopic } from '../../protocol/evidence-api.ts';
import { fetchDisagreements } from '../api/explorer-api.ts';
import { whileBusy } from './canvas-store.ts';
import { claimFactsStore, listShadows, loadClaimFacts } from './claim-facts.ts';
import {
  allEvidence,
  type EvidenceFilter,
  factualActs,
  isChoosing,
  type Version,
} from './evidence-filter.ts';
import type { EvidenceLink } from './evidence-link.ts';
import { network } from './network.ts';
import { showPiece } from './show-piece.ts';
import { type Act, sayAct } from './speech-words.ts';
import { currentView, takeStep } from './steps-store.ts';
import type { View } from './view.ts';
import { sayCount } from './words.ts';

export type VersionSide = Version['side'];

/** Only what so many independent origins assert at the least; one step however far the slider is drawn. */
export function setOrigins(origins: number): Promise<void> {
  const title = origins > 1 ? `Only what ${origins} origins or more assert` : 'Whatever anybody asserts';
  return change({ origins }, title, 'origins');
}

export async function toggleAct(act: Act): Promise<void> {
  const shown = currentView().filter.evidence.acts ?? factualActs;
  const on = !shown.includes(act);
  const next = on ? [...shown, act] : shown.filter((other) => other !== act);
  const standard = next.length === factualActs.length && factualActs.every((other) => next.includes(other));
  await change({ acts: standard ? null : next }, `${on ? 'Showed' : 'Left out'} what is ${sayAct(act)}`);
}

/** @param voice id of an actor, a source, or a country for all its people */
export function setVoice(voice: string | null, name: string): Promise<void> {
  return change({ voice }, voice === null ? 'Showed what anybody says' : `Only what ${name} says`);
}

export function setAbout(about: string | null, name: string): Promise<void> {
  return change(
    { about },
    about === null ? 'Showed what is said of anything' : `Only what is said about ${name}`,
  );
}

/** Draws the network as one version of a matter has it: the claims of the other are set aside. */
export function chooseVersion(topic: DisagreementTopic, side: VersionSide): Promise<void> {
  const { versions } = currentView().filter.evidence;
  const others = versions.filter((version) => version.topic !== topic.topic);
  return change({ versions: [...others, toVersion(topic, side)] }, `One version of: ${topic.topic}`);
}

export function dropVersion(topic: string): Promise<void> {
  const versions = currentView().filter.evidence.versions.filter((version) => version.topic !== topic);
  return change({ versions }, `All versions of: ${topic}`);
}

export function clearEvidence(): Promise<void> {
  return change(allEvidence, 'Showed whatever anybody says, in any way, as a fact');
}

/** Does again what a link says. */
export async function repeatEvidence(link: EvidenceLink): Promise<void> {
  const { versions, ...rest } = link;
  if (!isChoosing({ ...rest, versions: versions.map((version) => ({ ...version, aside: [] })) })) {
    return;
  }
  const topics = versions.length === 0 ? [] : (await fetchDisagreements()).disagreements;
  const found = versions.flatMap(({ topic, side }) => {
    const matter = topics.find((candidate) => candidate.topic === topic);
    return matter === undefined ? [] : [toVersion(matter, side)];
  });
  await change({ ...rest, versions: found }, 'Chose whom to hear as the link asks');
}

function toVersion(topic: DisagreementTopic, side: VersionSide): Version {
  const own = new Set(topic[side].map(({ id }) => id));
  const other = topic[side === 'left' ? 'right' : 'left'];
  return { topic: topic.topic, side, aside: other.map(({ id }) => id).filter((id) => !own.has(id)) };
}

async function change(
  part: Partial<EvidenceFilter>,
  title: string,
  series: string | null = null,
): Promise<void> {
  await whileBusy('Asking who says so', async () => {
    await loadClaimFacts();
    const before = currentView();
    const evidence = { ...before.filter.evidence, ...part };
    const view = drawShadows(before, evidence.acts ?? factualActs);
    takeStep(title, { ...view, filter: { ...view.filter, evidence } }, { series });
  });
}

/** Brings in the lines of what is only planned or denied where their layer is on, and takes them away where it is off. */
function drawShadows(view: View, layers: readonly Act[]): View {
  const wanted = layers.filter((act) => !factualActs.includes(act)).flatMap((act) => listShadows(act));
  const keys = new Set(wanted.map(({ line }) => line.elementId));
  const { byKey } = claimFactsStore.getState();
  const isShadow = (relation: string) => byKey.get(relation)?.[0]?.projected === false;
  const kept = [...view.relations].filter((relation) => !isShadow(relation) || keys.has(relation));
  const calm = { ...view, nodes: dropStranded(view, kept), relations: new Set(kept) };
  const fresh = wanted.filter(({ line }) => !calm.relations.has(line.elementId));
  const piece = { nodes: fresh.flatMap(({ ends }) => ends), relationships: fresh.map(({ line }) => line) };
  return fresh.length === 0 ? calm : showPiece(calm, piece, undefined);
}

/** Without the nodes that stood there only for lines that now go. */
function dropStranded({ nodes, relations }: View, kept: readonly string[]): ReadonlySet<string> {
  const endsOf = (members: Iterable<string>) =>
    new Set([...members].flatMap((relation) => network.extremities(relation)));
  const [before, after] = [endsOf(relations), endsOf(kept)];
  return new Set([...nodes].filter((node) => after.has(node) || !before.has(node)));
}

/** The filter in a sentence, for the legend; null where everything counts. */
export function sayEvidence(filter: EvidenceFilter, nameOf: (id: string) => string): string | null {
  if (!isChoosing(filter)) {
    return null;
  }
  const parts = [
    filter.voice === null ? null : `what ${nameOf(filter.voice)} says`,
    filter.about === null ? null : `about ${nameOf(filter.about)}`,
    filter.acts === null ? null : `what is ${filter.acts.map(sayAct).join(', or ')}`,
    filter.origins > 1 ? `from at least ${sayCount(filter.origins, 'origin', 'origins')}` : null,
    ...filter.versions.map(({ topic }) => `one version of “${topic}”`),
  ];
  return parts.filter((part) => part !== null).join('; ');
}
