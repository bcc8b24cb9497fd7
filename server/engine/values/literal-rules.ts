/** What some functions ask of their arguments, whether these are written out or computed; the messages are Neo4j's. */

/** `value` is null or a number out of range. */
export function invalidPercentile(value: number | bigint | string | null): string {
  const shown = value === null ? 'NULL' : String(value);
  return `Invalid input '${shown}' is not a valid argument, must be a number in the range 0.0 to 1.0`;
}

/** Whether a map with these keys may describe a point. */
export function isPointDescription(keys: { has(key: string): boolean }): boolean {
  return (keys.has('x') && keys.has('y')) || (keys.has('longitude') && keys.has('latitude'));
}

export function noPoint(keys: readonly string[]): string {
  return (
    `A map with keys ${keys.map((key) => `'${key}'`).join(', ')} is not describing a valid point, a point is ` +
    "described either by using cartesian coordinates e.g. {x: 2.3, y: 4.5, crs: 'cartesian'} or using geographic " +
    "coordinates e.g. {latitude: 12.78, longitude: 56.7, crs: 'WGS-84'}."
  );
}
