/**
 * Scores as Lucene's BM25Similarity gives them with its defaults (Robertson and Zaragoza 2009, k1 = 1.2, b = 0.75),
 * in 32-bit floats where Lucene has them, so that hits come in the same order as Neo4j's.
 */
const k1 = 1.2;
const b = 0.75;

/** How much a term tells that stands in `found` of `all` texts. */
export function inverseFrequency(found: number, all: number): number {
  return Math.fround(Math.log(1 + (all - found + 0.5) / (found + 0.5)));
}

/** What the length of a text does to the score of a term in it; for one field, as long as its average length stands. */
export type LengthNorm = (length: number) => number;

/** @param averageLength of the field's texts, in terms */
export function normalizeLengths(averageLength: number): LengthNorm {
  const known: number[] = [];
  return (length) => {
    known[length] ??= Math.fround(1 / (k1 * (1 - b + (b * quantize(length)) / averageLength)));
    return known[length];
  };
}

/** @param frequency how often the term stands in the text; a fraction for phrases with gaps */
export function scoreTerm(weight: number, frequency: number, norm: number): number {
  return Math.fround(weight - weight / (1 + frequency * norm));
}

/** Lucene keeps lengths in one byte: exact below 40, then with three significant bits (SmallFloat.intToByte4). */
function quantize(length: number): number {
  const exact = 24;
  if (length < exact) return length;
  const rest = length - exact;
  const bits = 32 - Math.clz32(rest);
  if (bits < 4) return length;
  const shift = bits - 4;
  return exact + (rest >>> shift) * 2 ** shift;
}
