import { createRoot } from 'react-dom/client';
import { mountCanvas } from './graph/mount.ts';
import { App } from './panels/app.tsx';
import type { CanvasControls, LoadEditor, MountCanvas } from './state/canvas-controls.ts';
import { canvasStore } from './state/canvas-store.ts';
import { followCommunities } from './state/communities-store.ts';
import { followDegrees, listHidden } from './state/degrees-store.ts';
import { openLink } from './state/link-sync.ts';
import { findNodeKey, findRelationKey, network } from './state/network.ts';
import { followSystem } from './state/preferences-store.ts';
import { startReportClock } from './state/report-clock.ts';
import { followSteps } from './state/selection-follow.ts';
import './styles/theme.css';
import './styles/base.css';
import './styles/layout.css';
import './styles/canvas.css';
import './styles/picture.css';
import './styles/story.css';
import './styles/drawer.css';
import './styles/answer.css';
import './styles/schema.css';
import './styles/table.css';
import './styles/workbench.css';
import './styles/dossier.css';
import './styles/telling.css';
import './styles/reading.css';
import './styles/evidence.css';
import './styles/adding.css';
import './styles/print.css';
import './styles/timeline.css';
import './styles/browse.css';

/** For tests and scripts: what is drawn, and where on the page. */
export interface DragomanHandle {
  readonly graphOrder: () => number;
  readonly graphSize: () => number;
  readonly settled: () => boolean;
  readonly nodeAt: (id: string) => { readonly x: number; readonly y: number } | null;
  readonly relationAt: (key: string) => { readonly x: number; readonly y: number } | null;
  /** How many relations of each node are not on the canvas, by its id. */
  readonly hidden: () => { readonly [id: string]: number };
}

declare global {
  interface Window {
    dragoman?: DragomanHandle;
  }
}

/** CodeMirror is half of the code and needed only once the drawer is opened. */
const loadEditor: LoadEditor = async () => (await import('./editor/mount.ts')).mountEditor;

const mountCanvasWithHandle: MountCanvas = (element) => {
  const canvas = mountCanvas(element);
  window.dragoman = createHandle(canvas.controls, element);
  return canvas;
};

function createHandle(controls: CanvasControls, element: HTMLElement): DragomanHandle {
  const onPage = (place: { x: number; y: number } | null) => {
    const { left, top } = element.getBoundingClientRect();
    return place === null ? null : { x: place.x + left, y: place.y + top };
  };
  return {
    graphOrder: () => controls.countShown().nodes,
    graphSize: () => controls.countShown().relations,
    settled: () => linkFollowed && canvasStore.getState().busy === null && controls.isSettled(),
    nodeAt: (id) => {
      const key = findNodeKey(network, id);
      return key === undefined ? null : onPage(controls.locateNode(key));
    },
    relationAt: (id) => {
      const key = findRelationKey(network, id);
      return key === undefined ? null : onPage(controls.locateRelation(key));
    },
    hidden: listHidden,
  };
}

followDegrees();
followCommunities();
followSteps();
let linkFollowed = false;
followSystem(document.documentElement);
void startReportClock();
void openLink().finally(() => {
  linkFollowed = true;
});
createRoot(document.getElementById('root') as HTMLElement).render(
  <App mountCanvas={mountCanvasWithHandle} loadEditor={loadEditor} />,
);
