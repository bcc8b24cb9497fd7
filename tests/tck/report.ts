/** What the kit's results look like: a table by folder, and the comparison with the committed baseline. */
import { readFileSync, writeFileSync } from 'node:fs';
import { OUTCOMES } from './play.ts';
import type { CaseResult } from './suite.ts';

/** One line a folder, one column for each way a case can go. */
export function formatTable(results: readonly CaseResult[]): string {
  const folders = [...new Set(results.map((result) => result.folder))].sort();
  const shown = OUTCOMES.filter(
    (kind) => kind !== 'not applicable' || results.some((result) => result.kind === kind),
  );
  const line = (name: string, of: readonly CaseResult[]) => [
    name,
    String(of.length),
    ...shown.map((kind) => String(of.filter((result) => result.kind === kind).length)),
  ];
  const lines = [
    ['folder', 'cases', ...shown],
    ...folders.map((folder) =>
      line(
        folder,
        results.filter((result) => result.folder === folder),
      ),
    ),
    line('all', results),
  ];
  const widths =
    lines[0]?.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0))) ?? [];
  return lines
    .map((cells) =>
      cells
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  '),
    )
    .join('\n');
}

/** Percentage of passed cases among those that could be played. */
export function passRate(results: readonly CaseResult[]): number {
  const played = results.filter((result) => result.kind !== 'not applicable');
  return (100 * played.filter((result) => result.kind === 'pass').length) / Math.max(played.length, 1);
}

/** Cases that are known to fail, by id, with how they fail. */
export type Baseline = Readonly<Record<string, string>>;

export function readBaseline(file: string): Baseline {
  return JSON.parse(readFileSync(file, 'utf8')) as Baseline;
}

export function writeBaseline(file: string, results: readonly CaseResult[]): void {
  const failed = results.filter(isFailure).map(({ id, kind }) => [id, kind]);
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(failed), undefined, 2)}\n`);
}

/** Failures that the baseline does not know: what has been lost. */
export function findLost(results: readonly CaseResult[], baseline: Baseline): CaseResult[] {
  return results.filter((result) => isFailure(result) && baseline[result.id] === undefined);
}

/** Cases of the baseline that pass by now and can be taken out of it. */
export function findWon(results: readonly CaseResult[], baseline: Baseline): CaseResult[] {
  return results.filter(({ id, kind }) => kind === 'pass' && baseline[id] !== undefined);
}

export function isFailure({ kind }: CaseResult): boolean {
  return kind !== 'pass' && kind !== 'not applicable';
}
