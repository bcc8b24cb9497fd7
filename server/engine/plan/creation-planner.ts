/** Plans what CREATE and MERGE create: which nodes and relationships of a pattern are new, and in which order. */
import { extendScope, type Scope } from '../expressions/scope.ts';
import type {
  LabelExpression,
  LabelName,
  NodePattern,
  PathPattern,
  RelationshipPattern,
} from '../syntax/ast.ts';
import { layOutPattern } from './pattern-layout.ts';
import type { Planner } from './planner.ts';
import type { CreatedPattern } from './writing-plan.ts';

/**
 * Slots of new names are taken from `named` where it has them: MERGE has matched the same pattern before and both
 * ways must lead to the same slots.
 */
export function planCreatedPattern(
  patterns: readonly PathPattern[],
  before: Scope,
  planner: Planner,
  named?: Scope,
): { readonly pattern: CreatedPattern; readonly scope: Scope } {
  const planning = new CreationPlanning(before, planner, named);
  for (const pattern of patterns) planning.addPath(pattern);
  return { pattern: { scope: planning.scope, steps: planning.steps }, scope: planning.scope };
}

interface End {
  readonly slot: number;
  readonly name: string;
}

class CreationPlanning {
  readonly steps: CreatedPattern['steps'][number][] = [];
  scope: Scope;
  readonly #planner: Planner;
  readonly #named: Scope | undefined;

  constructor(before: Scope, planner: Planner, named: Scope | undefined) {
    this.scope = before;
    this.#planner = planner;
    this.#named = named;
  }

  /** Nodes come first, then relationships, as Neo4j creates them. */
  addPath(pattern: PathPattern): void {
    const { elements } = layOutPattern(pattern);
    const ends = elements.map((element) =>
      element.kind === 'NodePattern' ? this.#addNode(element) : undefined,
    );
    const parts: number[] = [];
    for (const [index, element] of elements.entries()) {
      if (element.kind !== 'RelationshipPattern') continue;
      parts.push(this.#addRelationship(element, ends[index - 1] as End, ends[index + 1] as End));
    }
    if (pattern.variable === undefined) return;
    const slot = this.#bind(pattern.variable.name);
    this.steps.push({ kind: 'path', slot, start: (ends[0] as End).slot, parts });
  }

  #addNode(node: NodePattern): End {
    const name = node.variable?.name ?? '';
    const known = node.variable && this.scope.slots.get(name);
    if (known !== undefined) return { slot: known, name };
    const properties = node.properties && { expression: node.properties, scope: this.scope };
    const slot = this.#bind(name);
    this.steps.push({ kind: 'node', node: { slot, name, labels: labelNames(node.labels), properties } });
    return { slot, name };
  }

  #addRelationship(pattern: RelationshipPattern, left: End, right: End): number {
    const name = pattern.variable?.name ?? '';
    const properties = pattern.properties && { expression: pattern.properties, scope: this.scope };
    const type = pattern.types as LabelExpression;
    const [start, end] = pattern.direction === 'in' ? [right, left] : [left, right];
    const slot = this.#bind(name);
    this.steps.push({ kind: 'relationship', relationship: { slot, name, type, start, end, properties } });
    return slot;
  }

  #bind(name: string): number {
    const slot =
      (name === '' ? undefined : this.#named?.slots.get(name)) ?? this.#planner.compiler.frame.allocate();
    if (name !== '') this.scope = extendScope(this.scope, [[name, slot]]);
    return slot;
  }
}

/** `:A:B` and `:A&B` in a writing clause: all of the names are meant. */
function labelNames(labels: LabelExpression | undefined): readonly LabelName[] {
  if (labels === undefined) return [];
  if (labels.kind === 'name') return [{ kind: 'fixed', name: labels.name, span: labels.span }];
  if (labels.kind === 'dynamic')
    return [{ kind: 'dynamic', expression: labels.expression, span: labels.span }];
  return labels.kind === 'and' ? labels.operands.flatMap(labelNames) : [];
}
