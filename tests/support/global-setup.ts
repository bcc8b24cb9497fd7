/** Starts one Neo4j for the whole test run, unless NEO4J_TEST_URI names one or this machine cannot. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { missingForNeo4j } from '../neo4j/neo4j-jars.ts';
import { type RunningNeo4j, startNeo4j } from '../neo4j/neo4j-process.ts';

declare global {
  var neo4jForTests: RunningNeo4j | undefined;
}

interface TestRun {
  readonly rootDir: string;
  readonly testPathPatterns: { readonly patterns: readonly string[] };
}

async function setUp(run: TestRun): Promise<void> {
  if (process.env.NEO4J_TEST_URI !== undefined) {
    return;
  }
  const missing = asksForNeo4j(run) ? missingForNeo4j() : 'this test run does not ask for Neo4j';
  if (missing !== undefined) {
    process.env.NEO4J_TEST_MISSING = missing;
    return;
  }
  try {
    const neo4j = await startNeo4j();
    globalThis.neo4jForTests = neo4j;
    process.env.NEO4J_TEST_URI = neo4j.boltUri;
    process.env.NEO4J_TEST_HTTP_URI = neo4j.httpUri;
  } catch (error) {
    process.env.NEO4J_TEST_MISSING = `Neo4j did not start: ${(error as Error).message}`;
  }
}

/** It takes ten seconds and half a gigabyte: not for a run of a few files that never mention it. */
function asksForNeo4j({ rootDir, testPathPatterns: { patterns } }: TestRun): boolean {
  const folder = join(rootDir, 'dist', 'tests');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.js'))
    .map((file) => join(folder, file))
    .filter(
      (file) => patterns.length === 0 || patterns.some((pattern) => new RegExp(pattern, 'i').test(file)),
    )
    .some((file) => /neo4j|OnBothStores/i.test(readFileSync(file, 'utf8')));
}

// Jest calls the default export of a set-up file.
export default setUp;
