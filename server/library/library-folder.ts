import { join } from 'node:path';
import { projectRoot } from '../project-root.ts';

/** Where the library's files lie: beside package.json, whether the code runs from sources or from dist/. */
export function findLibraryFolder(): string {
  return join(projectRoot, 'cypher');
}
