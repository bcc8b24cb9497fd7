/** POINT: coordinates in one of Cypher's four reference systems. It knows nothing of distances or indexes. */
import { formatFloat } from './number-text.ts';

export type Srid = 4326 | 4979 | 7203 | 9157;

export interface ReferenceSystem {
  readonly srid: Srid;
  /** As `crs` names it. */
  readonly name: 'wgs-84' | 'wgs-84-3d' | 'cartesian' | 'cartesian-3d';
  readonly dimensions: 2 | 3;
  /** Longitude and latitude in degrees, height in metres. */
  readonly geographic: boolean;
}

export const referenceSystems: readonly ReferenceSystem[] = [
  { srid: 4326, name: 'wgs-84', dimensions: 2, geographic: true },
  { srid: 4979, name: 'wgs-84-3d', dimensions: 3, geographic: true },
  { srid: 7203, name: 'cartesian', dimensions: 2, geographic: false },
  { srid: 9157, name: 'cartesian-3d', dimensions: 3, geographic: false },
];

export class PointValue {
  readonly kind = 'point';
  readonly srid: Srid;
  /** x, y and, in three dimensions, z. */
  readonly coordinates: readonly number[];

  constructor(srid: Srid, coordinates: readonly number[]) {
    this.srid = srid;
    this.coordinates = coordinates;
  }

  get system(): ReferenceSystem {
    return referenceSystems.find((system) => system.srid === this.srid)!;
  }

  toString(): string {
    const names = ['x', 'y', 'z'];
    const parts = this.coordinates.map((value, index) => `${names[index]}: ${formatFloat(value)}`);
    return `point({${parts.join(', ')}, crs: '${this.system.name}'})`;
  }
}
