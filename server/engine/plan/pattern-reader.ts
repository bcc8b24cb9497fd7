/** Reads the patterns of a MATCH into a pattern graph: names, slots, connections, conditions. */
import { splitConjuncts } from '../expressions/logic.ts';
import type { Scope } from '../expressions/scope.ts';
import type { Expression, MatchClause, NodePattern, PathPattern } from '../syntax/ast.ts';
import { patternVariables } from '../syntax/names.ts';
import { conditionsOn, variableNamed } from './conditions.ts';
import { readGroup, readJoint, readRelationship, readSelected, readShortest } from './connection-reader.ts';
import type { Connection, NamedPath, PatternGraph } from './pattern-graph.ts';
import { type LaidOut, type Layout, layOutPattern } from './pattern-layout.ts';
import { PatternNames } from './pattern-names.ts';
import type { Planner } from './planner.ts';

export type PatternSource = Pick<MatchClause, 'patterns' | 'where' | 'matchMode'>;

interface Reading {
  readonly names: PatternNames;
  readonly nodes: Set<string>;
  readonly connections: Connection[];
  readonly conditions: Expression[];
  readonly paths: NamedPath[];
}

export function readPatterns(source: PatternSource, outer: Scope, planner: Planner): PatternGraph {
  const names = new PatternNames(outer, planner);
  const reading: Reading = { names, nodes: new Set(), connections: [], conditions: [], paths: [] };
  for (const pattern of source.patterns) {
    for (const { variable } of patternVariables(pattern)) names.slotOf(variable.name);
  }
  for (const pattern of source.patterns) readPath(pattern, reading);
  const conditions = [...reading.conditions, ...splitConjuncts(source.where)];
  return {
    scope: names.scope,
    names: names.own,
    nodes: [...reading.nodes],
    connections: reading.connections,
    predicates: conditions.map((expression) => ({ expression, needs: names.needs([expression]) })),
    paths: reading.paths,
    repeatable: source.matchMode === 'repeatable',
    mentions: (expression, name) => names.needs([expression]).has(name),
  };
}

function readPath(pattern: PathPattern, reading: Reading): void {
  const layout = layOutPattern(pattern);
  const selector = pattern.selector?.kind ?? 'all';
  if (selector === 'all') readPlainPath(pattern, layout, reading);
  else {
    const [left, right] = [layout.elements[0], layout.elements.at(-1)].map((node) =>
      readNode(node as NodePattern, reading),
    ) as [string, string];
    const isOldForm = selector === 'shortestPath' || selector === 'allShortestPaths';
    const connection = isOldForm
      ? readShortest(pattern, layout, left, right, reading.names)
      : readSelected(pattern, layout, left, right, reading.names);
    reading.connections.push(connection);
    namePath(pattern, layout, left, [connection.name], reading);
  }
}

function readPlainPath(pattern: PathPattern, layout: Layout, reading: Reading): void {
  const nodes = layout.elements.map((element) =>
    element.kind === 'NodePattern' ? readNode(element, reading) : undefined,
  );
  const parts: string[] = [];
  for (const [index, element] of layout.elements.entries()) {
    if (element.kind === 'NodePattern') continue;
    const connection = readConnection(
      element,
      nodes[index - 1] as string,
      nodes[index + 1] as string,
      reading,
    );
    reading.connections.push(connection);
    parts.push(connection.name);
  }
  reading.conditions.push(...layout.conditions.flatMap(splitConjuncts));
  namePath(pattern, layout, nodes[0] as string, parts, reading);
}

function namePath(
  pattern: PathPattern,
  layout: Layout,
  start: string,
  parts: readonly string[],
  { names, paths }: Reading,
): void {
  const own = pattern.variable === undefined ? [] : [pattern.variable.name];
  for (const name of [...own, ...layout.pathNames])
    paths.push({ name, slot: names.slotOf(name), start, parts });
}

function readNode(node: NodePattern, { names, nodes, conditions }: Reading): string {
  const name = node.variable?.name ?? names.hidden();
  names.slotOf(name);
  nodes.add(name);
  conditions.push(...conditionsOn(variableNamed(name, node.span), node, names.planner));
  return name;
}

function readConnection(
  element: Exclude<LaidOut, NodePattern>,
  left: string,
  right: string,
  { names, conditions }: Reading,
): Connection {
  if (element.kind === 'GroupPattern') return readGroup(element, left, right, names);
  if (element.kind === 'Joint') return readJoint(element, left, right, names);
  const found = readRelationship(element, left, right, names);
  conditions.push(...found.conditions);
  return found.connection;
}
