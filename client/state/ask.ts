import type { QueryDescription } from '../../protocol/api.ts';
import { runCypher } from '../api/cypher-api.ts';
import { fetchQueries, runQuery } from '../api/explorer-api.ts';
import { collectGraph, decodeGraph } from '../api/graph-part.ts';
import { asApiError, isAbort } from '../api/http.ts';
import { decodeValue } from '../api/typed-json.ts';
import { announce } from './announcements.ts';
import { askStore, findChosen, type Result } from './ask-store.ts';
import { completePiece } from './complete-piece.ts';
import { showResult } from './explorer.ts';
import { readForm } from './parameters.ts';
import { openDrawer } from './preferences-store.ts';
import { sayCount } from './words.ts';

let running: AbortController | null = null;

export async function loadLibrary(): Promise<void> {
  askStore.setState({ libraryStatus: 'loading' });
  try {
    const { queries } = await fetchQueries();
    const starter = pickStarter(queries);
    askStore.setState(({ cypher }) => ({
      library: queries,
      libraryStatus: 'ready',
      starter,
      cypher: cypher === '' ? starter : cypher,
    }));
  } catch {
    askStore.setState({ libraryStatus: 'failed' });
  }
}

/** The shortest listed statement that runs as it stands: one that a reader can take in and change. */
function pickStarter(queries: readonly QueryDescription[]): string {
  const whole = queries.filter(({ listed, parameters }) => listed && parameters.length === 0);
  const statements = whole.map(({ cypher }) => cypher.replace(/^(\/\/.*\n)+/, '').trim());
  return statements.sort((left, right) => left.length - right.length)[0] ?? '';
}

/** Opens a library query's form, or with null the editor. */
export function chooseQuery(id: string | null): void {
  askStore.setState({ chosen: id, form: {}, problems: {}, error: null, result: null });
}

export function fillField(name: string, value: string): void {
  askStore.setState(({ form, problems }) => ({
    form: { ...form, [name]: value },
    problems: Object.fromEntries(Object.entries(problems).filter(([other]) => other !== name)),
  }));
}

export function writeCypher(cypher: string): void {
  askStore.setState({ cypher });
}

export function openInEditor(cypher: string): void {
  askStore.setState({ cypher, chosen: null, error: null });
  openDrawer('ask');
}

/** Runs what is open: the chosen library query with its form, or the text in the editor. */
export async function runQuestion(): Promise<void> {
  const query = findChosen(askStore.getState());
  if (query === undefined) {
    await run((signal) => askCypher(askStore.getState().cypher, signal));
    return;
  }
  const { values, problems } = readForm(query.parameters, askStore.getState().form);
  askStore.setState({ problems });
  if (Object.keys(problems).length === 0) {
    await run((signal) => askLibrary(query.id, values, signal));
  }
}

export function stopQuestion(): void {
  running?.abort();
}

export function showOnCanvas(mode: 'replace' | 'add'): void {
  const { result } = askStore.getState();
  if (result !== null) {
    showResult(result.piece, result.title, result.ran, mode);
  }
}

async function run(ask: (signal: AbortSignal) => Promise<Result>): Promise<void> {
  running?.abort();
  const controller = new AbortController();
  running = controller;
  askStore.setState({ running: true, error: null });
  try {
    const result = await ask(controller.signal);
    askStore.setState({ result });
    announce(`Answered: ${sayCount(result.values.length, 'row', 'rows')}`);
  } catch (error) {
    if (isAbort(error)) {
      announce('Stopped');
    } else {
      askStore.setState({ error: asApiError(error), result: null });
      announce(`The statement failed: ${asApiError(error).message}`);
    }
  } finally {
    if (running === controller) {
      askStore.setState({ running: false });
    }
  }
}

async function askLibrary(id: string, values: Record<string, unknown>, signal: AbortSignal): Promise<Result> {
  const answer = await runQuery(id, values, signal);
  return {
    title: answer.query.title,
    fields: answer.fields,
    values: answer.values.map((row) => row.map(decodeValue)),
    piece: decodeGraph(answer.graph),
    ran: answer.ran,
    notice: answer.truncated ? (answer.notice ?? 'Only the first rows of more are shown.') : null,
    elapsedMs: answer.elapsedMs,
  };
}

async function askCypher(cypher: string, signal: AbortSignal): Promise<Result> {
  const start = performance.now();
  const rows = await runCypher(cypher, {}, signal);
  const elapsedMs = performance.now() - start;
  return {
    title: 'Own Cypher',
    fields: rows.fields,
    values: rows.values,
    piece: await completePiece(collectGraph(rows.values.flat()), signal),
    ran: [{ query: 'own Cypher', cypher, parameters: {} }],
    notice: rows.notice ?? null,
    elapsedMs,
  };
}
