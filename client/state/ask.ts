import type { QueryDescription } from '../../protocol/api.ts';
import { fetchQueries } from '../api/explorer-api.ts';
import { asApiError, isAbort } from '../api/http.ts';
import { announce } from './announcements.ts';
import { askCypher, askLibrary } from './answering.ts';
import { askStore, findChosen, type Result } from './ask-store.ts';
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
    await run((signal) => askCypher(askStore.getState().cypher, {}, signal));
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

async function run(ask: (signal: AbortSignal) => AsyncGenerator<Result>): Promise<void> {
  const replaced = running !== null;
  running?.abort();
  const controller = new AbortController();
  running = controller;
  askStore.setState({ running: true, startedAt: performance.now(), error: null, result: null });
  if (replaced) {
    announce('The question before was stopped for this one');
  }
  const isLatest = () => running === controller;
  try {
    for await (const result of ask(controller.signal)) {
      if (isLatest()) {
        askStore.setState({ result });
      }
    }
    announceAnswer();
  } catch (error) {
    if (isLatest()) {
      endEarly(error);
    }
  } finally {
    if (isLatest()) {
      running = null;
      askStore.setState({ running: false });
    }
  }
}

function announceAnswer(): void {
  const { result } = askStore.getState();
  if (result !== null) {
    const rows = sayCount(result.rowCount, 'row', 'rows');
    announce(`Answered: ${rows}${result.notice === null ? '' : `. ${result.notice}`}`);
  }
}

/** What has arrived until then stays, and is said not to be all. */
function endEarly(error: unknown): void {
  const { result } = askStore.getState();
  const rows = sayCount(result?.rowCount ?? 0, 'row', 'rows');
  const stopped = isAbort(error);
  const failure = stopped ? null : asApiError(error);
  const notice = failure === null ? `Stopped: ${rows} had come until then.` : `It failed after ${rows}.`;
  askStore.setState({
    error: failure,
    result: result === null ? null : { ...result, streaming: false, notice },
  });
  announce(failure === null ? 'Stopped' : `The statement failed: ${failure.message}`);
}
