/** A real Neo4j as a child process: loopback only, no password, gone when this process is gone. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../server/project-root.ts';
import { installJars } from './neo4j-jars.ts';

export interface Neo4jOptions {
  /** 0 or absent: any free port. */
  readonly boltPort?: number;
  readonly httpPort?: number;
  /** Where the data stays; absent: a temporary folder that is removed at the end. */
  readonly home?: string;
  /** For one that is gone soon: the JVM starts in half the time, and does long work more slowly. */
  readonly isBrief?: boolean;
  /** Progress in lines for people; nothing is said by default. */
  readonly say?: (line: string) => void;
}

export interface RunningNeo4j {
  /** Such as `bolt://127.0.0.1:7687`. */
  readonly boltUri: string;
  /** Such as `http://127.0.0.1:7474`, without a slash at the end. */
  readonly httpUri: string;
  /** Settles when the process is gone, whoever ended it; the value is its exit code. */
  readonly ended: Promise<number | null>;
  stop(): Promise<void>;
}

/** Starts a Neo4j and resolves once Bolt and HTTP answer (about 10 s); rejects with what it logged otherwise. */
export async function startNeo4j(options: Neo4jOptions = {}): Promise<RunningNeo4j> {
  const jars = await installJars(options.say ?? (() => {}));
  const home = options.home ?? (await mkdtemp(join(tmpdir(), 'dragoman-neo4j-')));
  const removeTemporary = async (): Promise<void> => {
    if (options.home === undefined) {
      await rm(home, { recursive: true, force: true });
    }
  };
  const child = spawnNeo4j(jars, home, options);
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', (code) => resolve(code));
  });
  const [boltUri, httpUri] = await waitUntilReady(child, ended).catch(async (error) => {
    await removeTemporary();
    throw error;
  });
  return {
    boltUri,
    httpUri,
    ended,
    stop: async () => {
      if (options.home === undefined) {
        // Nobody will read this data again, and a clean stop takes seconds.
        child.kill('SIGKILL');
      }
      child.stdin?.end();
      await ended;
      await removeTemporary();
    },
  };
}

function spawnNeo4j(jars: string, home: string, options: Neo4jOptions): ChildProcess {
  const { boltPort = 0, httpPort = 0, isBrief = false } = options;
  const program = join(projectRoot, 'tests', 'neo4j', 'RunNeo4j.java');
  const brief = isBrief ? ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'] : [];
  const jvm = ['-Xmx1g', ...brief, '-cp', join(jars, '*')];
  return spawn('java', [...jvm, program, home, String(boltPort), String(httpPort)], {
    stdio: ['pipe', 'pipe', 'pipe'],
    // A group of its own: Ctrl-C must reach it through us, in order, and not at the same time.
    detached: true,
  });
}

function waitUntilReady(child: ChildProcess, ended: Promise<number | null>): Promise<[string, string]> {
  let log = '';
  return new Promise((resolve, reject) => {
    const collect = (chunk: Buffer): void => {
      log += chunk.toString();
      const ready = /^READY (\S+) (\S+)$/m.exec(log);
      if (ready !== null) {
        // Keeps the pipes flowing, or the child would stop at a full buffer.
        child.stdout?.removeListener('data', collect).resume();
        child.stderr?.removeListener('data', collect).resume();
        resolve([ready[1]!, ready[2]!]);
      }
    };
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    child.once('error', reject);
    void ended.then((code) => reject(new Error(`Neo4j ended with exit code ${code}: ${explainLog(log)}`)));
  });
}

/** The one line that people need of a long stack trace, or else all of it. */
function explainLog(log: string): string {
  const address = /PortBindException: .*to the socket \/?(\S+?)\.?$/m.exec(log)?.[1];
  return address === undefined ? `\n${log.trim()}` : `${address} is in use, take another port.`;
}
