import { Moon, Redo2, Sun, Undo2 } from 'lucide-react';
import { useStore } from 'zustand';
import { revealNode } from '../state/explorer.ts';
import { preferencesStore, resolveTheme, toggleTheme } from '../state/preferences-store.ts';
import { createSearch } from '../state/search-store.ts';
import { redoStep, stepsStore, undoStep } from '../state/steps-store.ts';
import { CopyLink } from './copy-link.tsx';
import { IconButton } from './icon-button.tsx';
import { SearchBox } from './search-box.tsx';

const search = createSearch();

export function Masthead() {
  const { steps, cursor } = useStore(stepsStore);
  const dark = useStore(preferencesStore, resolveTheme) === 'dark';
  return (
    <header className="masthead">
      <h1>Dragoman</h1>
      <p className="motto">who says so, in which words</p>
      <SearchBox
        search={search}
        inputId="search"
        label="Search"
        placeholder="Find a person, a meeting, a demand…  ( / )"
        onChoose={({ id }) => void revealNode(id)}
      />
      <div className="masthead-tools">
        <IconButton icon={Undo2} label="Undo the last step" onClick={undoStep} disabled={cursor <= 0} />
        <IconButton
          icon={Redo2}
          label="Redo"
          onClick={redoStep}
          disabled={cursor < 0 || cursor >= steps.length - 1}
        />
        <CopyLink />
        <IconButton
          icon={dark ? Sun : Moon}
          label={dark ? 'Light ground' : 'Dark ground'}
          onClick={toggleTheme}
        />
      </div>
    </header>
  );
}
