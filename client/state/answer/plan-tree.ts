import type { QueryPlan } from '../../api/cypher-stream.ts';
import { decodeValue } from '../../api/typed-json.ts';
import { writeCell } from './cypher-text.ts';

/** One operator as a line of the drawn plan, the result first and what feeds it below. */
export interface PlanLine {
  readonly operator: string;
  readonly details: string;
  readonly identifiers: readonly string[];
  readonly estimatedRows: number | null;
  /** Both only where the statement was run. */
  readonly rows: number | null;
  readonly dbHits: number | null;
  /** Of all database hits, or of all estimated rows where nothing was run; from 0 to 1. */
  readonly share: number;
  readonly others: readonly (readonly [name: string, text: string])[];
  readonly depth: number;
  /** The line of what it feeds; -1 for the result. */
  readonly parent: number;
  /** How far from the left its line of rows runs. */
  readonly lane: number;
  /** Lanes that run past this operator on their way up, with the rows that flow there. */
  readonly passing: readonly { readonly lane: number; readonly flow: number }[];
  /** Rows that it hands up; the width of its line. */
  readonly flow: number;
  /** Rows that come from below in the same lane; null for a leaf. */
  readonly inflow: number | null;
}

export interface DrawnPlan {
  readonly lines: readonly PlanLine[];
  readonly profiled: boolean;
  readonly totalHits: number;
  /** Planner, runtime and the like, as the store tells them. */
  readonly facts: readonly (readonly [name: string, text: string])[];
}

const columns: readonly string[] = ['Details', 'EstimatedRows', 'Rows', 'DbHits'];
const wholePlan: readonly string[] = [
  'planner',
  'planner-impl',
  'planner-version',
  'runtime',
  'runtime-impl',
  'runtime-version',
  'version',
  'string-representation',
  'GlobalMemory',
];

/** Neo4j and the embedded engine give plans of one shape; the store's name behind the operator is left out. */
export function drawPlan(plan: QueryPlan): DrawnPlan {
  const profiled = plan.records !== undefined;
  const lines: PlanLine[] = [];
  const total = addUp(plan, profiled);
  addLines(plan, { depth: 0, parent: -1, lane: 0, passing: [] }, { profiled, total }, lines);
  const facts = readArguments(plan).filter(([name]) => wholePlan.includes(name));
  return {
    lines,
    profiled,
    totalHits: profiled ? total : 0,
    facts: facts.filter(([name]) => name !== 'string-representation'),
  };
}

type Place = Pick<PlanLine, 'depth' | 'parent' | 'lane' | 'passing'>;

function addLines(
  plan: QueryPlan,
  place: Place,
  measure: { readonly profiled: boolean; readonly total: number },
  lines: PlanLine[],
): void {
  const index = lines.length;
  const [first, ...rest] = plan.children;
  const own = readArguments(plan);
  const estimatedRows = readNumber(own, 'EstimatedRows');
  const weight = measure.profiled ? (plan.dbHits ?? 0) : (estimatedRows ?? 0);
  lines.push({
    ...place,
    operator: plan.operatorType.replace(/@.*$/, ''),
    details: own.find(([name]) => name === 'Details')?.[1] ?? '',
    identifiers: plan.identifiers,
    estimatedRows,
    rows: plan.records ?? null,
    dbHits: plan.dbHits ?? null,
    share: measure.total === 0 ? 0 : weight / measure.total,
    others: own.filter(([name]) => !columns.includes(name) && !wholePlan.includes(name)),
    flow: flowOf(plan),
    inflow: first === undefined ? null : flowOf(first),
  });
  const { depth, lane, passing } = place;
  // The other branches stand between an operator and its first one, whose rows therefore run past them.
  const past = first === undefined ? passing : [...passing, { lane, flow: flowOf(first) }];
  for (const child of rest.toReversed()) {
    addLines(child, { depth: depth + 1, parent: index, lane: lane + 1, passing: past }, measure, lines);
  }
  if (first !== undefined) {
    addLines(first, { depth: depth + 1, parent: index, lane, passing }, measure, lines);
  }
}

function flowOf(plan: QueryPlan): number {
  return plan.records ?? readNumber(readArguments(plan), 'EstimatedRows') ?? 0;
}

function addUp(plan: QueryPlan, profiled: boolean): number {
  const own = profiled ? (plan.dbHits ?? 0) : (readNumber(readArguments(plan), 'EstimatedRows') ?? 0);
  return plan.children.reduce((sum, child) => sum + addUp(child, profiled), own);
}

function readArguments(plan: QueryPlan): [string, string][] {
  return Object.entries(plan.arguments).map(([name, value]) => [name, writeCell(decodeValue(value))]);
}

function readNumber(entries: readonly (readonly [string, string])[], name: string): number | null {
  const text = entries.find(([other]) => other === name)?.[1];
  const value = Number(text);
  return text === undefined || Number.isNaN(value) ? null : value;
}
