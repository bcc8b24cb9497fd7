import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { CanvasControls, MountCanvas } from '../state/canvas-controls.ts';
import { canvasStore } from '../state/canvas-store.ts';
import { databaseStore } from '../state/database-store.ts';
import { showEverything } from '../state/filter-actions.ts';
import { network } from '../state/network.ts';
import { openNetwork } from '../state/opening.ts';
import { openDrawer } from '../state/preferences-store.ts';
import { selectionStore } from '../state/selection-store.ts';
import { readShown } from '../state/shown.ts';
import { currentView, stepsStore } from '../state/steps-store.ts';
import type { View } from '../state/view.ts';
import { sayCount } from '../state/words.ts';
import { CanvasTools } from './canvas-tools.tsx';
import { ErrorNote } from './error-note.tsx';
import { HearingCaption } from './evidence/hearing.tsx';
import { ExpandQuestionDialog } from './expand-question.tsx';
import { Legend } from './legend.tsx';
import { NodeMenu } from './node-menu.tsx';
import { SelectArea } from './select-area.tsx';
import { TimelineStrip } from './timeline-strip.tsx';

export function CanvasStage({ mountCanvas }: { readonly mountCanvas: MountCanvas }) {
  const host = useRef<HTMLDivElement>(null);
  const [controls, setControls] = useState<CanvasControls | null>(null);
  const view = useStore(stepsStore, currentView);
  useEffect(() => {
    if (host.current === null) {
      return;
    }
    const { controls, unmount } = mountCanvas(host.current);
    setControls(controls);
    return unmount;
  }, [mountCanvas]);
  useFollowSelection(controls);
  return (
    <section className="stage" aria-label="Network">
      <Legend />
      <div className="picture">
        <div
          id="canvas"
          ref={host}
          className="canvas"
          role="application"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard walks the canvas as graph/keyboard.ts says
          tabIndex={0}
          aria-label={`Drawing of ${view.nodes.size} nodes and ${view.relations.size} relations. Arrow keys walk from node to node, Tab goes round the neighbours of the selected one, Enter expands it or opens a group, M opens its menu, Shift and arrows move the picture, plus and minus zoom. The List panel holds the same in words.`}
        />
        {controls !== null && <CanvasTools controls={controls} />}
        {controls !== null && <SelectArea controls={controls} />}
        <NodeMenu />
        <HearingCaption />
        <ExpandQuestionDialog />
        <StageState view={view} />
      </div>
      <TimelineStrip />
    </section>
  );
}

/** What is selected elsewhere, by search or in a list, comes into sight. */
function useFollowSelection(controls: CanvasControls | null): void {
  useEffect(
    () =>
      selectionStore.subscribe(({ selected }, before) => {
        if (selected !== null && selected !== before.selected && selected.kind === 'node') {
          controls?.showNode(selected.key);
        }
      }),
    [controls],
  );
}

function StageState({ view }: { readonly view: View }) {
  const { status, error, busy } = useStore(canvasStore);
  if (status === 'failed' && error !== null) {
    return (
      <div className="stage-state">
        <ErrorNote error={error} />
        <button type="button" className="button" onClick={() => void openNetwork()}>
          Try again
        </button>
      </div>
    );
  }
  if (status === 'loading') {
    return <p className="stage-state quiet">Opening the network…</p>;
  }
  if (view.nodes.size + view.clusters.size === 0) {
    return <EmptyStage />;
  }
  if (readShown(network, view).nodes.size === 0) {
    return <HiddenStage nodes={view.nodes.size} />;
  }
  return busy === null ? null : <p className="stage-busy">{busy}…</p>;
}

function HiddenStage({ nodes }: { readonly nodes: number }) {
  return (
    <div className="stage-state">
      <p>The legend or a filter hides all that is on the canvas: {sayCount(nodes, 'node', 'nodes')}.</p>
      <button type="button" className="button" onClick={showEverything}>
        Show everything
      </button>
    </div>
  );
}

/** A canvas can be empty because everything was hidden, or because there is nothing to show at all. */
function EmptyStage() {
  const status = useStore(databaseStore, (state) => state.status);
  const empty = status?.counts.nodes === 0;
  const writes = status?.writesAllowed === true;
  return (
    <div className="stage-state">
      <p>{empty ? 'This database is empty.' : 'There is nothing on the canvas.'}</p>
      {empty && (
        <p className="note">
          {writes
            ? 'Create something with Cypher, or load the talks of Istanbul with npm run seed, then look again.'
            : 'Load something into it, or start Dragoman with ALLOW_WRITES=true and create it here with Cypher.'}
        </p>
      )}
      <div className="row">
        <button type="button" className="button" onClick={() => openDrawer('ask')}>
          {empty && writes ? 'Write Cypher' : 'Ask a question'}
        </button>
        <button type="button" className="button" onClick={() => void openNetwork()}>
          {empty ? 'Look again' : 'Show the first picture'}
        </button>
      </div>
    </div>
  );
}
