/**
 * Ends a test run with one line of counts, and names what was skipped and why. The counts are also written to
 * dist/test-summary.json for scripts.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AggregatedResult } from '@jest/reporters';
import { projectRoot } from '../../server/project-root.ts';

export default class SummaryReporter {
  onRunComplete(_contexts: unknown, results: AggregatedResult): void {
    const skipped = results.testResults
      .flatMap((file) => file.testResults)
      .filter(({ status }) => status === 'pending' || status === 'skipped' || status === 'todo')
      .map(({ fullName }) => fullName);
    const reasons = new Map<string, number>();
    for (const name of skipped) {
      const reason = /\[skipped: (.*?)\]/.exec(name)?.[1] ?? `no reason given: ${name}`;
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    }
    for (const [reason, count] of reasons) {
      process.stdout.write(`skipped ${count}: ${reason}\n`);
    }
    // A file that could not be loaded ran no test, and must not pass unnoticed.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const summary = { passed: results.numPassedTests, failed, skipped: skipped.length };
    writeFileSync(join(projectRoot, 'dist', 'test-summary.json'), JSON.stringify(summary));
    process.stdout.write(`${summary.passed} passed, ${failed} failed, ${summary.skipped} skipped\n`);
  }
}
