import { Download, FolderOpen, Save } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { GraphFormat } from '../api/element-export.ts';
import { describeView } from '../state/view-keeping.ts';
import { openSavedView } from '../state/view-opening.ts';
import { exportShown, importFile, loadViews, saveNamedView, viewsStore } from '../state/views-store.ts';
import { sayDate } from '../state/words.ts';
import { chooseFile, saveBlob, saveFile } from './files.ts';

const formats: readonly (readonly [GraphFormat, string])[] = [
  ['gexf', 'GEXF'],
  ['graphml', 'GraphML'],
  ['json', 'JSON'],
  ['csv', 'CSV'],
];

/** Keeps what is seen: with a name on the server, or as a file; and takes files of other programs in. */
export function ViewsPanel() {
  const { answer, problem } = useStore(viewsStore);
  useEffect(() => void loadViews(), []);
  return (
    <div className="kept-views">
      {problem !== null && (
        <p className="notice" role="alert">
          {problem}
        </p>
      )}
      <section>
        <h3>Saved views</h3>
        {answer?.saving !== false && <SaveForm />}
        {answer?.saving === false && (
          <p className="note">This server saves no views; a file keeps them too.</p>
        )}
        <ul className="saved-views">
          {(answer?.views ?? []).map(({ id, name, savedAt }) => (
            <li key={id}>
              <button type="button" className="link" onClick={() => void openSavedView(id)}>
                {name === '' ? 'without a name' : name}
              </button>{' '}
              <span className="note">{sayDate(savedAt.slice(0, 10), 'day')}</span>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3>As a file</h3>
        <p className="row">
          <button
            type="button"
            className="button"
            onClick={() => saveFile('view.json', JSON.stringify(describeView(''), null, 1))}
          >
            <Download size={14} aria-hidden /> This view
          </button>
          {formats.map(([format, label]) => (
            <button
              key={format}
              type="button"
              className="button"
              onClick={() =>
                void exportShown(format).then((blob) => blob !== null && saveBlob(`network.${format}`, blob))
              }
            >
              <Download size={14} aria-hidden /> {label}
            </button>
          ))}
        </p>
        <p className="note">
          Gephi and yEd open GEXF and GraphML. What filters hide is left out; a group is written as its
          members.
        </p>
      </section>
      <section>
        <h3>From a file</h3>
        <button type="button" className="button" onClick={() => void openFile()}>
          <FolderOpen size={14} aria-hidden /> Open a view or a graph
        </button>
        <p className="note">
          A view that was saved here, GEXF, GraphML, JSON with nodes and edges, or CSV with the columns source
          and target. It is shown, not written into the database.
        </p>
      </section>
    </div>
  );
}

function SaveForm() {
  const [name, setName] = useState('');
  return (
    <form
      className="row"
      onSubmit={(event) => {
        event.preventDefault();
        void saveNamedView(name.trim()).then(() => setName(''));
      }}
    >
      <input
        type="text"
        className="view-name"
        aria-label="Name of the view"
        placeholder="What this shows"
        maxLength={200}
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <button type="submit" className="button" disabled={name.trim() === ''}>
        <Save size={14} aria-hidden /> Save this view
      </button>
    </form>
  );
}

async function openFile(): Promise<void> {
  const file = await chooseFile('.json,.gexf,.graphml,.csv');
  if (file !== null) {
    await importFile(file.name, await file.text());
  }
}
