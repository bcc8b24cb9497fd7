/** Names of properties, labels and types. Every row repeats the same few, and making text of bytes costs more than comparing them. */

interface KnownName {
  readonly bytes: Buffer;
  readonly name: string;
}

const [longestKnown, placeCount] = [40, 1024];
/** One name for each place; another one with the same place takes it over, so this never grows. */
const known: (KnownName | undefined)[] = Array.from({ length: placeCount });

/** The text of the bytes from `start` to `end`. */
export function readName(bytes: Buffer, start: number, end: number): string {
  if (end - start > longestKnown) return bytes.toString('utf8', start, end);
  let hash = end - start;
  for (let at = start; at < end; at += 1) hash = (Math.imul(hash, 31) + (bytes[at] ?? 0)) | 0;
  const place = hash & (placeCount - 1);
  const here = known[place];
  if (here !== undefined && isSame(here.bytes, bytes, start, end)) return here.name;
  const name = bytes.toString('utf8', start, end);
  known[place] = { bytes: Buffer.from(bytes.subarray(start, end)), name };
  return name;
}

function isSame(name: Buffer, bytes: Buffer, start: number, end: number): boolean {
  if (name.length !== end - start) return false;
  for (let index = 0; index < name.length; index += 1) if (name[index] !== bytes[start + index]) return false;
  return true;
}
