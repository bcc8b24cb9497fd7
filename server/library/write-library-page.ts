/** `npm run docs`: writes docs/queries.md from the library, so that the page stays true. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../project-root.ts';
import { findLibraryFolder } from './library-folder.ts';
import { describeLibrary } from './library-page.ts';
import { loadLibrary } from './query-library.ts';

writeFileSync(
  join(projectRoot, 'docs', 'queries.md'),
  describeLibrary(loadLibrary(findLibraryFolder()).queries),
);
