import { createStore } from 'zustand/vanilla';
import { announce } from './announcements.ts';
import { sortByDegree } from './cluster-words.ts';
import { type Communities, searchCommunities } from './community-search.ts';
import { lookStore } from './look-store.ts';
import { type Network, network } from './network.ts';
import { readShown, type Shown } from './shown.ts';
import { currentView, stepsStore } from './steps-store.ts';
import type { Colours } from './styles.ts';
import { distinctColours, otherColours } from './styles.ts';
import { sayCount } from './words.ts';

/** Communities of what is shown, the largest first, worked out while the reader wants them told apart. */
export interface CommunitiesState {
  readonly of: ReadonlyMap<string, number>;
  /** How many nodes each has, and the best connected among them. */
  readonly told: readonly { readonly size: number; readonly hub: string }[];
}

const none: CommunitiesState = { of: new Map(), told: [] };

export const communitiesStore = createStore<CommunitiesState>()(() => none);

/** Looks for communities whenever something else is shown, as long as nodes are coloured by them. */
export function followCommunities(): void {
  let latest: Shown | null = null;
  const look = async (): Promise<void> => {
    if (lookStore.getState().look.tint !== 'community') {
      latest = null;
      communitiesStore.setState(none, true);
      return;
    }
    const { members } = readShown(network, currentView());
    if (latest !== null && isAlike(latest, members)) {
      return;
    }
    latest = members;
    const found = await searchCommunities(network, members).catch((error: Error) => {
      announce(error.message);
      return [];
    });
    if (latest === members) {
      communitiesStore.setState(describe(network, found, members), true);
    }
  };
  stepsStore.subscribe(() => void look());
  lookStore.subscribe(() => void look());
  void look();
}

/** What the colours of communities stand for; more communities than colours are said to share one. */
export function explainCommunities(graph: Network): { text: string; colours: Colours }[] {
  const { told } = communitiesStore.getState();
  const own = told.slice(0, distinctColours.length);
  const others = told.slice(distinctColours.length);
  const nodes = others.reduce((sum, { size }) => sum + size, 0);
  return [
    ...own.map(({ size, hub }, index) => ({
      text: `around ${graph.getNodeAttribute(hub, 'name')} ${size.toLocaleString('en')}`,
      colours: coloursOfCommunity(index),
    })),
    ...(others.length === 0
      ? []
      : [
          {
            text: `${sayCount(others.length, 'smaller one', 'smaller ones')}, not told apart ${nodes.toLocaleString('en')}`,
            colours: otherColours,
          },
        ]),
  ];
}

function coloursOfCommunity(index: number | undefined): Colours {
  return distinctColours[index ?? -1] ?? otherColours;
}

/** Of several nodes drawn as one: their community's colour if they share it. */
export function coloursOfTint(node: string, inside: readonly string[] | undefined): Colours {
  const { of } = communitiesStore.getState();
  const [first, ...rest] = new Set((inside ?? [node]).map((member) => of.get(member)));
  return rest.length === 0 ? coloursOfCommunity(first) : otherColours;
}

function describe(graph: Network, found: Communities, shown: Shown): CommunitiesState {
  const of = new Map(found.flatMap((members, index) => members.map((node) => [node, index] as const)));
  const told = found.map((members, index) => ({
    size: members.length,
    hub: (index < distinctColours.length ? sortByDegree(graph, members, shown)[0] : members[0]) ?? '',
  }));
  return { of, told };
}

function isAlike(left: Shown, right: Shown): boolean {
  const same = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
    one.size === other.size && [...one].every((key) => other.has(key));
  return left === right || (same(left.nodes, right.nodes) && same(left.relations, right.relations));
}
