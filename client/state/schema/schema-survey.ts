import { createStore } from 'zustand/vanilla';
import { type ApiError, asApiError } from '../../api/http.ts';
import { announce } from '../announcements.ts';
import { quoteName } from '../answer/cypher-text.ts';
import { openInEditor, runQuestion, writeCypher } from '../ask.ts';
import { askStore } from '../ask-store.ts';
import { databaseStore, renewSchema } from '../database-store.ts';
import { editorStore, placeCaret } from '../editor-store.ts';

/** A label or a type of relation. */
export interface SchemaItem {
  readonly kind: 'label' | 'type';
  readonly name: string;
}

export interface SurveyState {
  readonly busy: boolean;
  readonly error: ApiError | null;
  readonly chosen: SchemaItem | null;
  readonly search: string;
}

export const surveyStore = createStore<SurveyState>()(() => ({
  busy: false,
  error: null,
  chosen: null,
  search: '',
}));

/** Fetches the schema when it is not there yet, or anew. */
export async function surveySchema(fresh: boolean): Promise<void> {
  if (surveyStore.getState().busy || (!fresh && databaseStore.getState().schema !== null)) {
    return;
  }
  surveyStore.setState({ busy: true, error: null });
  try {
    await renewSchema(fresh);
    if (fresh) {
      announce('The schema is up to date');
    }
  } catch (error) {
    surveyStore.setState({ error: asApiError(error) });
  } finally {
    surveyStore.setState({ busy: false });
  }
}

/** Choosing again lets go. */
export function chooseItem(item: SchemaItem): void {
  surveyStore.setState(({ chosen }) => ({
    chosen: chosen?.kind === item.kind && chosen.name === item.name ? null : item,
  }));
}

/** A first statement about a label or a type. */
export function writeStarter({ kind, name }: SchemaItem): string {
  return kind === 'label'
    ? `MATCH (n:${quoteName(name)}) RETURN n LIMIT 25`
    : `MATCH p=()-[:${quoteName(name)}]->() RETURN p LIMIT 25`;
}

export function runStarter(item: SchemaItem): void {
  openInEditor(writeStarter(item));
  void runQuestion();
}

/** Puts text into the editor where its caret was last. */
export function insertIntoEditor(text: string): void {
  const { cypher } = askStore.getState();
  const at = Math.min(editorStore.getState().to, cypher.length);
  askStore.setState({ chosen: null });
  writeCypher(cypher.slice(0, at) + text + cypher.slice(at));
  placeCaret(at + text.length, at + text.length);
  announce(`Put ${text} into the editor`);
}
