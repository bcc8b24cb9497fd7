import { Tooltip } from 'radix-ui';
import { useEffect } from 'react';
import { announce } from '../state/announcements.ts';
import type { MountCanvas, MountEditor } from '../state/canvas-controls.ts';
import { dropPathsQuestion, leavePaths, pathsStore } from '../state/paths-store.ts';
import { clearSelection, selectionStore } from '../state/selection-store.ts';
import { redoStep, undoStep } from '../state/steps-store.ts';
import { CanvasStage } from './canvas-stage.tsx';
import { Drawer } from './drawer.tsx';
import { Masthead } from './masthead.tsx';
import { Story } from './story.tsx';

interface Props {
  readonly mountCanvas: MountCanvas;
  readonly mountEditor: MountEditor;
}

export function App({ mountCanvas, mountEditor }: Props) {
  useShortcuts();
  return (
    <Tooltip.Provider delayDuration={400}>
      <div className="page">
        <Masthead />
        <main className="spread">
          <CanvasStage mountCanvas={mountCanvas} />
          <Story />
        </main>
        <Drawer mountEditor={mountEditor} />
      </div>
    </Tooltip.Provider>
  );
}

/** One thing at a time: what is selected, then a question that is open, then the paths that were found. */
function letGo(): void {
  if (selectionStore.getState().selected !== null) {
    clearSelection();
    announce('Nothing is selected');
  } else if (pathsStore.getState().from !== null) {
    dropPathsQuestion();
  } else {
    leavePaths();
  }
}

/** `/` goes to the search, Escape lets go of the selection, Ctrl+Z and Ctrl+Shift+Z walk the steps; never while somebody types. */
function useShortcuts(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      // What a menu has taken for itself, such as Escape, is not meant for the page.
      if (event.defaultPrevented || target.closest('input, textarea, [contenteditable="true"]') !== null) {
        return;
      }
      const command = event.ctrlKey || event.metaKey;
      if (event.key === 'Escape' && document.querySelector('[role="menu"], [role="dialog"]') === null) {
        letGo();
      } else if (event.key === '/' && !command) {
        event.preventDefault();
        document.getElementById('search')?.focus();
      } else if (command && event.key.toLowerCase() === 'z') {
        event.preventDefault();
        (event.shiftKey ? redoStep : undoStep)();
      }
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
