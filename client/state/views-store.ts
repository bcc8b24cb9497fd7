import { createStore } from 'zustand/vanilla';
import type { ViewsAnswer } from '../../protocol/api.ts';
import { type Arrangement, exportElements, type GraphFormat } from '../api/element-export.ts';
import { asApiError } from '../api/http.ts';
import { fetchViews } from '../api/views-api.ts';
import { announce, announceNotice } from './announcements.ts';
import { canvasStore, whileBusy } from './canvas-store.ts';
import { drawnLooksStore } from './drawn-looks.ts';
import { importGraph } from './import-graph.ts';
import { loadPiece, network } from './network.ts';
import { readShown } from './shown.ts';
import { currentView, takeStep } from './steps-store.ts';
import { addToView, emptyView } from './view.ts';
import { checkView } from './view-document.ts';
import { isFromFile } from './view-graph.ts';
import { keepView } from './view-keeping.ts';
import { openView } from './view-opening.ts';

export interface ViewsState {
  readonly answer: ViewsAnswer | null;
  /** What the last thing that was tried came to grief on, in a sentence. */
  readonly problem: string | null;
}

export const viewsStore = createStore<ViewsState>()(() => ({ answer: null, problem: null }));

export function loadViews(): Promise<void> {
  return attempt(async () => viewsStore.setState({ answer: await fetchViews() }));
}

export function saveNamedView(name: string): Promise<void> {
  return attempt(async () => {
    await keepView(name).catch(tellTheWayOut);
    viewsStore.setState({ answer: await fetchViews() });
    announce(`The view “${name}” is saved`);
  });
}

/** What a server has no room for still fits into a file. */
function tellTheWayOut(error: unknown): never {
  const { code, message } = asApiError(error);
  if (code === 'Dragoman.ViewTooLarge' || code === 'Dragoman.BodyTooLarge') {
    throw new Error(`${message} That is all this server saves; as a file the view may be of any size.`);
  }
  throw error;
}

/** Gives what is shown as a file, groups as their members; null when that failed, which is said. */
export async function exportShown(format: GraphFormat): Promise<Blob | null> {
  const { nodes, relations } = readShown(network, currentView()).members;
  if ([...nodes].some(isFromFile)) {
    viewsStore.setState({
      problem: 'What came from a file is not in the database, which writes these files. Keep it as a view.',
    });
    return null;
  }
  let blob: Blob | null = null;
  await attempt(async () => {
    const file = await exportElements(
      format,
      [...nodes],
      [...relations],
      describeArrangement(nodes, relations),
    );
    blob = file.blob;
    announceNotice(file.notice);
  });
  return blob;
}

function describeArrangement(nodes: ReadonlySet<string>, relations: ReadonlySet<string>): Arrangement {
  const looks = drawnLooksStore.getState().read?.();
  return {
    places: Array.from(nodes, (node) => {
      const { x, y } = network.getNodeAttributes(node);
      return [roundPlace(x), roundPlace(y)];
    }),
    nodes: looks === undefined ? [] : Array.from(nodes, looks.ofNode),
    relationships: looks === undefined ? [] : Array.from(relations, looks.ofRelation),
  };
}

function roundPlace(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Opens a saved view, or a graph of any program that writes GEXF, GraphML, JSON or CSV. */
export function importFile(name: string, text: string): Promise<void> {
  return attempt(() =>
    whileBusy(`Reading ${name}`, async () => {
      viewsStore.setState({ problem: null });
      if (isView(text)) {
        await openView(checkView(JSON.parse(text)));
        return;
      }
      const { piece, places } = await importGraph(name, text).catch((error: Error) => {
        viewsStore.setState({ problem: error.message });
        throw error;
      });
      const { nodes, relations } = loadPiece(network, piece);
      for (const [node, place] of places ?? []) {
        // Changed in place: an event for each would make the drawing work through the whole graph each time.
        Object.assign(network.getNodeAttributes(node), place);
      }
      canvasStore.setState({ status: 'ready' });
      takeStep(`Opened ${name}`, addToView(emptyView, nodes, relations), {
        layout: places === null ? 'all' : 'given',
        deed: { kind: 'file' },
      });
    }),
  );
}

function isView(text: string): boolean {
  return /^\s*\{\s*"is"\s*:\s*"dragoman view 1"/.test(text.slice(0, 200));
}

async function attempt(work: () => Promise<void>): Promise<void> {
  viewsStore.setState({ problem: null });
  try {
    await work();
  } catch (error) {
    viewsStore.setState({ problem: asApiError(error).message });
  }
}
