import { announce } from './announcements.ts';
import { whileBusy } from './canvas-store.ts';
import { leaveRoom, middleOf, placeOf, roomBeside, spreadMembers } from './cluster-places.ts';
import { findCommonKind, nameCluster, sayMembers } from './cluster-words.ts';
import { type Cluster, type Clusters, clusterKey, expandClusters, standIn } from './clusters.ts';
import { searchCommunities } from './community-search.ts';
import { joinParts } from './deed-parts.ts';
import { sayGathered, sayOnly } from './local-cypher.ts';
import { network } from './network.ts';
import { clearSelection, selectNode } from './selection-store.ts';
import { readShown, type Shown } from './shown.ts';
import { currentView, type Deed, takeStep } from './steps-store.ts';
import { openMore } from './stock-actions.ts';
import { showsEverything, type View } from './view.ts';
import { sayCount } from './words.ts';

interface Group {
  readonly name: string;
  readonly members: readonly string[];
}

/** Of fewer members a community says more as it is. */
const leastCommunity = 3;

/** Draws some nodes as one, where their middle is. Groups among them are taken up whole. */
export function gatherNodes(nodes: readonly string[]): void {
  const view = currentView();
  const members = [...new Set(expandClusters(view.clusters, nodes))].filter((node) => view.nodes.has(node));
  if (members.length < 2) {
    announce('A group takes at least two nodes');
    return;
  }
  const rest = new Map([...view.clusters].filter(([key]) => !nodes.includes(key)));
  const name = nameCluster(network, members, readShown(network, view).members);
  const cluster = makeCluster(members, name);
  const deed: Deed = { kind: 'gather', id: joinParts(members.map(idOf)) };
  const clusters = new Map([...withoutMembers(rest, members), [cluster.key, cluster]]);
  takeStep(`Grouped ${name}`, { ...view, clusters }, { deed, ran: sayGathered(network, [members]) });
  selectNode(cluster.key);
}

/** Every community of what is shown becomes one; those of one or two nodes stay as they are. */
export async function gatherByCommunity(): Promise<void> {
  await whileBusy('Looking for communities', async () => {
    const view = currentView();
    const { members: shown } = readShown(network, view);
    const found = await searchCommunities(network, shown);
    if (currentView() !== view) {
      announce('The canvas has changed meanwhile; ask for groups once more');
      return;
    }
    const large = found.filter((members) => members.length >= leastCommunity);
    gatherAll(view, large, shown, 'community');
  });
}

/** The same groups as once before, under a filter that may not be on now. */
export function gatherAgain(by: 'community' | 'kind', groups: readonly Group[]): void {
  const view = currentView();
  takeGathering(view, groups, readShown(network, view).members, by);
}

/** All shown nodes of a kind become one. */
export function gatherByKind(): void {
  const view = currentView();
  const { members: shown } = readShown(network, view);
  const kinds = new Map<string, string[]>();
  for (const node of shown.nodes) {
    const kind = network.getNodeAttribute(node, 'kind');
    kinds.set(kind, [...(kinds.get(kind) ?? []), node]);
  }
  const several = [...kinds.values()].filter((members) => members.length > 1);
  gatherAll(view, several, shown, 'kind');
}

function gatherAll(
  view: View,
  groups: readonly (readonly string[])[],
  shown: Shown,
  by: 'community' | 'kind',
): void {
  if (groups.length === 0) {
    announce(by === 'kind' ? 'No kind has more than one node here' : 'No three nodes here belong together');
    return;
  }
  const named = groups.map((members) => ({
    members,
    name: by === 'kind' ? sayMembers(network, members) : nameCluster(network, members, shown),
  }));
  takeGathering(view, named, shown, by);
}

