/** Brings the jars of a whole Neo4j from Maven into the project's cache, once. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { projectRoot } from '../../server/project-root.ts';

const pomFile = join(projectRoot, 'tests', 'neo4j', 'pom.xml');

/** What `java` and `mvn` say when they are missing; undefined when a Neo4j can be started here. */
export function missingForNeo4j(): string | undefined {
  const tools = existsSync(jarFolder()) ? ['java'] : ['java', 'mvn'];
  const missing = tools.filter((tool) => !isOnPath(tool));
  return missing.length === 0
    ? undefined
    : `no ${missing.join(' and no ')} on the PATH (install Java 17+ and Maven, or set NEO4J_TEST_URI)`;
}

/** @returns the folder with the jars; downloads about 144 MB the first time. Rejects with what Maven said. */
export async function installJars(say: (line: string) => void): Promise<string> {
  const folder = jarFolder();
  if (existsSync(folder)) {
    return folder;
  }
  say('Fetching Neo4j from Maven (about 144 MB, once) …');
  // Filled beside its place and then renamed, so that a folder which exists is always whole.
  const unfinished = `${folder}.${process.pid}`;
  await mkdir(dirname(folder), { recursive: true });
  try {
    await copyDependencies(unfinished);
    await rename(unfinished, folder);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    if (!existsSync(folder)) {
      throw error;
    }
  }
  return folder;
}

function jarFolder(): string {
  const version = /<artifactId>neo4j-harness<\/artifactId>\s*<version>([^<]+)</.exec(
    readFileSync(pomFile, 'utf8'),
  )?.[1];
  return join(projectRoot, '.cache', `neo4j-${version}`, 'lib');
}

function copyDependencies(folder: string): Promise<void> {
  const goals = ['dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${folder}`];
  const maven = spawn('mvn', ['-q', '-B', '-f', pomFile, ...goals], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  maven.stdout.on('data', (chunk) => {
    said += chunk;
  });
  maven.stderr.on('data', (chunk) => {
    said += chunk;
  });
  return new Promise((resolve, reject) => {
    maven.once('error', reject);
    maven.once('close', (code) => {
      if (code === 0) {
        resolve();
      } else {
        reject(new Error(`Maven could not fetch Neo4j (exit code ${code}):\n${said.trim()}`));
      }
    });
  });
}

function isOnPath(tool: string): boolean {
  return (process.env.PATH ?? '').split(':').some((folder) => existsSync(join(folder, tool)));
}
