/** The graph to measure on: people who know each other, a few of them very many, the same in every run. */

import { createRandom } from '../../client/state/random.ts';
import type { CypherMap, CypherValue } from '../../protocol/values.ts';

export interface GraphSize {
  readonly nodes: number;
  readonly relationships: number;
}

export const batchSize = 5_000;

const syllables = ['an', 'ber', 'cor', 'da', 'el', 'fin', 'gor', 'hal', 'is', 'jo', 'ka', 'lem', 'mar', 'ni'];
const subjects = [
  'grain',
  'ceasefire',
  'prisoners',
  'transit',
  'sanctions',
  'observers',
  'borders',
  'energy',
];
const cities = 40;

/** Batches of maps: id, name, city, born, note. */
export function* makePeople({ nodes }: GraphSize): Generator<CypherMap[]> {
  const random = createRandom(1);
  yield* inBatches(nodes, (id) => {
    const about = [pick(subjects, random), pick(subjects, random), makeWord(random)];
    return new Map<string, CypherValue>([
      ['id', BigInt(id)],
      ['name', `${capitalize(makeWord(random))} ${capitalize(makeWord(random))}`],
      ['city', `City ${Math.floor(random() * cities)}`],
      ['born', BigInt(1930 + Math.floor(random() * 75))],
      ['note', `Speaks about ${about.join(' and ')}`],
    ]);
  });
}

/** Batches of maps: from, to, since, weight. One end is drawn evenly, the other favours low ids. */
export function* makeAcquaintances({ nodes, relationships }: GraphSize): Generator<CypherMap[]> {
  const random = createRandom(2);
  yield* inBatches(relationships, () => {
    const from = Math.floor(random() * nodes);
    const to = Math.floor(random() ** 2 * nodes);
    return new Map<string, CypherValue>([
      ['from', BigInt(from)],
      ['to', BigInt(to)],
      ['since', BigInt(1990 + Math.floor(random() * 35))],
      ['weight', random()],
    ]);
  });
}

function* inBatches(count: number, make: (index: number) => CypherMap): Generator<CypherMap[]> {
  for (let start = 0; start < count; start += batchSize) {
    const length = Math.min(batchSize, count - start);
    yield Array.from({ length }, (_, index) => make(start + index));
  }
}

function makeWord(random: () => number): string {
  return Array.from({ length: 2 + Math.floor(random() * 2) }, () => pick(syllables, random)).join('');
}

function pick(words: readonly string[], random: () => number): string {
  return words[Math.floor(random() * words.length)] ?? '';
}

function capitalize(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
