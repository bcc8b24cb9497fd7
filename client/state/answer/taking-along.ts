import { createStore } from 'zustand/vanilla';
import { type ExportFormat, fetchExport } from '../../api/export-api.ts';
import { type ApiError, asApiError, isAbort } from '../../api/http.ts';
import { announce } from '../announcements.ts';
import type { Result } from '../ask-store.ts';
import { saveBlob } from './saving.ts';

export interface TakingState {
  /** What is on its way, and how much of it has come. */
  readonly format: ExportFormat | null;
  readonly bytes: number;
  readonly error: ApiError | null;
}

export const takingStore = createStore<TakingState>()(() => ({ format: null, bytes: 0, error: null }));

let controller: AbortController | null = null;

/** Asks the server anew for the whole answer, beyond what is shown, and saves it as a file. */
export async function takeAlong(result: Result, format: ExportFormat): Promise<void> {
  controller?.abort();
  const own = new AbortController();
  controller = own;
  const { queryId, statement, parameters } = result;
  takingStore.setState({ format, bytes: 0, error: null });
  try {
    const source = queryId === null ? { statement } : { query: queryId };
    const onProgress = (bytes: number) => takingStore.setState({ bytes });
    const file = await fetchExport({ ...source, parameters, format }, onProgress, own.signal);
    saveBlob(file.blob, file.name);
    announce(
      `Saved ${file.name}, ${sayBytes(file.blob.size)}.${file.notice === null ? '' : ` ${file.notice}`}`,
    );
  } catch (error) {
    if (!isAbort(error)) {
      takingStore.setState({ error: asApiError(error) });
    }
  } finally {
    if (controller === own) {
      takingStore.setState({ format: null });
    }
  }
}

export function cancelTaking(): void {
  controller?.abort();
  announce('The file was not saved');
}

export function forgetTakingError(): void {
  takingStore.setState({ error: null });
}

export function sayBytes(bytes: number): string {
  if (bytes < 1000) {
    return `${bytes} bytes`;
  }
  return bytes < 1e6 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
