/** Finds the project's folder from wherever the compiled code runs: files that are not code are never copied to dist/. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = findProjectRoot(dirname(fileURLToPath(import.meta.url)));

function findProjectRoot(from: string): string {
  let folder = from;
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) {
      throw new Error(`No package.json above ${from}: run Dragoman from its own folder.`);
    }
    folder = parent;
  }
  return folder;
}
