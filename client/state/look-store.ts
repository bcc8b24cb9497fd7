import { createStore } from 'zustand/vanilla';
import { announce } from './announcements.ts';
import { captionOf, rememberCaptions } from './captions.ts';
import { isCluster } from './clusters.ts';
import {
  findStyle,
  type Look,
  readLook,
  type Style,
  type StyledPart,
  usualLook,
  usualStyle,
} from './look.ts';
import { network } from './network.ts';

export interface LookState {
  readonly look: Look;
  /** Why the last file could not be read. */
  readonly problem: string | null;
}

export const lookStore = createStore<LookState>()(() => ({ look: usualLook, problem: null }));

/** Where this browser keeps the look of the database; null until it is known. */
let place: string | null = null;

/** Puts on what this browser keeps for a database, and keeps there what is changed from now on. */
export function openLook(database: string): void {
  place = `dragoman.look.${database}`;
  const kept = readKept(place);
  if (kept !== null) {
    putOn(kept);
  }
}

export function changeStyle(part: StyledPart, name: string, change: Partial<Style>): void {
  const { look } = lookStore.getState();
  const style = { ...usualStyle, ...findStyle(look, part, name), ...change };
  wearLook({ ...look, [part]: { ...look[part], [name]: style } });
}

export function resetLook(): void {
  wearLook(usualLook);
  announce('Everything looks as it did at first');
}

/** Puts on the look of a file; a file that holds none changes nothing and gets a sentence. */
export function importLook(text: string): void {
  try {
    wearLook(readLook(text));
    announce('The look of the file is put on');
  } catch (error) {
    lookStore.setState({ problem: error instanceof Error ? error.message : String(error) });
  }
}

/** The same without keeping it: for a link that brings its own. */
export function putOn(look: Look): void {
  rememberCaptions(look);
  renameNodes();
  lookStore.setState({ look, problem: null });
}

export function wearLook(look: Look): void {
  putOn(look);
  if (place !== null) {
    try {
      localStorage.setItem(place, JSON.stringify({ is: 'dragoman look 1', ...look }));
    } catch {
      announce('This browser keeps nothing for pages; the look lasts until the page is left');
    }
  }
}

function readKept(key: string): Look | null {
  try {
    const text = localStorage.getItem(key);
    return text === null ? null : readLook(text);
  } catch {
    return null;
  }
}

/** Changed in place: an event for each would make the drawing work through the whole graph each time. */
function renameNodes(): void {
  network.forEachNode((node, data) => {
    const { kind, labels, properties } = data;
    if (isCluster(node)) {
      return;
    }
    Object.assign(network.getNodeAttributes(node), { name: captionOf(kind, labels, properties) });
  });
}
