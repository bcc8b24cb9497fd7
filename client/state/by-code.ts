/** Any fixed order will do; one by language is many times slower. */
export function byCode(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
