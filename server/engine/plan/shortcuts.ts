/** Plans that need less than they say: counts the graph knows anyway, and walks of which only the ends matter. */
import { extendScope } from '../expressions/scope.ts';
import type { Direction } from '../graph/graph.ts';
import { oppositeOf } from './direction.ts';
import { isHidden } from './hidden-names.ts';
import type { Expand, VariableExpand } from './pattern-plan.ts';
import type { Aggregation, Filter, Plan } from './plan.ts';
import type { Scoped } from './plan-base.ts';

/** The aggregation itself, or something cheaper with the same answer. */
export function shortenAggregation(aggregation: Aggregation): Plan {
  const counted = countFromStore(aggregation) ?? countDegree(aggregation) ?? sumDegrees(aggregation);
  if (counted !== undefined) return counted;
  const ignoresTwins = aggregation.aggregates.every(
    ({ distinct, name }) => distinct || ['min', 'max'].includes(name.toLowerCase()),
  );
  if (!ignoresTwins) return aggregation;
  return { ...aggregation, source: pruneVariableExpand(aggregation.source as Plan) };
}

/** `MATCH (n:Label) RETURN count(*)` and `MATCH ()-[r:TYPE]->() RETURN count(r)` need no scan. */
function countFromStore({ source, keys, aggregates, scope }: Aggregation): Plan | undefined {
  const [only] = aggregates;
  if (only === undefined || aggregates.length > 1 || keys.length > 0) return undefined;
  if (only.name.toLowerCase() !== 'count' || only.distinct) return undefined;
  const plan = source as Plan;
  const { slot } = only;
  const base = { slot, scope, rows: 1 };
  const counts = (...slots: readonly number[]) => {
    const [argument] = only.arguments;
    return argument === undefined || slots.some((slot) => isSlot(argument, slot));
  };
  if (plan.kind === 'AllNodesScan' || plan.kind === 'NodeByLabelScan') {
    const names = plan.kind === 'AllNodesScan' ? undefined : plan.labels;
    return counts(plan.slot) ? { ...base, kind: 'NodeCountFromCountStore', names } : undefined;
  }
  if (plan.kind !== 'RelationshipScan' || plan.seek !== undefined || plan.direction === 'both')
    return undefined;
  const names = plan.types;
  return counts(plan.slot, plan.from, plan.to)
    ? { ...base, kind: 'RelationshipCountFromCountStore', names }
    : undefined;
}

/**
 * `MATCH (n:Label)-[r:TYPE]-() RETURN n, count(r)`: each node comes once from its scan and knows its own degree. Nodes
 * without such a relationship have no row.
 */
function countDegree({ source, keys, aggregates, scope }: Aggregation): Plan | undefined {
  const [key] = keys;
  const [only] = aggregates;
  if (key === undefined || only === undefined || keys.length + aggregates.length > 2) return undefined;
  if (only.name.toLowerCase() !== 'count' || only.distinct || !isSlot(key.value, key.slot)) return undefined;
  const steps = stepsFromEach(key.slot, source as Plan);
  if (steps === undefined) return undefined;
  const [counted] = only.arguments;
  if (counted !== undefined && !steps.binds.some((slot) => isSlot(counted, slot))) return undefined;
  const { scan, direction, types } = steps;
  return {
    kind: 'GetDegree',
    source: scan,
    from: key.slot,
    direction,
    types,
    slot: only.slot,
    scope,
    rows: scan.rows,
  };
}

/** `RETURN n.name, count(r)`: nodes that share a name add their degrees up. */
function sumDegrees(aggregation: Aggregation): Plan | undefined {
  const { keys, scope } = aggregation;
  const [only, ...others] = aggregation.aggregates;
  const slot = keys[0] && ownerOf(keys[0].value);
  if (only === undefined || others.length > 0 || slot === undefined) return undefined;
  if (keys.some((key) => ownerOf(key.value) !== slot)) return undefined;
  const { value } = keys[0] as (typeof keys)[number];
  const degrees = countDegree({ ...aggregation, keys: [{ name: '', slot, value: ownerIn(value) }] });
  if (degrees === undefined) return undefined;
  const [name, span] = [' degree', value.expression.span];
  const argument: Scoped = {
    expression: { kind: 'Variable', name, span },
    scope: extendScope(scope, [[name, only.slot]]),
  };
  return { ...aggregation, source: degrees, aggregates: [{ ...only, name: 'sum', arguments: [argument] }] };
}

