/** Reads the project's own sources for the architecture tests: files, their lines and their imports. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { projectRoot } from '../../server/project-root.ts';

export interface SourceFile {
  /** From the project root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly ImportedModule[];
}

export interface ImportedModule {
  /** As written. */
  readonly specifier: string;
  /** Project path for a relative import; undefined for a package. */
  readonly target: string | undefined;
  readonly typeOnly: boolean;
}

const skippedFolders = new Set(['node_modules', 'dist', '.git', '.cache', '.data']);

/** All files below a folder whose names end in one of the endings. */
export function listFiles(folder: string, endings: readonly string[]): string[] {
  return readdirSync(join(projectRoot, folder)).flatMap((name) => {
    const path = folder === '.' ? name : `${folder}/${name}`;
    if (statSync(join(projectRoot, path)).isDirectory()) {
      return skippedFolders.has(name) ? [] : listFiles(path, endings);
    }
    return endings.some((ending) => name.endsWith(ending)) ? [path] : [];
  });
}

export function readProjectFile(path: string): string {
  return readFileSync(join(projectRoot, path), 'utf8');
}

/** TypeScript sources of the top-level folders given. */
export function readSources(folders: readonly string[]): SourceFile[] {
  return folders.flatMap((folder) =>
    listFiles(folder, ['.ts', '.tsx']).map((path) => {
      const text = readProjectFile(path);
      return { path, text, imports: findImports(path, text) };
    }),
  );
}

const importPattern =
  /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g;

function findImports(path: string, text: string): ImportedModule[] {
  return [...text.matchAll(importPattern)].map((match) => {
    const specifier = match[2] ?? match[3] ?? '';
    const target = specifier.startsWith('.')
      ? relative(projectRoot, resolve(projectRoot, dirname(path), specifier)).replaceAll('\\', '/')
      : undefined;
    return { specifier, target, typeOnly: match[1] !== undefined };
  });
}
