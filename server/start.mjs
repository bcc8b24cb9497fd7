/**
 * `npm start`: builds what is missing or older than its sources, then starts the server. Plain JavaScript, because it
 * has to run before anything is built.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const oldestNode = [20, 19];

/** What each half is made from; a change in any of these makes it stale. */
const parts = [
  {
    name: 'server',
    result: join(root, 'dist', 'server', 'main.js'),
    sources: [
      'protocol',
      'server',
      'seed',
      'bench',
      'tests',
      'tsconfig.json',
      'tsconfig.base.json',
      'package-lock.json',
    ],
    build: [[join('typescript', 'bin', 'tsc'), '-p', 'tsconfig.json']],
  },
  {
    name: 'page',
    result: join(root, 'dist', 'page', 'index.html'),
    sources: ['protocol', 'client', 'tsconfig.base.json', 'package-lock.json'],
    build: [[join('vite', 'bin', 'vite.js'), 'build', 'client', '--logLevel', 'warn']],
  },
];

function main() {
  checkNode();
  if (!existsSync(join(root, 'node_modules'))) {
    stop('The packages that Dragoman needs are not installed. Run `npm ci` first.');
  }
  for (const part of parts) buildWhenStale(part);
  if (process.argv.includes('--open')) openWhenReady();
  process.argv = process.argv.filter((argument) => argument !== '--open');
  return import(pathToFileURL(join(root, 'dist', 'server', 'main.js')).href);
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1])) {
    stop(`Dragoman needs Node ${oldestNode.join('.')} or newer; this is Node ${process.versions.node}.`);
  }
}

function buildWhenStale({ name, result, sources, build }) {
  const stamp = join(root, 'dist', `.${name}-stamp`);
  const hash = hashSources(sources);
  const fresh = existsSync(result) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
  if (fresh) return;
  console.log(
    `Building the ${name} (${existsSync(result) ? 'its sources have changed' : 'for the first time'}) …`,
  );
  const startedAt = Date.now();
  for (const [script, ...args] of build) {
    const { status } = spawnSync(process.execPath, [join(root, 'node_modules', script), ...args], {
      cwd: root,
      stdio: 'inherit',
    });
    if (status !== 0) stop(`Building the ${name} failed; the lines above say why.`);
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
  console.log(`Built the ${name} in ${((Date.now() - startedAt) / 1000).toFixed(1)} s.`);
}

/** Contents, not times: a fresh clone or a changed branch must not look stale, nor old work fresh. */
function hashSources(sources) {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((source) => listFiles(join(root, source)))) {
    hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function listFiles(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => listFiles(join(path, name)));
}

/** Waits for the ready line on our own stdout, which names the address. */
function openWhenReady() {
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = (chunk, ...rest) => {
    const address = /Dragoman is ready at (http:\S+)/.exec(String(chunk))?.[1];
    if (address !== undefined) {
      process.stdout.write = write;
      openBrowser(address);
    }
    return write(chunk, ...rest);
  };
}

function openBrowser(address) {
  const commands = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] };
  const [command, ...args] = commands[process.platform] ?? ['xdg-open'];
  spawnSync(command, [...args, address], { stdio: 'ignore', timeout: 10_000 });
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

await main();
