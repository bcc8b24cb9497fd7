/** CREATE and DROP of indexes and constraints. */
import type { Operator } from '../expressions/row.ts';
import { EMPTY_SCOPE } from '../expressions/scope.ts';
import type { GraphWriter, IndexDescription } from '../graph/graph.ts';
import type { SchemaPlan } from '../plan/writing-plan.ts';
import type { CreateConstraint, CreateIndex, SchemaCommand } from '../syntax/ast.ts';
import { isMap } from '../values/kinds.ts';
import type { Value } from '../values/value.ts';
import type { Builder } from './builder.ts';

export function buildSchemaCommand(plan: SchemaPlan, build: Builder): Operator {
  const { graph } = build.compiler.runtime;
  const { command } = plan;
  const written = command.kind === 'CreateIndex' ? command.options : undefined;
  const options = written === undefined ? null : build.compiler.expression(written, EMPTY_SCOPE)([]);
  // biome-ignore lint/correctness/useYield: an operator that has no rows
  return function* schemaCommand() {
    runCommand(plan.command, graph, options);
  };
}

function runCommand(command: SchemaCommand, graph: GraphWriter, options: Value): void {
  if (command.kind === 'CreateIndex') createIndex(command, graph, options);
  else if (command.kind === 'CreateConstraint') createConstraint(command, graph);
  else if (command.kind === 'DropIndex') {
    if (!command.ifExists || isNamed(graph.indexes(), command.name)) graph.dropIndex(command.name);
  } else if (!command.ifExists || isNamed(graph.constraints(), command.name)) {
    graph.dropConstraint(command.name);
  }
}

function isNamed(descriptions: readonly { readonly name: string }[], wanted: string): boolean {
  return descriptions.some(({ name }) => name === wanted);
}

function createIndex(command: CreateIndex, graph: GraphWriter, options: Value): void {
  const { indexType, name, entity, labelsOrTypes, properties } = command;
  const type = indexType as IndexDescription['type'];
  const isSame = (index: IndexDescription) =>
    index.name === name ||
    (index.type === type &&
      index.entity === entity &&
      isEqual(index.labelsOrTypes, labelsOrTypes) &&
      isEqual(index.properties, properties));
  if (command.ifNotExists && graph.indexes().some(isSame)) return;
  graph.createIndex({
    type,
    name,
    entity,
    labelsOrTypes,
    properties,
    analyzer: type === 'FULLTEXT' ? readAnalyzer(options) : undefined,
  });
}

/** `OPTIONS {indexConfig: {`fulltext.analyzer`: '…'}}`; undefined where nothing is said. */
function readAnalyzer(options: Value): string | undefined {
  const config = isMap(options) ? options.get('indexConfig') : undefined;
  const analyzer = config !== undefined && isMap(config) ? config.get('fulltext.analyzer') : undefined;
  return typeof analyzer === 'string' ? analyzer : undefined;
}

function createConstraint(command: CreateConstraint, graph: GraphWriter): void {
  const { constraintType: type, name, entity, labelOrType, properties, propertyType } = command;
  const exists = graph
    .constraints()
    .some(
      (other) =>
        other.name === name ||
        (other.type === type &&
          other.entity === entity &&
          other.labelOrType === labelOrType &&
          isEqual(other.properties, properties)),
    );
  if (command.ifNotExists && exists) return;
  graph.createConstraint({ type, name, entity, labelOrType, properties, propertyType });
}

function isEqual(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((item, index) => item === right[index]);
}
