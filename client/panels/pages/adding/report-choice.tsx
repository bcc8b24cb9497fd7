import { FileText, FolderOpen } from 'lucide-react';
import { useId, useState } from 'react';
import { useStore } from 'zustand';
import { openKnownReport, openReportText } from '../../../state/adding/adding-actions.ts';
import { addingStore } from '../../../state/adding/adding-store.ts';
import { ErrorNote } from '../../error-note.tsx';
import { chooseFile } from '../../files.ts';

/** From where the text comes: pasted, or from a file. */
export function ReportChoice() {
  const { error, busy } = useStore(addingStore);
  const [text, setText] = useState('');
  const id = useId();
  return (
    <>
      {error !== null && <ErrorNote error={error} />}
      <form
        className="report-paste"
        onSubmit={(event) => {
          event.preventDefault();
          void openReportText(text);
        }}
      >
        <h3>A report’s text</h3>
        <label htmlFor={id}>Paste all of it: every quote is checked against it, letter by letter.</label>
        <textarea id={id} rows={10} value={text} onChange={({ target }) => setText(target.value)} />
        <p className="row">
          <button type="submit" className="button primary" disabled={text.trim() === '' || busy !== null}>
            <FileText size={14} aria-hidden /> Read this text
          </button>
          <button type="button" className="button" disabled={busy !== null} onClick={() => void openFile()}>
            <FolderOpen size={14} aria-hidden /> Open a file
          </button>
        </p>
      </form>
    </>
  );
}

/** Reports whose text the server has already. */
export function KnownReports() {
  const vocabulary = useStore(addingStore, (state) => state.vocabulary);
  const atHand = vocabulary?.articles.filter(({ textAtHand }) => textAtHand) ?? [];
  return (
    <section>
      <h3>Reports whose text is at hand</h3>
      {atHand.length === 0 ? (
        <p className="note">
          None yet. The texts that are pasted here are kept; with <code>ARTICLES_DIR</code> the server knows
          others.
        </p>
      ) : (
        <ul className="report-index">
          {atHand.map(({ id: article, title, publisher }) => (
            <li key={article}>
              <p className="report-name">
                <button type="button" className="link" onClick={() => void openKnownReport(article)}>
                  {title}
                </button>
              </p>
              <p className="note">{publisher}</p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

async function openFile(): Promise<void> {
  const file = await chooseFile('.txt,.md,text/plain');
  if (file !== null) {
    await openReportText(await file.text());
  }
}
