/** Turns a plan into generators: each kind of operator has its builder. */
import type { Compiler } from '../expressions/compiler.ts';
import type { Operator } from '../expressions/row.ts';
import type { Plan } from '../plan/plan.ts';
import { buildAggregation } from './aggregation.ts';
import type { Builder } from './builder.ts';
import { buildCommand, buildProcedureCall } from './calls.ts';
import { buildCreate } from './creation.ts';
import { buildDelete } from './deletion.ts';
import { buildExpand, buildGetDegree } from './expand.ts';
import { buildForeach } from './foreach.ts';
import { buildIdSeek } from './id-seek.ts';
import { buildApply, buildOptional, buildSubqueryForeach, buildUnion } from './join-operators.ts';
import { buildMerge } from './merge.ts';
import { buildDistinct, buildSort, buildTop } from './ordering-operators.ts';
import { buildPathSearch } from './path-search.ts';
import { buildEndpoints, buildPathProjection } from './paths.ts';
import type { Profile } from './profile.ts';
import { buildPruningExpand } from './pruning-expand.ts';
import {
  buildArgument,
  buildEager,
  buildEmptyResult,
  buildFilter,
  buildLimit,
  buildProduceResults,
  buildProjection,
  buildSkip,
} from './row-operators.ts';
import { buildCountStore, buildNodeScan, buildNodeSeek, buildRelationshipScan } from './scans.ts';
import { buildSchemaCommand } from './schema-operator.ts';
import { buildRemove, buildSet } from './set-properties.ts';
import { buildShortestPath } from './shortest-path.ts';
import { buildUnwind } from './unwind.ts';
import { buildVariableExpand } from './variable-expand.ts';

type PlanOf<Kind> = Plan extends infer Each
  ? Each extends { readonly kind: infer Kinds }
    ? Kind extends Kinds
      ? Each
      : never
    : never
  : never;

const BUILDERS: { readonly [Kind in Plan['kind']]: (plan: PlanOf<Kind>, build: Builder) => Operator } = {
  AllNodesScan: buildNodeScan,
  Apply: buildApply,
  Argument: buildArgument,
  CartesianProduct: buildApply,
  Command: buildCommand,
  Create: buildCreate,
  Delete: buildDelete,
  Distinct: buildDistinct,
  Eager: buildEager,
  EagerAggregation: buildAggregation,
  EmptyResult: buildEmptyResult,
  Expand: buildExpand,
  Filter: buildFilter,
  Foreach: buildForeach,
  GetDegree: buildGetDegree,
  Limit: buildLimit,
  Merge: buildMerge,
  NodeByElementIdSeek: buildIdSeek,
  NodeByIdSeek: buildIdSeek,
  NodeByLabelScan: buildNodeScan,
  NodeCountFromCountStore: buildCountStore,
  NodeIndexSeek: buildNodeSeek,
  NodeUniqueIndexSeek: buildNodeSeek,
  Optional: buildOptional,
  ProcedureCall: buildProcedureCall,
  ProduceResults: buildProduceResults,
  ProjectEndpoints: buildEndpoints,
  ProjectPath: buildPathProjection,
  Projection: buildProjection,
  PruningVarExpand: buildPruningExpand,
  RelationshipCountFromCountStore: buildCountStore,
  RelationshipScan: buildRelationshipScan,
  RemoveProperties: buildRemove,
  Repeat: buildPathSearch,
  SchemaCommand: buildSchemaCommand,
  SetProperties: buildSet,
  ShortestPath: buildShortestPath,
  Skip: buildSkip,
  Sort: buildSort,
  StatefulShortestPath: buildPathSearch,
  SubqueryForeach: buildSubqueryForeach,
  Top: buildTop,
  Union: buildUnion,
  UnionNodeByLabelsScan: buildNodeScan,
  Unwind: buildUnwind,
  VarLengthExpand: buildVariableExpand,
};

/** With a profile, every operator's rows and hits are counted in it. */
export function buildOperator(plan: Plan, compiler: Compiler, profile?: Profile): Operator {
  const builder: Builder = {
    compiler,
    operator(part) {
      const build = BUILDERS[(part as Plan).kind] as (plan: Plan, build: Builder) => Operator;
      const operator = build(part as Plan, builder);
      return profile === undefined ? operator : profile.count(part, operator, compiler.runtime);
    },
  };
  return builder.operator(plan);
}
