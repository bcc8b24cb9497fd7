import { familyColours } from '../state/family-colours.ts';
import type { RelationData } from '../state/network.ts';
import type { Theme } from '../state/preferences-store.ts';
import { findRelationWords, isSymmetric } from '../state/relation-words.ts';
import { fade } from './node-look.ts';

/** Everything the relation program draws from; Sigma's own fields and ours. */
export interface RelationLook {
  size: number;
  color: string;
  label: null;
  hidden: boolean;
  forceLabel: boolean;
  zIndex: number;
  type: 'straight' | 'bowed' | 'thin';
  curve: number;
  dashed: boolean;
  arrow: boolean;
  lit: boolean;
  selected: boolean;
}

export interface RelationState {
  readonly theme: Theme;
  readonly shown: boolean;
  readonly lit: boolean;
  readonly selected: boolean;
  /** A filter lets it recede. */
  readonly faded?: boolean;
  readonly curve: number;
  readonly loop: boolean;
  /** A hairline, whatever it stands for. */
  readonly thin: boolean;
  /** From 0.5 to 1: lines become thinner where the canvas is small. */
  readonly scale: number;
}

/** How a relation looks: family gives the colour, independent origins the width, inference the dash. */
export function lookOfRelation(data: RelationData, state: RelationState): RelationLook {
  const { light, dark } = familyColours[findRelationWords(data.relationType).family];
  return {
    size: widthOf(data.originCount) * state.scale * (state.selected ? 1.8 : 1),
    color: fade(state.theme === 'dark' ? dark : light, state) + opacityOf(data.originCount),
    label: null,
    hidden: !state.shown,
    forceLabel: false,
    zIndex: 0,
    type: state.thin ? 'thin' : state.curve === 0 && !state.loop ? 'straight' : 'bowed',
    curve: state.curve,
    dashed: data.status === 'derived',
    arrow: !isSymmetric(data.relationType),
    lit: state.lit,
    selected: state.selected,
  };
}

/** Pixels: a single origin is a thin line, five and more a broad one. */
export function widthOf(originCount: number): number {
  return originCount <= 1 ? 1 : Math.min(3.4, 0.8 + 0.5 * originCount);
}

/** What rests on one origin stays in the background until it is pointed at; two hexadecimal digits. */
function opacityOf(originCount: number): string {
  return originCount <= 1 ? '80' : originCount === 2 ? 'b0' : 'd8';
}
