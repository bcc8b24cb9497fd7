import {
  CalendarRange,
  Expand,
  LassoSelect,
  Maximize,
  Minus,
  Plus,
  Shuffle,
  SquareDashedMousePointer,
} from 'lucide-react';
import { useStore } from 'zustand';
import { layOutAgain } from '../state/canvas-actions.ts';
import type { CanvasControls } from '../state/canvas-controls.ts';
import { preferencesStore, toggleTimeline } from '../state/preferences-store.ts';
import { takeTool, toolStore } from '../state/tool-store.ts';
import { ArrangementMenu } from './arrangement-menu.tsx';
import { GroupMenu } from './group-menu.tsx';
import { IconButton } from './icon-button.tsx';
import { PictureMenu } from './picture-menu.tsx';

export function CanvasTools({ controls }: { readonly controls: CanvasControls }) {
  const timelineOpen = useStore(preferencesStore, (state) => state.timelineOpen);
  const tool = useStore(toolStore, (state) => state.tool);
  return (
    <div className="canvas-tools" role="toolbar" aria-label="Canvas" aria-orientation="vertical">
      <IconButton icon={Plus} label="Zoom in" side="left" onClick={controls.zoomIn} />
      <IconButton icon={Minus} label="Zoom out" side="left" onClick={controls.zoomOut} />
      <IconButton icon={Maximize} label="Fit everything into sight" side="left" onClick={controls.fit} />
      <ArrangementMenu />
      <GroupMenu />
      <PictureMenu controls={controls} />
      <IconButton icon={Shuffle} label="Lay out again" side="left" onClick={layOutAgain} />
      <IconButton
        icon={SquareDashedMousePointer}
        label="Select by a rectangle"
        side="left"
        pressed={tool === 'rectangle'}
        onClick={() => takeTool(tool === 'rectangle' ? null : 'rectangle')}
      />
      <IconButton
        icon={LassoSelect}
        label="Select by a lasso"
        side="left"
        pressed={tool === 'lasso'}
        onClick={() => takeTool(tool === 'lasso' ? null : 'lasso')}
      />
      <IconButton
        icon={CalendarRange}
        label="Timeline"
        side="left"
        pressed={timelineOpen}
        onClick={toggleTimeline}
      />
      <IconButton icon={Expand} label="Full screen" side="left" onClick={toggleFullScreen} />
    </div>
  );
}

function toggleFullScreen(): void {
  if (document.fullscreenElement === null) {
    void document.documentElement.requestFullscreen();
  } else {
    void document.exitFullscreen();
  }
}
