import type { RowsAnswer } from '../../../api/dossier-api.ts';
import { type BoardRow, demandRows, readBoard } from '../../../state/demand-board.ts';
import { sayCount } from '../../../state/words.ts';
import { FetchedContent } from '../fetched.tsx';
import { PageFrame } from '../page-frame.tsx';
import { RanNote } from '../ran-note.tsx';
import { DemandTable } from './demand-table.tsx';

const phases = [
  { phase: 'table', title: 'At the table in Istanbul', note: 'Raised for these talks or during them.' },
  { phase: 'standing', title: 'Standing', note: 'Held before the talks and beyond them.' },
  { phase: '2022', title: 'In 2022', note: 'From the talks of that year, as the reports recall them.' },
] as const;

/** The demands as a board: who demands what of whom, and who answers how. */
export function DemandsPage() {
  return (
    <FetchedContent shelf={demandRows} entryKey="" waiting="Looking for the demands…">
      {(answer) => <Board answer={answer} />}
    </FetchedContent>
  );
}

function Board({ answer }: { readonly answer: RowsAnswer }) {
  const rows = readBoard(answer.rows);
  const known = phases.map(({ phase }): string => phase);
  const others = rows.filter(({ phase }) => !known.includes(phase));
  return (
    <PageFrame
      title="Who demands what of whom"
      kicker={sayCount(rows.length, 'demand', 'demands')}
      width="wide"
    >
      <p className="lead">
        Each name leads to the claims that put it there. Where nobody stands, no report says so: it is not
        that nobody did.
      </p>
      {phases.map(({ phase, title, note }) => (
        <Phase key={phase} title={title} note={note} rows={rows.filter((row) => row.phase === phase)} />
      ))}
      <Phase title="Others" note="Their phase is not recorded." rows={others} />
      <RanNote ran={answer.ran} />
    </PageFrame>
  );
}

interface PhaseProps {
  readonly title: string;
  readonly note: string;
  readonly rows: readonly BoardRow[];
}

function Phase({ title, note, rows }: PhaseProps) {
  return rows.length === 0 ? null : (
    <section className="board-phase">
      <h3>{title}</h3>
      <p className="note">{note}</p>
      <DemandTable caption={`${title}: ${sayCount(rows.length, 'demand', 'demands')}`} rows={rows} />
    </section>
  );
}
