import { useState } from 'react';
import type { CypherValue } from '../../protocol/values.ts';
import { formatValue, isSnapshot } from '../api/value-text.ts';
import type { Result } from '../state/ask-store.ts';
import { revealNode } from '../state/explorer.ts';
import { findKind } from '../state/kinds.ts';
import { network } from '../state/network.ts';
import { sayRelation } from '../state/relation-words.ts';
import { selectRelation } from '../state/selection-store.ts';
import { KindMark } from './kind-mark.tsx';

const rowsAtATime = 200;

/** The rows as they came; nodes lead to the canvas. */
export function ResultTable({ result: { fields, values, rowCount } }: { readonly result: Result }) {
  const [shown, setShown] = useState(rowsAtATime);
  const numeric = fields.map((_, column) => values.every((row) => isNumeric(row[column] ?? null)));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="table-scroll" aria-label="Rows" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {fields.map((field, column) => (
              <th key={field} scope="col" className={numeric[column] ? 'numeric' : undefined}>
                {field}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {values.slice(0, shown).map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place
            <tr key={index}>
              {row.map((value, column) => (
                <Cell key={fields[column]} value={value} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rowCount > shown && (
        <button type="button" className="button" onClick={() => setShown(shown + rowsAtATime)}>
          Show {Math.min(rowsAtATime, rowCount - shown)} more of {rowCount.toLocaleString('en')}
        </button>
      )}
    </section>
  );
}

function Cell({ value }: { readonly value: CypherValue }) {
  return <td className={chooseWidth(value)}>{showValue(value)}</td>;
}

/** Null goes with the numbers round it. */
function isNumeric(value: CypherValue): boolean {
  return value === null || typeof value === 'bigint' || typeof value === 'number';
}

/** Short things stay on one line, names and sentences get room to be read; words are never broken. */
function chooseWidth(value: CypherValue): string {
  if (value !== null && isNumeric(value)) {
    return 'numeric';
  }
  const { length } = formatValue(value);
  return length <= 24 ? 'short' : length <= 60 ? 'phrase' : 'prose';
}

function showValue(value: CypherValue) {
  if (value === null) {
    return (
      <span className="null">
        <span aria-hidden>—</span>
        <span className="visually-hidden">null</span>
      </span>
    );
  }
  if (isSnapshot(value) && value.kind === 'node') {
    const id = value.properties.get('id');
    const target = typeof id === 'string' ? id : `element:${value.elementId}`;
    return (
      <span className="cell-node">
        <KindMark kind={findKind(value.labels).label} />
        <button type="button" className="link" onClick={() => void revealNode(target)}>
          {formatValue(value)}
        </button>
      </span>
    );
  }
  if (isSnapshot(value) && value.kind === 'relationship') {
    const words = sayRelation(value.type);
    return network.hasEdge(value.elementId) ? (
      <button type="button" className="link" onClick={() => selectRelation(value.elementId)}>
        <i>{words}</i>
      </button>
    ) : (
      <i>{words}</i>
    );
  }
  return formatValue(value);
}
