import { findIcon, icons } from './icons.ts';
import { findKindByLabel } from './kinds.ts';
import {
  type ColourRule,
  findStyle,
  type Look,
  type Measure,
  type SizeRule,
  type StyledPart,
} from './look.ts';
import type { Network } from './network.ts';
import { rankNodes } from './page-rank.ts';
import { isDate, listTexts, readNumber } from './property-values.ts';
import { countDegrees, type Shown } from './shown.ts';

/** On paper and on night ground. */
export interface Colours {
  readonly light: string;
  readonly dark: string;
}

/** How one node or relation departs from its kind; null where it does not. */
export interface OwnStyle {
  readonly colours: Colours | null;
  /** Index in icons.ts. */
  readonly icon: number | null;
  readonly factor: number;
}

/** What a colour stands for, for the legend. */
export interface ColourKey {
  readonly text: string;
  readonly colours: Colours;
}

/** Values and communities that are told apart: as far apart as may be, also for those who see few colours. */
export const distinctColours: readonly Colours[] = [
  { light: '#0072b2', dark: '#3c9bd6' },
  { light: '#d55e00', dark: '#f07f2e' },
  { light: '#00805e', dark: '#1bb488' },
  { light: '#b65c92', dark: '#d98bba' },
  { light: '#c28000', dark: '#e69f00' },
  { light: '#8a7400', dark: '#e3d54a' },
  { light: '#2f8fc4', dark: '#56b4e9' },
];
export const otherColours: Colours = { light: '#77736a', dark: '#a8a498' };
/** From little to much, on either ground away from it. */
const scale: { readonly light: readonly [string, string]; readonly dark: readonly [string, string] } = {
  light: ['#9cc3df', '#083d66'],
  dark: ['#34566f', '#b9e0ff'],
};
const [leastFactor, mostFactor] = [0.6, 2];
const plain: OwnStyle = { colours: null, icon: null, factor: 1 };

/** The reader's rules worked out for what is shown; made anew when either changes. */
export class Styles {
  readonly #network: Network;
  readonly #shown: Shown;
  readonly #look: Look;
  readonly #measures = new Map<Measure, ReadonlyMap<string, number>>();
  readonly #colours = new Map<string, (key: string) => Colours | null>();
  readonly #factors = new Map<string, (key: string) => number>();

  constructor(network: Network, shown: Shown, look: Look) {
    this.#network = network;
    this.#shown = shown;
    this.#look = look;
  }

  /** `tint` gives the colours of communities, when they are what colours tell. */
  ofNode(node: string, tint: (node: string) => Colours | null = () => null): OwnStyle {
    const style = this.#styleOfNode(node);
    return this.#look.tint === 'community' ? { ...style, colours: tint(node) } : style;
  }

  #styleOfNode(node: string): OwnStyle {
    const { kind } = this.#network.getNodeAttributes(node);
    const style = findStyle(this.#look, 'nodes', kind);
    if (style === undefined) {
      return plain;
    }
    const icon = style.icon === null ? undefined : findIcon(style.icon);
    return {
      colours: this.#colourBy('nodes', kind, style.colour)(node),
      icon: icon === undefined ? null : icons.indexOf(icon),
      factor: this.#sizeBy('nodes', kind, style.size)(node),
    };
  }

  ofRelation(relation: string): OwnStyle {
    const type = this.#network.getEdgeAttribute(relation, 'relationType');
    const style = findStyle(this.#look, 'relations', type);
    return style === undefined
      ? plain
      : {
          colours: this.#colourBy('relations', type, style.colour)(relation),
          icon: null,
          factor: this.#sizeBy('relations', type, style.size)(relation),
        };
  }

  /** What the colours of a kind or type stand for; empty where it has one colour. */
  explain(part: StyledPart, name: string): ColourKey[] {
    const rule = findStyle(this.#look, part, name)?.colour;
    const tinted = part === 'nodes' && this.#look.tint === 'community';
    if (rule === undefined || rule.by === 'kind' || tinted) {
      return [];
    }
    if (rule.by === 'value') {
      const values = this.#listValues(part, name, rule.property);
      const keys = values.slice(0, distinctColours.length).map((text, index) => ({
        text,
        colours: distinctColours[index] as Colours,
      }));
      return values.length > keys.length ? [...keys, { text: 'others', colours: otherColours }] : keys;
    }
    const numbers = this.#readNumbers(part, name, rule);
    if (numbers.size === 0) {
      return [];
    }
    const [least, most] = findEnds(numbers.values());
    const dated =
      rule.by === 'range' &&
      this.#members(part, name).some((key) => isDate(this.#propertiesOf(part, key).get(rule.property)));
    return [
      { text: sayNumber(least, dated), colours: { light: scale.light[0], dark: scale.dark[0] } },
      { text: sayNumber(most, dated), colours: { light: scale.light[1], dark: scale.dark[1] } },
    ];
  }

  /** What the sizes of a kind or type grow by; null where they stand for nothing. */
  explainSize(part: StyledPart, name: string): SizeRule | null {
    const rule = findStyle(this.#look, part, name)?.size ?? { by: 'usual' };
    const tells = rule.by !== 'usual' && rule.by !== 'fixed' && this.#readNumbers(part, name, rule).size > 0;
    return tells ? rule : null;
  }

  #colourBy(part: StyledPart, name: string, rule: ColourRule): (key: string) => Colours | null {
    const known = this.#colours.get(`${part} ${name}`);
    const made = known ?? this.#makeColours(part, name, rule);
    this.#colours.set(`${part} ${name}`, made);
    return made;
  }

  #makeColours(part: StyledPart, name: string, rule: ColourRule): (key: string) => Colours | null {
    if (rule.by === 'kind') {
      const own = rule.colour === null ? null : { light: rule.colour, dark: rule.colour };
      return () => own;
    }
    if (rule.by === 'value') {
      const values = this.#listValues(part, name, rule.property);
      return (key) => {
        const [text] = listTexts(this.#propertiesOf(part, key).get(rule.property));
        return text === undefined ? otherColours : (distinctColours[values.indexOf(text)] ?? otherColours);
      };
    }
    const share = this.#makeShares(part, name, rule);
    return (key) => {
      const part = share(key);
      return part === null
        ? otherColours
        : { light: mixColours(scale.light, part), dark: mixColours(scale.dark, part) };
    };
  }

  #sizeBy(part: StyledPart, name: string, rule: SizeRule): (key: string) => number {
    const known = this.#factors.get(`${part} ${name}`);
    const made = known ?? this.#makeFactors(part, name, rule);
    this.#factors.set(`${part} ${name}`, made);
    return made;
  }

  #makeFactors(part: StyledPart, name: string, rule: SizeRule): (key: string) => number {
    if (rule.by === 'usual' || rule.by === 'fixed') {
      const factor = rule.by === 'fixed' ? rule.factor : 1;
      return () => factor;
    }
    const share = this.#makeShares(part, name, rule);
    // Area, not radius, grows with what is measured.
    return (key) => leastFactor + (mostFactor - leastFactor) * Math.sqrt(share(key) ?? 0);
  }

