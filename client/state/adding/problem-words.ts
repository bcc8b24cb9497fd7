import type { DraftProblem } from '../../../protocol/curation.ts';
import { isNodePart, partWords } from './part-words.ts';

/** What the checks of the data set say of a draft, for readers who have no files before them. */
const plainWords: readonly (readonly [pattern: RegExp, words: string])[] = [
  [
    /it stands nowhere in the report$/,
    'These words do not stand in the report like this. Choose them in the text, or correct them letter by letter.',
  ],
  [
    /because (\w+) is one relation per meeting$/,
    'Name the meeting: people who met twice have a relation for each time.',
  ],
  [
    /^expected the whole report/,
    'The server does not have the text of this report: open it, so that the quote can be checked.',
  ],
  [/^this is not the text of (\S+):/, 'This is not the text of $1, or it was changed since.'],
  [
    /^expected (\w[\w, ]*) as (subject|object) of \w+, but (\S+) is an? (\w+)$/,
    'Here $1 is expected, and $3 is a $4.',
  ],
  [/^expected another than the subject/, 'A relation needs two different ends.'],
  [
    /^"(.+)" is \S+ already: choose it, or give another name$/,
    'There is a “$1” already: find it by its name, or give another one.',
  ],
  [/^date and datePrecision come together$/, 'A date needs to say how exact it is.'],
];

/** One sentence for one field, which names the part of it that is wrong where the sentence would not. */
export function sayProblem({ field, message }: DraftProblem): string {
  for (const [pattern, words] of plainWords) {
    const match = pattern.exec(message);
    if (match !== null) {
      return words.replaceAll(/\$(\d)/g, (_, group: string) => match[Number(group)] ?? '');
    }
  }
  const part = field.split('.').slice(1).at(-1) ?? '';
  const named = !field.startsWith('article.') && isNodePart(part);
  const sentence = named
    ? `${partWords[part]}: ${message}`
    : message.charAt(0).toUpperCase() + message.slice(1);
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}

/** The problems of one field of the form, and of what comes along in it, such as `subject.kind`. */
export function problemsOf(problems: readonly DraftProblem[] | null, field: string): readonly string[] {
  return (problems ?? [])
    .filter((problem) => problem.field === field || problem.field.startsWith(`${field}.`))
    .map(sayProblem);
}

/** Of what comes along in a field, the parts that are wrong: `name` for `subject.name`. Without a name none could be found. */
export function partsOf(problems: readonly DraftProblem[] | null, field: string): readonly string[] {
  return (problems ?? []).flatMap((problem) =>
    problem.field === field
      ? ['name']
      : problem.field.startsWith(`${field}.`)
        ? [problem.field.slice(field.length + 1)]
        : [],
  );
}

/** Problems that belong to no field that the form shows. */
export function problemsBeside(
  problems: readonly DraftProblem[] | null,
  fields: readonly string[],
): readonly string[] {
  return (problems ?? [])
    .filter(({ field }) => !fields.some((name) => field === name || field.startsWith(`${name}.`)))
    .map(sayProblem);
}
