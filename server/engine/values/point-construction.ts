/** Points from maps: cartesian by `x` and `y`, geographic by `longitude` and `latitude`, or as `crs` or `srid` says. */
import { argumentError } from '../errors.ts';
import { isNumber } from './kinds.ts';
import { isPointDescription, noPoint } from './literal-rules.ts';
import { formatFloat } from './number-text.ts';
import { PointValue, type ReferenceSystem, referenceSystems } from './point.ts';
import { formatValue } from './text.ts';
import type { MapValue, Value } from './value.ts';

/** Null when one of the coordinates is null. Throws an ArgumentError on a map that describes no point. */
export function buildPoint(map: MapValue): PointValue | null {
  const read = (...keys: readonly string[]) =>
    keys.map((key) => map.get(key)).find((value) => value !== undefined);
  const cartesian = map.has('x') && map.has('y');
  const named = cartesian ? [map.get('x'), map.get('y')] : [map.get('longitude'), map.get('latitude')];
  if (!isPointDescription(map)) throw argumentError(noPoint([...map.keys()]), 'InvalidArgumentValue');
  const third = cartesian ? read('z', 'height') : read('height', 'z');
  const values = (third === undefined ? named : [...named, third]) as readonly Value[];
  if (values.includes(null)) return null;
  const coordinates = values.map(asCoordinate);
  const system = systemFor(map, cartesian, coordinates.length);
  if (system.dimensions !== coordinates.length) {
    throw argumentError(
      `Cannot create point with ${system.dimensions}D coordinate reference system and ${coordinates.length} ` +
        `coordinates. Please consider using equivalent ${coordinates.length}D coordinate reference system`,
    );
  }
  return new PointValue(system.srid, checkCoordinates(system, coordinates));
}

/** For points that come from elsewhere, such as parameters. Throws an ArgumentError on an unknown system. */
export function createPoint(srid: number, coordinates: readonly number[]): PointValue {
  const system = referenceSystems.find((candidate) => candidate.srid === srid);
  if (system === undefined || system.dimensions !== coordinates.length) {
    throw argumentError(`Unknown coordinate reference system: code=${srid}`);
  }
  return new PointValue(system.srid, checkCoordinates(system, coordinates));
}

function asCoordinate(value: Value): number {
  if (isNumber(value)) return Number(value);
  throw argumentError(`Cannot assign ${formatValue(value)} to a coordinate`, 'InvalidArgumentValue');
}

function systemFor(map: MapValue, cartesian: boolean, dimensions: number): ReferenceSystem {
  const found = namedSystem(map);
  if (found === undefined) {
    return referenceSystems.find(
      (system) => system.geographic !== cartesian && system.dimensions === (dimensions === 2 ? 2 : 3),
    )!;
  }
  if (!cartesian && !found.geographic) {
    throw argumentError(`Geographic points does not support coordinate reference system: ${found.name}.`);
  }
  return found;
}

function namedSystem(map: MapValue): ReferenceSystem | undefined {
  const crs = map.get('crs') ?? undefined;
  const srid = map.get('srid') ?? undefined;
  if (crs === undefined && srid === undefined) return undefined;
  const found = referenceSystems.find((system) =>
    crs === undefined ? BigInt(system.srid) === srid : system.name === String(crs).toLowerCase(),
  );
  if (found === undefined) {
    throw argumentError(`Unknown coordinate reference system: ${crs === undefined ? `code=${srid}` : crs}`);
  }
  return found;
}

/** Longitudes beyond ±180 come round again; latitudes beyond ±90 are nowhere. */
function checkCoordinates(system: ReferenceSystem, coordinates: readonly number[]): readonly number[] {
  const shown = `[${coordinates.map(formatFloat).join(', ')}]`;
  if (!coordinates.every(Number.isFinite)) {
    throw argumentError(`Cannot create a point with non-finite coordinate values: ${shown}`);
  }
  if (!system.geographic) return coordinates;
  const [longitude, latitude, ...rest] = coordinates as [number, number, ...number[]];
  if (Math.abs(latitude) > 90) {
    throw argumentError(
      `Cannot create WGS84 point with invalid coordinate: ${shown}. Valid range for Y coordinate is [-90, 90].`,
    );
  }
  return [wrapLongitude(longitude), latitude, ...rest];
}

function wrapLongitude(longitude: number): number {
  if (Math.abs(longitude) <= 180) return longitude;
  const wrapped = longitude % 360;
  if (wrapped > 180) return wrapped - 360;
  return wrapped < -180 ? wrapped + 360 : wrapped;
}
