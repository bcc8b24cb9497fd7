import { join } from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import { projectRoot } from '../../server/project-root.ts';
import { conformanceKit, describeWith, sharedDir } from '../support/requirements.ts';
import { findLost, findWon, readBaseline } from './report.ts';
import { type CaseResult, runSuite, type SuiteOptions } from './suite.ts';

const options: SuiteOptions = {
  featuresDir: join(sharedDir, 'tck', 'features'),
  store: 'embedded',
  grep: undefined,
  corruption: undefined,
  limitMs: 10_000,
};

describeWith([conformanceKit], "openCypher's conformance kit on the embedded engine", () => {
  const baseline = readBaseline(join(projectRoot, 'tests', 'tck', 'baseline.json'));
  let results: readonly CaseResult[] = [];

  beforeAll(async () => {
    results = await runSuite(options);
  }, 300_000);

  test('plays all cases of the kit', () => {
    expect(results.length).toBe(3897);
  });

  test('fails no case that the baseline does not list', () => {
    expect(findLost(results, baseline)).toEqual([]);
  });

  test('lists no case in the baseline that passes', () => {
    expect(findWon(results, baseline)).toEqual([]);
  });

  test('neither hangs nor crashes', () => {
    expect(results.filter(({ kind }) => kind === 'hang' || kind === 'crash')).toEqual([]);
  });
});

describeWith([conformanceKit], 'The runner of the conformance kit', () => {
  test.each(['results', 'side-effects', 'errors'] as const)(
    'notices falsified %s',
    async (corruption) => {
      const results = await runSuite({ ...options, grep: 'clauses/merge/', corruption });
      const expected = { results: 62, 'side-effects': 62, errors: 13 }[corruption];
      expect(results.filter(({ kind }) => kind !== 'pass').length).toBe(expected);
    },
    60_000,
  );
});
