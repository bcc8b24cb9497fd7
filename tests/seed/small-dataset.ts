/** A tiny data set of two invented reports, copied so that a test may break it. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../server/project-root.ts';

export const smallFolder = join(projectRoot, 'tests', 'seed', 'small');

export interface SmallDataset {
  readonly folder: string;
  remove(): void;
}

/** @param edits file to edit → what to make of its text; `undefined` removes the file */
export function copySmallDataset(
  edits: Readonly<Record<string, (text: string) => string | undefined>> = {},
): SmallDataset {
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-seed-'));
  cpSync(smallFolder, folder, { recursive: true });
  for (const [file, edit] of Object.entries(edits)) {
    const before = readFileSync(join(folder, file), 'utf8');
    const after = edit(before);
    if (after === before) {
      throw new Error(`The edit of ${file} changes nothing.`);
    }
    if (after === undefined) {
      rmSync(join(folder, file));
    } else {
      writeFileSync(join(folder, file), after);
    }
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
