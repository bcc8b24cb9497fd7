import {
  Boxes,
  Database,
  FileCheck,
  Flag,
  Handshake,
  Landmark,
  type LucideIcon,
  MapPin,
  Megaphone,
  MicVocal,
  Newspaper,
  Quote,
  User,
  Users,
  UsersRound,
} from 'lucide-react';
import { suggestIcon } from './icons.ts';
import { splitLabel, toPlural } from './label-words.ts';

export type Shape = 'disc' | 'square' | 'diamond' | 'hexagon';

/** How a kind of node is told apart: colour, shape, icon and word, never colour alone. */
export interface Kind {
  /** The label that decides, as the database has it. */
  readonly label: string;
  readonly one: string;
  readonly many: string;
  readonly icon: LucideIcon;
  readonly shape: Shape;
  /** On paper and on night ground; Okabe-Ito where it has a colour left. */
  readonly light: string;
  readonly dark: string;
}

/** In order of precedence: the first whose label a node carries is its kind. */
export const kinds: readonly Kind[] = [
  kind('Person', 'person', 'people', User, 'disc', '#0072b2', '#3c9bd6'),
  kind('Delegation', 'delegation', 'delegations', UsersRound, 'disc', '#2f8fc4', '#56b4e9'),
  kind('Country', 'country', 'countries', Flag, 'disc', '#00805e', '#1bb488'),
  kind('Organization', 'organisation', 'organisations', Landmark, 'disc', '#8a7400', '#e3d54a'),
  kind('Group', 'group', 'groups', Users, 'disc', '#6b7280', '#a3abb8'),
  kind('Meeting', 'meeting', 'meetings', Handshake, 'square', '#c28000', '#e69f00'),
  kind('Demand', 'demand', 'demands', Megaphone, 'diamond', '#d55e00', '#f07f2e'),
  kind('Agreement', 'agreement', 'agreements', FileCheck, 'hexagon', '#b65c92', '#d98bba'),
  kind('Place', 'place', 'places', MapPin, 'hexagon', '#4a4a48', '#c9c6bd'),
  kind('Claim', 'claim', 'claims', Quote, 'square', '#77736a', '#a8a498'),
  kind('Article', 'report', 'reports', Newspaper, 'square', '#3f3d39', '#d8d4c8'),
  kind('Source', 'source', 'sources', MicVocal, 'hexagon', '#77736a', '#a8a498'),
  kind('Dataset', 'data set', 'data sets', Database, 'square', '#77736a', '#a8a498'),
];

/** What stands in for nodes of several kinds. */
export const severalKinds: Kind = kind(
  'several kinds',
  'group of several kinds',
  'groups of several kinds',
  Boxes,
  'disc',
  '#6b6a64',
  '#b4b0a5',
);

/** Stay off the canvas until somebody asks for them. */
export const evidenceLabels: readonly string[] = ['Claim', 'Article', 'Source', 'Dataset'];

/** For labels the explorer has never heard of, in turn: on paper and on night ground, as far apart as may be. */
const spareColours: readonly (readonly [light: string, dark: string])[] = [
  ['#0072b2', '#3c9bd6'],
  ['#c28000', '#e69f00'],
  ['#00805e', '#1bb488'],
  ['#b65c92', '#d98bba'],
  ['#d55e00', '#f07f2e'],
  ['#8a7400', '#e3d54a'],
  ['#2f8fc4', '#56b4e9'],
  ['#6b7280', '#a3abb8'],
];
const spareShapes: readonly Shape[] = ['disc', 'square', 'diamond', 'hexagon'];

const byLabel = new Map([...kinds, severalKinds].map((entry) => [entry.label, entry]));
const others = new Map<string, Kind>();

/** How many nodes carry each label, and which spare colours the kinds among them have already. */
const counts = new Map<string, number>();
const taken = new Set<string>();

/** Learns what a database holds, so that the rarest label of a node decides, and colours go to the most frequent first. */
export function learnLabels(labels: readonly { readonly label: string; readonly count: number }[]): void {
  for (const { label, count } of labels) {
    counts.set(label, count);
    const known = byLabel.get(label);
    if (known !== undefined) {
      taken.add(known.light);
    }
  }
  for (const { label } of [...labels].sort((left, right) => right.count - left.count)) {
    findKindByLabel(label);
  }
}

function countOf(label: string): number {
  return counts.get(label) ?? Number.POSITIVE_INFINITY;
}

/** The kind of a node with these labels; labels the explorer has never heard of get a plain kind of their own. */
export function findKind(labels: readonly string[]): Kind {
  for (const entry of kinds) {
    if (labels.includes(entry.label)) {
      return entry;
    }
  }
  const own = labels.filter((label) => label !== 'Actor');
  const [rarest] = own.sort((left, right) => countOf(left) - countOf(right));
  return findKindByLabel(rarest ?? labels[0] ?? 'Node');
}

export function findKindByLabel(label: string): Kind {
  const known = byLabel.get(label) ?? others.get(label);
  if (known !== undefined) {
    return known;
  }
  const free = spareColours.filter(([light]) => !taken.has(light));
  const colours = free.length > 0 ? free : spareColours;
  const [light, dark] = colours[others.size % colours.length] as readonly [string, string];
  const shape = spareShapes[Math.floor(others.size / colours.length) % spareShapes.length] ?? 'disc';
  const words = splitLabel(label);
  const one = words.join(' ') || 'node';
  const created = kind(label, one, toPlural(one), suggestIcon(words).icon, shape, light, dark);
  others.set(label, created);
  return created;
}

function kind(
  label: string,
  one: string,
  many: string,
  icon: LucideIcon,
  shape: Shape,
  light: string,
  dark: string,
): Kind {
  return { label, one, many, icon, shape, light, dark };
}
