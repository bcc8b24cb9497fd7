import { asApiError, isAbort } from '../api/http.ts';
import { announce } from './announcements.ts';
import { sayCounters } from './answer/counter-words.ts';
import { askStore, type Result } from './ask-store.ts';
import { forgetChecks } from './checking.ts';
import { renewSchema } from './database-store.ts';
import { sayCount } from './words.ts';

let running: AbortController | null = null;

/** Ends what runs, in the store as well; the rows that have come stay. */
export function stopQuestion(): void {
  running?.abort();
}

/**
 * Shows an answer as it comes. One at a time: what still runs is stopped, and that is said.
 * @returns true when the answer came whole
 */
export async function runAnswer(ask: (signal: AbortSignal) => AsyncGenerator<Result>): Promise<boolean> {
  const replaced = running !== null;
  running?.abort();
  const controller = new AbortController();
  running = controller;
  askStore.setState({ running: true, replaced, startedAt: performance.now(), error: null, result: null });
  if (replaced) {
    announce('The question before was stopped for this one');
  }
  const isLatest = () => running === controller;
  try {
    for await (const result of ask(controller.signal)) {
      if (isLatest()) {
        askStore.setState({ result });
      }
    }
    if (isLatest()) {
      announceAnswer();
      noticeWriting();
    }
    return isLatest();
  } catch (error) {
    if (isLatest()) {
      endEarly(error);
    }
    return false;
  } finally {
    if (isLatest()) {
      running = null;
      askStore.setState({ running: false });
    }
  }
}

function announceAnswer(): void {
  const { result } = askStore.getState();
  if (result !== null) {
    const rows = sayCount(result.rowCount, 'row', 'rows');
    announce(`Answered: ${rows}${result.notice === null ? '' : `. ${result.notice}`}`);
  }
}

/** What was known of the database may be so no longer. */
function noticeWriting(): void {
  if (sayCounters(askStore.getState().result?.counters ?? null) !== undefined) {
    forgetChecks();
    // Names that are a little old do no harm: whoever looks at the schema can ask anew.
    renewSchema().catch(() => undefined);
  }
}

/** What has arrived until then stays, and is said not to be all. */
function endEarly(error: unknown): void {
  const { result } = askStore.getState();
  const rows = sayCount(result?.rowCount ?? 0, 'row', 'rows');
  const failure = isAbort(error) ? null : asApiError(error);
  const notice = failure === null ? `Stopped: ${rows} had come until then.` : `It failed after ${rows}.`;
  askStore.setState({
    error: failure,
    result: result === null ? null : { ...result, streaming: false, notice },
  });
  announce(failure === null ? 'Stopped' : `The statement failed: ${failure.message}`);
}
