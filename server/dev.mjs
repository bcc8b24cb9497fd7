/** `npm run dev`: compiles on every change, restarts the server, and serves the page with reload through Vite. */
import { spawn, spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const tool = (...path) => join(root, 'node_modules', ...path);
const compiler = tool('typescript', 'bin', 'tsc');
const api = `http://127.0.0.1:${process.env.PORT ?? '7480'}`;
const children = [];

console.log('Compiling …');
const { status } = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.json'], {
  cwd: root,
  stdio: 'inherit',
});
if (status !== 0) console.error('There are type errors; starting all the same.');

start('compiler', [compiler, '-p', 'tsconfig.json', '--watch', '--preserveWatchOutput']);
start('server', [
  '--watch-path=dist/server',
  '--watch-path=dist/protocol',
  '--watch-path=cypher',
  '--watch-preserve-output',
  'dist/server/main.js',
]);
start('page', [tool('vite', 'bin', 'vite.js'), 'client'], { API_URL: api });

/** When one of them ends, all of them do: half a development server misleads. */
function start(name, args, environment = {}) {
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
    // A group of its own, because the compiler is a process behind the one that is started.
    detached: process.platform !== 'win32',
  });
  child.on('exit', (code) => {
    if (code !== null && code !== 0) console.error(`The ${name} has ended with code ${code}.`);
    stop();
  });
  children.push(child);
}

function stop() {
  for (const child of children.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    if (process.platform === 'win32') child.kill();
    else process.kill(-child.pid, 'SIGTERM');
  }
}

process.once('SIGINT', stop);
process.once('SIGTERM', stop);
