/** The servers under measurement, each a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { benchNow } from './timetable.ts';

export interface RunningServer {
  port: number;
  /** Processor time it has used so far, in milliseconds; steps of ten. 0 where the system does not tell. */
  cpuTime(): number;
  stop(): Promise<void>;
}

/** Longer than the first start on a cold machine takes. */
const patience = 60_000;

const root = fileURLToPath(new URL('../..', import.meta.url));

/** User and system time of the process, in ticks of ten milliseconds: proc_pid_stat(5), fields 14 and 15. */
const cpuTimeOf = (pid: number): number => {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return 0;
  }
};

/** The port in the line that announces it: its last number of an address. */
const portOf = (child: ChildProcess): Promise<number> =>
  new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('The server did not start in time.')), patience);
    child.once('exit', (code) => reject(new Error(`The server ended with code ${code}.`)));
    if (!child.stdout) return reject(new Error('The server has no output.'));
    // Read to the end, or its log would fill the pipe and hold it up.
    createInterface(child.stdout).on('line', (line) => {
      const port = /listening on http:\/\/[^"]*:(\d+)/.exec(line)?.[1];
      if (port === undefined) return;
      clearTimeout(late);
      resolve(Number(port));
    });
  });

const start = async (script: string, env: Record<string, string>): Promise<RunningServer> => {
  const child = spawn(process.execPath, [script], {
    cwd: root,
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = await portOf(child);
  return {
    port,
    cpuTime: () => cpuTimeOf(child.pid ?? 0),
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill('SIGTERM');
      }),
  };
};

/** The product as it is started, over a database of ours. */
export const startProduct = (dataDir: string): Promise<RunningServer> =>
  start('server/main.ts', { DATA_DIR: dataDir, CLOCK: benchNow, DEMO: '0' });

/** The bare route that answers a file's bytes. */
export const startBareRoute = (answerFile: string): Promise<RunningServer> =>
  start('test/bench/bare-route.ts', { ANSWER_FILE: answerFile });
