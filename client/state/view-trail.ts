import { type indexKeys, network } from './network.ts';
import type { Trail, View } from './view.ts';

/** Paths that stand out, as a document keeps them: nodes by the data's own ids, relations by key or elementId. */
export type ViewTrail = Omit<Trail, 'from' | 'to'>;

type Index = ReturnType<typeof indexKeys>;

export function describeTrail({ trail }: View): ViewTrail | undefined {
  return trail === null
    ? undefined
    : {
        ends: trail.ends.map(idOf),
        options: trail.options,
        paths: trail.paths.map(({ nodes, relations }) => ({
          nodes: nodes.map(idOf),
          relations: relations.map((relation) => network.getEdgeAttribute(relation, 'key') ?? relation),
        })),
        more: trail.more,
      };
}

/** The same paths again, of those that are still whole; null when there are none. */
export function readTrail(trail: ViewTrail | undefined, { findNode, findRelation }: Index): Trail | null {
  const ends = (trail?.ends ?? []).flatMap((id) => findNode(id) ?? []);
  const [from, to] = [ends[0], ends.at(-1)];
  const paths = (trail?.paths ?? [])
    .map((path) => ({
      nodes: path.nodes.flatMap((id) => findNode(id) ?? []),
      relations: path.relations.flatMap((key) => findRelation(key) ?? []),
      length: path.relations.length,
    }))
    .filter(({ nodes, relations, length }) => relations.length === length && nodes.length === length + 1);
  return trail === undefined || from === undefined || to === undefined || from === to || paths.length === 0
    ? null
    : { ...trail, from, to, ends, paths };
}

export function isViewTrail(trail: ViewTrail): boolean {
  const isTexts = (list: unknown) => Array.isArray(list) && list.every((text) => typeof text === 'string');
  const { types, maxLength, directed } = trail?.options ?? {};
  return (
    isTexts(trail?.ends) &&
    (types === null || isTexts(types)) &&
    Number.isInteger(maxLength) &&
    typeof directed === 'boolean' &&
    typeof trail.more === 'boolean' &&
    Array.isArray(trail.paths) &&
    trail.paths.every((path) => isTexts(path?.nodes) && isTexts(path?.relations))
  );
}

function idOf(node: string): string {
  return network.getNodeAttribute(node, 'id');
}
