import type { RelationData } from '../state/network.ts';
import type { Theme } from '../state/preferences-store.ts';
import { isSymmetric } from '../state/relation-words.ts';
import type { OwnStyle } from '../state/styles.ts';
import { coloursOfType } from '../state/type-colours.ts';
import { fade } from './node-look.ts';

/** `dashed` inferred, `dotted` nobody gives a name to it, `sparse` planned or proposed, `broken` denied. */
export type Stroke = 'solid' | 'dashed' | 'dotted' | 'sparse' | 'broken';

/** Everything the relation program draws from; Sigma's own fields and ours. */
export interface RelationLook {
  size: number;
  color: string;
  label: null;
  hidden: boolean;
  forceLabel: boolean;
  zIndex: number;
  type: 'straight' | 'bowed';
  curve: number;
  stroke: Stroke;
  /** Two lines side by side: reports or speakers disagree about it. */
  doubled: boolean;
  /** A gap in the middle: all of it rests on one origin. */
  notched: boolean;
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
  /** How the reader's rules make it depart from its type. */
  readonly style?: OwnStyle;
  readonly curve: number;
  readonly loop: boolean;
  /** From 0.5 to 1: lines become thinner where the canvas is small. */
  readonly scale: number;
}

/** How a relation looks: family gives the colour, independent origins the width, and the stroke how it is known. */
export function lookOfRelation(data: RelationData, state: RelationState): RelationLook {
  const stroke = strokeOf(data);
  const doubled = data.status === 'contested';
  const usual = widthOf(data.originCount) * (state.style?.factor ?? 1);
  const width = doubled ? Math.max(leastDoubled, usual) : usual;
  return {
    size: width * state.scale * (state.selected ? 1.8 : 1),
    color: colourOfRelation(data, state),
    label: null,
    hidden: !state.shown,
    forceLabel: false,
    zIndex: 0,
    type: state.curve === 0 && !state.loop ? 'straight' : 'bowed',
    curve: state.curve,
    stroke,
    doubled,
    notched: data.originCount === 1 && stroke === 'solid',
    arrow: !isSymmetric(data.relationType),
    lit: state.lit,
    selected: state.selected,
  };
}

/** `#rrggbbaa`: its family, or the reader's rule for it, and how many origins it rests on. */
export function colourOfRelation(
  { relationType, originCount }: RelationData,
  state: Pick<RelationState, 'theme' | 'faded' | 'style'>,
): string {
  const { light, dark } = state.style?.colours ?? coloursOfType(relationType);
  return fade(state.theme === 'dark' ? dark : light, state) + opacityOf(originCount);
}

/** Pixels that two lines and the gap between them need. */
const leastDoubled = 3;

function strokeOf({ status, properties }: RelationData): Stroke {
  if (status === 'derived') {
    return 'dashed';
  }
  if (status === 'planned') {
    return 'sparse';
  }
  if (status === 'denied') {
    return 'broken';
  }
  return properties.get('anonymous') === true ? 'dotted' : 'solid';
}

/** Pixels: a single origin is a thin line, five and more a broad one. */
export function widthOf(originCount: number): number {
  return originCount <= 1 ? 1 : Math.min(3.4, 0.8 + 0.5 * originCount);
}

/** What rests on one origin stays in the background until it is pointed at; two hexadecimal digits. */
function opacityOf(originCount: number): string {
  return originCount <= 1 ? '80' : originCount === 2 ? 'b0' : 'd8';
}
