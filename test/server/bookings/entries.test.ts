import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { BookingView } from '../../../shared/bookings/schemas.ts';
import { cancel, heard, queuedMails, shown } from '../../support/booking-commands.ts';
import { book, once } from '../../support/booking-messages.ts';
import { engines } from '../../support/engines.ts';
import { changeRoom } from '../../support/room-settings.ts';
import { type Account, createWorld, type World } from '../../support/world.ts';

const secret = 'Ovikoodi 4711';

/** Tuesdays from ten to noon in Finland, which is two hours ahead. */
const tuesdays = { ...once('2027-02-02', '10:00', '12:00'), rrule: 'FREQ=WEEKLY;COUNT=2' };
const dayBefore = '2027-02-01T08:00:00Z';

describe.each(engines)('what opens the door, on $name', (engine) => {
  let world: World;
  let booking: BookingView;
  beforeEach(async () => {
    world = await createWorld({ engine, demo: true });
    await changeRoom(world, 'R37', { accessSecret: secret });
    booking = await book(world, { when: tuesdays });
  });
  afterEach(() => world.close());

  const secretsAt = async (now: string, as: Account = 'ngo') => {
    world.travelTo(now);
    return (await shown(world, booking.id, { as })).entries.map((entry) => entry.secret);
  };

  test('it is told from a day before the start to the end, and not a minute longer', async () => {
    const before = (await shown(world, booking.id, { as: 'ngo' })).entries;
    expect(before).toMatchObject([{ secret: null, shownFrom: dayBefore, localStart: '2027-02-02T10:00' }]);
    expect(await secretsAt('2027-02-01T07:59:59Z')).toEqual([null]);
    expect(await secretsAt(dayBefore)).toEqual([secret, null]);
    expect(await secretsAt('2027-02-02T09:59:59Z')).toEqual([secret, null]);
    expect(await secretsAt('2027-02-02T10:00:00Z')).toEqual([null]);
  });

  test('staff of the house see it at the same times, readers of the board and other organisations never', async () => {
    expect(await secretsAt(dayBefore, 'coordinator')).toEqual([secret, null]);
    for (const as of ['ngo2', 'board'] as const) {
      expect((await world.request(`/bookings/${booking.id}`, { as })).status).toBe(404);
    }
  });

  test('a member who only reads the organisation’s bookings is not told', async () => {
    const { grants, users } = world.db.tables;
    const people = await world.db.select().from(users);
    const ngo = people.find(({ email }) => email.startsWith('ngo@'));
    await world.db.write((tx) =>
      tx
        .update(grants)
        .set({ role: 'reader' })
        .where(eq(grants.userId, ngo?.id ?? '')),
    );
    world.travelTo(dayBefore);
    const text = await (await world.request(`/bookings/${booking.id}`, { as: 'ngo' })).text();
    expect(text).toContain('"entries":[]');
    expect(text).not.toContain(secret);
  });

  test('a date that was cancelled opens nothing', async () => {
    await heard(cancel(world, booking.id, { scope: 'occurrence', occurrenceId: booking.occurrences[0]?.id }));
    expect(await secretsAt(dayBefore)).toEqual([null]);
    await heard(cancel(world, booking.id, { scope: 'all' }));
    expect(await secretsAt(dayBefore)).toEqual([]);
  });

  test('a room without a secret has nothing to tell', async () => {
    await changeRoom(world, 'R37', { accessSecret: null });
    expect(await secretsAt(dayBefore)).toEqual([]);
  });

  test('no list, public answer, feed, mail or log line holds it, not even in its time', async () => {
    world.travelTo(dayBefore);
    const paths = ['/bookings', '/rooms/R37', '/rooms/R37/availability?from=2027-02-01&to=2027-02-07', '/approvals'];
    for (const path of paths) {
      const text = await (await world.request(path, { as: 'coordinator' })).text();
      expect(text, path).not.toContain('4711');
    }
    expect(JSON.stringify([await queuedMails(world), world.logged, world.mails])).not.toContain('4711');
  });

  test('who books for the next hours is told at once', async () => {
    world.travelTo('2027-01-31T21:00:00Z');
    const soon = await book(world, { when: once('2027-02-01', '08:00', '09:00') });
    expect(soon.entries.map((entry) => entry.secret)).toEqual([secret]);
  });
});
