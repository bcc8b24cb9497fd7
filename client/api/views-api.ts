import type { SavedViewAnswer, ViewsAnswer } from '../../protocol/api.ts';
import { requestJson } from './http.ts';

export function fetchViews(): Promise<ViewsAnswer> {
  return requestJson('/api/views');
}

export function fetchView(id: string): Promise<SavedViewAnswer> {
  return requestJson(`/api/views/${encodeURIComponent(id)}`);
}

/** The same view has the same id, and is kept once. */
export function saveView(name: string, view: object): Promise<SavedViewAnswer> {
  return requestJson('/api/views', { body: { name, view } });
}
