/** `npm start`: makes the checkout ready, then runs the server and ends as the server ends. */
import { spawn } from 'node:child_process';
import { follow, nodeBinary, prepare, root, stopWith } from './prepare.mjs';

try {
  prepare({ build: true });
  const server = spawn(nodeBinary(), ['server/main.ts'], { cwd: root, stdio: 'inherit' });
  process.exitCode = await follow(server);
} catch (error) {
  stopWith(error);
}
