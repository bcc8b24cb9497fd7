/**
 * What a test needs of the machine. A missing requirement skips the test with its reason printed and counted;
 * with CI=true nothing may be skipped, so it fails instead. Uses jest's injected globals, so that scripts outside of
 * jest can import this file too.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../server/project-root.ts';

/** The folder with the reports, the conformance kit and the samples: beside the project, or SHARED_DIR. */
export const sharedDir = process.env.SHARED_DIR ?? join(projectRoot, '..', 'shared');

export interface Requirement {
  readonly met: boolean;
  /** A sentence for people: what is missing, and how to provide it. */
  readonly reason: string;
}

export const articles: Requirement = {
  met: existsSync(join(sharedDir, 'articles')),
  reason: `the five reports are not at ${join(sharedDir, 'articles')} (set SHARED_DIR)`,
};

export const conformanceKit: Requirement = {
  met: existsSync(join(sharedDir, 'tck', 'features')),
  reason: `openCypher's conformance kit is not at ${join(sharedDir, 'tck')} (set SHARED_DIR)`,
};

export const samples: Requirement = {
  met: existsSync(join(sharedDir, 'samples')),
  reason: `the sample data is not at ${join(sharedDir, 'samples')} (set SHARED_DIR)`,
};

/** Set by the global set-up, which starts a Neo4j when Java and Maven are there. */
export const neo4j: Requirement = {
  met: process.env.NEO4J_TEST_URI !== undefined,
  reason: process.env.NEO4J_TEST_MISSING ?? 'no Neo4j: set NEO4J_TEST_URI, or install Java 17 and Maven',
};

export const chromiumPath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

export const chromium: Requirement = {
  met: existsSync(chromiumPath),
  reason: `no Chromium at ${chromiumPath} (set CHROMIUM_PATH, or install Debian's chromium)`,
};

/** `describe` that runs only where all requirements are met. */
export function describeWith(requirements: readonly Requirement[], name: string, body: () => void): void {
  const missing = requirements
    .filter((requirement) => !requirement.met)
    .map((requirement) => requirement.reason);
  if (missing.length === 0) {
    describe(name, body);
  } else if (process.env.CI === 'true') {
    describe(name, () => {
      test('has what it needs', () => {
        throw new Error(`CI may not skip: ${missing.join('; ')}`);
      });
    });
  } else {
    describe.skip(`${name} [skipped: ${missing.join('; ')}]`, body);
  }
}
