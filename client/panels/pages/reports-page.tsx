import type { ArticlesAnswer } from '../../../protocol/api.ts';
import { reportList } from '../../state/reports.ts';
import { sayCount, sayDate } from '../../state/words.ts';
import { FetchedContent } from './fetched.tsx';
import { PageFrame } from './page-frame.tsx';
import { PageLink } from './page-link.tsx';
import { RanNote } from './ran-note.tsx';

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
      <RanNote ran={ran} />
    </PageFrame>
  );
}
