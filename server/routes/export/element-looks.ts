/** How nodes and relationships look on the canvas, for formats that can say so. */
import type { ExportRequest } from './export-request.ts';
import type { Look } from './graph-collection.ts';

type Told = Pick<
  ExportRequest,
  'colours' | 'nodes' | 'nodeLooks' | 'relationships' | 'relationshipLooks' | 'places'
>;

/** By elementId; empty where nobody tells. */
export function readLooks(told: Told): ReadonlyMap<string, Look> {
  const { colours, nodes = [], nodeLooks, relationships = [], relationshipLooks } = told;
  const pair = (ids: readonly string[], looks: readonly number[]) =>
    ids.flatMap((id, index): [string, Look][] => {
      const colour = colours[looks[2 * index] ?? -1];
      return colour === undefined ? [] : [[id, { colour, size: looks[2 * index + 1] ?? 1 }]];
    });
  return new Map([...pair(nodes, nodeLooks), ...pair(relationships, relationshipLooks)]);
}

/** By elementId, y upwards; empty where nobody tells. */
export function readPlaces({ nodes = [], places = [] }: Told): Map<string, readonly [number, number]> {
  return new Map(
    nodes.flatMap((node, index) => {
      const [x, y] = places.slice(2 * index, 2 * index + 2);
      return x === undefined || y === undefined ? [] : [[node, [x, y]] as const];
    }),
  );
}
