import { Info, Lightbulb, TriangleAlert } from 'lucide-react';
import type { Notification } from '../../api/cypher-stream.ts';
import { sayCounters } from '../../state/answer/counter-words.ts';
import type { Result } from '../../state/ask-store.ts';

/** The server's own sentence on a cut is the answer's notice already. */
const cutCode = 'Dragoman.ClientNotification.AnswerTruncated';

/** What the store has to say besides the rows: that they are cut, what was changed, what may be amiss. */
export function AnswerNotes({ result }: { readonly result: Result }) {
  const { notice, counters, notifications } = result;
  const changed = sayCounters(counters);
  const remarks = notifications.filter(({ code }) => code !== cutCode);
  return (
    <>
      {notice !== null && (
        <p className="notice" role="status">
          {notice}
        </p>
      )}
      {changed !== undefined && (
        <p className="notice changed" role="status">
          {changed}
        </p>
      )}
      {remarks.length > 0 && (
        <ul className="remarks" aria-label="Remarks of the store">
          {remarks.map((remark) => (
            <Remark key={`${remark.code} ${remark.description}`} remark={remark} />
          ))}
        </ul>
      )}
    </>
  );
}

function Remark({ remark }: { readonly remark: Notification }) {
  const { title, description, severity = '', position } = remark;
  const warning = /warn/i.test(severity);
  const Icon = warning ? TriangleAlert : /hint|perf/i.test(remark.category ?? '') ? Lightbulb : Info;
  return (
    <li data-severity={warning ? 'warning' : 'information'}>
      <Icon size={14} aria-hidden />
      <details>
        <summary>
          {warning ? 'Warning: ' : ''}
          {title ?? description}
          {position !== undefined && (
            <span className="quiet">
              {' '}
              line {position.line}, column {position.column}
            </span>
          )}
        </summary>
        <p>{description}</p>
        <p className="error-code">{remark.code}</p>
      </details>
    </li>
  );
}