function takeGathering(view: View, named: readonly Group[], shown: Shown, by: 'community' | 'kind'): void {
  const groups = named.map(({ members }) => members);
  const made = named.map(({ members, name }) => makeCluster(members, name));
  const grouped = groups.reduce((sum, members) => sum + members.length, 0);
  const alone = shown.nodes.size - grouped;
  const stands = alone === 0 ? '' : `; ${sayCount(alone, 'node stands', 'nodes stand')} alone`;
  const title = `Grouped by ${by}: ${sayCount(made.length, 'group', 'groups')}${stands}`;
  const ran = sayGathered(network, groups, by);
  const stocked = [...view.clusters].filter(([, { stock }]) => stock !== null);
  const clusters = new Map([
    ...withoutMembers(new Map(stocked), groups.flat()),
    ...made.map((cluster) => [cluster.key, cluster] as const),
  ]);
  clearSelection();
  const told = showsEverything(view)
    ? []
    : named.map(({ name, members }) => joinParts([name, ...members.map(idOf)]));
  const deed: Deed = { kind: 'gather-by', id: joinParts([by, ...told]) };
  takeStep(title, { ...view, clusters }, { ran, layout: 'all', deed });
}

/** Puts the members back, round where their group stands; of what has not been brought in, fetches some. */
export function openCluster(key: string): void | Promise<void> {
  const view = currentView();
  const cluster = view.clusters.get(key);
  if (cluster?.stock) {
    return openMore(cluster);
  }
  if (cluster !== undefined) {
    const clusters = new Map([...view.clusters].filter(([other]) => other !== key));
    const others = [...readShown(network, view).nodes].filter((node) => node !== key);
    const moved = spreadMembers(cluster, leaveRoom(others));
    const members = [...cluster.members].filter((node) => view.nodes.has(node));
    clearSelection();
    const options = { moved, ran: sayOnly(network, members), deed: { kind: 'ungroup', id: key } } as const;
    takeStep(`Opened ${network.getNodeAttribute(key, 'name')}`, { ...view, clusters }, options);
  }
}

/** All but those whose members have not been brought in. */
export function openAllClusters(): void {
  const view = currentView();
  const open = [...view.clusters.values()].filter(({ stock }) => stock === null);
  if (open.length === 0) {
    announce('There is no group to open');
    return;
  }
  const clusters = new Map([...view.clusters].filter(([, { stock }]) => stock !== null));
  const keys = new Set(open.map(({ key }) => key));
  const room = leaveRoom([...readShown(network, view).nodes].filter((node) => !keys.has(node)));
  const moved = new Map(open.flatMap((cluster) => [...spreadMembers(cluster, room)]));
  const members = open.flatMap((cluster) => [...cluster.members]);
  clearSelection();
  const options = { moved, ran: sayOnly(network, members), deed: { kind: 'ungroup', id: '*' } } as const;
  takeStep(`Opened ${sayCount(open.length, 'group', 'groups')}`, { ...view, clusters }, options);
}

/** Takes a node out of the group that it is drawn in, so that it can be pointed at. */
export function drawApart(node: string): void {
  const view = currentView();
  const host = [...view.clusters.values()].find(({ members }) => members.has(node));
  if (host !== undefined && host.stock === null) {
    const { x, y } = network.getNodeAttributes(host.key);
    const moved = new Map([[node, placeOf(node)]]);
    Object.assign(network.getNodeAttributes(node), { x: x + roomBeside, y });
    const clusters = withoutMembers(view.clusters, [node]);
    const name = network.getNodeAttribute(node, 'name');
    const deed = { kind: 'bring', id: idOf(node) } as const;
    const ran = sayOnly(network, [node]);
    takeStep(`Took ${name} out of its group`, { ...view, clusters }, { moved, ran, deed });
  }
}

/** The group of these members, and what stands in for it where their middle is. */
function makeCluster(members: readonly string[], name: string): Cluster {
  const key = clusterKey(members.map(idOf));
  standIn(network, key, { name, kind: findCommonKind(network, members), ...middleOf(members) });
  return { key, members: new Set(members), stock: null };
}

/** Groups that lose members to another; of one alone nothing is left to gather. */
function withoutMembers(clusters: Clusters, gone: readonly string[]): Map<string, Cluster> {
  const lost = new Set(gone);
  return new Map(
    [...clusters].flatMap(([key, cluster]): [string, Cluster][] => {
      const members = new Set([...cluster.members].filter((node) => !lost.has(node)));
      return cluster.stock === null && members.size < 2 ? [] : [[key, { ...cluster, members }]];
    }),
  );
}

function idOf(node: string): string {
  return network.getNodeAttribute(node, 'id');
}
