/** Loads a data set from its folder: every file is read and every problem collected before any of it is used. */
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { projectRoot } from '../server/project-root.ts';
import { type ClaimFile, readClaimFile } from './claim-file-reader.ts';
import { type Dataset, sortClaims } from './dataset.ts';
import {
  readActor,
  readArticle,
  readDisagreement,
  readRelationType,
  readSource,
  readThing,
} from './dataset-file-readers.ts';
import { hashDataset } from './dataset-files.ts';
import { DatasetError, type Problem } from './problem.ts';
import { findReferenceProblems } from './references.ts';
import { RowReader } from './row-reader.ts';
import { findStoryProblems, readStory } from './story-reader.ts';
import { type Row, readMapping, readRows } from './yaml-file.ts';

/** @param name of a data set that comes with Dragoman, such as `istanbul-2025`, or a path that begins with `/` or `.` */
export function datasetFolder(name: string): string {
  if (/^\.{0,2}\//.test(name) && existsSync(join(name, 'dataset.yaml'))) {
    return resolve(name);
  }
  const folder = join(projectRoot, 'seed', name);
  if (!/^[a-z0-9-]+$/.test(name) || !existsSync(join(folder, 'dataset.yaml'))) {
    throw new Error(`There is no data set ${JSON.stringify(name)}; there are: ${listDatasets().join(', ')}.`);
  }
  return folder;
}

/** @throws DatasetError with every problem of every file */
export function loadDataset(folder: string): Dataset {
  const problems: Problem[] = [];
  const parts = readDataset(folder, problems);
  const dataset = { ...parts, sha256: hashDataset(parts) };
  // Where a definition could not be read, every mention of it would be reported as well.
  if (problems.every(({ file }) => file.startsWith('claims/'))) {
    problems.push(...findReferenceProblems(dataset), ...findStoryProblems(dataset));
  }
  if (problems.length > 0) {
    throw new DatasetError(folder, problems);
  }
  return dataset;
}

function readDataset(folder: string, problems: Problem[]): Omit<Dataset, 'sha256'> {
  const read = <T>(file: string, readRow: (row: Row, problems: Problem[]) => T): readonly T[] =>
    readRows(folder, file, problems).map((row) => readRow(row, problems));
  const articles = read('articles.yaml', readArticle);
  const claimFiles = articles
    .filter((article) => article.id !== '')
    .map((article): ClaimFile => readClaimFile(folder, article.id, problems));
  const story = readStory(folder, problems);
  return {
    ...readHead(folder, problems),
    ...(story === undefined ? {} : { story }),
    relationTypes: read('relations.yaml', readRelationType),
    articles,
    actors: read('actors.yaml', readActor),
    things: read('things.yaml', readThing),
    sources: read('sources.yaml', readSource),
    claims: claimFiles.flatMap((file) => sortClaims(file.claims)),
    uncovered: claimFiles.flatMap((file) => file.uncovered),
    disagreements: read('disagreements.yaml', readDisagreement),
  };
}

function readHead(folder: string, problems: Problem[]): Pick<Dataset, 'id' | 'title' | 'description'> {
  const row = readMapping(folder, 'dataset.yaml', problems);
  if (row === undefined) {
    return { id: '', title: '', description: '' };
  }
  const reader = new RowReader(row, problems);
  const head = {
    id: reader.slug('id'),
    title: reader.text('title'),
    description: reader.text('description'),
  };
  reader.finish();
  return head;
}

function listDatasets(): readonly string[] {
  const entries = readdirSync(join(projectRoot, 'seed'), { withFileTypes: true });
  return entries
    .filter((entry) => existsSync(join(entry.parentPath, entry.name, 'dataset.yaml')))
    .map((entry) => entry.name);
}