/** The slot of the variable that an expression such as `n.name` reads and nothing else. */
function ownerOf(value: Scoped): number | undefined {
  const { expression, scope } = ownerIn(value);
  return expression.kind === 'Variable' ? scope.slots.get(expression.name) : undefined;
}

function ownerIn({ expression, scope }: Scoped): Scoped {
  return { expression: expression.kind === 'Property' ? expression.subject : expression, scope };
}

interface StepsFromEach {
  readonly scan: Plan;
  readonly direction: Direction;
  readonly types: readonly string[] | undefined;
  readonly binds: readonly number[];
}

/** A plan that takes one step from each node of a scan, which stands in `slot`, and does nothing else. */
function stepsFromEach(slot: number, plan: Plan): StepsFromEach | undefined {
  if (plan.kind === 'Expand') {
    const scan = plan.source as Plan;
    const isScan = scan.kind === 'AllNodesScan' || scan.kind === 'NodeByLabelScan';
    if (!isBare(plan) || !isScan || scan.slot !== slot || plan.from !== slot) return undefined;
    const { direction, types } = plan;
    return { scan, direction, types, binds: [plan.from, plan.to, plan.slot] };
  }
  const labels = plan.kind === 'Filter' ? labelsOnly(plan, slot) : [];
  const scan = (plan.kind === 'Filter' ? plan.source : plan) as Plan;
  if (labels === undefined || scan.kind !== 'RelationshipScan' || scan.seek !== undefined) return undefined;
  if (slot !== scan.from && slot !== scan.to) return undefined;
  const { types, scope, rows } = scan;
  const direction = slot === scan.from ? scan.direction : oppositeOf(scan.direction);
  const kind = labels.length === 0 ? 'AllNodesScan' : 'NodeByLabelScan';
  const nodes: Plan = { kind, slot, name: '', labels, scope, rows };
  return { scan: nodes, direction, types, binds: [scan.from, scan.to, scan.slot] };
}

/** The one label that a filter asks of the node in `slot`; undefined when it asks for anything else. */
function labelsOnly({ predicates }: Filter, slot: number): readonly string[] | undefined {
  const [only] = predicates;
  const expression = only?.expression;
  if (only === undefined || predicates.length > 1 || expression?.kind !== 'LabelPredicate') return undefined;
  const { operand, labels } = expression;
  if (labels.kind !== 'name' || !isSlot({ expression: operand, scope: only.scope }, slot)) return undefined;
  return [labels.name];
}

/** Whether every relationship of the node gives one row. */
export function isBare(expand: Expand): boolean {
  return !expand.into && expand.distinctFrom.length === 0 && expand.from !== expand.to;
}

function isSlot({ expression, scope }: Scoped, slot: number): boolean {
  return expression.kind === 'Variable' && scope.slots.get(expression.name) === slot;
}

/**
 * Where twins are merged behind it anyway, a variable-length expansion whose relationships nobody looks at needs to
 * find each end only once.
 */
export function pruneVariableExpand(plan: Plan): Plan {
  if (plan.kind === 'Projection' || plan.kind === 'Filter') {
    return { ...plan, source: pruneVariableExpand(plan.source as Plan) };
  }
  return plan.kind === 'VarLengthExpand' && isPrunable(plan) ? { ...plan, kind: 'PruningVarExpand' } : plan;
}

function isPrunable({ slot, scope, into, min, distinctFrom, repeatable }: VariableExpand): boolean {
  const name = [...scope.slots].find(([, other]) => other === slot)?.[0];
  const isUnseen = name !== undefined && isHidden(name);
  return isUnseen && !into && min <= 1 && distinctFrom.length === 0 && !repeatable;
}
