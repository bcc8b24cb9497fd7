import type { Counters } from '../../api/cypher-stream.ts';
import { sayCount } from '../words.ts';

const words: readonly (readonly [name: string, verb: string, one: string, many: string])[] = [
  ['nodesCreated', 'created', 'node', 'nodes'],
  ['relationshipsCreated', 'created', 'relationship', 'relationships'],
  ['nodesDeleted', 'deleted', 'node', 'nodes'],
  ['relationshipsDeleted', 'deleted', 'relationship', 'relationships'],
  ['propertiesSet', 'set', 'property', 'properties'],
  ['labelsAdded', 'added', 'label', 'labels'],
  ['labelsRemoved', 'removed', 'label', 'labels'],
  ['indexesAdded', 'added', 'index', 'indexes'],
  ['indexesRemoved', 'removed', 'index', 'indexes'],
  ['constraintsAdded', 'added', 'constraint', 'constraints'],
  ['constraintsRemoved', 'removed', 'constraint', 'constraints'],
  ['systemUpdates', 'made', 'change to the system', 'changes to the system'],
];

/** What a statement changed, in a sentence; undefined when it changed nothing. */
export function sayCounters(counters: Counters | null): string | undefined {
  const parts = words.flatMap(([name, verb, one, many]) => {
    const count = Number(counters?.[name] ?? 0);
    return count === 0 ? [] : [`${verb} ${sayCount(count, one, many)}`];
  });
  const text = parts.join(', ');
  return text === '' ? undefined : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
