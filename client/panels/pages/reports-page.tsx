import { useStore } from 'zustand';
import type { ArticlesAnswer } from '../../../protocol/api.ts';
import { databaseStore } from '../../state/database-store.ts';
import { reportList } from '../../state/reports.ts';
import { sayCount, sayDate } from '../../state/words.ts';
import { FetchedContent } from './fetched.tsx';
import { PageFrame } from './page-frame.tsx';
import { PageLink } from './page-link.tsx';
import { RanNote } from './ran-note.tsx';
import { ReadingOnly } from './reading-only.tsx';

/** The index of reports. */
export function ReportsPage() {
  return (
    <FetchedContent shelf={reportList} entryKey="" waiting="Looking for the reports…">
      {(answer) => <Index answer={answer} />}
    </FetchedContent>
  );
}

function Index({ answer }: { readonly answer: ArticlesAnswer }) {
  const { articles, ran } = answer;
  return (
    <PageFrame title="The reports" kicker={sayCount(articles.length, 'report', 'reports')}>
      <ul className="report-index">
        {articles.map(({ id, title, publisher, published, claims }) => (
          <li key={id}>
            <p className="report-name">
              <PageLink name="article" id={id}>
                {title}
              </PageLink>
            </p>
            <p className="note">
              {publisher}, {sayDate(published, 'day')} · {sayCount(claims, 'claim', 'claims')}
            </p>
          </li>
        ))}
      </ul>
      <AddingNote />
      <RanNote ran={ran} />
    </PageFrame>
  );
}

/** The way to add evidence, or why there is none. */
function AddingNote() {
  const status = useStore(databaseStore, (state) => state.status);
  if (status === null) {
    return null;
  }
  return status.writesAllowed ? (
    <p className="unprinted">
      <PageLink name="add">Add evidence from one of them, or from another report</PageLink>
    </p>
  ) : (
    <ReadingOnly className="note unprinted" />
  );
}
