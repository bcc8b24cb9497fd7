import type { Place } from './steps-store.ts';

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Steps along an axis that two digits tell apart. */
const steps = digits.length ** 2 - 1;
const form = /^(-?\d+)\.(-?\d+)\.(\d+)\.([0-9a-z]+)\.([\w-]*)$/;

/**
 * Writes where nodes stand as four characters each, in the order of their ids, behind the corner and the span of all
 * and a hash of the ids: the same data read elsewhere finds every node again, other data finds out that it is other.
 */
export function encodePlaces(places: ReadonlyMap<string, Place>): string {
  const ids = [...places.keys()].sort();
  const sorted = ids.map((id) => places.get(id) as Place);
  const left = Math.floor(Math.min(0, ...sorted.map(({ x }) => x)));
  const bottom = Math.floor(Math.min(0, ...sorted.map(({ y }) => y)));
  const span = Math.ceil(Math.max(1, ...sorted.map(({ x, y }) => Math.max(x - left, y - bottom))));
  const write = (offset: number): string => {
    const step = Math.round((offset / span) * steps);
    return `${digits[Math.floor(step / digits.length)]}${digits[step % digits.length]}`;
  };
  const text = sorted.map(({ x, y }) => write(x - left) + write(y - bottom)).join('');
  return `${left}.${bottom}.${span}.${hashIds(ids)}.${text}`;
}

/** Where the nodes with these ids stand; null when the text was written of others. */
export function decodePlaces(text: string, ids: readonly string[]): ReadonlyMap<string, Place> | null {
  const [, left, bottom, span, hash, body = ''] = form.exec(text) ?? [];
  const sorted = [...ids].sort();
  if (body.length !== 4 * sorted.length || hash !== hashIds(sorted)) {
    return null;
  }
  const read = (at: number): number => {
    const step = digits.indexOf(body[at] ?? '') * digits.length + digits.indexOf(body[at + 1] ?? '');
    return (step / steps) * Number(span);
  };
  return new Map(
    sorted.map((id, index) => [
      id,
      { x: Number(left) + read(4 * index), y: Number(bottom) + read(4 * index + 2) },
    ]),
  );
}

/** FNV-1a over the ids, each ended by a mark; http://www.isthe.com/chongo/tech/comp/fnv/ */
function hashIds(ids: readonly string[]): string {
  let hash = 0x811c9dc5;
  for (const character of ids.join('\n')) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
