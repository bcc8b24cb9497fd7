import { createStore } from 'zustand/vanilla';
import type { CypherValue, PathSnapshot } from '../../protocol/values.ts';
import { fetchPaths } from '../api/explorer-api.ts';
import { decodeGraph } from '../api/graph-part.ts';
import { type ApiError, asApiError } from '../api/http.ts';
import { decodeValue } from '../api/typed-json.ts';
import { announce } from './announcements.ts';
import { joinParts } from './deed-parts.ts';
import { network } from './network.ts';
import { clearSelection } from './selection-store.ts';
import { showPiece } from './show-piece.ts';
import { currentView, takeStep } from './steps-store.ts';
import type { TrailPath } from './view.ts';
import { sayCount } from './words.ts';

/** A question after paths that is not answered yet; what is found becomes part of the view. */
export interface PathsState {
  /** From whom, while the reader chooses to whom. */
  readonly from: string | null;
  readonly status: 'choosing' | 'looking' | 'none' | 'failed';
  /** Whom the last search was for. */
  readonly toName: string;
  readonly error: ApiError | null;
  /** Which of the found paths is pointed at. */
  readonly pointed: number | null;
}

const noQuestion: PathsState = { from: null, status: 'choosing', toName: '', error: null, pointed: null };

export const pathsStore = createStore<PathsState>()(() => noQuestion);

/** Opens the question how a node is connected to another. */
export function askForPaths(from: string): void {
  clearSelection();
  pathsStore.setState({ ...noQuestion, from });
}

export function dropPathsQuestion(): void {
  pathsStore.setState(noQuestion);
}

export function pointAtPath(pointed: number | null): void {
  pathsStore.setState({ pointed });
}

/** Looks for all shortest paths to the node with this id, and puts them onto the canvas as one step. */
export async function findPaths(from: string, toId: string, toName: string): Promise<void> {
  const { id, name } = network.getNodeAttributes(from);
  pathsStore.setState({ status: 'looking', toName, error: null });
  try {
    const answer = await fetchPaths(id, toId);
    const paths = answer.paths.map(decodeValue).filter(isPath).map(describePath);
    const [first] = paths;
    if (first === undefined) {
      pathsStore.setState({ status: 'none' });
      announce(`Nothing connects ${name} to ${toName} within six relations`);
      return;
    }
    const view = showPiece(currentView(), decodeGraph(answer.graph), undefined);
    const trail = { from, to: first.nodes.at(-1) ?? from, paths, more: answer.more };
    const deed = { kind: 'paths', id: joinParts([id, toId]) } as const;
    clearSelection();
    pathsStore.setState(noQuestion);
    takeStep(`How ${name} is connected to ${toName}`, { ...view, trail }, { ran: answer.ran, deed });
    announce(`${sayPaths(paths)} from ${name} to ${toName}`);
  } catch (error) {
    pathsStore.setState({ status: 'failed', error: asApiError(error) });
  }
}

/** Lets the paths recede among the rest again; what they brought stays. */
export function leavePaths(): void {
  const view = currentView();
  if (view.trail !== null) {
    const { from, to } = view.trail;
    const names = [from, to].map((node) => network.getNodeAttribute(node, 'name')).join(' to ');
    const deed = { kind: 'leave', id: network.getNodeAttribute(from, 'id') } as const;
    takeStep(`Put away the paths from ${names}`, { ...view, trail: null }, { deed });
  }
}

/** `2 paths of 3 relations`; all shortest paths are equally long. */
export function sayPaths(paths: readonly TrailPath[]): string {
  const length = paths[0]?.relations.length ?? 0;
  return `${sayCount(paths.length, 'path', 'paths')} of ${sayCount(length, 'relation', 'relations')}`;
}

function isPath(value: CypherValue): value is PathSnapshot {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'path';
}

function describePath({ nodes, relationships }: PathSnapshot): TrailPath {
  return {
    nodes: nodes.map(({ elementId }) => elementId),
    relations: relationships.map(({ elementId }) => elementId),
  };
}
