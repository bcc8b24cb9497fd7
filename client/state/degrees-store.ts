import { createStore } from 'zustand/vanilla';
import { runTable } from '../api/explorer-api.ts';
import { decodeValue } from '../api/typed-json.ts';
import { type Network, network } from './network.ts';
import { evidenceTypes } from './relation-words.ts';
import { currentView, stepsStore } from './steps-store.ts';
import type { View } from './view.ts';

/** How many relations the nodes on the canvas have in the whole database, evidence aside; by elementId. */
export const degreesStore = createStore<{ readonly degrees: ReadonlyMap<string, number> }>()(() => ({
  degrees: new Map(),
}));

/** Of more nodes than this the badges would not be read, and counting would keep the database from other work. */
const most = 600;

/** Counts the relations of whoever comes onto the canvas. An aid: without an answer there are no badges. */
export function followDegrees(): void {
  let running = false;
  const ask = async (): Promise<void> => {
    const { degrees } = degreesStore.getState();
    const { nodes } = currentView();
    const fresh = [...nodes].filter((node) => !degrees.has(node));
    if (running || fresh.length === 0 || nodes.size > most) {
      return;
    }
    running = true;
    const counted = await count(fresh).catch(() => []);
    running = false;
    // Of a node that the database does not hold it says nothing; to ask again would be to ask for ever.
    const unknown = fresh.map((node) => [node, 0] as const);
    degreesStore.setState((state) => ({ degrees: new Map([...state.degrees, ...unknown, ...counted]) }));
    await ask();
  };
  stepsStore.subscribe(() => void ask());
  void ask();
}

/** How many relations of a node are not on the canvas; 0 while nobody knows. */
export function countHidden(graph: Network, view: View, node: string): number {
  const degree = degreesStore.getState().degrees.get(node) ?? 0;
  if (degree === 0) {
    return 0;
  }
  const shown = graph.reduceEdges(node, (sum, relation) => sum + (view.relations.has(relation) ? 1 : 0), 0);
  return Math.max(0, degree - shown);
}

async function count(elementIds: readonly string[]): Promise<(readonly [string, number])[]> {
  const { values } = await runTable('browse/degrees', { elementIds, without: evidenceTypes });
  return values.map((row) => {
    const [place, degree] = row.map((value) => Number(decodeValue(value)));
    return [elementIds[place ?? -1] ?? '', degree ?? 0] as const;
  });
}

/** For tests and scripts: badges by the ids of their nodes. */
export function listHidden(): { [id: string]: number } {
  const view = currentView();
  return Object.fromEntries(
    [...view.nodes].flatMap((node) => {
      const hidden = countHidden(network, view, node);
      return hidden === 0 ? [] : [[network.getNodeAttribute(node, 'id'), hidden]];
    }),
  );
}
