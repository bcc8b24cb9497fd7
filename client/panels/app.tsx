import { Tooltip } from 'radix-ui';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { announce } from '../state/announcements.ts';
import type { LoadEditor, MountCanvas } from '../state/canvas-controls.ts';
import { pageStore } from '../state/page-store.ts';
import { dropPathsQuestion, leavePaths, pathsStore } from '../state/paths-store.ts';
import { clearSelection, selectionStore } from '../state/selection-store.ts';
import { redoStep, undoStep } from '../state/steps-store.ts';
import { CanvasStage } from './canvas-stage.tsx';
import { Drawer } from './drawer.tsx';
import { Masthead } from './masthead.tsx';
import { ReadingPage } from './pages/reading-page.tsx';
import { openShortcuts, Shortcuts } from './shortcuts.tsx';
import { Story } from './story.tsx';
import { isTyping } from './typing.ts';

interface Props {
  readonly mountCanvas: MountCanvas;
  readonly loadEditor: LoadEditor;
}

export function App({ mountCanvas, loadEditor }: Props) {
  useShortcuts();
  return (
    <Tooltip.Provider delayDuration={400}>
      <div className="page">
        <Masthead />
        <Sheet mountCanvas={mountCanvas} />
        <Drawer loadEditor={loadEditor} />
        <Shortcuts />
      </div>
    </Tooltip.Provider>
  );
}

/** The network, or a page of reading in its place; the drawing stays as it is behind the page. */
function Sheet({ mountCanvas }: Pick<Props, 'mountCanvas'>) {
  const page = useStore(pageStore, (state) => state.page);
  return (
    <main className="sheet">
      <div className="spread" inert={page !== null}>
        <CanvasStage mountCanvas={mountCanvas} />
        <Story />
      </div>
      {page !== null && <ReadingPage page={page} />}
    </main>
  );
}

/** One thing at a time: what is selected, then a question that is open, then the paths that were found. */
function letGo(): void {
  const { selected, group } = selectionStore.getState();
  if (selected !== null || group.size > 0) {
    clearSelection();
    announce('Nothing is selected');
  } else if (pathsStore.getState().from !== null) {
    dropPathsQuestion();
  } else {
    leavePaths();
  }
}

/** `/` goes to the search, Escape lets go of the selection, Ctrl+Z and Ctrl+Shift+Z walk the steps; never while somebody types, and the last two only where the network is in sight. */
function useShortcuts(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      // What a menu has taken for itself, such as Escape, is not meant for the page.
      if (event.defaultPrevented || isTyping(event.target)) {
        return;
      }
      const command = event.ctrlKey || event.metaKey;
      const reading = pageStore.getState().page !== null;
      if (
        event.key === 'Escape' &&
        !reading &&
        document.querySelector('[role="menu"], [role="dialog"]') === null
      ) {
        letGo();
      } else if (event.key === '?' && !command) {
        event.preventDefault();
        openShortcuts();
      } else if (event.key === '/' && !command) {
        event.preventDefault();
        document.getElementById('search')?.focus();
      } else if (command && !reading && event.key.toLowerCase() === 'z') {
        event.preventDefault();
        (event.shiftKey ? redoStep : undoStep)();
      }
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
