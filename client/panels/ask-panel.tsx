import { useStore } from 'zustand';
import { askStore, findChosen } from '../state/ask-store.ts';
import type { MountEditor } from '../state/canvas-controls.ts';
import { Answer } from './answer/answer.tsx';
import { CypherQuestion } from './cypher-question.tsx';
import { LibraryMenu } from './library-menu.tsx';
import { LibraryQuestion } from './library-question.tsx';

/** Asking: a question of the library with its form, or any Cypher; the answer beside it. */
export function AskPanel({ mountEditor }: { readonly mountEditor: MountEditor }) {
  const query = useStore(askStore, findChosen);
  return (
    <div className="ask">
      <LibraryMenu />
      <div className="question">
        {query === undefined ? (
          <CypherQuestion mountEditor={mountEditor} />
        ) : (
          <LibraryQuestion key={query.id} query={query} />
        )}
      </div>
      <Answer />
    </div>
  );
}
