/** Packs numbers and texts of a column in whichever of their forms is shortest. */
import type { Choices, Numbers, Texts } from '../../../protocol/columns.ts';

export function packNumbers(numbers: readonly number[]): Numbers {
  let before = 0;
  let plain = 0;
  let stepped = 0;
  const steps = numbers.map((number) => {
    const step = number - before;
    before = number;
    plain += measure(number);
    stepped += measure(step);
    return step;
  });
  const isExact = steps.every(Number.isSafeInteger);
  return isExact && stepped < plain ? { steps } : { numbers };
}

/** How much a number takes: what repeats itself is packed away, so short ones count for less than their length. */
function measure(number: number): number {
  return number < 0 ? String(number).length : number < 10 ? 0.5 : String(number).length;
}

/** elementIds and the like: one beginning and a number, which has no zeros in front. */
const numbered = /^(.*?)(0|[1-9]\d{0,14})$/s;

export function packTexts(texts: readonly string[]): Texts {
  return packSeries(texts) ?? packRepeated(texts) ?? { texts };
}

/** Each different value once; `keyOf` tells which are the same. */
export function packChoices<T>(values: readonly T[], keyOf: (value: T) => string): Choices<T> {
  const places = new Map<string, number>();
  const choices: T[] = [];
  const of = values.map((value) => {
    const key = keyOf(value);
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, choices.length);
    return choices.push(value) - 1;
  });
  return { choices, of: packNumbers(of) };
}

function packSeries(texts: readonly string[]): Texts | undefined {
  const prefix = numbered.exec(texts[0] ?? '')?.[1];
  if (prefix === undefined || texts.length < 2) return undefined;
  const numbers: number[] = [];
  for (const text of texts) {
    const match = numbered.exec(text);
    if (match?.[1] !== prefix) return undefined;
    numbers.push(Number(match[2]));
  }
  return { prefix, numbers: packNumbers(numbers) };
}

function packRepeated(texts: readonly string[]): Texts | undefined {
  if (texts.length < 2 || new Set(texts).size > texts.length * 0.7) return undefined;
  const { choices, of } = packChoices(texts, (text) => text);
  return { texts: choices, of };
}
