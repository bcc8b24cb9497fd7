/** `npm run docs`: writes docs/queries.md from the library, so that the page stays true. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findLibraryFolder, findProjectRoot } from './library-folder.ts';
import { describeLibrary } from './library-page.ts';
import { loadLibrary } from './query-library.ts';

writeFileSync(
  join(findProjectRoot(), 'docs', 'queries.md'),
  describeLibrary(loadLibrary(findLibraryFolder()).queries),
);
