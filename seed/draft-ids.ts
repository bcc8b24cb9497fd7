/** Readable ids for what readers add. */
import type { Dataset } from './dataset.ts';

/** Every id of the data set: they share one space. */
export function collectIds(dataset: Dataset): Set<string> {
  const { articles, actors, things, sources, claims } = dataset;
  return new Set([...articles, ...actors, ...things, ...sources, ...claims].map(({ id }) => id));
}

/** A slug of the name that no other id has; `taken` learns it. */
export function makeId(name: string, fallback: string, taken: Set<string>): string {
  const words =
    name
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  const slug = words.join('-').slice(0, 60).replace(/-$/, '');
  const base = slug === '' ? fallback : slug;
  let id = base;
  for (let count = 2; taken.has(id); count += 1) {
    id = `${base}-${count}`;
  }
  taken.add(id);
  return id;
}

/** The next number behind the prefix that the report's claims have, such as `mt-181`. */
export function makeClaimId(dataset: Dataset, article: string, taken: ReadonlySet<string>): string {
  const own = dataset.claims.find((claim) => claim.article === article)?.id;
  const prefix = own?.replace(/-\d+$/, '') ?? article;
  const numbers = [...taken].flatMap((id) => {
    const [, number] = id.startsWith(`${prefix}-`) ? (/-(\d+)$/.exec(id) ?? []) : [];
    return number === undefined ? [] : [Number(number)];
  });
  return `${prefix}-${String(Math.max(0, ...numbers) + 1).padStart(3, '0')}`;
}
