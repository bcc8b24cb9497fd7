import type { StyledPart } from './look.ts';
import type { Network } from './network.ts';
import { isDate, listTexts, readNumber } from './property-values.ts';
import type { Shown } from './shown.ts';

/** What the shown nodes of a kind, or relations of a type, have under one name. */
export interface PropertyFact {
  readonly name: string;
  /** How many of them have it. */
  readonly count: number;
  /** All values are numbers, or all are dates. */
  readonly measurable: boolean;
  /** They are dates; least and most are milliseconds since 1970. */
  readonly dated: boolean;
  readonly least: number;
  readonly most: number;
  /** Each value with its count, the most frequent first. */
  readonly values: readonly (readonly [text: string, count: number])[];
}

interface Tally {
  count: number;
  dates: number;
  numbers: number[];
  readonly texts: Map<string, number>;
}

/** Of lists each member counts for itself. */
export function listPropertyFacts(
  network: Network,
  shown: Pick<Shown, 'nodes' | 'relations'>,
  part: StyledPart,
  name: string,
): PropertyFact[] {
  const tallies = new Map<string, Tally>();
  for (const properties of listMembers(network, shown, part, name)) {
    for (const [property, value] of properties) {
      const tally: Tally = tallies.get(property) ?? { count: 0, dates: 0, numbers: [], texts: new Map() };
      tallies.set(property, tally);
      const number = readNumber(value);
      tally.count += 1;
      if (number !== null) {
        tally.numbers.push(number);
        tally.dates += isDate(value) ? 1 : 0;
      }
      for (const text of listTexts(value)) {
        tally.texts.set(text, (tally.texts.get(text) ?? 0) + 1);
      }
    }
  }
  return [...tallies].map(([property, { count, dates, numbers, texts }]) => ({
    name: property,
    count,
    measurable: numbers.length === count && (dates === 0 || dates === count),
    dated: dates > 0,
    least: numbers.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY),
    most: numbers.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY),
    values: [...texts].sort(([left, more], [right, less]) => less - more || left.localeCompare(right)),
  }));
}

/** How many of the numbers of a property fall into each of so many equal parts from the least to the most. */
export function countParts(
  network: Network,
  shown: Pick<Shown, 'nodes' | 'relations'>,
  part: StyledPart,
  name: string,
  { name: property, least, most }: PropertyFact,
  parts: number,
): number[] {
  const counts: number[] = Array.from({ length: parts }, () => 0);
  for (const properties of listMembers(network, shown, part, name)) {
    const number = readNumber(properties.get(property));
    if (number !== null) {
      const share = most === least ? 0 : (number - least) / (most - least);
      const index = Math.min(parts - 1, Math.floor(share * parts));
      counts[index] = (counts[index] ?? 0) + 1;
    }
  }
  return counts;
}

function listMembers(
  network: Network,
  { nodes, relations }: Pick<Shown, 'nodes' | 'relations'>,
  part: StyledPart,
  name: string,
) {
  return part === 'nodes'
    ? [...nodes].flatMap((node) => {
        const { kind, properties } = network.getNodeAttributes(node);
        return kind === name ? [properties] : [];
      })
    : [...relations].flatMap((relation) => {
        const { relationType, properties } = network.getEdgeAttributes(relation);
        return relationType === name ? [properties] : [];
      });
}
