import { evaluate } from '../api/evaluate.ts';
import { ApiError } from '../api/http.ts';
import { writeLiteral } from '../api/literal-text.ts';
import { announce } from './announcements.ts';
import { stopQuestion } from './answer-run.ts';
import { askStore } from './ask-store.ts';
import { clearParameters, setParameter } from './parameter-store.ts';
import { openDrawer } from './preferences-store.ts';
import { findSimilar } from './similar-name.ts';
import { openDialog, toggleParameters, workbenchStore } from './workbench-store.ts';

/** What can be typed behind a colon, as Neo4j's users expect, and what it does here. */
export const commandList = [
  { name: 'help', form: ':help', does: 'what can be typed here' },
  { name: 'param', form: ':param x => expression', does: 'gives a parameter the value the store works out' },
  { name: 'params', form: ':params', does: 'opens the parameters' },
  { name: 'param clear', form: ':param clear', does: 'takes all parameters away' },
  { name: 'history', form: ':history', does: 'what was run before' },
  { name: 'queries', form: ':queries', does: 'goes to the library of questions' },
  { name: 'schema', form: ':schema', does: 'labels, types and properties of the database' },
  { name: 'clear', form: ':clear', does: 'takes the answer away' },
] as const;

/**
 * Does what a `:command` says; throws `ApiError` when it is none, or cannot be done.
 * @returns the statement that it stands for, where it does
 */
export async function runCommand(text: string): Promise<string | undefined> {
  const [, name = '', rest = ''] = /^:\s*([\w-]*)\s*([\s\S]*)$/.exec(text) ?? [];
  switch (name.toLowerCase()) {
    case 'help':
    case 'history':
      openDialog(name.toLowerCase() as 'help' | 'history');
      return;
    case 'clear':
      // Rows that are still on their way would bring it back.
      stopQuestion();
      askStore.setState({ result: null, error: null });
      announce('The answer is taken away');
      return;
    case 'queries':
      document.getElementById('library-filter')?.focus();
      return;
    case 'schema':
      openDrawer('schema');
      return;
    case 'param':
    case 'params':
      await changeParameters(rest.trim());
      return;
    default:
      throw refuseCommand(name);
  }
}

async function changeParameters(rest: string): Promise<void> {
  toggleParameters(true);
  if (rest === '') {
    return;
  }
  if (/^clear$/i.test(rest)) {
    clearParameters();
    return announce('There are no parameters any more');
  }
  const [, quoted, plain, expression] =
    /^(?:`([^`]+)`|([\p{L}\p{N}\p{Pc}]+))\s*(?:=>|:)\s*([\s\S]+)$/u.exec(rest) ?? [];
  if (expression !== undefined) {
    const name = quoted ?? plain ?? '';
    const value = await evaluate(expression);
    setParameter(name, value, expression);
    settleMissing(name);
    return announce(`$${name} is ${writeLiteral(value)}`);
  }
  const values = rest.startsWith('{') ? await evaluate(rest) : null;
  if (values?.$type !== 'Map') {
    throw new ApiError(0, {
      code: 'Dragoman.ParameterInvalid',
      message: `“:param ${rest}” gives no parameter a value.`,
      hint: 'Write :param name => expression, or :param {name: expression, …}.',
    });
  }
  for (const [name, value] of Object.entries(values._value)) {
    setParameter(name, value, writeLiteral(value));
    settleMissing(name);
  }
  announce(`Parameters: ${Object.keys(values._value).join(', ')}`);
}

function settleMissing(name: string): void {
  workbenchStore.setState(({ missing }) => ({ missing: missing.filter((other) => other !== name) }));
}

function refuseCommand(name: string): ApiError {
  const names = [...new Set(commandList.map(({ name: one }) => one.split(' ')[0] ?? one))];
  const similar = findSimilar(name, names);
  return new ApiError(0, {
    code: 'Dragoman.BadRequest',
    message: `There is no command :${name}.`,
    hint: `${similar === null ? '' : `Did you mean :${similar}? `}:help lists what there is.`,
  });
}
