import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { jobsFor } from '../../server/jobs/jobs.ts';
import { deliverMails } from '../../server/notifications/deliver-mails.ts';
import type { BookingView } from '../../shared/bookings/schemas.ts';
import type { EventsView } from '../../shared/events/schemas.ts';
import { cancel, change, close, heard, shown } from '../support/booking-commands.ts';
import { book, once } from '../support/booking-messages.ts';
import { engines } from '../support/engines.ts';
import { roomOf } from '../support/held-times.ts';
import { bodyOf, createWorld, problemOf, type World } from '../support/world.ts';

/** Two Tuesdays in half a hall, given at once, to which everybody is invited. */
const invitation = {
  when: { ...once('2027-02-02', '10:00', '12:00'), rrule: 'FREQ=WEEKLY;COUNT=2' },
  publicTitle: 'Avoin pöytä',
  openToAll: true,
};

describe.each(engines)('an open activity that is called off on $name', (engine) => {
  let world: World;
  let booking: BookingView;
  beforeEach(async () => {
    world = await createWorld({ engine, demo: true });
    booking = await book(world, invitation);
  });
  afterEach(() => world.close());

  const toldOf = async (): Promise<EventsView['items']> => {
    const { items } = await bodyOf<EventsView>(await world.request('/events?limit=200'));
    return items.filter(({ title }) => title === invitation.publicTitle);
  };
  const statusesTold = async (): Promise<string[]> => (await toldOf()).map(({ status }) => status);
  const second = () => booking.occurrences[1]?.id as string;

  test('is told so when its organisation cancels a date', async () => {
    await heard(cancel(world, booking.id, { scope: 'occurrence', occurrenceId: second() }));
    expect(await statusesTold()).toEqual(['scheduled', 'cancelled']);
  });

  test('is told so when its organisation cancels all of it', async () => {
    await heard(cancel(world, booking.id, {}));
    expect(await statusesTold()).toEqual(['cancelled', 'cancelled']);
  });

  test('is told so when staff cancel a date', async () => {
    const json = { scope: 'occurrence', occurrenceId: second(), reason: 'other', message: 'Sali on remontissa.' };
    await heard(cancel(world, booking.id, json, 'approver'));
    expect(await statusesTold()).toEqual(['scheduled', 'cancelled']);
    expect(JSON.stringify(await toldOf())).not.toContain('remontissa');
  });

  test('is told so when a change gives a date up', async () => {
    await book(world, { organisationId: 'O16', roomId: 'R38', when: once('2027-02-09', '09:00', '11:00') }, 'ngo2');
    const resolutions = [{ occurrenceId: second(), action: 'cancel' as const }];
    await heard(change(world, booking.id, { scope: 'all', roomId: 'R38', resolutions }));
    expect(await statusesTold()).toEqual(['scheduled', 'cancelled']);
  });

  test('is told so when a closure takes its place', async () => {
    const { site } = await roomOf(world, 'R37');
    const displacements = [{ occurrenceId: second(), action: 'cancel' }];
    const works = { siteId: site.id, start: '2027-02-09T08:00', end: '2027-02-09T16:00', displacements };
    await heard(close(world, { ...works, reason: 'Vesivahinko' }));
    expect(await statusesTold()).toEqual(['scheduled', 'cancelled']);
  });

  test('is told so when a date is given back by the link of a reminder', async () => {
    world.travelTo('2027-01-31T07:00:00Z');
    const reminding = jobsFor(world.deps).find(({ name }) => /remind of the dates/.test(name));
    await reminding?.run(world.deps, new AbortController().signal);
    while ((await deliverMails(world.deps)) > 0);
    const mail = world.mails.find(({ text }) => text.includes(booking.id) && text.includes('/peru-kerta#'));
    const [, link] = /\/peru-kerta#(\S+)/.exec(mail?.text ?? '') ?? [];
    expect((await world.request('/date-links/cancellation', { json: { link } })).status).toBe(204);
    expect(await statusesTold()).toEqual(['cancelled', 'scheduled']);
  });

  test.each(['ngo', 'approver'] as const)('is told no more once %s takes the invitation back', async (as) => {
    await heard(cancel(world, booking.id, {}));
    expect((await shown(world, booking.id, { as })).allowed).toMatchObject({ change: false, closeToAll: true });
    const closed = await heard(change(world, booking.id, { scope: 'all', openToAll: false }, { as }));
    expect(closed).toMatchObject({ openToAll: false, state: 'cancelled', allowed: { closeToAll: false } });
    expect(closed.history.at(-1)?.action).toBe('changed');
    expect(await toldOf()).toEqual([]);
    expect(await (await world.request('/events.rss')).text()).not.toContain(invitation.publicTitle);
    expect(await (await world.request('/events.jsonld')).text()).not.toContain(invitation.publicTitle);
  });

  test('lets nothing else be changed, nobody else take the invitation back, and nobody give it anew', async () => {
    await heard(cancel(world, booking.id, {}));
    const codeOf = async (answer: Promise<Response>) => (await problemOf(await answer)).code;
    const ask = (json: object, as: 'ngo' | 'ngo2' = 'ngo') =>
      codeOf(change(world, booking.id, { scope: 'all', ...json }, { as }));
    expect(await ask({ openToAll: false, publicTitle: 'Toinen' })).toBe('booking.not-open');
    expect(await ask({ publicDescription: 'Toinen' })).toBe('booking.not-open');
    expect(await ask({ openToAll: false }, 'ngo2')).toBe('booking.not-found');
    await heard(change(world, booking.id, { scope: 'all', openToAll: false }));
    expect(await ask({ openToAll: false })).toBe('booking.not-open');
    expect(await ask({ openToAll: true })).toBe('booking.not-open');
  });

  test('is over with when its time is, and so is the invitation', async () => {
    await heard(cancel(world, booking.id, {}));
    world.travelTo('2027-02-09T10:00:00Z');
    expect(await toldOf()).toEqual([]);
    expect((await shown(world, booking.id)).allowed.closeToAll).toBe(false);
    const late = await change(world, booking.id, { scope: 'all', openToAll: false }, { as: 'approver' });
    expect((await problemOf(late)).code).toBe('booking.not-open');
  });
});

test('dates are cancelled in one place, so that no way of it goes untold', () => {
  const root = join(import.meta.dirname, '../../server');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const cancelling = files.filter((name) => /state: 'cancelled'/.test(readFileSync(join(root, name), 'utf8')));
  // In a line one only waits: of that nobody was told.
  expect(cancelling.toSorted()).toEqual(['bookings/call-off.ts', 'waiting/end-waits.ts']);
});
