import { createStore } from 'zustand/vanilla';
import {
  dropSaved,
  forgetHistory,
  type HistoryRecord,
  keepHistory,
  keepSaved,
  readHistory,
  readSaved,
  type SavedRecord,
} from '../api/memory.ts';
import { announce } from './announcements.ts';
import { readTitle } from './statements.ts';

export interface MemoryState {
  /** What was run, the latest last. */
  readonly history: readonly HistoryRecord[];
  readonly saved: readonly SavedRecord[];
  /** False where the browser keeps nothing beyond this visit. */
  readonly kept: boolean;
}

export const memoryStore = createStore<MemoryState>()(() => ({ history: [], saved: [], kept: true }));

const unkept =
  'This browser keeps nothing here (a private window?): it will be gone when the page is closed.';
let loading: Promise<void> | undefined;

/** Reads what earlier visits have kept, once. */
export function loadMemory(): Promise<void> {
  loading ??= keep(async () => {
    const [history, saved] = await Promise.all([readHistory(), readSaved()]);
    memoryStore.setState((now) => ({
      history: [...history, ...now.history],
      saved: [...saved, ...now.saved],
    }));
  });
  return loading;
}

/** Remembers what was run; the same thing twice in a row is one entry. */
export function rememberRun(text: string): void {
  const { history } = memoryStore.getState();
  if (history.at(-1)?.text !== text) {
    const record = { text, at: Date.now() };
    memoryStore.setState({ history: [...history, record] });
    void keep(() => keepHistory(record));
  }
}

export function clearHistory(): void {
  memoryStore.setState({ history: [] });
  void keep(forgetHistory);
  announce('The history is empty');
}

/** Puts a statement aside under the title that its first `// line` gives it, in the place of one of that title and folder. */
export function saveStatement(text: string, folder: string): void {
  const { saved, kept } = memoryStore.getState();
  const title = titleOf(text);
  const same = findSaved(title, folder);
  const record = { id: same?.id ?? crypto.randomUUID(), folder, text, at: Date.now() };
  memoryStore.setState({ saved: [...saved.filter(({ id }) => id !== record.id), record] });
  void keep(() => keepSaved(record));
  announce(`${same === undefined ? 'Saved' : 'Saved anew'}: ${title}${kept ? '' : `. ${unkept}`}`);
}

/** What is kept under a title in a folder. */
export function findSaved(title: string, folder: string): SavedRecord | undefined {
  const { saved } = memoryStore.getState();
  return saved.find((one) => one.folder === folder && titleOf(one.text) === title);
}

/** The title itself, or with the first number behind it that no other statement of the folder has. */
export function findFreeTitle(title: string, folder: string): string {
  for (let number = 1; ; number += 1) {
    const free = number === 1 ? title : `${title} (${number})`;
    if (findSaved(free, folder) === undefined) {
      return free;
    }
  }
}

/** The text with that title as its first `// line`, in the place of its own. */
export function retitle(text: string, title: string): string {
  const body = readTitle(text) === null ? text : text.replace(/^\s*\/\/.*\n?/, '');
  return `// ${title}\n${body}`;
}

export function removeSaved(id: string): void {
  memoryStore.setState(({ saved }) => ({ saved: saved.filter((one) => one.id !== id) }));
  void keep(() => dropSaved(id));
  announce('The saved statement is gone');
}

export function titleOf(text: string): string {
  const line = text.split('\n').find((one) => one.trim() !== '') ?? '';
  return readTitle(text) ?? (line.length > 60 ? `${line.slice(0, 60)}…` : line.trim());
}

export function sayUnkept({ kept }: MemoryState): string | null {
  return kept ? null : unkept;
}

async function keep(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch {
    if (memoryStore.getState().kept) {
      memoryStore.setState({ kept: false });
      announce(unkept);
    }
  }
}
