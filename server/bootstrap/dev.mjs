/**
 * `npm run dev`: the server, restarted when its code changes, and Vite with its proxy to it, side by side.
 * Two processes, and watched paths by name: Vite writes into node_modules, and a plain `--watch` would restart on that.
 */
import { spawn } from 'node:child_process';
import { nodeBinary, prepare, root, stopWith, toolEnvironment } from './prepare.mjs';

const watched = ['server', 'shared', 'db'].map((path) => `--watch-path=${path}`);
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

try {
  prepare({ build: false });
  const env = { TILAVA_SERVER: `http://127.0.0.1:${process.env.PORT || 3000}`, ...toolEnvironment() };
  const options = { cwd: root, env, stdio: 'inherit' };
  const children = [spawn(nodeBinary(), [...watched, 'server/main.ts'], options), spawn('vite', [], options)];
  const stopAll = () => {
    for (const child of children) child.kill();
  };
  for (const signal of signals) process.on(signal, stopAll);
  for (const child of children) child.on('error', stopWith).on('exit', stopAll);
} catch (error) {
  stopWith(error);
}
