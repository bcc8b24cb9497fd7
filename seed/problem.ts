/** What is wrong with a data set, said so that the line can be found and put right. */
export interface Problem {
  /** Path inside the data set's folder, such as `claims/moscow-times.yaml`. */
  readonly file: string;
  /** Counts from 1; absent when the file as a whole is meant. */
  readonly line?: number;
  /** Such as `mt-014.start`; absent when no single field is meant. */
  readonly field?: string;
  /** What was expected, and what is there. */
  readonly message: string;
}

/** Every problem of a data set at once: nothing of it may be loaded. */
export class DatasetError extends Error {
  override readonly name = 'DatasetError';
  readonly problems: readonly Problem[];

  constructor(folder: string, problems: readonly Problem[]) {
    const lines = sortProblems(problems).map((problem) => `  ${describeProblem(problem)}`);
    const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
    super(`The data set in ${folder} has ${count}; nothing was loaded.\n${lines.join('\n')}`);
    this.problems = sortProblems(problems);
  }
}

/** One line for people: `file:line: field: message`. */
export function describeProblem(problem: Problem): string {
  const place = problem.line === undefined ? problem.file : `${problem.file}:${problem.line}`;
  return [place, problem.field, problem.message].filter((part) => part !== undefined).join(': ');
}

function sortProblems(problems: readonly Problem[]): readonly Problem[] {
  return problems.toSorted((a, b) => a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0));
}