  /** Where each stands between the least and the most of its kind, from 0 to 1; null without a value. */
  #makeShares(
    part: StyledPart,
    name: string,
    rule: { readonly by: Measure } | { readonly by: 'range'; readonly property: string },
  ): (key: string) => number | null {
    const numbers = this.#readNumbers(part, name, rule);
    const [least, most] = findEnds(numbers.values());
    return (key) => {
      const value = numbers.get(key);
      return value === undefined ? null : most === least ? 0.5 : (value - least) / (most - least);
    };
  }

  #readNumbers(
    part: StyledPart,
    name: string,
    rule: { readonly by: Measure } | { readonly by: 'range'; readonly property: string },
  ): ReadonlyMap<string, number> {
    const numbers = new Map<string, number>();
    const measure = rule.by === 'range' ? null : this.#measure(rule.by);
    for (const key of this.#members(part, name)) {
      const value =
        rule.by === 'range'
          ? readNumber(this.#propertiesOf(part, key).get(rule.property))
          : (measure?.get(key) ?? 0);
      if (value !== null) {
        numbers.set(key, value);
      }
    }
    return numbers;
  }

  #measure(by: Measure): ReadonlyMap<string, number> {
    const known = this.#measures.get(by);
    const made =
      known ??
      (by === 'degree' ? countDegrees(this.#network, this.#shown) : rankNodes(this.#network, this.#shown));
    this.#measures.set(by, made);
    return made;
  }

  /** The values of a property, the most frequent first. */
  #listValues(part: StyledPart, name: string, property: string): string[] {
    const counts = new Map<string, number>();
    for (const key of this.#members(part, name)) {
      const [text] = listTexts(this.#propertiesOf(part, key).get(property));
      if (text !== undefined) {
        counts.set(text, (counts.get(text) ?? 0) + 1);
      }
    }
    return [...counts]
      .sort(([left, more], [right, less]) => less - more || left.localeCompare(right))
      .map(([text]) => text);
  }

  #members(part: StyledPart, name: string): string[] {
    return part === 'nodes'
      ? [...this.#shown.nodes].filter((node) => this.#network.getNodeAttribute(node, 'kind') === name)
      : [...this.#shown.relations].filter(
          (relation) => this.#network.getEdgeAttribute(relation, 'relationType') === name,
        );
  }

  #propertiesOf(part: StyledPart, key: string) {
    return part === 'nodes'
      ? this.#network.getNodeAttribute(key, 'properties')
      : this.#network.getEdgeAttribute(key, 'properties');
  }
}

/** The colours of a kind under a look that gives it one colour; what varies shows the kind's own, or none by community. */
export function coloursOfKind(look: Look, label: string): Colours {
  if (look.tint === 'community') {
    return otherColours;
  }
  const rule = findStyle(look, 'nodes', label)?.colour;
  const { light, dark } = findKindByLabel(label);
  return rule?.by === 'kind' && rule.colour !== null
    ? { light: rule.colour, dark: rule.colour }
    : { light, dark };
}

function findEnds(values: Iterable<number>): [least: number, most: number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return least > most ? [0, 0] : [least, most];
}

function sayNumber(value: number, dated: boolean): string {
  return dated
    ? new Date(value).toISOString().slice(0, 10)
    : String(Number.isInteger(value) ? value : Number(value.toPrecision(3)));
}

function mixColours([from, to]: readonly [string, string], share: number): string {
  const read = (hex: string, at: number): number => Number.parseInt(hex.slice(at, at + 2), 16);
  const parts = [1, 3, 5].map((at) => Math.round(read(from, at) + (read(to, at) - read(from, at)) * share));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
