import type { CSSProperties } from 'react';
import { useStore } from 'zustand';
import { askStore, findChosen } from '../state/ask-store.ts';
import type { LoadEditor } from '../state/canvas-controls.ts';
import { sizesStore } from '../state/sizes-store.ts';
import { Answer } from './answer/answer.tsx';
import { CypherQuestion } from './cypher-question.tsx';
import { LibraryMenu } from './library-menu.tsx';
import { LibraryQuestion } from './library-question.tsx';
import { Resizer } from './workbench/resizer.tsx';

/** Asking: a question of the library with its form, or any Cypher; the answer beside it. */
export function AskPanel({ loadEditor }: { readonly loadEditor: LoadEditor }) {
  const query = useStore(askStore, findChosen);
  const { library, question } = useStore(sizesStore);
  const widths = {
    ...(library === null ? {} : { '--library': `${library}px` }),
    ...(question === null ? {} : { '--question': `${question}px` }),
  } as CSSProperties;
  return (
    <div className="ask" style={widths}>
      <LibraryMenu />
      <Resizer pane="library" axis="column" label="Width of the list of questions" />
      <div className="question">
        {query === undefined ? (
          <CypherQuestion loadEditor={loadEditor} />
        ) : (
          <LibraryQuestion key={query.id} query={query} />
        )}
      </div>
      <Resizer pane="question" axis="column" label="Width of the question" />
      <Answer />
    </div>
  );
}
