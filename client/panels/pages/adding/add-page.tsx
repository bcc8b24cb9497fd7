import { Download } from 'lucide-react';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { datasetAddress } from '../../../api/curation-api.ts';
import { loadVocabulary, openKnownReport } from '../../../state/adding/adding-actions.ts';
import { addingStore, keepDrafts } from '../../../state/adding/adding-store.ts';
import { openClaim } from '../../../state/adding/editing.ts';
import { sayCount } from '../../../state/words.ts';
import { ErrorNote } from '../../error-note.tsx';
import { PageFrame } from '../page-frame.tsx';
import type { PageProps } from '../page-props.ts';
import { ReadingOnly } from '../reading-only.tsx';
import { ClaimEditor } from './claim-editor.tsx';
import { KeptClaims } from './kept-claims.tsx';
import { KnownReports, ReportChoice } from './report-choice.tsx';
import { ReportHead } from './report-head.tsx';
import { ReportReader } from './report-reader.tsx';

/** Making claims from a report; `id` names a report to begin with, or `claim/po-001` a claim to change. */
export function AddPage({ id }: PageProps) {
  const vocabulary = useStore(addingStore, (state) => state.vocabulary);
  useEffect(keepDrafts, []);
  useEffect(() => {
    void begin(id);
  }, [id]);
  return (
    <PageFrame
      title="Add evidence"
      kicker={vocabulary === null ? 'claims from reports' : `to “${vocabulary.dataset.title}”`}
      width="wide"
      tools={
        <a className="action" href={datasetAddress} download>
          <Download size={14} aria-hidden /> Export the data set
        </a>
      }
    >
      <Content />
    </PageFrame>
  );
}

async function begin(id: string | null): Promise<void> {
  await loadVocabulary();
  const { vocabulary, editing, report } = addingStore.getState();
  if (vocabulary?.writesAllowed !== true || id === null) {
    return;
  }
  const [, claim] = /^claim\/(.+)$/.exec(id) ?? [];
  if (claim !== undefined && editing?.id !== claim) {
    await openClaim(claim);
  } else if (claim === undefined && report?.article !== id) {
    await openKnownReport(id);
  }
}

function Content() {
  const { vocabulary, report, error, busy } = useStore(addingStore);
  if (vocabulary === null) {
    return error === null ? <p className="quiet">{busy ?? 'Opening'}…</p> : <ErrorNote error={error} />;
  }
  if (!vocabulary.writesAllowed) {
    return <ReadingOnly className="lead" />;
  }
  return (
    <div className="adding">
      <div className="adding-report">
        {report === null ? <ReportChoice /> : <OpenedReport />}
        <KeptClaims />
      </div>
      <div className="adding-claim">{report === null ? <KnownReports /> : <ClaimEditor />}</div>
    </div>
  );
}

function OpenedReport() {
  const report = useStore(addingStore, (state) => state.report);
  if (report === null) {
    return null;
  }
  return (
    <>
      <ReportHead report={report} />
      {report.text === null ? (
        <p className="note">
          The server does not have the text of this report. What the claim says can be changed; to choose
          other words for it, open the text.
        </p>
      ) : (
        <>
          <p className="note">
            {sayCount(report.sentences.length, 'sentence', 'sentences')}. Click one, or go through them with
            the arrow keys and press Enter; mark a part of the text to quote just that.
          </p>
          <ReportReader
            key={report.text}
            text={report.text}
            sentences={report.sentences}
            article={report.article}
          />
        </>
      )}
    </>
  );
}
