import { Fragment, useState } from 'react';
import type { BoardEntry, BoardRow } from '../../../state/demand-board.ts';
import { sayCount } from '../../../state/words.ts';
import { PageLink } from '../page-link.tsx';
import { KeyClaims } from './key-claims.tsx';

interface Props {
  readonly caption: string;
  readonly rows: readonly BoardRow[];
}

const headings = [
  'What',
  'Demanded by',
  'Of',
  'Supported by',
  'Rejected by',
  'Other answers',
  'No answer on record',
];

/** One table of demands; a name opens the claims behind it in a row of its own below. */
export function DemandTable({ caption, rows }: Props) {
  const [open, setOpen] = useState<{ readonly demand: string; readonly key: string } | null>(null);
  const toggle = (demand: string, key: string): void =>
    setOpen(open?.demand === demand && open.key === key ? null : { demand, key });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="board-scroll" aria-label={caption} tabIndex={0}>
      <table className="board">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {headings.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Fragment key={row.id}>
              <DemandRow row={row} open={open?.demand === row.id ? open.key : null} toggle={toggle} />
              {open?.demand === row.id && (
                <tr className="board-claims">
                  <td colSpan={headings.length}>
                    <KeyClaims relationKey={open.key} />
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface RowProps {
  readonly row: BoardRow;
  readonly open: string | null;
  readonly toggle: (demand: string, key: string) => void;
}

function DemandRow({ row, open, toggle }: RowProps) {
  const cell = (entries: readonly BoardEntry[], nothing: string) => (
    <td>
      {entries.length === 0 ? (
        <span className="board-none">{nothing}</span>
      ) : (
        <ul>
          {entries.map((entry) => (
            <Entry key={entry.key + entry.words} entry={entry} open={open} demand={row.id} toggle={toggle} />
          ))}
        </ul>
      )}
    </td>
  );
  return (
    <tr>
      <th scope="row">
        <PageLink name="actor" id={row.id}>
          {row.name}
        </PageLink>
        <span className="board-text">{row.text}</span>
      </th>
      {cell(row.by, 'no report says')}
      {cell(row.of, 'no report says')}
      {cell(row.supports, '—')}
      {cell(row.rejects, '—')}
      {cell(row.otherAnswers, '—')}
      <td>{row.silent.length === 0 ? <span className="board-none">—</span> : row.silent.join(', ')}</td>
    </tr>
  );
}

interface EntryProps extends Omit<RowProps, 'row'> {
  readonly entry: BoardEntry;
  readonly demand: string;
}

function Entry({ entry, open, demand, toggle }: EntryProps) {
  const { actor, key, claims, words } = entry;
  const count = sayCount(claims, 'claim', 'claims');
  return (
    <li>
      <button type="button" className="link" aria-expanded={open === key} onClick={() => toggle(demand, key)}>
        {actor}
        <sup className="board-count" aria-hidden>
          {claims}
        </sup>
        <span className="visually-hidden">: {count}</span>
      </button>
      {words !== null && <span className="board-words"> {words}</span>}
    </li>
  );
}
