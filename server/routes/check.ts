/** `POST /api/check`: what the gate and the store would say about a statement, which is explained and never run. */
import { z } from 'zod';
import type { CheckAnswer, CheckProblem } from '../../protocol/api.ts';
import { AppError, describeError } from '../errors.ts';
import { checkStatement } from '../storage/gate/check-statement.ts';
import { StoreError, type StoreNotification } from '../storage/graph-store.ts';
import { checkAnswer } from './answer-schemas.ts';
import { type Explanation, toExplanation } from './explanation.ts';
import { defineRoute } from './route.ts';
import type { RouteContext } from './route-context.ts';
import { statementText } from './wire/statement-text.ts';

/** In milliseconds; a statement that takes longer to plan is not worth the wait while somebody types. */
const patience = 5_000;

export const checkRoute = defineRoute({
  method: 'post',
  path: '/api/check',
  summary: 'What would be wrong with a statement, without running it',
  bodySchema: z.strictObject({ statement: statementText.describe('One Cypher statement.') }),
  answerSchema: checkAnswer,
  async answer({ body, signal }, context): Promise<CheckAnswer> {
    const store = context.store.kind;
    return { store, problems: await findProblems(body.statement, signal, context) };
  },
});

async function findProblems(
  statement: string,
  signal: AbortSignal,
  { store, config }: RouteContext,
): Promise<readonly CheckProblem[]> {
  const explanation = toExplanation(statement);
  try {
    checkStatement(statement, { store: store.kind, writesAllowed: config.allowWrites });
  } catch (error) {
    return [toProblem(error)];
  }
  try {
    const running = await store.run({
      statement: explanation.text,
      parameters: new Map(),
      access: 'read',
      timeoutMs: Math.min(patience, config.queryTimeoutMs),
      signal,
    });
    for await (const _ of running.batches);
    const { notifications } = await running.summary();
    return notifications.filter(isAboutText).map((notification) => toWarning(notification, explanation));
  } catch (error) {
    return [moveBack(toProblem(error), explanation)];
  }
}

/** What is wrong with the statement is the answer; what keeps it from being checked at all is thrown on. */
function toProblem(error: unknown): CheckProblem {
  const { body, status } = describeError(error);
  const [entry] = body.errors;
  if (!(error instanceof AppError || error instanceof StoreError) || entry === undefined || status >= 404) {
    throw error;
  }
  return { severity: 'error', ...entry, message: withoutPlace(entry.message) };
}

/** Values of parameters are asked for when the statement is run. */
function isAboutText({ code }: StoreNotification): boolean {
  return !code.endsWith('.ParameterNotProvided');
}

function toWarning(
  { code, description, position }: StoreNotification,
  explanation: Explanation,
): CheckProblem {
  const placed = position === undefined ? {} : { position };
  return moveBack({ severity: 'warning', code, message: withoutPlace(description), ...placed }, explanation);
}

function moveBack({ position, ...problem }: CheckProblem, { shift }: Explanation): CheckProblem {
  if (position === undefined) return problem;
  const { line, column, offset } = position;
  const moved = { line: Math.max(1, line - shift.lines), column, offset: Math.max(0, offset - shift.offset) };
  return { ...problem, position: moved };
}

/** Stores quote the line and its number behind the message; here the place is told in `position`, of the text as it was sent. */
function withoutPlace(message: string): string {
  return message.replace(/\s*\(line \d+, column \d+ \(offset: \d+\)\)[\s\S]*$/, '');
}
