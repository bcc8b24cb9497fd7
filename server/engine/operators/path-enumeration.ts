/** All paths between two nodes in order of length, for when the shortest ones do not satisfy what is asked of them. */
import { PAUSE } from '../pause.ts';
import type { NodeValue, RelationshipValue } from '../values/value.ts';
import { otherEnd } from './expand.ts';
import type { PathStream, Steps } from './shortest-search.ts';

interface Partial {
  readonly node: NodeValue;
  readonly relationship: RelationshipValue | undefined;
  readonly previous: Partial | undefined;
}

export function* pathsByLength(
  start: NodeValue,
  end: NodeValue,
  steps: Steps & { readonly min: number; readonly max: number },
): PathStream {
  const { runtime, min, max } = steps;
  if (!steps.allowsNode(start) || !steps.allowsNode(end)) return;
  let level: Partial[] = [{ node: start, relationship: undefined, previous: undefined }];
  for (let length = 0; level.length > 0; length++) {
    for (const partial of level) if (length >= min && partial.node === end) yield relationshipsOf(partial);
    if (length >= max) return;
    const next: Partial[] = [];
    for (const partial of level) {
      for (const relationship of steps.relationshipsOf(partial.node, steps.direction)) {
        if (runtime.isDue()) yield PAUSE;
        if (isUsed(partial, relationship) || !steps.allowsRelationship(relationship)) continue;
        const node = otherEnd(relationship, partial.node);
        if (!steps.allowsNode(node)) continue;
        runtime.allocate(60);
        next.push({ node, relationship, previous: partial });
      }
    }
    level = next;
  }
}

function isUsed(partial: Partial, relationship: RelationshipValue): boolean {
  for (let at: Partial | undefined = partial; at !== undefined; at = at.previous) {
    if (at.relationship === relationship) return true;
  }
  return false;
}

function relationshipsOf(partial: Partial): RelationshipValue[] {
  const found: RelationshipValue[] = [];
  for (let at: Partial | undefined = partial; at?.relationship !== undefined; at = at.previous) {
    found.push(at.relationship);
  }
  return found.reverse();
}
