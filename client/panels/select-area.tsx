import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { announce } from '../state/announcements.ts';
import type { CanvasControls } from '../state/canvas-controls.ts';
import { sayNodes } from '../state/group-actions.ts';
import { network } from '../state/network.ts';
import { listSelected, selectGroup } from '../state/selection-store.ts';
import { readShown } from '../state/shown.ts';
import { currentView } from '../state/steps-store.ts';
import { type AreaTool, isWithin, type Point, takeTool, toArea, toolStore } from '../state/tool-store.ts';

/** Lies over the canvas while an area is drawn; with Shift what it holds is added to the selection. */
export function SelectArea({ controls }: { readonly controls: CanvasControls }) {
  const tool = useStore(toolStore, (state) => state.tool);
  return tool === null ? null : <Area key={tool} tool={tool} controls={controls} />;
}

function Area({ tool, controls }: { readonly tool: AreaTool; readonly controls: CanvasControls }) {
  const [points, setPoints] = useState<readonly Point[]>([]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') {
        event.preventDefault();
        takeTool(null);
      }
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
  const place = ({ nativeEvent }: React.PointerEvent): Point => ({
    x: nativeEvent.offsetX,
    y: nativeEvent.offsetY,
  });
  const finish = (event: React.PointerEvent): void => {
    const area = toArea(tool, [...points, place(event)]);
    const { nodes } = readShown(network, currentView());
    const found = [...nodes].filter((node) => {
      const at = controls.locateNode(node);
      return at !== null && isWithin(at, area);
    });
    const all = event.shiftKey ? [...new Set([...listSelected(), ...found])] : found;
    selectGroup(all);
    announce(all.length === 0 ? 'No node lies within' : `${sayNodes(all)} selected`);
    takeTool(null);
  };
  return (
    <svg
      className="select-area"
      aria-hidden="true"
      data-testid="select-area"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setPoints([place(event)]);
      }}
      onPointerMove={(event) => points.length > 0 && setPoints([...points, place(event)])}
      onPointerUp={finish}
      onPointerCancel={() => takeTool(null)}
    >
      <polygon
        points={toArea(tool, points)
          .map(({ x, y }) => `${x},${y}`)
          .join(' ')}
      />
    </svg>
  );
}
