import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { datasetFolder, loadDataset } from '../../seed/dataset-loader.ts';
import { describeProblem } from '../../seed/problem.ts';
import { checkArticles } from '../../seed/quote-check.ts';
import { articles, describeWith, sharedDir } from '../support/requirements.ts';
import { copySmallDataset, smallFolder } from './small-dataset.ts';

/** The lines that checking the small data set prints, when it was changed like this. */
function linesAfter(edits: Parameters<typeof copySmallDataset>[0]): readonly string[] {
  const { folder, remove } = copySmallDataset(edits);
  try {
    const checks = checkArticles(loadDataset(folder), join(folder, 'articles'));
    return checks.flatMap(({ problems }) => problems.map(describeProblem));
  } finally {
    remove();
  }
}

describe('checkArticles', () => {
  test('counts claimed and listed sentences', () => {
    const checks = checkArticles(loadDataset(smallFolder), join(smallFolder, 'articles'));
    expect(checks.map(({ article, claims, coverage }) => [article.id, claims, coverage])).toEqual([
      [
        'courier',
        3,
        {
          sentences: 5,
          claimed: 3,
          reasons: new Map([
            ['headline', 1],
            ['colour', 1],
          ]),
          open: [],
          contradicted: [],
          stray: [],
        },
      ],
      [
        'gazette',
        2,
        {
          sentences: 3,
          claimed: 2,
          reasons: new Map([['headline', 1]]),
          open: [],
          contradicted: [],
          stray: [],
        },
      ],
    ]);
  });

  test('finds a quote that stands elsewhere', () => {
    const edit = (text: string) => text.replace('start: 89', 'start: 90').replace('end: 133', 'end: 134');
    expect(linesAfter({ 'claims/courier.yaml': edit })).toEqual([
      'claims/courier.yaml:16: co-2.quote: expected the quote at 90..134, but there is ' +
        '"uritania’s delegation was led by Anna Šimić."; it stands at 89',
    ]);
  });

  test('finds a quote that nobody wrote', () => {
    const edit = (text: string) => text.replace('quote: We demand', 'quote: We desire');
    expect(linesAfter({ 'claims/courier.yaml': edit })).toEqual([
      'claims/courier.yaml:25: co-3.quote: expected the quote at 137..175, but there is ' +
        '"We demand the return of the river port"; it stands nowhere in the report',
    ]);
  });

  test('finds a report that is not the one which was read', () => {
    const lines = linesAfter({ 'articles/gazette.txt': (text) => `${text} ` });
    expect(lines).toEqual([
      expect.stringMatching(
        /^articles\.yaml:8: gazette\.sha256: expected [0-9a-f]{64}, the SHA-256 of gazette\.txt, got 35ebe7c1/,
      ),
    ]);
  });

  test('finds sentences that are neither claimed nor listed', () => {
    const edit = (text: string) => text.replace(/ {2}- \{ start: 227.*\n/, '');
    expect(linesAfter({ 'claims/courier.yaml': edit })).toEqual([
      'claims/courier.yaml: neither claimed nor listed: 227..248 "The weather was fine."',
    ]);
  });

  test('finds sentences that are listed although they carry claims, and rows beside any sentence', () => {
    const edit = (text: string) =>
      `${text}  - { start: 89, end: 134, reason: colour }\n  - { start: 23, end: 25, reason: colour }\n`;
    expect(linesAfter({ 'claims/courier.yaml': edit })).toEqual([
      'claims/courier.yaml:39: listed as uncovered, but a claim quotes it: 89..134 "Ruritania’s delegation was led by Anna Šimić."',
      'claims/courier.yaml:40: no sentence stands at 23..25 "\\n\\n"',
    ]);
  });

  test('names the report that is not there', () => {
    const [line] = linesAfter({ 'articles/gazette.txt': () => undefined });
    expect(line).toMatch(/^articles\.yaml:8: gazette\.file: cannot read the report: ENOENT/);
  });
});

describeWith([articles], 'the data set istanbul-2025, held against the five reports', () => {
  const checks = checkArticles(loadDataset(datasetFolder('istanbul-2025')), join(sharedDir, 'articles'));

  test('quotes word by word, and leaves no sentence unread', () => {
    expect(checks.flatMap(({ problems }) => problems.map(describeProblem))).toEqual([]);
  });

  test('draws claims from most sentences of every report', () => {
    const shares = checks.map(({ coverage }) => (coverage?.claimed ?? 0) / (coverage?.sentences ?? 1));
    expect(shares.filter((share) => share < 0.6)).toEqual([]);
  });
});
