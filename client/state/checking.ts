import type { CheckProblem } from '../../protocol/api.ts';
import { checkStatement } from '../api/explorer-api.ts';
import { splitStatements } from './statements.ts';

/** A problem with where its statement stands in the text. */
export interface PlacedProblem {
  readonly from: number;
  readonly to: number;
  readonly problem: CheckProblem;
}

const mostKept = 200;
const kept = new Map<string, readonly CheckProblem[]>();
let latest: AbortController | null = null;

/**
 * What the server would say against the statements of a text. Statements that were looked at before are not sent again;
 * a newer text ends the looking at an older one, whose answer is then empty.
 */
export async function checkText(text: string): Promise<readonly PlacedProblem[]> {
  latest?.abort();
  const controller = new AbortController();
  latest = controller;
  const found: PlacedProblem[] = [];
  for (const statement of splitStatements(text).filter(({ isCommand }) => !isCommand)) {
    try {
      const problems = kept.get(statement.text) ?? (await ask(statement.text, controller.signal));
      found.push(...problems.map((problem) => ({ from: statement.from, to: statement.to, problem })));
    } catch {
      // Nobody waits for it any more, or the server is out of reach, which running will tell.
      return [];
    }
  }
  return found;
}

/** After something was written, the same statement may be judged otherwise. */
export function forgetChecks(): void {
  kept.clear();
}

async function ask(statement: string, signal: AbortSignal): Promise<readonly CheckProblem[]> {
  const { problems } = await checkStatement(statement, signal);
  kept.set(statement, problems);
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) {
    kept.delete(oldest);
  }
  return problems;
}
