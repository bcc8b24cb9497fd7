/** What earlier runs have measured, in a file: drawings of a hundred thousand nodes take long, and not everybody can wait. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Costs, Size } from './measure.ts';

type Runs = Map<string, Costs[]>;
type Kept = { [size: string]: { [name: string]: Costs[] } };

export function readKept(file: string | undefined, size: Size): Runs {
  return new Map(Object.entries(readFile(file)[nameSize(size)] ?? {}));
}

export function keep(file: string | undefined, size: Size, runs: Runs): void {
  if (file !== undefined) {
    const kept = { ...readFile(file), [nameSize(size)]: Object.fromEntries(runs) };
    writeFileSync(file, JSON.stringify(kept, null, 1));
  }
}

function readFile(file: string | undefined): Kept {
  return file !== undefined && existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

function nameSize({ nodes, relations }: Size): string {
  return `${nodes}/${relations}`;
}
