import type { QueryDescription } from '../../protocol/api.ts';
import type { Parameters } from '../api/cypher-stream.ts';
import { fetchQueries } from '../api/explorer-api.ts';
import { asApiError } from '../api/http.ts';
import { writeLiteral } from '../api/literal-text.ts';
import { writeQuestion } from './added-answer.ts';
import { announce } from './announcements.ts';
import { isTooLarge, showAnswerAsGroups } from './answer-overview.ts';
import { runAnswer, stopQuestion } from './answer-run.ts';
import { askCypher, askLibrary, askReading } from './answering.ts';
import { askStore, findChosen, type RanAt } from './ask-store.ts';
import { describeAskedQuestion } from './asked-question.ts';
import { runCommand } from './commands.ts';
import { editorStore, placeCaret } from './editor-store.ts';
import { showBeside, showInstead } from './explorer.ts';
import { rememberRun } from './memory-store.ts';
import { provideFields, readParameters, setParameter, settleParameters } from './parameter-store.ts';
import { readForm } from './parameters.ts';
import { openDrawer } from './preferences-store.ts';
import { findParameters, pickStatements, type Statement } from './statements.ts';
import { toggleParameters, workbenchStore } from './workbench-store.ts';

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

/** Opens a library query's form, or with null the editor; what runs for another question is stopped. */
export function chooseQuery(id: string | null): void {
  stopQuestion();
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
  if (workbenchStore.getState().missing.length > 0) {
    workbenchStore.setState({ missing: [] });
  }
}

/** Puts a statement into the editor, and the parameters it came with into their pane. */
export function openInEditor(cypher: string, parameters: Parameters = {}): void {
  askStore.setState({ cypher, chosen: null, error: null });
  placeCaret(0, 0);
  for (const [name, value] of Object.entries(parameters)) {
    setParameter(name, value, writeLiteral(value));
  }
  if (Object.keys(parameters).length > 0) {
    toggleParameters(true);
  }
  openDrawer('ask');
}

/**
 * Runs what is open: the chosen library query with its form, or in the editor the selection or the statement at the
 * caret. A link is anybody's, and opened again with each reload: what it asks for only reads.
 */
export async function runQuestion(askedBy: 'reader' | 'link' = 'reader'): Promise<void> {
  const query = findChosen(askStore.getState());
  if (query === undefined) {
    await runOwn(askedBy);
    return;
  }
  const { form } = askStore.getState();
  const { values, problems } = readForm(query.parameters, form);
  askStore.setState({ problems });
  if (Object.keys(problems).length === 0) {
    await runAnswer((signal) => askLibrary(query.id, form, values, signal));
  }
}

/** An answer that is more than can be drawn becomes groups. */
export async function showOnCanvas(mode: 'replace' | 'add'): Promise<void> {
  const { result } = askStore.getState();
  if (result !== null && isTooLarge(result.piece)) {
    await showAnswerAsGroups(result);
  } else if (result !== null) {
    const question = describeAskedQuestion(result);
    if (mode === 'replace') {
      showInstead(result, question);
    } else {
      showBeside(result, { kind: 'add', id: writeQuestion(question) });
    }
  }
}

/** Several statements run one behind the other until one fails; the last answer stays. */
async function runOwn(askedBy: 'reader' | 'link'): Promise<void> {
  const { from, to } = editorStore.getState();
  const picked = pickStatements(askStore.getState().cypher, from, to);
  // Commands change what is kept here: parameters, for one.
  const statements = askedBy === 'link' ? picked.filter(({ isCommand }) => !isCommand) : picked;
  if (statements.length === 0) {
    announce('There is no statement to run');
  }
  for (const statement of statements) {
    if (!(await runStatement(statement, askedBy === 'link' ? askReading : askCypher))) {
      return;
    }
  }
}

function locate({ from, text }: Statement): RanAt {
  const before = askStore.getState().cypher.slice(0, from).split('\n');
  return { from, line: before.length, column: (before.at(-1)?.length ?? 0) + 1, text };
}

async function runStatement(statement: Statement, ask: typeof askReading): Promise<boolean> {
  askStore.setState({ ranAt: locate(statement) });
  if (statement.isCommand) {
    rememberRun(statement.text);
    return runOrder(statement.text);
  }
  await settleParameters();
  const given = readParameters();
  const names = findParameters(statement.text);
  const missing = names.filter((name) => !Object.hasOwn(given, name));
  workbenchStore.setState({ missing });
  if (missing.length > 0) {
    provideFields(missing);
    // The fields stay when all is given: whoever runs from one of them would lose the focus.
    toggleParameters(true);
    announce(`The statement needs ${missing.map((name) => `$${name}`).join(', ')}`);
    return false;
  }
  rememberRun(statement.text);
  const parameters = Object.fromEntries(Object.entries(given).filter(([name]) => names.includes(name)));
  return runAnswer((signal) => ask(statement.text, parameters, signal));
}

async function runOrder(text: string): Promise<boolean> {
  askStore.setState({ error: null });
  try {
    const statement = await runCommand(text);
    return statement === undefined || (await runAnswer((signal) => askCypher(statement, {}, signal)));
  } catch (error) {
    askStore.setState({ error: asApiError(error), result: null });
    return false;
  }
}
