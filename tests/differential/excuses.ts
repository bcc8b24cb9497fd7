/**
 * Differences that are no fault of the engine, each with its reason. Nothing is passed over in silence: a campaign counts
 * what it excused, by reason, and prints it.
 */
import { type Answer, writeValue } from './answers.ts';
import type { Difference } from './difference.ts';

interface Excuse {
  readonly reason: string;
  /** The kinds of difference it speaks of; any unless given. */
  readonly only?: readonly Difference['kind'][];
  applies(statement: string, ours: Answer, theirs: Answer): boolean;
}

const excuses: readonly Excuse[] = [
  {
    // Neo4j tripping over its own plan says nothing about the statement.
    reason: 'Neo4j fails with an internal error',
    applies: (_, __, theirs) => theirs.kind === 'error' && theirs.code.startsWith('Neo.DatabaseError.'),
  },
  {
    // It looks at the parameters' types when it compiles, even where nothing comes to be computed; the engine plans a
    // statement once for all parameters, and looks when it runs.
    reason: 'Neo4j compiles for the types of the parameters',
    applies: (statement, ours, theirs) =>
      says(theirs, /Type mismatch for parameter/) ||
      (/\$\w/.test(statement) && says(theirs, /Type mismatch: expected/) && !says(ours, /SyntaxError/)),
  },
  {
    // The conformance kit wants these errors when the statement runs (List11), Neo4j finds them when it compiles.
    reason: 'range() checks its arguments when it runs, as the conformance kit asks',
    applies: (statement, _, theirs) =>
      /\brange\(/.test(statement) && says(theirs, /Type mismatch: expected Integer/),
  },
  {
    // Knowing no type when it compiles, Neo4j cuts floats off; where it knows, it refuses them as the engine always does.
    reason: 'range() refuses floats',
    applies: (_, ours) => says(ours, /for (start|end|step) value in function 'range\(\)'.*Double/),
  },
  {
    // `SET n.a = 1, n = {b: 1}` for two rows that are the same node: the state is the same, the way there is not.
    reason: 'Neo4j may do one item of SET for all rows before the next, and counts what it sets on the way',
    only: ['counters'],
    applies: (statement) => /\bSET\b.*(,|\bSET\b)/s.test(statement),
  },
  {
    // rtrim('aa', 'a') is 'a' in Neo4j 5.26, though ltrim and btrim give '' and so does any other character.
    reason: 'Neo4j keeps the first character of what rtrim should take away whole',
    applies: (statement, ours, theirs) =>
      /\brtrim\([^)]*,|TRAILING/i.test(statement) && ours.kind === 'rows' && theirs.kind === 'rows',
  },
  {
    // Half a surrogate pair is no character: Bolt sends it as a question mark.
    reason: 'Neo4j splits characters beyond the basic plane in two',
    applies: (statement, ours, theirs) =>
      /\bsplit\(/i.test(statement) &&
      [ours, theirs].every(({ kind }) => kind === 'rows') &&
      holds(theirs, '?'),
  },
  {
    // `({k: COUNT { (a)-->(b WHERE b.k < 5) }})` counts as if the inner WHERE were not there; behind the pattern it counts.
    reason: 'Neo4j loses a WHERE inside a pattern of a subquery in a property map',
    applies: (statement) =>
      /\{\w+: [^}]*\b(COUNT|EXISTS|COLLECT) \{[^}]*[([]\w+[^)\]]* WHERE /.test(statement),
  },
  {
    // Two NaNs are never equal, but Neo4j takes one that stands twice in memory for the same, as its plan happens to be.
    reason: 'Neo4j groups NaN by where it stands in memory',
    applies: (statement, ours, theirs) =>
      /\bDISTINCT\b|\b(count|collect|sum|avg|min|max|stDevP?|percentile\w+)\(|\bUNION\b/i.test(statement) &&
      holds(ours, 'NaN') &&
      holds(theirs, 'NaN'),
  },
  {
    // `x AND true` and `x OR x` are simplified to x before x is looked at: a list or a number comes out where a truth
    // value should. The engine says that it is none.
    reason: 'Neo4j simplifies a condition away that would have failed',
    only: ['rejects'],
    applies: (statement, ours) =>
      /\b(AND|OR|XOR)\b/.test(statement) && says(ours, /treat that as a predicate/),
  },
  {
    // `MATCH (n) WHERE count(*) > 1` counts nothing that anybody could name; with any other aggregate it is refused.
    reason: 'Neo4j lets count(*) stand where there is nothing to count',
    only: ['rejects'],
    applies: (statement, ours) =>
      /\bcount\(\*\)/.test(statement) && says(ours, /Invalid use of aggregating function count/),
  },
  {
    // `MATCH ({k: {a: 1} / 5}), (:Nobody)`: whether a row gets as far as the expression that fails is the plan's business.
    reason: 'an expression in a pattern fails, which the plan of Neo4j happens not to come to',
    only: ['rejects'],
    applies: (statement, ours) =>
      /\bMATCH\b/.test(statement) &&
      ours.kind === 'error' &&
      /Statement\.(TypeError|ArithmeticError|ArgumentError)$/.test(ours.code),
  },
  {
    // The first row decides which way the new relationship points, and nothing says which row comes first.
    reason: 'MERGE without a direction points as the first row has it',
    only: ['graph'],
    applies: (statement) => /\bMERGE \([^()]*\)-(\[[^\]]*\])?-\(/.test(statement),
  },
  {
    // `WITH DISTINCT p WHERE length(p) > 1`: the path is taken apart into what WITH has just left behind.
    reason: 'Neo4j takes the length of a path from nodes that are out of sight',
    only: ['accepts'],
    applies: (statement, _, theirs) =>
      /\blength\(\w+\)/.test(statement) && says(theirs, /not possible to access variables declared before/),
  },
  {
    // `[3, null, 1][2..]` is `[1]`, but Neo4j goes by the list that it was cut from.
    reason: 'Neo4j does not store a part of a list that it would not store whole',
    only: ['accepts'],
    applies: (statement, _, theirs) =>
      /\.\.|\btail\(/.test(statement) && says(theirs, /Property values can only be of primitive types/),
  },
  {
    // `SET a.x = 1 SET b.x = 2` where a and b are the same node in some rows: by Cypher's rules the first clause is done
    // for all rows before the second; Neo4j goes row by row, and the last row's first clause wins over the second.
    reason: 'Neo4j sets row by row what two clauses set on the same thing',
    only: ['graph'],
    applies: (statement) => /\bSET\b.*\bSET\b/s.test(statement),
  },
];

/** Why a difference does not count; undefined when it does. */
export function findExcuse(
  kind: Difference['kind'],
  statement: string,
  ours: Answer,
  theirs: Answer,
): string | undefined {
  // What was never meant to leave the engine is its own fault in any case.
  if (kind === 'crash') return undefined;
  return excuses.find(
    ({ only, applies }) => (only?.includes(kind) ?? true) && applies(statement, ours, theirs),
  )?.reason;
}

function holds(answer: Answer, text: string): boolean {
  if (answer.kind !== 'rows') return false;
  const write = (row: (typeof answer.rows)[number]) => writeValue(row, { anyOrder: false, rounded: false });
  return answer.rows.some((row) => write(row).includes(text));
}

function says(answer: Answer, wording: RegExp): boolean {
  return answer.kind === 'error' && wording.test(answer.message);
}
