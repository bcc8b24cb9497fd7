import type { PointSnapshot } from '../../../protocol/values.ts';
import { writeFloat } from './floats.ts';

/** As in Neo4j's Query API: `SRID=7203;POINT (1.0 2.0)`, or `POINT Z (…)` in three dimensions. */
export function writePoint({ srid, coordinates }: PointSnapshot): string {
  const dimension = coordinates.length === 3 ? 'POINT Z' : 'POINT';
  return `SRID=${srid};${dimension} (${coordinates.map(writeFloat).join(' ')})`;
}

const pointText = /^SRID=(\d{1,9});\s*POINT(\s+Z)?\s*\(([^()]*)\)$/;

/** Undefined for text that is no point. */
export function readPoint(text: string): PointSnapshot | undefined {
  const match = pointText.exec(text.trim());
  const coordinates = match?.[3]?.trim().split(/\s+/).map(Number) ?? [];
  const dimensions = match?.[2] === undefined ? 2 : 3;
  if (match === null || coordinates.length !== dimensions || coordinates.some(Number.isNaN)) return undefined;
  return { kind: 'point', srid: Number(match[1]), coordinates };
}
