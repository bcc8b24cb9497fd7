/** Names that users cannot write stand for what they left unnamed; `*` and EXPLAIN leave them out. */
export function isHidden(name: string): boolean {
  return name === '' || name.startsWith(' ');
}

/** A name that cannot be written but is looked up like any other behind the pattern that binds it. */
export const INNER_PATH = '\0path';

/** What EXPLAIN shows of a name. */
export function describeName(name: string): string {
  return isHidden(name) || name === INNER_PATH ? '' : name;
}
