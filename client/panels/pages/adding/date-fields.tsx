import type { DraftProblem } from '../../../../protocol/curation.ts';
import { fillIn } from '../../../state/adding/adding-actions.ts';
import type { ClaimForm } from '../../../state/adding/claim-form.ts';
import { problemsOf } from '../../../state/adding/problem-words.ts';
import { Field } from './field.tsx';

interface Props {
  readonly form: ClaimForm;
  readonly precisions: readonly string[];
  readonly problems: readonly DraftProblem[] | null;
}

const precisionWords: { readonly [precision: string]: string } = {
  minute: 'that day, to the minute',
  hour: 'that day, to the hour',
  day: 'that day',
  month: 'that month',
  year: 'that year',
  around: 'around that day',
  before: 'before that day',
};

/** When it was, how exactly that is known, and what the report itself says for when. */
export function DateFields({ form, precisions, problems }: Props) {
  return (
    <div className="field-pair dates">
      <Field
        label="When it was"
        problems={problemsOf(problems, 'date')}
        note="Empty where no report says when."
      >
        {(control) => (
          <input
            {...control}
            type="date"
            value={form.date}
            onChange={({ target }) => fillIn({ date: target.value })}
          />
        )}
      </Field>
      <Field label="How exactly" problems={problemsOf(problems, 'datePrecision')}>
        {(control) => (
          <select
            {...control}
            className="select"
            value={form.datePrecision}
            disabled={form.date === ''}
            onChange={({ target }) => fillIn({ datePrecision: target.value })}
          >
            {precisions.map((precision) => (
              <option key={precision} value={precision}>
                {precisionWords[precision] ?? precision}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label="The report’s words for when" problems={problemsOf(problems, 'dateText')}>
        {(control) => (
          <input
            {...control}
            type="text"
            placeholder="on Friday"
            value={form.dateText}
            onChange={({ target }) => fillIn({ dateText: target.value })}
          />
        )}
      </Field>
    </div>
  );
}
