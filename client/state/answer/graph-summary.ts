import type { GraphPiece } from '../../api/graph-part.ts';
import { findKind } from '../kinds.ts';

export interface GraphSummary {
  /** By label of the kind, the most frequent first. */
  readonly kinds: readonly { readonly kind: string; readonly count: number }[];
  readonly types: readonly { readonly type: string; readonly count: number }[];
}

/** What a piece of graph holds, counted. */
export function summarizeGraph({ nodes, relationships }: GraphPiece): GraphSummary {
  const kinds = countBy(nodes.map(({ labels }) => findKind(labels).label));
  const types = countBy(relationships.map(({ type }) => type));
  return {
    kinds: kinds.map(([kind, count]) => ({ kind, count })),
    types: types.map(([type, count]) => ({ type, count })),
  };
}

/**
 * For a statement that returned nothing to draw: a RETURN with the nodes, relationships and paths that its patterns
 * name. Undefined when they name none. Only a hint: the statement is read by its brackets, not by its grammar.
 */
export function suggestReturn(statement: string): string | undefined {
  const bare = statement
    .replace(/\/\/.*|\/\*[\s\S]*?\*\//g, ' ')
    .replace(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/g, "''");
  const nodes = Array.from(bare.matchAll(/(?<![\w`])\(\s*([A-Za-z_]\w*)\s*(?=[:{)])/g), ([, name]) => name);
  const relationships = Array.from(
    bare.matchAll(/-\s*\[\s*([A-Za-z_]\w*)\s*(?=[:{\]*])/g),
    ([, name]) => name,
  );
  const paths = Array.from(
    bare.matchAll(/([A-Za-z_]\w*)\s*=\s*(?:shortestPath\s*|allShortestPaths\s*)?\(\s*[\w:(]/g),
    ([, name]) => name,
  );
  const inPattern = /-\s*\[|--|\bMATCH\b/i.test(bare);
  const names = [...new Set([...paths, ...nodes, ...relationships])].filter((name) => name !== undefined);
  return inPattern && names.length > 0 ? `RETURN ${names.join(', ')}` : undefined;
}

function countBy(names: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const name of names) {
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort(([one, count], [other, next]) => next - count || (one < other ? -1 : 1));
}
