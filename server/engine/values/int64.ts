/** The bounds of INTEGER: a bigint that must fit 64 bits. */

export const minInt64 = -9_223_372_036_854_775_808n;
export const maxInt64 = 9_223_372_036_854_775_807n;

export function isInt64(value: bigint): boolean {
  return value >= minInt64 && value <= maxInt64;
}
