/** `npm run verify-quotes`: proves every quote of a data set against the reports, and shows what is not covered. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from '../server/project-root.ts';
import { datasetFolder, loadDataset } from './dataset-loader.ts';
import { describeProblem } from './problem.ts';
import { type ArticleCheck, checkArticles } from './quote-check.ts';

const usage = `npm run verify-quotes [-- --articles DIR] [--dataset NAME]

Checks the SHA-256 of every report, every quote at its offsets, and that every sentence either carries a claim or
is listed with a reason. Exit code 1 when anything is amiss.`;

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: join(projectRoot, '..', 'shared', 'articles') },
    dataset: { type: 'string', default: 'istanbul-2025' },
    help: { type: 'boolean' },
  },
});

if (values.help === true) {
  console.log(usage);
} else {
  try {
    process.exitCode = verify(values.dataset, values.articles) ? 0 : 1;
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}

function verify(name: string, articles: string): boolean {
  if (!existsSync(articles)) {
    throw new Error(`There are no reports at ${articles}: name their folder with --articles DIR.`);
  }
  const checks = checkArticles(loadDataset(datasetFolder(name)), articles);
  for (const check of checks) {
    describeCheck(check).forEach((line) => void console.log(line));
  }
  const problems = checks.flatMap((check) => check.problems);
  const claims = checks.reduce((sum, check) => sum + check.claims, 0);
  for (const problem of problems) {
    console.error(describeProblem(problem));
  }
  console.log(
    problems.length === 0
      ? `All ${claims} quotes stand where the data set says; every sentence is claimed or listed.`
      : `${problems.length} of the checks failed.`,
  );
  return problems.length === 0;
}

function describeCheck({ article, claims, coverage }: ArticleCheck): readonly string[] {
  if (coverage === undefined) {
    return [`${article.id}: not read`];
  }
  const share = ((100 * coverage.claimed) / Math.max(1, coverage.sentences)).toFixed(0);
  const reasons = [...coverage.reasons].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
  const listed = reasons.reduce((sum, [, count]) => sum + count, 0);
  return [
    `${article.id}: ${claims} claims; ${coverage.claimed} of ${coverage.sentences} sentences carry claims (${share}%), ` +
      `${listed} listed without, ${coverage.open.length} open`,
    ...reasons.map(([reason, count]) => `  ${String(count).padStart(4)}  ${reason}`),
  ];
}
