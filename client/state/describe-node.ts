import { findKindByLabel } from './kinds.ts';
import type { Network } from './network.ts';
import { sayRelation } from './relation-words.ts';
import { sayCount } from './words.ts';

const mostTold = 3;

/** `Rustem Umerov, person, 14 relations: led Ukrainian delegation; took part in …`: what an eye takes in at a glance. */
export function describeForEar(
  network: Network,
  shown: { isRelationShown(relation: string): boolean },
  node: string,
): string {
  const { name, kind } = network.getNodeAttributes(node);
  const relations = network.edges(node).filter((relation) => shown.isRelationShown(relation));
  const support = (relation: string): number => network.getEdgeAttribute(relation, 'originCount');
  const told = [...relations]
    .sort((left, right) => support(right) - support(left))
    .slice(0, mostTold)
    .map((relation) => sayTie(network, node, relation));
  const count = sayCount(relations.length, 'relation', 'relations');
  const more = relations.length > told.length ? '; …' : '';
  const list = told.length === 0 ? '' : `: ${told.join('; ')}${more}`;
  return `${name}, ${findKindByLabel(kind).one}, ${count}${list}`;
}

function sayTie(network: Network, node: string, relation: string): string {
  const direction = network.source(relation) === node ? 'out' : 'in';
  const other = network.getNodeAttribute(network.opposite(node, relation), 'name');
  return `${sayRelation(network.getEdgeAttribute(relation, 'relationType'), direction)} ${other}`;
}
