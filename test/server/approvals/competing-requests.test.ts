import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { accounts } from '../../../db/demo/people.ts';
import type { ApprovalView } from '../../../shared/approvals/schemas.ts';
import { cancel, decide, decisionsOf, heard, queuedMails, shown, statesOf } from '../../support/booking-commands.ts';
import { book, once } from '../../support/booking-messages.ts';
import { engines } from '../../support/engines.ts';
import { createWorld, problemOf, type World } from '../../support/world.ts';

const weekly = (date: string, count: number, start = '10:00', end = '12:00') => ({
  ...once(date, start, end),
  rrule: `FREQ=WEEKLY;COUNT=${count}`,
});

describe.each(engines)('requests for the same time on $name', (engine) => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({ engine, demo: true });
  });
  afterEach(() => world.close());

  const mine = (count = 3) => book(world, { roomId: 'R39', when: weekly('2027-02-02', count) });
  /** Wants the hall on the second and third of the same Tuesdays and on one more. */
  const theirs = () =>
    book(
      world,
      {
        organisationId: 'O16',
        roomId: 'R39',
        when: weekly('2027-02-09', 3, '11:00', '13:00'),
        internalTitle: 'Vauva-aamu',
      },
      'ngo2',
    );

  test('A2: approving one is refused with the dates that others want, never with who they are', async () => {
    const [booking, rival] = [await mine(), await theirs()];
    const response = await decide(world, booking.id, { decision: 'approve' });
    expect(response.status).toBe(409);
    const text = await response.text();
    expect(text).not.toMatch(/Vauva|Perhe|Sanna/);
    expect(JSON.parse(text)).toMatchObject({
      code: 'booking.competing',
      competing: [
        { date: '2027-02-09', start: '2027-02-09T08:00:00Z', occurrenceId: booking.occurrences[1]?.id },
        { date: '2027-02-16', start: '2027-02-16T08:00:00Z', occurrenceId: booking.occurrences[2]?.id },
      ],
    });
    for (const { id } of [booking, rival]) expect((await shown(world, id)).version).toBe(1);
  });

  test('the dates that nobody else wants can be approved by themselves', async () => {
    const [booking] = [await mine(), await theirs()];
    const occurrenceIds = [booking.occurrences[0]?.id];
    const approved = await heard(decide(world, booking.id, { decision: 'approve', occurrenceIds }));
    expect(statesOf(approved)).toEqual(['approved', 'requested', 'requested']);
  });

  test('A2: with the others denied, they lose the dates that meet and wait on for the rest', async () => {
    const [booking, rival] = [await mine(), await theirs()];
    await heard(decide(world, booking.id, { decision: 'approve', denyCompeting: true }));
    expect((await shown(world, booking.id)).state).toBe('approved');
    const left = await shown(world, rival.id);
    expect(left.state).toBe('requested');
    expect(statesOf(left)).toEqual(['denied', 'denied', 'requested']);
    expect(left.occurrences[0]?.reason).toBe('denied');
    expect(left.version).toBe(2);
    const approved = await heard(decide(world, rival.id, { decision: 'approve' }));
    expect(statesOf(approved)).toEqual(['denied', 'denied', 'approved']);
  });

  test('every denied rival has a decision, a line of history and a mail of its own', async () => {
    const rivals = [await theirs()];
    const booking = await mine(2);
    rivals.push(await book(world, { roomId: 'R37', when: once('2027-02-02', '11:30', '12:30') }));
    const before = (await queuedMails(world)).length;
    await heard(decide(world, booking.id, { decision: 'approve', denyCompeting: true, message: 'Onnea' }));
    for (const rival of rivals) {
      const lost = rival.occurrences[0]?.id;
      expect(await decisionsOf(world, rival.id)).toMatchObject([
        { decision: 'deny', reasonCode: 'CONFLICT', message: null, occurrenceIds: [lost] },
      ]);
      const { history } = await shown(world, rival.id);
      expect(history.map(({ action }) => action)).toEqual(['requested', 'denied']);
      // What was said to the winner is not for the others.
      expect(history.at(-1)).toMatchObject({
        message: null,
        text: 'Hylättiin yksi kerta. Syy: Tila on varattu toiselle.',
      });
    }
    const queued = (await queuedMails(world)).slice(before);
    const told = queued.map(({ kind, recipient, payload }) => [kind, recipient, payload.bookingId]);
    expect(told).toHaveLength(3);
    expect(told).toEqual(
      expect.arrayContaining([
        ['booking.denied', accounts.ngo2.email, rivals[0]?.id],
        ['booking.denied', accounts.ngo.email, rivals[1]?.id],
        ['booking.approved', accounts.ngo.email, booking.id],
      ]),
    );
  });

  test('a rival that loses its last date is denied as a whole, and out of the queue', async () => {
    const rival = await book(world, { roomId: 'R39', when: once('2027-02-02', '09:00', '10:30') });
    const booking = await mine(1);
    await heard(decide(world, booking.id, { decision: 'approve', denyCompeting: true }));
    expect(await shown(world, rival.id)).toMatchObject({ state: 'denied', decideBy: null });
  });

  test('A1: what touches, was cancelled or was denied competes no more', async () => {
    const booking = await mine(1);
    await book(world, { roomId: 'R39', when: once('2027-02-02', '12:00', '13:00') });
    await book(world, { roomId: 'R39', when: once('2027-02-02', '08:00', '10:00') });
    const cancelled = await book(world, { roomId: 'R39', when: once('2027-02-02', '10:00', '11:00') });
    await heard(cancel(world, cancelled.id, {}));
    const denied = await book(world, { roomId: 'R38', when: once('2027-02-02', '11:00', '12:00') });
    expect(denied.queueReasons.map(({ code }) => code)).toEqual(['competing']);
    await heard(decide(world, denied.id, { decision: 'deny', reasonCode: 'PRIORITY' }));
    expect((await heard(decide(world, booking.id, { decision: 'approve' }))).state).toBe('approved');
  });

  test('halves of a hall do not compete with each other, and the whole competes with both', async () => {
    const whole = await mine(1);
    const [a, b] = [
      await book(world, { roomId: 'R37', when: once('2027-02-02', '10:00', '12:00') }),
      await book(world, { roomId: 'R38', when: once('2027-02-02', '10:00', '12:00') }),
    ];
    await heard(decide(world, whole.id, { decision: 'deny', reasonCode: 'PRIORITY' }));
    for (const { id } of [a, b]) {
      expect((await heard(decide(world, id, { decision: 'approve' }))).state).toBe('approved');
    }
  });

  test('a turnaround competes too: whoever is approved first takes the half hour after it', async () => {
    const [first, second] = [
      await book(world, { roomId: 'R26', when: once('2027-02-02', '10:00', '12:00') }),
      await book(world, { roomId: 'R26', when: once('2027-02-02', '12:15', '13:15') }),
    ];
    const answer = await decide(world, second.id, { decision: 'approve' }, 'admin');
    expect((await problemOf(answer)).code).toBe('booking.competing');
    await heard(decide(world, first.id, { decision: 'approve', denyCompeting: true }, 'admin'));
    expect((await shown(world, second.id)).state).toBe('denied');
  });

  test('a date that a request got later comes after those who had asked for it by then', async () => {
    const hall = (date: string) => book(world, { roomId: 'R39', when: once(date, '10:00', '12:00') });
    const first = await hall('2027-02-02');
    world.travelTo('2026-11-23T08:00:00Z');
    const second = await hall('2027-02-09');
    world.travelTo('2026-11-24T08:00:00Z');
    const json = { when: { start: '2027-02-09T10:00', end: '2027-02-09T12:00' } };
    const longer = await heard(world.request(`/bookings/${first.id}/dates`, { as: 'ngo', json }));
    expect(statesOf(longer)).toEqual(['requested', 'requested']);
    const { items } = await heard<{ items: ApprovalView[] }>(world.request('/approvals', { as: 'approver' }));
    const [rival] = items.find(({ booking }) => booking.id === second.id)?.competitors ?? [];
    expect(rival).toMatchObject({ requestedAt: '2026-11-24T08:00:00Z', precedence: { isFirst: false, by: 'arrival' } });
    expect(rival?.precedence.text).toMatch(/23\.11\.2026.*24\.11\.2026/);
    await heard(decide(world, second.id, { decision: 'approve', denyCompeting: true }));
    expect(statesOf(await shown(world, first.id))).toEqual(['requested', 'denied']);
    const [decision] = await decisionsOf(world, second.id);
    expect(decision?.precedence?.lost[0]?.requestedAt).toBe(Date.parse('2026-11-24T08:00:00Z'));
  });

  test('a change that was asked for competes from the day on which it was', async () => {
    const given = await book(world, { roomId: 'R37', when: once('2027-02-09', '10:00', '12:00') });
    world.travelTo('2026-11-23T08:00:00Z');
    const waiting = await book(world, { roomId: 'R06', when: once('2027-02-09', '11:00', '13:00') });
    world.travelTo('2026-11-24T08:00:00Z');
    const json = { scope: 'all', roomId: 'R06', asRequest: true };
    await heard(world.request(`/bookings/${given.id}`, { as: 'ngo', method: 'PATCH', json }));
    const { items } = await heard<{ items: ApprovalView[] }>(world.request('/approvals', { as: 'approver' }));
    const [rival] = items.find(({ booking }) => booking.id === waiting.id)?.competitors ?? [];
    expect(rival).toMatchObject({ bookingId: given.id, requestedAt: '2026-11-24T08:00:00Z' });
  });
});
