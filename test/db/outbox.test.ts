import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../../db/database.ts';
import * as outbox from '../../db/outbox.ts';
import { outboxStateOf, outboxStates } from '../../shared/outbox/outbox.ts';
import { HOUR, MINUTE } from '../../shared/time.ts';
import { engines, type OpenedDatabase } from '../support/engines.ts';

const now = Date.UTC(2027, 0, 11, 16);

const message = (id: string, dueAt = now) => ({
  id,
  kind: 'booking.approved',
  recipient: 'matti@example.org',
  language: 'fi' as const,
  payload: { bookingId: 'x' },
  createdAt: dueAt,
  dueAt,
  attempts: 0,
});

describe.each(engines)('the outbox on $name', ({ open }) => {
  let opened: OpenedDatabase;
  let db: Database;

  beforeEach(async () => {
    opened = await open();
    db = opened.db;
  });
  afterEach(() => opened.close());

  const add = (...rows: Parameters<typeof outbox.add>[1]) => db.write((tx) => outbox.add(tx, rows));
  const claim = async (at: number, limit = 10) => {
    const rows = await db.write((tx) => outbox.claimDue(tx, at, limit));
    return rows.map(({ id }) => id);
  };

  test('messages are taken when they are due, the oldest first, and no more than asked for', async () => {
    await add(message('c', now - 1), message('a', now - 3), message('b', now - 2), message('later', now + 1));
    expect(await claim(now, 2)).toEqual(['a', 'b']);
    expect(await claim(now, 2)).toEqual(['c']);
    expect(await claim(now, 2)).toEqual([]);
    expect(await claim(now + 1)).toEqual(['later']);
  });

  test('of several who take at once nobody gets what another has', async () => {
    await add(...Array.from({ length: 30 }, (_, index) => message(`m${index}`)));
    const taken = (await Promise.all([1, 2, 3, 4].map(() => claim(now, 9)))).flat();
    expect(taken).toHaveLength(30);
    expect(new Set(taken).size).toBe(30);
  });

  test('an event is told to each recipient once, however often it is queued', async () => {
    const keyed = (id: string, eventKey: string) => ({ ...message(id), eventKey });
    await add(keyed('a', 'e1:matti'), keyed('b', 'e1:matti'), keyed('c', 'e1:maija'), message('d'));
    await add(keyed('e', 'e1:matti'), keyed('f', 'e2:matti'), message('g'));
    const rows = await db.select().from(db.tables.outbox);
    expect(rows.map(({ id }) => id).toSorted()).toEqual(['a', 'c', 'd', 'f', 'g']);
  });

  test('what was handed over and never answered for is not taken again by itself, only by somebody’s wish', async () => {
    await add(message('a'));
    const [row] = await db.write((tx) => outbox.claimDue(tx, now, 1));
    const mark = () => db.write((tx) => outbox.markHandedOver(tx, row as outbox.OutboxRow, now));
    expect(await mark()).toBe(true);
    expect(await mark()).toBe(false);
    const stateAt = async (at: number) => {
      const [kept] = await db.select().from(db.tables.outbox);
      const found = await outbox.list(db, { state: 'unknown' }, { now: at, limit: 5 });
      const state = outboxStateOf(kept as outbox.OutboxRow, at);
      expect(found.total).toBe(state === 'unknown' ? 1 : 0);
      return state;
    };
    expect(await stateAt(now)).toBe('waiting');
    expect(await claim(now + 24 * HOUR)).toEqual([]);
    expect(await stateAt(now + 24 * HOUR)).toBe('unknown');
    await db.write((tx) => outbox.sendAgain(tx, 'a', now + 24 * HOUR));
    expect(await claim(now + 24 * HOUR)).toEqual(['a']);
  });

  test('a list tells every message’s state, and finds each by it', async () => {
    const mostAttempts = 16;
    const rows = [
      { ...message('waits') },
      { ...message('failed'), attempts: 1, failure: 'mailbox full' },
      { ...message('given-up'), attempts: mostAttempts, failure: 'mailbox full' },
      { ...message('unknown', now - 1), attempts: 1, failure: 'handed-over' },
      { ...message('sent'), attempts: 1, sentAt: now },
      { ...message('dropped'), attempts: 1, sentAt: now, failure: 'not-needed' },
    ];
    await add(...rows);
    const found = await Promise.all(
      outboxStates.map(async (state) => {
        const { rows: listed, total } = await outbox.list(db, { state }, { now, limit: 9 });
        expect(total).toBe(listed.length);
        return [state, ...listed.map((row) => `${row.id}/${outboxStateOf(row, now)}`)];
      }),
    );
    expect(found).toEqual([
      ['waiting', 'waits/waiting'],
      ['sent', 'sent/sent'],
      ['failed', 'failed/failed'],
      ['given-up', 'given-up/given-up'],
      ['unknown', 'unknown/unknown'],
      ['dropped', 'dropped/dropped'],
    ]);
    expect(await outbox.countStuck(db, now)).toBe(2);
    expect((await outbox.list(db, { recipient: 'MATTI@'.toLowerCase() }, { now, limit: 9 })).total).toBe(6);
    expect((await outbox.list(db, { recipient: 'm_tti%' }, { now, limit: 9 })).total).toBe(0);
  });

  test('what was sent is not taken again', async () => {
    await add(message('a'));
    await claim(now);
    await db.write((tx) => outbox.markSent(tx, 'a', now + 1));
    expect(await claim(now + 24 * HOUR)).toEqual([]);
    expect(await db.select().from(db.tables.outbox)).toMatchObject([{ attempts: 1, sentAt: now + 1, failure: null }]);
  });

  test('what its taker never finished is taken again after a while', async () => {
    await add(message('a'));
    expect(await claim(now)).toEqual(['a']);
    expect(await claim(now + 5 * MINUTE - 1)).toEqual([]);
    expect(await claim(now + 5 * MINUTE)).toEqual(['a']);
  });

  test('what failed is tried again after ever longer pauses, and in the end left alone', async () => {
    await add(message('a'));
    const pauses: number[] = [];
    let at = now;
    while ((await claim(at)).length > 0) {
      await db.write((tx) => outbox.markFailed(tx, 'a', at, 'mailbox full'));
      const [row] = await db.select().from(db.tables.outbox);
      pauses.push(((row?.dueAt ?? 0) - at) / MINUTE);
      expect(row?.failure).toBe('mailbox full');
      at = row?.dueAt ?? 0;
    }
    expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360, 360, 360, 360, 360, 360]);
  });

  test('a message is gone with the transaction that wrote it', async () => {
    const failing = db.write(async (tx) => {
      await outbox.add(tx, [message('a')]);
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow();
    await add();
    expect(await claim(now)).toEqual([]);
  });
});
