import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as outbox from '../../../db/outbox.ts';
import type { Mail } from '../../../server/dependencies.ts';
import { jobsFor } from '../../../server/jobs/jobs.ts';
import { deliverMails } from '../../../server/notifications/deliver-mails.ts';
import { UnknownOutcome } from '../../../server/notifications/mail-sender.ts';
import { MINUTE } from '../../../shared/time.ts';
import { queuedMails } from '../../support/booking-commands.ts';
import { book, once } from '../../support/booking-messages.ts';
import { engines } from '../../support/engines.ts';
import { createWorld, type World } from '../../support/world.ts';

describe.each(engines)('delivering mails on $name', (engine) => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({ engine, demo: true, env: { SMTP_URL: 'smtp://localhost:2525' } });
  });
  afterEach(() => world.close());

  const request = (day: number) =>
    book(world, { when: once(`2027-02-${String(day).padStart(2, '0')}`, '10:00', '11:00') });
  const message = (id: string, payload: Record<string, unknown>, kind = 'booking.approved') => {
    const at = world.clock.now();
    const row = { id, kind, recipient: 'matti@example.org', language: 'fi' as const, payload };
    return { ...row, createdAt: at, dueAt: at, attempts: 0 };
  };

  test('a mail that was taken is marked as sent and never sent again', async () => {
    await request(2);
    expect(await deliverMails(world.deps)).toBe(1);
    expect(await queuedMails(world)).toMatchObject([{ sentAt: world.clock.now(), attempts: 1, failure: null }]);
    world.clock.advance(60 * MINUTE);
    expect(await deliverMails(world.deps)).toBe(0);
    expect(world.mails).toHaveLength(1);
  });

  test('one that was not taken is tried again later, and keeps none of the others waiting', async () => {
    for (const day of [2, 3, 4]) await request(day);
    const taken: Mail[] = [];
    let calls = 0;
    const send = async (mail: Mail) => {
      calls += 1;
      if (calls === 2) throw new Error('550 ngo@demo.tilava.example is full');
      taken.push(mail);
    };
    const deps = { ...world.deps, mail: { send } };
    await deliverMails(deps);
    expect(taken).toHaveLength(2);
    const failed = (await queuedMails(world)).filter(({ sentAt }) => sentAt === null);
    expect(failed).toMatchObject([
      { attempts: 1, failure: '550 ngo@demo.tilava.example is full', dueAt: world.clock.now() + MINUTE },
    ]);
    world.clock.advance(MINUTE - 1);
    await deliverMails(deps);
    expect(taken).toHaveLength(2);
    world.clock.advance(1);
    await deliverMails(deps);
    expect(taken).toHaveLength(3);
    expect((await queuedMails(world)).every(({ sentAt, failure }) => sentAt !== null && failure === null)).toBe(true);
  });

  test('where nobody can tell whether it was taken it is not sent again, and the log says so without an address', async () => {
    await request(2);
    let calls = 0;
    const send = () => {
      calls += 1;
      return Promise.reject(new UnknownOutcome());
    };
    const deps = { ...world.deps, mail: { send } };
    await deliverMails(deps);
    world.clock.advance(60 * MINUTE);
    await deliverMails(deps);
    expect(calls).toBe(1);
    expect(await queuedMails(world)).toMatchObject([{ sentAt: null, failure: 'handed-over' }]);
    expect(world.logged.filter(({ level }) => level === 'error')).toMatchObject([
      { msg: expect.stringMatching(/nobody knows/) },
    ]);
  });

  test('a process that dies after handing a mail over leaves it for a person; one that dies before, for the next', async () => {
    await request(2);
    await request(3);
    const dies = () => new Promise<never>(() => {});
    const [first, second] = await queuedMails(world);
    deliverMails({ ...world.deps, mail: { send: dies } }).catch(() => {});
    await vi.waitFor(async () => expect((await queuedMails(world))[0]?.failure).toBe('handed-over'));
    world.clock.advance(60 * MINUTE);
    await deliverMails(world.deps);
    expect(world.mails.map(({ id }) => id)).toEqual([second?.id]);
    expect((await queuedMails(world)).find(({ id }) => id === first?.id)).toMatchObject({ sentAt: null });
  });

  test('a failure is logged, the address is not', async () => {
    await request(2);
    const send = () => Promise.reject(new Error('550 <ngo@demo.tilava.example> is full'));
    await deliverMails({ ...world.deps, mail: { send } });
    const id = (await queuedMails(world))[0]?.id;
    const lines = world.logged.filter(({ level }) => level === 'warn');
    expect(lines).toMatchObject([{ outboxId: id, msg: 'a mail was not taken; it will be tried again' }]);
    expect(JSON.stringify(lines)).not.toContain('ngo@');
  });

  test('what it told of is gone, or nobody knows how to say it: there is nothing to send, and no second try', async () => {
    const { id } = await request(2);
    const rows = [message('x1', { bookingId: 'gone' }), message('x2', { bookingId: id }, 'booking.changed')];
    await world.db.write((tx) => outbox.add(tx, rows));
    await deliverMails(world.deps);
    expect(world.mails).toHaveLength(1);
    expect((await queuedMails(world)).every(({ sentAt }) => sentAt !== null)).toBe(true);
  });

  test('the job goes on batch by batch until nothing waits', async () => {
    const { id } = await request(2);
    const rows = Array.from({ length: 44 }, (_, index) => message(`x${index}`, { bookingId: id, count: index }));
    await world.db.write((tx) => outbox.add(tx, rows));
    const job = jobsFor(world.deps).find(({ name }) => name === 'deliver mails');
    await job?.run(world.deps, new AbortController().signal);
    expect(world.mails).toHaveLength(45);
  });

  test('the job takes up nothing more once the server is to stop', async () => {
    await request(2);
    const job = jobsFor(world.deps).find(({ name }) => name === 'deliver mails');
    await job?.run(world.deps, AbortSignal.abort());
    expect(world.mails).toEqual([]);
  });

  test('of several processes that deliver at once each mail is sent by one', async () => {
    const { id } = await request(2);
    const rows = Array.from({ length: 39 }, (_, index) => message(`x${index}`, { bookingId: id, count: index }));
    await world.db.write((tx) => outbox.add(tx, rows));
    await Promise.all([1, 2, 3].map(() => deliverMails(world.deps)));
    expect(world.mails).toHaveLength(40);
  });
});
