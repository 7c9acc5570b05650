import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { accounts } from '../../../db/demo/people.ts';
import { instantAt } from '../../support/clock.ts';
import { openDemo } from '../../support/demo-database.ts';
import { engines, type OpenedDatabase } from '../../support/engines.ts';
import type { RaceAnswer, RaceTask } from '../../support/race-worker.ts';
import { demoNow } from '../../support/world.ts';

const worker = fileURLToPath(new URL('../../support/race-worker.ts', import.meta.url));
const processes = 4;
const requests = 50;
const now = instantAt(demoNow);

const bookingOf = (roomId: string) => ({
  organisationId: 'O01',
  roomId,
  when: { start: '2027-02-02T10:00', end: '2027-02-02T12:00' },
  internalTitle: 'Ryhmä',
  activityType: 'T1',
  contentArea: 'A5',
  participants: 5,
  responsiblePerson: { name: 'Aino Aalto', phone: '040 123 4500' },
  acceptTerms: true,
});

/** A process of its own, which is given one task after the other. */
const startWorker = () => {
  // Loads as fast as the tests themselves do.
  const child = spawn(process.execPath, [...process.execArgv, worker], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const say = (line: string) => child.stdin.write(`${line}\n`);
  return {
    loaded: async () => expect((await lines.next()).value).toBe('loaded'),
    /** Waits until it has signed in. */
    prepare: async (task: RaceTask) => {
      say(JSON.stringify(task));
      expect((await lines.next()).value).toBe('ready');
    },
    begin: () => say('go'),
    answers: async () => JSON.parse((await lines.next()).value as string) as RaceAnswer[],
    end: async () => {
      child.stdin.end();
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
};

let workers: ReturnType<typeof startWorker>[];
beforeAll(async () => {
  workers = Array.from({ length: processes }, startWorker);
  await Promise.all(workers.map((each) => each.loaded()));
  return async () => void (await Promise.all(workers.map((each) => each.end())));
});

describe.each(engines)('of simultaneous requests on $name', (engine) => {
  let opened: OpenedDatabase;
  beforeEach(async () => {
    opened = await openDemo(engine, now);
  });
  afterEach(() => opened.close());

  /** Deals the requests out to several server processes, which begin at the same moment. */
  const race = async (email: string, asked: RaceTask['requests'], count = processes): Promise<RaceAnswer[]> => {
    const database = opened.path === undefined ? { url: opened.url as string } : { path: opened.path };
    const hands = Array.from({ length: count }, (_, i) => asked.filter((_, j) => j % count === i));
    const racing = workers.slice(0, count);
    await Promise.all(racing.map((each, i) => each.prepare({ database, now, email, requests: hands[i] ?? [] })));
    for (const each of racing) each.begin();
    return (await Promise.all(racing.map((each) => each.answers()))).flat();
  };

  const claimsAt = async () => {
    const { claims, occurrences } = opened.db.tables;
    const start = Date.parse('2027-02-02T08:00:00Z');
    const rows = await opened.db.select().from(claims);
    const given = await opened.db.select().from(occurrences);
    const ids = new Set(
      given.filter(({ startAt, state }) => startAt === start && state === 'approved').map(({ id }) => id),
    );
    return rows.filter(({ occurrenceId }) => occurrenceId !== null && ids.has(occurrenceId));
  };

  test('for one automatically approved time exactly one is given it and the others are told that it is taken', async () => {
    const json = bookingOf('R37');
    const answers = await race(
      accounts.ngo.email,
      Array.from({ length: requests }, () => ({ path: '/bookings', json })),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status, code }) => status === 409 && code === 'booking.conflict')).toHaveLength(
      requests - 1,
    );
    expect(await claimsAt()).toHaveLength(1);
  });

  test('to approve competing bookings of one time exactly one is approved', async () => {
    const wish = { path: '/bookings', json: bookingOf('R39') };
    const wishes = Array.from({ length: requests }, () => wish);
    // The race is for the approval; one process asks for them all.
    const waiting = await race(accounts.ngo.email, wishes, 1);
    expect(waiting.every(({ status }) => status === 201)).toBe(true);
    const { bookings } = opened.db.tables;
    const rows = await opened.db.select({ id: bookings.id, code: bookings.code, state: bookings.state }).from(bookings);
    const ids = rows.filter(({ code, state }) => code === null && state === 'requested').map(({ id }) => id);
    expect(ids).toHaveLength(requests);
    const json = { decision: 'approve', denyCompeting: true };
    const answers = await race(
      accounts.coordinator.email,
      ids.map((id) => ({ path: `/bookings/${id}/decision`, json })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(requests - 1);
    // Both halves of the hall, once.
    expect(await claimsAt()).toHaveLength(2);
  });
});
