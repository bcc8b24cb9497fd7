import { type ArrangementName, isArrangementName } from './arrangement.ts';
import type { Frame } from './camera-store.ts';
import type { Stock } from './clusters.ts';
import type { Look } from './look.ts';
import { isViewGraph, type ViewGraph } from './view-graph.ts';
import { isViewTrail, type ViewTrail } from './view-trail.ts';

/** Everything that is seen, whole: what a link is too short for. Kept on the server, or as a file. */
export interface ViewDocument {
  readonly is: typeof documentMark;
  readonly name: string;
  /** The question, filters, selection, theme and panel, as an address has them; its deeds are done already. */
  readonly link: string;
  readonly nodes: readonly ViewNode[];
  /** By elementId and, where the data has one, by key. */
  readonly relations: readonly { readonly elementId: string; readonly key: string | null }[];
  readonly pinned: readonly string[];
  /** Nodes drawn as one; views of an older making have none. */
  readonly groups?: readonly ViewGroup[];
  /** Paths that stand out, and by which rule the nodes stand; views of an older making say neither. */
  readonly trail?: ViewTrail;
  readonly arrangement?: { readonly name: ArrangementName; readonly root: string | null };
  readonly camera: Frame | null;
  readonly look: Look;
  /** What came from a file, and is in no database. */
  readonly graph?: ViewGraph;
}

export interface ViewNode {
  readonly elementId: string;
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** Members by the data's own ids; of what has not been brought in, what it stands for. */
export interface ViewGroup {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly members: readonly string[];
  readonly stock: Stock | null;
}

export const documentMark = 'dragoman view 1';

/** Throws an Error with a sentence when this is no view. */
export function checkView(json: unknown): ViewDocument {
  const view = json as Partial<ViewDocument> | null;
  const whole =
    view?.is === documentMark &&
    typeof view.link === 'string' &&
    Array.isArray(view.nodes) &&
    Array.isArray(view.relations) &&
    view.nodes.every(
      (node) =>
        typeof node?.elementId === 'string' &&
        typeof node.id === 'string' &&
        Number.isFinite(node.x) &&
        Number.isFinite(node.y),
    ) &&
    view.relations.every((relation) => typeof relation?.elementId === 'string') &&
    (view.groups ?? []).every(isGroup) &&
    (view.trail === undefined || isViewTrail(view.trail)) &&
    (view.arrangement === undefined || isArrangementName(view.arrangement?.name)) &&
    (view.graph === undefined || isViewGraph(view.graph));
  if (!whole) {
    throw new Error('This holds no view that Dragoman has saved.');
  }
  return view as ViewDocument;
}

function isGroup(group: ViewGroup): boolean {
  return (
    typeof group?.name === 'string' &&
    Number.isFinite(group.x) &&
    Number.isFinite(group.y) &&
    Array.isArray(group.members) &&
    group.members.every((id) => typeof id === 'string') &&
    (group.stock === null ||
      (typeof group.stock?.id === 'string' &&
        typeof group.stock.kind === 'string' &&
        (group.stock.listed === null || Array.isArray(group.stock.listed)) &&
        Number.isFinite(group.stock.total) &&
        Array.isArray(group.stock.ties)))
  );
}
