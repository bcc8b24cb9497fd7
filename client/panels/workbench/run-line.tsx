import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { StatusAnswer } from '../../../protocol/api.ts';
import { findStatus } from '../../api/store-facts.ts';
import { askStore } from '../../state/ask-store.ts';
import { sayCount } from '../../state/words.ts';

/** Milliseconds between two readings of the clock. */
const tick = 100;

/** Always there: how far the answer is, which store gives it, and where it would be cut. */
export function RunLine() {
  const { running, replaced, result, startedAt } = useStore(askStore);
  const elapsed = useElapsed(running, startedAt);
  const status = useStatus();
  const rows = result === null ? null : sayCount(result.rowCount, 'row', 'rows');
  return (
    <p className="run-line" data-testid="run-line">
      {replaced && running && <span>The question before was stopped. </span>}
      {running && (
        <span>
          {rows === null ? 'Asking' : `${rows} so far`}, <time>{sayTime(elapsed)}</time>
        </span>
      )}
      {!running && result !== null && (
        <span>
          {rows} in <time>{sayTime(result.elapsedMs)}</time>
          {result.firstRowMs !== null &&
            result.queryId === null &&
            `, the first after ${sayTime(result.firstRowMs)}`}
        </span>
      )}
      {status !== null && <span className="run-caps">{describeStore(status)}</span>}
    </p>
  );
}

function describeStore({ store, limits, writesAllowed }: StatusAnswer): string {
  const name = store.kind === 'embedded' ? 'Embedded store' : store.product;
  const rows = `at most ${limits.maxRows.toLocaleString('en')} rows`;
  const writes = writesAllowed ? 'reads and writes' : 'reads only';
  return `${name}, ${writes}, ${rows}, ${limits.timeoutMs / 1000} s`;
}

function sayTime(milliseconds: number): string {
  return milliseconds < 1000
    ? `${Math.max(1, Math.round(milliseconds))} ms`
    : `${(milliseconds / 1000).toFixed(1)} s`;
}

function useElapsed(running: boolean, startedAt: number): number {
  const [now, setNow] = useState(startedAt);
  useEffect(() => {
    if (!running) {
      return;
    }
    setNow(performance.now());
    const timer = setInterval(() => setNow(performance.now()), tick);
    return () => clearInterval(timer);
  }, [running]);
  return Math.max(0, now - startedAt);
}

function useStatus(): StatusAnswer | null {
  const [status, setStatus] = useState<StatusAnswer | null>(null);
  useEffect(() => {
    findStatus().then(setStatus, () => setStatus(null));
  }, []);
  return status;
}
