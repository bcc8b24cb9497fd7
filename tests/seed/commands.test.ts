import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { projectRoot } from '../../server/project-root.ts';
import { articles, describeWith, sharedDir } from '../support/requirements.ts';
import { smallFolder } from './small-dataset.ts';

function runCommand(name: string, ...parameters: readonly string[]) {
  const script = join(projectRoot, 'dist', 'seed', `${name}.js`);
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...parameters], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('npm run seed', () => {
  test('says what a dry run would load, and opens no store', () => {
    const { status, stdout } = runCommand('seed', '--dry-run');
    expect(status).toBe(0);
    expect(stdout).toMatch(/nothing is written[\s\S]*Nodes[\s\S]*Claim[\s\S]*Relationships[\s\S]*LED_BY/);
  });

  test('names the data sets that there are when asked for another', () => {
    expect(runCommand('seed', '--dataset', '../etc')).toEqual({
      status: 1,
      stdout: '',
      stderr: 'There is no data set "../etc"; there are: istanbul-2025.\n',
    });
  });
});

describe('npm run verify-quotes', () => {
  test('names the folder that holds no reports', () => {
    expect(runCommand('verify-quotes', '--articles', '/nowhere')).toEqual({
      status: 1,
      stdout: '',
      stderr: 'There are no reports at /nowhere: name their folder with --articles DIR.\n',
    });
  });

  test('fails when the reports are other ones', () => {
    const { status, stdout } = runCommand('verify-quotes', '--articles', join(smallFolder, 'articles'));
    expect([status, stdout.split('\n').filter((line) => line.endsWith(': not read')).length]).toEqual([1, 5]);
  });
});

describeWith([articles], 'npm run verify-quotes, with the five reports', () => {
  test('passes, and shows the coverage of each', () => {
    const { status, stdout, stderr } = runCommand('verify-quotes', '--articles', join(sharedDir, 'articles'));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.match(/sentences carry claims \(\d+%\), \d+ listed without, 0 open/g)).toHaveLength(5);
  });
});
