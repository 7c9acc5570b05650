/** Runs jobs within the process: each again and again, with a pause in between, never twice at once. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Dependencies } from '../dependencies.ts';
import type { Job } from './jobs.ts';

export interface RunningJobs {
  /** Starts nothing more and waits for what runs. */
  stop(): Promise<void>;
}

/** Waits without keeping the process alive; answers whether to go on. */
const goesOn = (ms: number, signal: AbortSignal): Promise<boolean> =>
  pause(ms, true, { signal, ref: false }).catch(() => false);

const repeat = async (job: Job, deps: Dependencies, signal: AbortSignal): Promise<void> => {
  while (await goesOn(job.pause, signal)) {
    // A failed run is no reason to stop: the next one finds the same work.
    await job
      .run(deps, signal)
      .catch((error: unknown) => deps.log.error({ job: job.name, err: error }, 'a job failed'));
  }
};

/** Begins every job after its pause. */
export const runJobs = (jobs: readonly Job[], deps: Dependencies): RunningJobs => {
  const stopping = new AbortController();
  const running = jobs.map((job) => repeat(job, deps, stopping.signal));
  return {
    stop: async () => {
      stopping.abort();
      await Promise.all(running);
    },
  };
};
