import type { Provenance } from '../../../protocol/api.ts';
import { openInEditor } from '../../state/ask.ts';

/** The statements behind a page, each ready to be asked again. */
export function RanNote({ ran }: Pick<Provenance, 'ran'>) {
  return (
    <footer className="ran unprinted">
      {ran.map(({ query, cypher }) => (
        <details key={query} className="step-cypher">
          <summary>The Cypher behind this page: {query}</summary>
          <pre>{cypher}</pre>
          <button type="button" className="action" onClick={() => openInEditor(cypher)}>
            Open in the editor
          </button>
        </details>
      ))}
    </footer>
  );
}
