/** What XML cannot hold of a graph: GraphML and GEXF put U+FFFD in its place, and that is said. */
import { isWritable } from '../../../protocol/xml-characters.ts';
import type { CollectedGraph } from './graph-collection.ts';

/** A sentence, or none. Inside lists and maps nothing is lost: they are JSON, which escapes. */
export function describeUnwritable({ nodes, relationships }: CollectedGraph): string[] {
  let count = 0;
  const look = (text: string): void => {
    if (!isWritable(text)) count += 1;
  };
  for (const { labels } of nodes) for (const label of labels) look(label);
  for (const { type } of relationships) look(type);
  for (const { properties } of [...nodes, ...relationships]) {
    for (const [name, value] of properties) {
      look(name);
      if (typeof value === 'string') look(value);
    }
  }
  if (count === 0) return [];
  const texts = count === 1 ? 'One text holds' : `${count.toLocaleString('en')} texts hold`;
  return [`${texts} characters that XML cannot; “�” stands for each. JSON and Cypher keep them.`];
}
