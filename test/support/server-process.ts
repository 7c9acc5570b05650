/** The server as a process of its own, which a test may end as it likes. */
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface ServerProcess {
  child: ChildProcess;
  /** What it has said so far. */
  said: { out: string; err: string };
  /** Its exit code; null where a signal ended it. */
  exited: Promise<number | null>;
  /** Its address, once it serves; rejects when it ends before. */
  listening: Promise<string>;
}

/** Starts it on a free port, with no more of the environment than is given. */
export const startServer = (env: Record<string, string>): ServerProcess => {
  const child = spawn(process.execPath, ['server/main.ts'], {
    cwd: root,
    env: { PATH: process.env.PATH, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text));
  const exited = new Promise<number | null>((resolve) => child.on('close', resolve));
  const listening = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', () => {
      const url = /listening on (http:\S+?)"/.exec(said.out)?.[1];
      if (url) resolve(url);
    });
    child.on('close', () => reject(new Error(`ended before listening: ${said.err}`)));
  });
  listening.catch(() => {});
  return { child, said, exited, listening };
};
