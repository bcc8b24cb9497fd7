/** The text form of an entity's identity, shaped as Neo4j's: kind, database, number. */
import type { NodeValue, RelationshipValue } from './value.ts';

export function elementId(entity: NodeValue | RelationshipValue): string {
  return `${entity.kind === 'node' ? 4 : 5}:dragoman:${entity.id}`;
}

/** Undefined when the text is not an elementId of this engine. */
export function parseElementId(
  text: string,
): { readonly kind: 'node' | 'relationship'; readonly id: number } | undefined {
  const match = /^([45]):dragoman:(0|[1-9]\d{0,15})$/.exec(text);
  if (match === null) return undefined;
  return { kind: match[1] === '4' ? 'node' : 'relationship', id: Number(match[2]) };
}
