import type { Provenance } from '../../protocol/api.ts';
import { runQuery } from './explorer-api.ts';
import type { QueryAnswer } from './graph-answer.ts';
import { decodeGraph, type GraphPiece } from './graph-part.ts';

export interface Fetched {
  readonly piece: GraphPiece;
  readonly ran: Provenance['ran'];
  /** A sentence where the server gave less than there is, even for a single node. */
  readonly notice: string | null;
}

/** Also how many of them a request names first: the body of a request is capped as well. */
const nodesAtOnce = 5_000;

/** Nodes by their elementIds, however many: an answer of the server has so many rows at most, and then says so. */
export function fetchNodes(elementIds: readonly string[], signal?: AbortSignal): Promise<Fetched> {
  return fetchPortions(elementIds, (some) => runQuery('browse/nodes', { elementIds: some }, signal));
}

/** The same by the ids of the data. */
export function fetchNodesById(ids: readonly string[]): Promise<Fetched> {
  return fetchPortions(ids, (some) => runQuery('browse/canvas', { ids: some }));
}

/** Every relation among nodes. */
export function fetchTiesAmong(elementIds: readonly string[]): Promise<Fetched> {
  return fetchPortions(elementIds, (startIds) =>
    runQuery('browse/relations-between', { startIds, elementIds }),
  );
}

/** The relations that newcomers have with one another and with nodes that are there. */
export function fetchTiesOf(newcomers: readonly string[], present: readonly string[]): Promise<Fetched> {
  const elementIds = [...present, ...newcomers];
  return fetchPortions(newcomers, (startIds) => runQuery('browse/ties-to-canvas', { startIds, elementIds }));
}

async function fetchPortions(
  ids: readonly string[],
  ask: (some: readonly string[]) => Promise<QueryAnswer>,
): Promise<Fetched> {
  const answers = await askPortions(ids, ask);
  const pieces = answers.map(({ graph }) => decodeGraph(graph));
  return {
    piece: {
      nodes: pieces.flatMap(({ nodes }) => nodes),
      relationships: pieces.flatMap(({ relationships }) => relationships),
    },
    ran: answers.flatMap(({ ran }) => ran),
    notice: answers.find(({ truncated }) => truncated)?.notice ?? null,
  };
}

/** What comes cut is asked for again, half at a time. */
async function askPortions(
  ids: readonly string[],
  ask: (some: readonly string[]) => Promise<QueryAnswer>,
): Promise<readonly QueryAnswer[]> {
  if (ids.length === 0) {
    return [];
  }
  if (ids.length <= nodesAtOnce) {
    const answer = await ask(ids);
    if (!answer.truncated || ids.length === 1) {
      return [answer];
    }
  }
  const middle = Math.ceil(ids.length / 2);
  const first = await askPortions(ids.slice(0, middle), ask);
  return [...first, ...(await askPortions(ids.slice(middle), ask))];
}
