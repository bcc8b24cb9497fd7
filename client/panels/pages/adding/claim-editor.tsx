import { Check, Save } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { checkForm, discardClaim } from '../../../state/adding/adding-actions.ts';
import { addingStore, isUnsaved } from '../../../state/adding/adding-store.ts';
import { keepClaim, removeEdited, sayEffect } from '../../../state/adding/keeping.ts';
import { problemsBeside } from '../../../state/adding/problem-words.ts';
import { sayCount } from '../../../state/words.ts';
import { ErrorNote } from '../../error-note.tsx';
import { ClaimFields, shownFields } from './claim-fields.tsx';
import { ConflictNote } from './conflict-note.tsx';
import { LeaveButton } from './leave-button.tsx';
import { SentenceClaims } from './sentence-claims.tsx';

/** The claim that is being made, or changed. */
export function ClaimEditor() {
  const { form, editing, busy, error, conflict, keeps, report, sentence } = useStore(addingStore);
  const reading = report?.sentences[sentence];
  const unsaved = useStore(addingStore, isUnsaved);
  const heading = useRef<HTMLHeadingElement>(null);
  const fresh = form?.start;
  useEffect(() => {
    if (fresh !== undefined) {
      heading.current?.scrollIntoView({ block: 'nearest' });
    }
  }, [fresh]);
  if (form === null) {
    return (
      <>
        <h3>The claim</h3>
        {error !== null && <ErrorNote error={error} />}
        <p className="quiet">Choose a sentence of the report to say what it claims.</p>
        {report !== null && report.article !== null && reading !== undefined && (
          <SentenceClaims article={report.article} words={reading} open />
        )}
      </>
    );
  }
  return (
    <form
      className="claim-form"
      aria-label={editing === null ? 'A new claim' : `The claim ${editing.id}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const { currentTarget } = event;
        void keepClaim().then(() => focusWrong(currentTarget));
      }}
    >
      <h3 ref={heading}>{editing === null ? 'A new claim' : `The claim ${editing.id}`}</h3>
      {conflict !== null && <ConflictNote mine={form} conflict={conflict} />}
      {report !== null && report.article !== null && editing === null && (
        <SentenceClaims
          article={report.article}
          words={{ start: form.start, end: form.start + form.quote.length }}
          open={false}
        />
      )}
      <ClaimFields form={form} />
      <div className="claim-end">
        <CheckNote />
        {error !== null && <ErrorNote error={error} />}
        <p className="row claim-buttons">
          <button type="submit" className="button primary" disabled={busy !== null || conflict !== null}>
            <Save size={14} aria-hidden /> {editing === null ? 'Keep the claim' : 'Keep the change'}
          </button>
          <button type="button" className="button" onClick={() => void checkForm()}>
            <Check size={14} aria-hidden /> Check it
          </button>
          {editing?.added === true && (
            <button type="button" className="action" onClick={() => void removeEdited()}>
              Take the claim away
            </button>
          )}
          <LeaveButton label="Discard" question="Discard this claim?" asks={unsaved} onLeave={discardClaim} />
        </p>
        {!keeps && (
          <p className="note">This browser does not keep drafts: what is filled in is lost with the tab.</p>
        )}
      </div>
    </form>
  );
}

/** Where something is wrong the first such field takes the focus; its note says what. */
function focusWrong(form: HTMLFormElement): void {
  const wrong = '[aria-invalid="true"], [data-wrong="true"] input, [data-wrong="true"] button';
  form.querySelector<HTMLElement>(wrong)?.focus();
}

/** What the check has found, or what keeping the claim would do. */
function CheckNote() {
  const { problems, projection } = useStore(addingStore);
  const beside = problemsBeside(problems, shownFields);
  const created = projection?.created ?? [];
  return (
    <div className="check-note" role="status">
      {problems !== null && problems.length > 0 && (
        <p className="problem">
          {sayCount(problems.length, 'thing is', 'things are')} missing or wrong; nothing is kept yet.
        </p>
      )}
      {beside.map((words) => (
        <p key={words} className="problem">
          {words}
        </p>
      ))}
      {projection !== null && (
        <p>
          Nothing is wrong with it. {sayEffect(projection)}
          {created.length > 0 && ` New with it: ${created.map(({ name }) => name).join(', ')}.`}
        </p>
      )}
    </div>
  );
}
