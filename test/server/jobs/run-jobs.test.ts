import { expect, test, vi } from 'vitest';
import type { Job } from '../../../server/jobs/jobs.ts';
import { jobsFor } from '../../../server/jobs/jobs.ts';
import { runJobs } from '../../../server/jobs/run-jobs.ts';
import { createWorld } from '../../support/world.ts';

test('a job runs again and again, one run after the other, whatever becomes of a run', async () => {
  const world = await createWorld();
  let runs = 0;
  let running = 0;
  const job: Job = {
    name: 'count',
    pause: 1,
    run: async () => {
      running += 1;
      expect(running).toBe(1);
      runs += 1;
      await new Promise((resolve) => setTimeout(resolve, 3));
      running -= 1;
      if (runs === 2) throw new Error('marja@example.fi was not taken');
    },
  };
  const jobs = runJobs([job], world.deps);
  await vi.waitFor(() => expect(runs).toBeGreaterThan(3));
  await jobs.stop();
  const stoppedAt = runs;
  expect(running).toBe(0);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(runs).toBe(stoppedAt);
  expect(world.logged).toMatchObject([{ level: 'error', job: 'count', msg: 'a job failed' }]);
  expect(JSON.stringify(world.logged)).not.toContain('marja@');
  await world.close();
});

test('long work is told when the server is about to end', async () => {
  const world = await createWorld();
  let told = false;
  const job: Job = {
    name: 'long',
    pause: 0,
    run: (_, stopping) =>
      new Promise((resolve) => {
        stopping.addEventListener('abort', () => {
          told = true;
          resolve();
        });
      }),
  };
  const jobs = runJobs([job], world.deps);
  await new Promise((resolve) => setTimeout(resolve, 10));
  await jobs.stop();
  expect(told).toBe(true);
  await world.close();
});

test('mails are delivered only where there is a mail server; elsewhere they wait', async () => {
  const without = await createWorld();
  expect(jobsFor(without.deps).map(({ name }) => name)).not.toContain('deliver mails');
  const having = await createWorld({ env: { SMTP_URL: 'smtp://localhost:2525' } });
  expect(jobsFor(having.deps).map(({ name }) => name)).toContain('deliver mails');
  await without.close();
  await having.close();
});
