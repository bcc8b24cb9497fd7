import { createStore } from 'zustand/vanilla';
import type { PathsAnswer } from '../../protocol/api.ts';
import type { CypherValue, PathSnapshot } from '../../protocol/values.ts';
import { fetchPaths, type PathOptions } from '../api/explorer-api.ts';
import { decodeGraph } from '../api/graph-part.ts';
import { type ApiError, asApiError } from '../api/http.ts';
import { decodeValue } from '../api/typed-json.ts';
import { announce } from './announcements.ts';
import { joinParts } from './deed-parts.ts';
import { network } from './network.ts';
import { clearSelection } from './selection-store.ts';
import { showPiece } from './show-piece.ts';
import { currentView, takeStep } from './steps-store.ts';
import type { Trail, TrailPath } from './view.ts';
import { sayCount } from './words.ts';

/** A question after paths that is not answered yet; what is found becomes part of the view. */
export interface PathsState {
  /** From whom, while the reader chooses to whom. */
  readonly from: string | null;
  readonly status: 'choosing' | 'looking' | 'same' | 'none' | 'failed';
  /** Whom the last search was for. */
  readonly toName: string;
  readonly error: ApiError | null;
  /** What counts as a path, for this question and the next. */
  readonly options: PathOptions;
  /** Which of the found paths is pointed at. */
  readonly pointed: number | null;
}

export const usualOptions: PathOptions = { types: null, maxLength: 6, directed: false };

const noQuestion: Omit<PathsState, 'options'> = {
  from: null,
  status: 'choosing',
  toName: '',
  error: null,
  pointed: null,
};

export const pathsStore = createStore<PathsState>()(() => ({ ...noQuestion, options: usualOptions }));

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
export async function findPaths(
  from: string,
  toId: string,
  toName: string,
  options: PathOptions = pathsStore.getState().options,
): Promise<void> {
  const { id, name } = network.getNodeAttributes(from);
  if (id === toId) {
    pathsStore.setState({ status: 'same', toName, error: null });
    announce(saySame(name));
    return;
  }
  pathsStore.setState({ status: 'looking', toName, error: null });
  try {
    const answer = await fetchPaths(id, toId, options);
    const paths = readPaths(answer);
    const [first] = paths;
    if (first === undefined) {
      pathsStore.setState({ status: 'none' });
      announce(sayNothing(name, toName, options));
      return;
    }
    const view = showPiece(currentView(), decodeGraph(answer.graph), undefined);
    const to = first.nodes.at(-1) ?? from;
    const trail = { from, to, ends: [from, to], options, paths, more: answer.more };
    const deed = { kind: 'paths', id: joinParts([id, toId, ...writeOptions(options)]) } as const;
    clearSelection();
    pathsStore.setState(noQuestion);
    takeStep(`How ${name} is connected to ${toName}`, { ...view, trail }, { ran: answer.ran, deed });
    announce(`${sayPaths(paths)} from ${name} to ${toName}`);
  } catch (error) {
    const problem = asApiError(error);
    pathsStore.setState({ status: 'failed', error: problem });
    // Paths that are asked for again have no question open that could show it.
    announce(problem.message);
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

/** `2 paths of 3 relations`; all shortest paths between two are equally long. */
export function sayPaths(paths: readonly TrailPath[]): string {
  const lengths = new Set(paths.map(({ relations }) => relations.length));
  const [length = 0] = lengths;
  if (lengths.size > 1) {
    return sayCount(paths.length, 'path', 'paths');
  }
  return `${sayCount(paths.length, 'path', 'paths')} of ${sayCount(length, 'relation', 'relations')}`;
}

/** Asks again with other options, or the other way round. */
export function findAgain({ from, to, options }: Trail, change: Partial<PathOptions>, swap = false): void {
  const [start, end] = swap ? [to, from] : [from, to];
  const { id, name } = network.getNodeAttributes(end);
  pathsStore.setState({ options: { ...options, ...change } });
  void findPaths(start, id, name).then(() => {
    const { status, toName } = pathsStore.getState();
    if (status === 'none') {
      announce(sayNothing(network.getNodeAttribute(start, 'name'), toName, pathsStore.getState().options));
    }
  });
}

export function saySame(name: string): string {
  return `${name} is where the paths begin: choose another node as their end`;
}

export function sayNothing(
  name: string,
  toName: string,
  { maxLength, types, directed }: PathOptions,
): string {
  const over = types === null ? '' : ' of these types';
  const way = directed ? ', along their direction' : '';
  return `Nothing connects ${name} to ${toName} within ${sayCount(maxLength, 'relation', 'relations')}${over}${way}`;
}

export function readPaths(answer: Pick<PathsAnswer, 'paths'>): TrailPath[] {
  return answer.paths.map(decodeValue).filter(isPath).map(describePath);
}

/** What a link has to say of options that are not the usual ones. */
function writeOptions({ maxLength, directed, types }: PathOptions): string[] {
  const usual = maxLength === usualOptions.maxLength && !directed && types === null;
  return usual ? [] : [String(maxLength), directed ? 'directed' : '', ...(types ?? [])];
}

/** Reads what `writeOptions` wrote. */
export function readOptions([length, way, ...types]: readonly string[]): PathOptions {
  const maxLength = Number(length ?? usualOptions.maxLength);
  const valid = Number.isInteger(maxLength) && maxLength >= 1 && maxLength <= 8;
  return {
    maxLength: valid ? maxLength : usualOptions.maxLength,
    directed: way === 'directed',
    types: types.length === 0 ? null : types,
  };
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
