import { countTies, sayTimes, sayWhat } from './cluster-words.ts';
import type { Network } from './network.ts';
import { sayRelation } from './relation-words.ts';
import { readShown } from './shown.ts';
import { currentView } from './steps-store.ts';
import { sayCount } from './words.ts';

const mostTold = 3;

/** `Rustem Umerov, person, 14 relations: led Ukrainian delegation; took part in …`: what an eye takes in at a glance. */
export function describeForEar(
  network: Network,
  shown: { isRelationShown(relation: string): boolean },
  node: string,
): string {
  const { name } = network.getNodeAttributes(node);
  const view = currentView();
  const relations = network.edges(node).filter((relation) => shown.isRelationShown(relation));
  const { strands } = readShown(network, view);
  const support = (relation: string): number =>
    strands.get(relation)?.count ?? network.getEdgeAttribute(relation, 'originCount');
  const told = [...relations]
    .sort((left, right) => support(right) - support(left))
    .slice(0, mostTold)
    .map((relation) => sayTie(network, node, relation));
  const count = sayCount(countTies(network, view, node), 'relation', 'relations');
  const more = relations.length > told.length ? '; …' : '';
  const list = told.length === 0 ? '' : `: ${told.join('; ')}${more}`;
  return `${name}, ${sayWhat(network, view, node)}, ${count}${list}`;
}

function sayTie(network: Network, node: string, relation: string): string {
  const direction = network.source(relation) === node ? 'out' : 'in';
  const other = network.getNodeAttribute(network.opposite(node, relation), 'name');
  return `${sayRelation(network.getEdgeAttribute(relation, 'relationType'), direction)} ${other}${sayTimes(network, currentView(), relation)}`;
}
