import { Keyboard, Moon, Redo2, Sun, Undo2 } from 'lucide-react';
import { useStore } from 'zustand';
import { databaseStore } from '../state/database-store.ts';
import { holdsEvidence, network } from '../state/network.ts';
import { preferencesStore, resolveTheme, toggleTheme } from '../state/preferences-store.ts';
import { createSearch } from '../state/search-store.ts';
import { showNode } from '../state/show-on-network.ts';
import { redoStep, stepsStore, undoStep } from '../state/steps-store.ts';
import { CopyLink } from './copy-link.tsx';
import { IconButton } from './icon-button.tsx';
import { PageNav } from './pages/page-nav.tsx';
import { SearchBox } from './search-box.tsx';
import { openShortcuts } from './shortcuts.tsx';

const search = createSearch();

export function Masthead() {
  const { steps, cursor } = useStore(stepsStore);
  const dark = useStore(preferencesStore, resolveTheme) === 'dark';
  const evidence = useStore(stepsStore, () => holdsEvidence(network));
  const name = useStore(databaseStore, ({ status }) => status?.store.database ?? '');
  return (
    <header className="masthead">
      <h1>Dragoman</h1>
      <div className="masthead-pages">
        <p className="motto">{evidence ? 'who says so, in which words' : name}</p>
        <PageNav />
      </div>
      <SearchBox
        search={search}
        inputId="search"
        label="Search"
        placeholder={
          evidence ? 'Find a person, a meeting, a demand…  ( / )' : 'Find anything by its name…  ( / )'
        }
        onChoose={({ id }) => void showNode(id)}
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
        <IconButton icon={Keyboard} label="Keys and gestures ( ? )" onClick={openShortcuts} />
        <IconButton
          icon={dark ? Sun : Moon}
          label={dark ? 'Light ground' : 'Dark ground'}
          onClick={toggleTheme}
        />
      </div>
    </header>
  );
}
