import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { accounts } from '../../../db/demo/people.ts';
import type { Mail } from '../../../server/dependencies.ts';
import { jobsFor } from '../../../server/jobs/jobs.ts';
import { deliverMails } from '../../../server/notifications/deliver-mails.ts';
import type { BookingAttendanceView, DateLinkView } from '../../../shared/attendance/schemas.ts';
import type { BookingView } from '../../../shared/bookings/schemas.ts';
import { cancel, heard, queuedMails, shown, statesOf } from '../../support/booking-commands.ts';
import { book, once } from '../../support/booking-messages.ts';
import { engines } from '../../support/engines.ts';
import { type Account, bodyOf, createWorld, problemOf, type World } from '../../support/world.ts';

/** Four Tuesdays in a room that is approved at once. */
const tuesdays = { ...once('2027-02-02', '10:00', '12:00'), rrule: 'FREQ=WEEKLY;COUNT=4' };
/** The Sunday before the first of them, in the morning: two days before. */
const reminded = '2027-01-31T07:00:00Z';
/** The morning after the first of them. */
const askedAt = '2027-02-03T07:00:00Z';

describe.each(engines)('the day of use on $name', (engine) => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({ engine, demo: true });
  });
  afterEach(() => world.close());

  const bookSeries = async (when = tuesdays): Promise<BookingView> => {
    const booking = await book(world, { when, internalTitle: 'Salaseura' });
    await deliverMails(world.deps);
    return booking;
  };
  /** Runs both jobs that write to groups, and answers what they had sent. */
  const written = async (at: string, kind: 'booking.reminder' | 'booking.attendance'): Promise<Mail[]> => {
    world.travelTo(at);
    for (const job of jobsFor(world.deps).filter(({ name }) => /remind of the dates|how many came/.test(name)))
      await job.run(world.deps, new AbortController().signal);
    world.mails.length = 0;
    while ((await deliverMails(world.deps)) > 0);
    const ids = new Set((await queuedMails(world)).filter((row) => row.kind === kind).map(({ id }) => id));
    return world.mails.filter(({ id }) => ids.has(id ?? ''));
  };
  const linksIn = (mail: Mail | undefined, path: string): string[] =>
    [...(mail?.text ?? '').matchAll(new RegExp(`${path}#(\\S+)`, 'g'))].map(([, secret = '']) => secret);
  const post = (path: string, json: unknown, as?: Account) => world.request(path, { json, as });
  const look = (link: string) => post('/date-links/look', { link });

  describe('reminders', () => {
    test('come two days before, once for a week, and carry neither title nor what opens the door (N1)', async () => {
      const booking = await bookSeries();
      const early = await written('2027-01-31T06:59:00Z', 'booking.reminder');
      expect(early.filter(({ text }) => text.includes(booking.id))).toEqual([]);
      const [mail, ...others] = (await written(reminded, 'booking.reminder')).filter(({ text }) =>
        text.includes(booking.id),
      );
      expect(others).toEqual([]);
      expect(mail).toMatchObject({ to: accounts.ngo.email, subject: 'Muistutus: Monitoimisali A' });
      expect(mail?.text).toContain('ti 2.2.2027 klo 10.00–12.00');
      expect(mail?.text).not.toMatch(/9\.2\.2027 klo|Salaseura/);
      expect(mail?.html).not.toMatch(/<img|<script|src=|url\(/);
      expect(mail?.html).toContain('lang="fi"');
      expect(
        (await written('2027-02-01T07:00:00Z', 'booking.reminder')).filter(({ text }) => text.includes(booking.id)),
      ).toEqual([]);
      const next = await written('2027-02-07T07:00:00Z', 'booking.reminder');
      const own = next.filter(({ text }) => text.includes(booking.id));
      expect(own.map(({ text }) => text.includes('ti 9.2.2027 klo'))).toEqual([true]);
    });

    test('a group that meets daily gets one for the week, with each of its dates', async () => {
      const { id } = await bookSeries({ ...once('2027-02-01', '10:00', '11:00'), rrule: 'FREQ=DAILY;COUNT=5' });
      const sent: number[] = [];
      for (const day of ['01-30', '01-31', '02-01', '02-02', '02-03']) {
        const mails = (await written(`2027-${day}T08:00:00Z`, 'booking.reminder')).filter(({ text }) =>
          text.includes(id),
        );
        sent.push(...mails.map((mail) => linksIn(mail, '/peru-kerta').length));
      }
      expect(sent).toEqual([5]);
    });

    test('nobody is reminded of what was asked for later, is cancelled, or by a mail that is not wanted', async () => {
      const late = await bookSeries();
      await heard(cancel(world, late.id, {}));
      world.travelTo('2027-02-12T08:00:00Z');
      const unwanted = await bookSeries({ ...once('2027-02-18', '10:00', '12:00'), rrule: 'FREQ=WEEKLY;COUNT=2' });
      await heard(world.request('/account', { as: 'ngo', method: 'PATCH', json: { unwantedMails: ['reminder'] } }));
      const account = await heard<{ unwantedMails: string[] }>(world.request('/account', { as: 'ngo' }));
      expect(account.unwantedMails).toEqual(['reminder']);
      const found = await written('2027-02-16T08:00:00Z', 'booking.reminder');
      expect(found.filter(({ text }) => text.includes(late.id) || text.includes(unwanted.id))).toEqual([]);
      await heard(world.request('/account', { as: 'ngo', method: 'PATCH', json: { unwantedMails: [] } }));
      world.travelTo('2027-02-24T08:00:00Z');
      const soon = await bookSeries({ ...once('2027-02-25', '13:00', '14:00'), rrule: 'FREQ=WEEKLY;COUNT=1' });
      const mails = await written('2027-02-24T09:00:00Z', 'booking.reminder');
      expect(mails.filter(({ text }) => text.includes(soon.id))).toEqual([]);
      expect(mails.filter(({ text }) => text.includes(unwanted.id))).toHaveLength(1);
    });
  });

  describe('the link that gives a date back', () => {
    const linked = async () => {
      const booking = await bookSeries();
      const mail = (await written(reminded, 'booking.reminder')).find(({ text }) => text.includes(booking.id));
      return { booking, link: linksIn(mail, '/peru-kerta')[0] ?? '' };
    };

    test('shows the date as often as it is looked at, and changes nothing by that', async () => {
      const { booking, link } = await linked();
      for (let looks = 0; looks < 3; looks++) {
        const view = await heard<DateLinkView>(look(link));
        expect(view).toMatchObject({ purpose: 'cancel_date', localStart: '2027-02-02T10:00', otherDates: 3 });
        expect(JSON.stringify(view)).not.toMatch(/Salaseura|Aino|Diabetes/);
      }
      expect(statesOf(await shown(world, booking.id))).toEqual(['approved', 'approved', 'approved', 'approved']);
    });

    test('cancels this date only, once, whoever is signed in, and tells the house', async () => {
      const { booking, link } = await linked();
      expect((await post('/date-links/cancellation', { link }, 'ngo2')).status).toBe(204);
      const after = await shown(world, booking.id);
      expect(statesOf(after)).toEqual(['cancelled', 'approved', 'approved', 'approved']);
      expect(after.history.at(-1)).toMatchObject({ action: 'cancelled', actor: accounts.ngo.name });
      const { claims } = world.db.tables;
      const held = await world.db
        .select()
        .from(claims)
        .where(eq(claims.occurrenceId, after.occurrences[0]?.id ?? ''));
      expect(held).toEqual([]);
      expect((await queuedMails(world)).filter(({ kind }) => kind === 'house.given-back')).toHaveLength(1);
      for (const path of ['/date-links/look', '/date-links/cancellation'])
        expect((await problemOf(await post(path, { link }))).code).toBe('link.ended');
    });

    test('opens nothing when it is changed, for another purpose, after the start, or for who left the organisation', async () => {
      const { booking, link } = await linked();
      const codeOf = async (response: Response) => (await problemOf(response)).code;
      expect(await codeOf(await look(`${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`))).toBe('link.ended');
      expect(await codeOf(await post('/date-links/attendance', { link, outcome: 'not-held' }))).toBe('link.ended');
      expect(await codeOf(await post('/date-links/need', { link, needed: false }))).toBe('link.ended');
      const { grants, users } = world.db.tables;
      const [ngo] = await world.db.select().from(users).where(eq(users.email, accounts.ngo.email));
      const own = eq(grants.userId, ngo?.id ?? '');
      await world.db.write((tx) => tx.update(grants).set({ validUntil: '2027-01-01' }).where(own));
      expect(await codeOf(await post('/date-links/cancellation', { link }))).toBe('link.ended');
      await world.db.write((tx) => tx.update(grants).set({ validUntil: null }).where(own));
      world.travelTo('2027-02-02T08:00:00Z');
      expect(await codeOf(await post('/date-links/cancellation', { link }))).toBe('link.ended');
      expect(statesOf(await shown(world, booking.id))[0]).toBe('approved');
    });
  });

  describe('the day after', () => {
    const linked = async () => {
      const booking = await bookSeries();
      const mail = (await written(askedAt, 'booking.attendance')).find(({ text }) => text.includes(booking.id));
      return { booking, link: linksIn(mail, '/kavijat')[0] ?? '', first: booking.occurrences[0]?.id ?? '' };
    };
    const known = (id: string, as: Account = 'ngo') =>
      heard<BookingAttendanceView>(world.request(`/bookings/${id}/attendance`, { as }));

    test('it is asked once how many came; the link tells it once, and the last word on the page counts', async () => {
      const { booking, link, first } = await linked();
      expect(
        (await written('2027-02-04T07:00:00Z', 'booking.attendance')).filter(({ text }) => text.includes(booking.id)),
      ).toEqual([]);
      expect((await post('/date-links/attendance', { link, outcome: 'held', people: 0 })).status).toBe(400);
      expect((await post('/date-links/attendance', { link, outcome: 'held', people: 14 }, 'ngo2')).status).toBe(204);
      expect((await known(booking.id)).dates).toMatchObject([{ occurrenceId: first, outcome: 'held', people: 14 }]);
      expect((await problemOf(await post('/date-links/attendance', { link, outcome: 'not-held' }))).code).toBe(
        'link.ended',
      );
      const later = await heard<BookingAttendanceView>(
        post(`/occurrences/${first}/attendance`, { outcome: 'held', people: 12 }, 'ngo'),
      );
      expect(later.dates).toMatchObject([{ outcome: 'held', people: 12 }]);
    });

    test('nothing is told of a date before it has ended, or of one that is not on', async () => {
      const booking = await bookSeries();
      const [first, second] = booking.occurrences;
      const tell = (id: string | undefined) => post(`/occurrences/${id}/attendance`, { outcome: 'held' }, 'ngo');
      expect((await problemOf(await tell(first?.id))).code).toBe('attendance.not-yet');
      await heard(cancel(world, booking.id, { scope: 'occurrence', occurrenceId: second?.id }));
      world.travelTo('2027-02-20T08:00:00Z');
      expect((await problemOf(await tell(second?.id))).code).toBe('attendance.not-on');
      expect((await problemOf(await tell('nowhere'))).code).toBe('occurrence.not-found');
      const foreign = await post(`/occurrences/${first?.id}/attendance`, { outcome: 'held' }, 'ngo2');
      expect((await problemOf(foreign)).code).toBe('booking.not-found');
    });

    test('staff say that nobody came, from the start on, and can take it back; the room stays held', async () => {
      const booking = await bookSeries();
      const [first] = booking.occurrences;
      const path = `/occurrences/${first?.id}/no-show`;
      expect((await problemOf(await world.request(path, { as: 'coordinator', method: 'POST' }))).code).toBe(
        'attendance.not-yet',
      );
      world.travelTo('2027-02-02T08:20:00Z');
      const marked = await heard<BookingAttendanceView>(world.request(path, { as: 'coordinator', method: 'POST' }));
      expect(marked.dates).toMatchObject([{ state: 'no_show' }]);
      const { claims } = world.db.tables;
      const held = () =>
        world.db
          .select()
          .from(claims)
          .where(eq(claims.occurrenceId, first?.id ?? ''));
      expect((await held()).length).toBeGreaterThan(0);
      expect((await problemOf(await world.request(path, { as: 'ngo', method: 'POST' }))).code).toBe('access.forbidden');
      await heard(world.request(path, { as: 'coordinator', method: 'DELETE' }));
      expect(statesOf(await shown(world, booking.id))[0]).toBe('approved');
      const events = (await shown(world, booking.id)).history.map(({ action }) => action);
      expect(events.slice(-2)).toEqual(['no-show', 'no-show-undone']);
    });

    /** The first two Tuesdays are over and were not used. */
    const unusedTwice = async () => {
      const booking = await bookSeries();
      world.travelTo('2027-02-10T08:00:00Z');
      const [first, second] = booking.occurrences;
      await heard(post(`/occurrences/${first?.id}/attendance`, { outcome: 'not-held' }, 'ngo'));
      expect((await known(booking.id)).needAskedAt).toBeNull();
      await heard(world.request(`/occurrences/${second?.id}/no-show`, { as: 'coordinator', method: 'POST' }));
      world.mails.length = 0;
      await deliverMails(world.deps);
      const mail = world.mails.find(({ subject }) => subject.startsWith('Tarvitsetteko'));
      return { booking, link: linksIn(mail, '/tarvitaanko')[0] ?? '' };
    };

    test('after two unused times it is asked once whether the time is needed; keeping it closes the question', async () => {
      const { booking, link } = await unusedTwice();
      expect((await known(booking.id)).needAskedAt).not.toBeNull();
      expect(await heard<DateLinkView>(look(link))).toMatchObject({ purpose: 'still_needed', otherDates: 2 });
      expect((await post('/date-links/need', { link, needed: true })).status).toBe(204);
      expect((await known(booking.id)).needAskedAt).toBeNull();
      world.travelTo('2027-02-17T08:00:00Z');
      const third = booking.occurrences[2]?.id;
      await heard(post(`/occurrences/${third}/attendance`, { outcome: 'not-held' }, 'ngo'));
      expect((await known(booking.id)).needAskedAt).toBeNull();
      expect((await queuedMails(world)).filter(({ kind }) => kind === 'booking.still-needed')).toHaveLength(1);
    });

    test('giving the time up cancels what is yet to come, and nothing of what was', async () => {
      const { booking } = await unusedTwice();
      await heard(post(`/bookings/${booking.id}/need`, { needed: false }, 'ngo'));
      expect(statesOf(await shown(world, booking.id))).toEqual(['completed', 'no_show', 'cancelled', 'cancelled']);
      const again = await post(`/bookings/${booking.id}/need`, { needed: true }, 'ngo');
      expect((await problemOf(again)).code).toBe('attendance.not-asked');
    });
  });

  describe('the outbox page', () => {
    const list = async (query = '') =>
      bodyOf<{ items: { id: string; kind: string; state: string; canResend: boolean }[]; isDelivered: boolean }>(
        await world.request(`/outbox${query}`, { as: 'admin' }),
      );

    test('shows each mail with its words and without the secret of its links, and makes no link by that', async () => {
      await world.request('/session/link', { json: { email: accounts.ngo.email } });
      const { items, isDelivered } = await list('?q=NGO@&state=waiting');
      expect(isDelivered).toBe(false);
      const row = items.find(({ kind }) => kind === 'session.link');
      const { links } = world.db.tables;
      const before = await world.db.$count(links);
      const mail = await heard<{ mail: { text: string } }>(world.request(`/outbox/${row?.id}`, { as: 'admin' }));
      expect(mail.mail.text).toContain('/kirjaudu/linkki#…');
      expect(await world.db.$count(links)).toBe(before);
    });

    test('sends again what failed, and nothing that went or is about to go', async () => {
      await bookSeries();
      const booking = await book(world, { when: once('2027-03-02', '10:00', '11:00') });
      const { items } = await list();
      const [waiting] = items;
      const resend = () => world.request(`/outbox/${waiting?.id}/resend`, { as: 'admin', method: 'POST' });
      expect((await problemOf(await resend())).code).toBe('outbox.not-resendable');
      await deliverMails({ ...world.deps, mail: { send: () => Promise.reject(new Error('550 full')) } });
      expect((await list('?state=failed')).items).toMatchObject([{ id: waiting?.id, canResend: true }]);
      await heard(resend());
      world.mails.length = 0;
      await deliverMails(world.deps);
      expect(world.mails.map(({ text }) => text.includes(booking.id))).toEqual([true]);
      expect((await problemOf(await resend())).code).toBe('outbox.not-resendable');
      expect((await problemOf(await world.request('/outbox/none', { as: 'admin' }))).code).toBe('outbox.not-found');
    });
  });
});
