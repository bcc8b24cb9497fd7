import { useStore } from 'zustand';
import type { NewArticle } from '../../../../protocol/curation.ts';
import { closeReport, describeNewReport } from '../../../state/adding/adding-actions.ts';
import { addingStore, isUnsaved, type OpenReport } from '../../../state/adding/adding-store.ts';
import { problemsOf } from '../../../state/adding/problem-words.ts';
import { Field } from './field.tsx';
import { LeaveButton } from './leave-button.tsx';

/** Which report this is; a new one is told about here. */
export function ReportHead({ report }: { readonly report: OpenReport }) {
  const { vocabulary, problems } = useStore(addingStore);
  const unsaved = useStore(addingStore, isUnsaved);
  const known = vocabulary?.articles.find(({ id }) => id === report.article);
  return (
    <section className="report-head">
      <div className="report-head-line">
        <h3>{known === undefined && report.article === null ? 'A new report' : 'The report'}</h3>
        <LeaveButton
          label="Another report"
          question="Leave this report?"
          asks={unsaved}
          onLeave={closeReport}
        />
      </div>
      {report.article === null ? (
        <div className="field-pair">
          {fields.map(([name, label, type]) => (
            <Field
              key={name}
              label={label}
              needed={name !== 'url'}
              problems={problemsOf(problems, `article.${name}`)}
              className={name === 'title' ? 'whole' : undefined}
            >
              {(control) => (
                <input
                  {...control}
                  type={type}
                  value={report.fresh[name] ?? ''}
                  onChange={({ target }) => describeNewReport({ [name]: target.value })}
                />
              )}
            </Field>
          ))}
        </div>
      ) : (
        <p>
          <span className="report-name">{known?.title ?? report.fresh.title}</span>
          <span className="note"> {known?.publisher ?? report.fresh.publisher}</span>
        </p>
      )}
    </section>
  );
}

const fields: readonly (readonly [keyof NewArticle, string, string])[] = [
  ['title', 'Title', 'text'],
  ['publisher', 'Publisher', 'text'],
  ['published', 'Published on', 'date'],
  ['url', 'Address', 'url'],
];
