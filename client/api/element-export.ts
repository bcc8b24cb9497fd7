import { readNotice, requestFile } from './http.ts';

export type GraphFormat = 'gexf' | 'graphml' | 'json' | 'csv';

export interface ElementLook {
  /** `#rrggbb` */
  readonly colour: string;
  /** A node's radius, a relationship's width, in the unit of the places. */
  readonly size: number;
}

/** Where nodes stand, y upwards, and how all looks, each in the order of the ids. */
export interface Arrangement {
  readonly places: readonly (readonly [number, number])[];
  readonly nodes: readonly ElementLook[];
  readonly relationships: readonly ElementLook[];
}

/** Nodes and relationships, by elementId, as a file of the server's making. GEXF and GraphML carry the arrangement. */
export async function exportElements(
  format: GraphFormat,
  nodes: readonly string[],
  relationships: readonly string[],
  arrangement: Arrangement,
): Promise<{ blob: Blob; notice: string | null }> {
  const [nodePrefix, relationshipPrefix] = [findPrefix(nodes), findPrefix(relationships)];
  const body = {
    format,
    nodePrefix,
    nodes: nodes.map((id) => id.slice(nodePrefix.length)),
    relationshipPrefix,
    relationships: relationships.map((id) => id.slice(relationshipPrefix.length)),
    ...(format === 'gexf' || format === 'graphml' ? packArrangement(arrangement) : {}),
  };
  const response = await requestFile('/api/export', { body, accept: '*/*' });
  return { blob: await response.blob(), notice: readNotice(response) };
}

/** What all begin with: Neo4j's ids share 40 characters, and some hundred thousand of them would be a large body. */
function findPrefix([first = '', ...others]: readonly string[]): string {
  let length = first.length;
  for (const other of others) {
    while (!other.startsWith(first.slice(0, length))) {
      length -= 1;
    }
  }
  return first.slice(0, length);
}

function packArrangement({ places, nodes, relationships }: Arrangement) {
  const colours = [...new Set([...nodes, ...relationships].map(({ colour }) => colour))];
  const indices = new Map(colours.map((colour, index) => [colour, index]));
  const pack = (looks: readonly ElementLook[]) =>
    looks.flatMap(({ colour, size }) => [indices.get(colour) ?? 0, size]);
  return {
    places: places.flat(),
    colours,
    nodeLooks: pack(nodes),
    relationshipLooks: pack(relationships),
  };
}
