/** What jest asks for the order of the test files. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { relative } from 'node:path';
import type sequencing from '@jest/test-sequencer';
import { projectRoot } from '../../server/project-root.ts';
import { orderFiles } from './file-order.ts';
import { longFiles } from './long-files.ts';

/** What the many short files take, most of it for their start. */
const secondsOfOthers = 3;

/** How a file comes to its turn at Neo4j, by itself or through what it imports. */
const takesTurn = /takeNeo4j|openNeo4jForTest|OnBothStores|seedTalksOnNeo4j/;

/** Required, because what the package says of its import and what it gives are two things. */
const { default: Sequencer } = createRequire(import.meta.url)('@jest/test-sequencer') as typeof sequencing;

type Sort = sequencing.default['sort'];

export default class FileSequencer extends Sequencer {
  override sort(tests: Parameters<Sort>[0]): ReturnType<Sort> {
    const files = tests.map((test) => ({
      test,
      seconds: longFiles[nameFile(test.path)] ?? secondsOfOthers,
      takesNeo4j: takesTurn.test(readFileSync(test.path, 'utf8')),
    }));
    return orderFiles(files).map(({ test }) => test);
  }
}

function nameFile(path: string): string {
  return relative(`${projectRoot}/dist/tests`, path).replace(/\.test\.js$/, '');
}
