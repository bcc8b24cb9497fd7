/** DELETE and DETACH DELETE of nodes, relationships and paths. */
import { typeError } from '../errors.ts';
import type { Operator } from '../expressions/row.ts';
import type { GraphWriter } from '../graph/graph.ts';
import { PAUSE } from '../pause.ts';
import type { DeletePlan } from '../plan/writing-plan.ts';
import { isNode, isPath, isRelationship } from '../values/kinds.ts';
import { describeType } from '../values/types.ts';
import type { NodeValue, RelationshipValue, Value } from '../values/value.ts';
import type { Builder } from './builder.ts';

export function buildDelete(plan: DeletePlan, build: Builder): Operator {
  const source = build.operator(plan.source);
  const { runtime } = build.compiler;
  const expressions = plan.expressions.map((expression) => build.compiler.expression(expression, plan.scope));
  return function* deletion(argument) {
    for (const row of source(argument)) {
      if (row !== PAUSE) {
        for (const expression of expressions) deleteValue(expression(row), plan.detach, runtime.graph);
        if (runtime.isDue()) yield PAUSE;
      }
      yield row;
    }
  };
}

/** What is deleted already, and null, is passed over. */
function deleteValue(value: Value, detach: boolean, graph: GraphWriter): void {
  if (value === null) return;
  if (isPath(value)) {
    for (const relationship of value.relationships) deleteRelationship(relationship, graph);
    for (const node of value.nodes) deleteNode(node, detach, graph);
  } else if (isNode(value)) deleteNode(value, detach, graph);
  else if (isRelationship(value)) deleteRelationship(value, graph);
  else throw typeError(`Type mismatch: expected Node, Path or Relationship but was ${describeType(value)}`);
}

function deleteRelationship(relationship: RelationshipValue, graph: GraphWriter): void {
  if (!relationship.deleted) graph.deleteRelationship(relationship);
}

function deleteNode(node: NodeValue, detach: boolean, graph: GraphWriter): void {
  if (node.deleted) return;
  if (detach)
    for (const relationship of [...graph.relationshipsOf(node, 'both')])
      deleteRelationship(relationship, graph);
  graph.deleteNode(node);
}
