/** How far points are apart, and whether one lies within a box. */
import type { PointValue } from './point.ts';

/** The Earth as a sphere, in metres: Neo4j's figure. */
const earthRadius = 6_378_140;

/** Metres on the globe (haversine), units in the plane; null across reference systems. */
export function distanceBetween(from: PointValue, to: PointValue): number | null {
  if (from.srid !== to.srid) return null;
  if (!from.system.geographic) return Math.sqrt(sumOfSquares(differences(from, to)));
  const [, , fromHeight = 0] = from.coordinates;
  const [, , toHeight = 0] = to.coordinates;
  const along = (earthRadius + (fromHeight + toHeight) / 2) * greatCircle(from, to);
  return from.system.dimensions === 2 ? along : Math.sqrt(sumOfSquares([along, fromHeight - toHeight]));
}

/** Boxes on the globe may cross the 180th meridian. Null across reference systems. */
export function isWithinBox(
  point: PointValue,
  lowerLeft: PointValue,
  upperRight: PointValue,
): boolean | null {
  if (point.srid !== lowerLeft.srid || point.srid !== upperRight.srid) return null;
  return point.coordinates.every((coordinate, index) => {
    const [low, high] = [lowerLeft.coordinates[index]!, upperRight.coordinates[index]!];
    if (index === 0 && point.system.geographic && low > high) return coordinate >= low || coordinate <= high;
    return coordinate >= low && coordinate <= high;
  });
}

/** The angle between two places as seen from the Earth's centre. */
function greatCircle(from: PointValue, to: PointValue): number {
  const [fromLongitude, fromLatitude, toLongitude, toLatitude] = [
    ...from.coordinates.slice(0, 2),
    ...to.coordinates.slice(0, 2),
  ].map((degrees) => degrees * (Math.PI / 180)) as [number, number, number, number];
  const half =
    Math.sin((toLatitude - fromLatitude) / 2) ** 2 +
    Math.cos(fromLatitude) * Math.cos(toLatitude) * Math.sin((toLongitude - fromLongitude) / 2) ** 2;
  return 2 * Math.atan2(Math.sqrt(half), Math.sqrt(1 - half));
}

function differences(from: PointValue, to: PointValue): number[] {
  return from.coordinates.map((coordinate, index) => coordinate - to.coordinates[index]!);
}

function sumOfSquares(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number * number, 0);
}
