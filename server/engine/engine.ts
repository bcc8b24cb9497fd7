/**
 * The engine's front door: text in, rows out, over a graph that somebody else owns and whose transactions somebody
 * else opens and closes.
 */
import { placed } from './errors.ts';
import type { Execution, ExecutionControl, ExecutionSummary } from './execution.ts';
import { createCompiler } from './expressions/compile.ts';
import type { Compiler } from './expressions/compiler.ts';
import { parameterMissing } from './expressions/leaves.ts';
import { Frame } from './expressions/row.ts';
import { Runtime } from './expressions/runtime.ts';
import { allFunctions, findAggregate, findFunction } from './functions/registry.ts';
import type { Counters, TransactionalGraph } from './graph/graph.ts';
import { buildOperator } from './operators/build-operator.ts';
import { Profile } from './operators/profile.ts';
import { PAUSE } from './pause.ts';
import { describePlan } from './plan/describe-plan.ts';
import { notify } from './plan/notifications.ts';
import type { PlannedQuery, Planner } from './plan/planner.ts';
import { createPlanner, planStatement } from './plan/statement-planner.ts';
import { createSubqueries } from './plan/subquery-planner.ts';
import { builtinProcedures } from './procedures/builtin-procedures.ts';
import type { ProcedureDefinition } from './procedures/procedure-definition.ts';
import { analyseStatement, type StatementFacts } from './semantics/analyse.ts';
import type { Signatures } from './semantics/signatures.ts';
import type { ParsedStatement } from './syntax/ast.ts';
import { parseStatement } from './syntax/parse.ts';
import type { Value } from './values/value.ts';

export interface EngineOptions {
  /** IANA name or offset; `Z` unless given. */
  readonly defaultTimeZone?: string;
  /** Procedures besides the built-in ones. */
  readonly procedures?: readonly ProcedureDefinition[];
}

/** A statement that has been parsed and found to make sense. */
export interface PreparedStatement {
  readonly parsed: ParsedStatement;
  readonly facts: StatementFacts;
}

/** Statements that stay prepared. */
const PREPARED_LIMIT = 200;

export class Engine {
  readonly #graph: TransactionalGraph;
  readonly #defaultTimeZone: string;
  readonly #procedures: ReadonlyMap<string, ProcedureDefinition>;
  readonly #signatures: Signatures;
  readonly #prepared = new Map<string, PreparedStatement>();

  constructor(graph: TransactionalGraph, { defaultTimeZone = 'Z', procedures = [] }: EngineOptions = {}) {
    this.#graph = graph;
    this.#defaultTimeZone = defaultTimeZone;
    this.#procedures = new Map([
      ...builtinProcedures(),
      ...procedures.map((procedure) => [procedure.name, procedure] as const),
    ]);
    const known = this.#procedures;
    this.#signatures = {
      findFunction,
      findAggregate,
      functionNames: () => allFunctions().map(({ name }) => name),
      findProcedure: (name) => known.get(name),
      procedureNames: () => known.keys(),
    };
  }

  /** Parses and checks; throws a CypherError of phase `compile` on a statement that makes no sense. */
  prepare(text: string): PreparedStatement {
    const known = this.#prepared.get(text);
    if (known !== undefined) {
      // Moved to the end, so that the front is what was not asked for longest.
      this.#prepared.delete(text);
      this.#prepared.set(text, known);
      return known;
    }
    const parsed = parseStatement(text);
    const prepared = { parsed, facts: analyseStatement(parsed, this.#signatures) };
    this.#prepared.set(text, prepared);
    const [oldest] = this.#prepared.keys();
    if (this.#prepared.size > PREPARED_LIMIT && oldest !== undefined) this.#prepared.delete(oldest);
    return prepared;
  }

  /**
   * Plans the statement for the graph as it is now and starts it. Rows come as they are pulled; an error in a row is
   * thrown from the pull. The caller begins, commits and rolls back the graph's transaction.
   */
  execute(
    { parsed, facts }: PreparedStatement,
    parameters: ReadonlyMap<string, Value>,
    control: ExecutionControl,
  ): Execution {
    const runtime = new Runtime({
      graph: this.#graph,
      parameters: completeParameters(parsed, facts, parameters),
      control,
      defaultTimeZone: this.#defaultTimeZone,
      procedures: this.#procedures,
    });
    const frame = new Frame();
    const compiler = createStatementCompiler(parsed.text, runtime, frame);
    const before = { ...this.#graph.counters };
    const planned = planStatement(parsed, compiler.planner);
    const profile = parsed.mode === 'profile' ? new Profile() : undefined;
    const operator = buildOperator(planned.plan, compiler.compiler, profile);
    const rows = parsed.mode === 'explain' ? noRows() : produceRows(planned, operator(frame.emptyRow()));
    return {
      columns: planned.columns?.map(({ name }) => name) ?? [],
      rows,
      summary: (): ExecutionSummary => ({
        access: facts.access,
        counters: difference(this.#graph.counters, before),
        plan: parsed.mode === 'run' ? undefined : describePlan(planned.plan, parsed.text, profile),
        profiled: profile !== undefined,
        notifications: notify(parsed, facts, this.#graph),
      }),
    };
  }
}

/**
 * EXPLAIN needs no values; everything else needs all that the text mentions. What a procedure takes implicitly is
 * not written, and may have a default.
 */
function completeParameters(
  { mode, text }: ParsedStatement,
  { parameters: mentioned }: StatementFacts,
  given: ReadonlyMap<string, Value>,
): ReadonlyMap<string, Value> {
  const missing = [...mentioned]
    .filter(([name, spans]) => !given.has(name) && spans.some(({ start }) => text[start] === '$'))
    .map(([name]) => name);
  if (missing.length === 0) return given;
  if (mode !== 'explain') {
    const [first] = missing.flatMap((name) => mentioned.get(name)?.[0] ?? []);
    const error = parameterMissing(missing, 'runtime', given);
    throw first === undefined ? error : placed(error, first);
  }
  return new Map([...given, ...missing.map((name) => [name, null] as const)]);
}

function createStatementCompiler(
  text: string,
  runtime: Runtime,
  frame: Frame,
): { readonly compiler: Compiler; readonly planner: Planner } {
  // Expressions may hold subqueries, which are planned, and plans hold expressions: the two are tied together here.
  const tied: { planner?: Planner } = {};
  const subqueries = createSubqueries(() => tied.planner as Planner, buildOperator);
  const compiler = createCompiler(runtime, frame, subqueries);
  const planner = createPlanner(text, compiler);
  tied.planner = planner;
  return { compiler, planner };
}

function* noRows(): Execution['rows'] {}

function* produceRows(
  { columns }: PlannedQuery,
  rows: ReturnType<ReturnType<typeof buildOperator>>,
): Execution['rows'] {
  const slots = columns?.map(({ slot }) => slot) ?? [];
  for (const row of rows) yield row === PAUSE ? row : slots.map((slot) => row[slot] as Value);
}

function difference(now: Readonly<Counters>, before: Readonly<Counters>): Counters {
  const entries = Object.entries(now).map(
    ([name, count]) => [name, count - before[name as keyof Counters]] as const,
  );
  return Object.fromEntries(entries) as unknown as Counters;
}
