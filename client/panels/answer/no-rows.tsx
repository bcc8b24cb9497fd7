import { sayCounters } from '../../state/answer/counter-words.ts';
import type { Result } from '../../state/ask-store.ts';

/** An answer without rows: whether that is as it should be, and if not, where to look. */
export function NoRows({ result }: { readonly result: Result }) {
  const { fields, streaming, notice, plan, counters } = result;
  if (streaming) {
    return <p className="answer-wait">No row yet…</p>;
  }
  // It was stopped, or it failed, which the notice says: nobody knows what the data would have answered.
  if (notice !== null) {
    return null;
  }
  if (fields.length === 0) {
    return (
      <div className="answer-empty">
        <p>{plan === null ? 'It is done.' : 'The statement was only explained, not run.'}</p>
        <p className="note">
          {plan !== null
            ? 'The plan tells how it would run. Take EXPLAIN away to run it.'
            : sayCounters(counters) === undefined
              ? 'The statement returns no columns, and changed nothing.'
              : 'The statement returns no columns. Add a RETURN to see what it touched.'}
        </p>
      </div>
    );
  }
  if (plan !== null && plan.records === undefined) {
    return (
      <div className="answer-empty">
        <p>The statement was only explained, not run.</p>
        <p className="note">The plan tells how it would run. Take EXPLAIN away to have its rows.</p>
      </div>
    );
  }
  return (
    <div className="answer-empty">
      <p>No row answers this.</p>
      <p className="note">
        Nothing in the data meets every condition. Leave a field empty, or look whether a label, a type or a
        property is spelt otherwise.
      </p>
    </div>
  );
}
