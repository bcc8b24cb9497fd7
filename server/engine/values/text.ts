/** How values are written: for people to read in messages, and as toString and string concatenation give them. */
import { kindOf } from './kinds.ts';
import { formatFloat } from './number-text.ts';
import type { MapValue, NodeValue, PathValue, RelationshipValue, Value } from './value.ts';

/** What `toString(value)` gives; undefined for lists, maps, entities and paths, which have no text. */
export function textOf(value: Exclude<Value, null>): string | undefined {
  switch (kindOf(value)) {
    case 'float':
      return formatFloat(value as number);
    case 'list':
    case 'map':
    case 'node':
    case 'relationship':
    case 'path':
      return undefined;
    default:
      return String(value);
  }
}

/** As Neo4j shows a value in its messages: `Long(1)`, `String("a")`, `List{Long(1)}`, `Map{a -> Long(1)}`. */
export function formatValue(value: Value): string {
  switch (kindOf(value)) {
    case 'null':
      return 'NO_VALUE';
    case 'boolean':
      return `Boolean('${value}')`;
    case 'integer':
      return `Long(${value})`;
    case 'float':
      return `Double(${formatScientific(value as number)})`;
    case 'string':
      return `String("${value}")`;
    case 'list':
      return `List{${(value as readonly Value[]).map(formatValue).join(', ')}}`;
    case 'map':
      return `Map{${[...(value as MapValue)].map(([key, part]) => `${key} -> ${formatValue(part)}`).join(', ')}}`;
    case 'node':
      return `(${(value as NodeValue).id})`;
    case 'relationship':
      return formatRelationship(value as RelationshipValue);
    case 'path':
      return formatPath(value as PathValue);
    default:
      return String(value);
  }
}

/** Java's `%e`: six decimals and an exponent of at least two digits. */
function formatScientific(value: number): string {
  if (!Number.isFinite(value)) return formatFloat(value);
  return value.toExponential(6).replace(/e([+-])(\d)$/, 'e$10$2');
}

function formatRelationship(relationship: RelationshipValue): string {
  return `(${relationship.start.id})-[${relationship.id}]->(${relationship.end.id})`;
}

function formatPath(path: PathValue): string {
  let text = `(${path.nodes[0]!.id})`;
  for (const [index, relationship] of path.relationships.entries()) {
    const node = path.nodes[index + 1]!;
    const forward = relationship.end.id === node.id;
    text += forward ? `-[${relationship.id}]->(${node.id})` : `<-[${relationship.id}]-(${node.id})`;
  }
  return text;
}
