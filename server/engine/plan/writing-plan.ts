/** The part of the logical plan that changes the graph. */

import type { Scope } from '../expressions/scope.ts';
import type {
  DeleteClause,
  LabelExpression,
  LabelName,
  RemoveItem,
  SchemaCommand,
  SetItem,
} from '../syntax/ast.ts';
import type { PlanNode, Scoped, UnaryPlan } from './plan-base.ts';

export type WritingPlan = Create | Merge | SetPlan | RemovePlan | DeletePlan | Foreach | SchemaPlan;

export interface CreatedNode {
  readonly slot: number;
  readonly name: string;
  readonly labels: readonly LabelName[];
  readonly properties: Scoped | undefined;
}

export interface CreatedRelationship {
  readonly slot: number;
  readonly name: string;
  readonly type: LabelExpression;
  readonly start: { readonly slot: number; readonly name: string };
  readonly end: { readonly slot: number; readonly name: string };
  readonly properties: Scoped | undefined;
}

/** What a pattern creates and which paths it names, in this order. */
export interface CreatedPattern {
  /** In which labels and types given by expressions are read. */
  readonly scope: Scope;
  readonly steps: readonly (
    | { readonly kind: 'node'; readonly node: CreatedNode }
    | { readonly kind: 'relationship'; readonly relationship: CreatedRelationship }
    | {
        readonly kind: 'path';
        readonly slot: number;
        readonly start: number;
        readonly parts: readonly number[];
      }
  )[];
}

export interface Create extends UnaryPlan {
  readonly kind: 'Create';
  readonly pattern: CreatedPattern;
}

export interface Merge extends UnaryPlan {
  readonly kind: 'Merge';
  /** Finds the pattern, given a source row as its argument. */
  readonly match: PlanNode;
  readonly pattern: CreatedPattern;
  readonly onCreate: readonly SetItem[];
  readonly onMatch: readonly SetItem[];
}

export interface SetPlan extends UnaryPlan {
  readonly kind: 'SetProperties';
  readonly items: readonly SetItem[];
}

export interface RemovePlan extends UnaryPlan {
  readonly kind: 'RemoveProperties';
  readonly items: readonly RemoveItem[];
}

export interface DeletePlan extends UnaryPlan {
  readonly kind: 'Delete';
  readonly detach: boolean;
  readonly expressions: DeleteClause['expressions'];
}

export interface Foreach extends UnaryPlan {
  readonly kind: 'Foreach';
  readonly list: Scoped;
  readonly slot: number;
  readonly body: PlanNode;
}

export interface SchemaPlan extends PlanNode {
  readonly kind: 'SchemaCommand';
  readonly command: SchemaCommand;
}
