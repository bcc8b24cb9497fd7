import { icons } from '../state/icons.ts';
import { findKindByLabel, type Kind, type Shape } from '../state/kinds.ts';
import type { NodeData } from '../state/network.ts';
import type { Theme } from '../state/preferences-store.ts';
import type { OwnStyle } from '../state/styles.ts';
import { mixHex, pickColours } from './theme-colours.ts';

/** Everything the node program draws from; Sigma's own fields and ours. */
export interface NodeLook {
  x: number;
  y: number;
  size: number;
  color: string;
  label: null;
  hidden: boolean;
  highlighted: boolean;
  forceLabel: boolean;
  zIndex: number;
  type: 'kind';
  shape: number;
  icon: number;
  lit: boolean;
  selected: boolean;
  pinned: boolean;
  hollow: boolean;
}

export interface NodeState {
  readonly theme: Theme;
  readonly shown: boolean;
  readonly lit: boolean;
  readonly selected: boolean;
  readonly pinned: boolean;
  /** A filter lets it recede. */
  readonly faded?: boolean;
  /** How the reader's rules make it depart from its kind. */
  readonly style?: OwnStyle;
  /** Radius in pixels at the fitted zoom. */
  readonly radius: number;
}

const shapes: readonly Shape[] = ['disc', 'square', 'diamond', 'hexagon'];
/** What was only planned, proposed or refused must not read as a fact: it is drawn in outline. */
const unreal: ReadonlySet<string> = new Set(['planned', 'proposed', 'refused']);
const iconPlaces = new Map(icons.map(({ icon }, place) => [icon, place]));
const smallest = 7.5;
const largest = 19;

/** How a node looks: its kind gives colour, shape and icon, its importance the size. */
export function lookOfNode(data: NodeData, state: NodeState): NodeLook {
  const kind = findKindByLabel(data.kind);
  const colours = state.style?.colours ?? kind;
  return {
    x: data.x,
    y: data.y,
    size: state.radius * (state.style?.factor ?? 1),
    color: fade(state.theme === 'dark' ? colours.dark : colours.light, state),
    label: null,
    hidden: !state.shown,
    highlighted: false,
    forceLabel: false,
    zIndex: 0,
    type: 'kind',
    shape: shapeIndex(kind.shape),
    icon: state.style?.icon ?? placeOfIcon(kind.icon),
    lit: state.lit,
    selected: state.selected,
    pinned: state.pinned,
    hollow: unreal.has(String(data.properties.get('status'))),
  };
}

/** What a filter lets recede comes close to the ground, and stays where it is. */
export function fade(
  colour: string,
  { faded = false, theme }: { readonly faded?: boolean; readonly theme: Theme },
): string {
  return faded ? mixHex(colour, pickColours(theme).ground, 0.8) : colour;
}

/** A shape's number in the shaders. */
export function shapeIndex(shape: Shape): number {
  return shapes.indexOf(shape);
}

function placeOfIcon(icon: Kind['icon']): number {
  return iconPlaces.get(icon) ?? 0;
}

/** The place of a kind's icon in the atlas. */
export function iconIndex(kind: string): number {
  return placeOfIcon(findKindByLabel(kind).icon);
}

/**
 * Area grows with the support a node has: the sum of its relations' independent origins.
 * @param crowd how many nodes share the canvas; beyond some 150 all become smaller
 */
export function radiusOf(support: number, crowd: number): number {
  const radius = smallest + 1.5 * Math.sqrt(Math.max(0, support - 1));
  const shrink = Math.min(1, Math.max(0.3, Math.sqrt(160 / Math.max(1, crowd))));
  return Math.min(largest, radius) * shrink;
}
