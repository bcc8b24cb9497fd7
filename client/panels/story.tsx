import { ArrowLeft, X } from 'lucide-react';
import { useStore } from 'zustand';
import { isCluster, isStrand } from '../state/clusters.ts';
import { pathsStore } from '../state/paths-store.ts';
import { clearSelection, type Item, selectionStore } from '../state/selection-store.ts';
import { currentView, stepsStore } from '../state/steps-store.ts';
import { ClusterStory } from './cluster-story.tsx';
import { GroupStory } from './group-story.tsx';
import { IconButton } from './icon-button.tsx';
import { IntroStory } from './intro-story.tsx';
import { NodeStory } from './node-story.tsx';
import { PartBoundary } from './part-boundary.tsx';
import { PathsQuestion } from './paths-question.tsx';
import { PathsStory } from './paths-story.tsx';
import { RelationStory } from './relation-story.tsx';
import { StrandStory } from './strand-story.tsx';
import { Telling } from './telling/telling.tsx';

/** The column beside the canvas: what is selected, and what is behind it. */
export function Story() {
  const selected = useStore(selectionStore, (state) => state.selected);
  return (
    <aside className="story" aria-label="Inspector" data-testid="inspector">
      <Telling />
      <PartBoundary what="This account" of={selected}>
        <Chapter />
      </PartBoundary>
    </aside>
  );
}

/** A selection goes before everything else, and closing it leads back to what was there. */
function Chapter() {
  const selected = useStore(selectionStore, (state) => state.selected);
  const group = useStore(selectionStore, (state) => state.group);
  const from = useStore(pathsStore, (state) => state.from);
  const trail = useStore(stepsStore, (state) => currentView(state).trail);
  if (group.size > 0) {
    return (
      <>
        <div className="story-close">
          <IconButton icon={X} label="Close" side="left" onClick={clearSelection} />
        </div>
        <GroupStory group={group} />
      </>
    );
  }
  if (selected !== null) {
    return <SelectionStory selected={selected} onPaths={trail !== null} />;
  }
  if (from !== null) {
    return <PathsQuestion key={from} from={from} />;
  }
  return trail === null ? <IntroStory /> : <PathsStory trail={trail} />;
}

function ItemStory({ item: { kind, key } }: { readonly item: Item }) {
  const cluster = useStore(stepsStore, (state) => currentView(state).clusters.get(key));
  if (isCluster(key) && cluster === undefined) {
    // It was selected when a step took it away.
    return <IntroStory />;
  }
  if (kind === 'node') {
    return cluster === undefined ? <NodeStory node={key} /> : <ClusterStory cluster={cluster} />;
  }
  return isStrand(key) ? <StrandStory relation={key} /> : <RelationStory relation={key} />;
}

function SelectionStory({ selected, onPaths }: { readonly selected: Item; readonly onPaths: boolean }) {
  return (
    <>
      <div className="story-close">
        <IconButton icon={X} label="Close" side="left" onClick={clearSelection} />
      </div>
      {onPaths && (
        <button type="button" className="action story-back" onClick={clearSelection}>
          <ArrowLeft size={14} aria-hidden /> Back to the paths
        </button>
      )}
      <ItemStory key={selected.key} item={selected} />
    </>
  );
}
