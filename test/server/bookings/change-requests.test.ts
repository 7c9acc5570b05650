import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { expireOffers } from '../../../server/proposals/expire-offers.ts';
import type { BookingView } from '../../../shared/bookings/schemas.ts';
import {
  cancel,
  change,
  close,
  decide,
  heard,
  queuedMails,
  shown,
  spacesOf,
  statesOf,
} from '../../support/booking-commands.ts';
import { book, once } from '../../support/booking-messages.ts';
import { engines } from '../../support/engines.ts';
import { type Account, createWorld, problemOf, type World } from '../../support/world.ts';

describe.each(engines)('changes that staff must look at on $name', (engine) => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({ engine, demo: true });
  });
  afterEach(() => world.close());

  const time = once('2027-02-02', '10:00', '12:00');
  /** Two Tuesdays in half a hall, given at once. */
  const series = () => book(world, { when: { ...time, rrule: 'FREQ=WEEKLY;COUNT=2' } });
  /** The whole hall, where staff decide. */
  const ask = ({ id }: BookingView, more = {}) =>
    change(world, id, { scope: 'all', roomId: 'R39', asRequest: true, ...more });
  const answer = ({ proposals: [proposal] }: BookingView, json: Record<string, unknown>, as: Account = 'approver') =>
    world.request(`/proposals/${proposal?.id}/answer`, { as, json });
  const withdraw = ({ proposals: [proposal] }: BookingView, as: Account = 'ngo') =>
    world.request(`/proposals/${proposal?.id}/withdraw`, { as, method: 'POST' });
  const codeOf = async (response: Response | Promise<Response>) => (await problemOf(await response)).code;
  const actionsOf = ({ history }: BookingView) => history.map(({ action }) => action);
  const roomsOf = ({ occurrences }: BookingView) => occurrences.map(({ roomId }) => roomId);
  const queued = async (id: string) => {
    const { items } = await heard<{ items: { booking: { id: string } }[] }>(
      world.request('/approvals', { as: 'approver' }),
    );
    return items.some(({ booking }) => booking.id === id);
  };
  const standIns = async () => {
    const { occurrences } = world.db.tables;
    return (await world.db.select().from(occurrences)).filter(({ proposalId }) => proposalId !== null).length;
  };

  test('the dates keep their places until the promised day, the queue shows it, and the booker is told once', async () => {
    const booking = await series();
    const before = await spacesOf(world, booking);
    expect(await queued(booking.id)).toBe(false);
    const asked = await heard(ask(booking));
    expect(asked).toMatchObject({
      state: 'approved',
      decideBy: '2026-11-27',
      proposals: [{ kind: 'change', state: 'open' }],
    });
    expect(roomsOf(asked)).toEqual(roomsOf(booking));
    expect((await spacesOf(world, booking)).held).toEqual(before.held);
    expect(asked.proposals[0]?.dates.map(({ from }) => from.roomId)).toEqual(roomsOf(booking));
    expect(asked.history.at(-1)?.text).toContain('Pyydettiin muutosta (2 kertaa).');
    expect((await queuedMails(world)).filter(({ kind }) => kind === 'booking.change-asked')).toHaveLength(1);
    expect(await queued(booking.id)).toBe(true);
    expect(await codeOf(ask(booking))).toBe('proposal.open');
  });

  test('accepted dates move and keep their ids, the others stay, and what was asked is over', async () => {
    const booking = await series();
    const asked = await heard(ask(booking));
    const [first] = booking.occurrences;
    const partly = await heard(answer(asked, { accept: true, occurrenceIds: [first?.id] }));
    expect(partly.occurrences.map(({ id }) => id)).toEqual(booking.occurrences.map(({ id }) => id));
    expect(partly.occurrences.map(({ reason }) => reason)).toEqual(['moved-room', undefined]);
    expect(statesOf(partly)).toEqual(['approved', 'approved']);
    expect(partly.proposals[0]?.dates.map((date) => date.answer)).toEqual(['accepted', 'declined']);
    expect(partly).toMatchObject({ state: 'approved', decideBy: null });
    expect(actionsOf(partly)).toEqual(['approved-automatically', 'change-asked', 'change-accepted']);
    expect(await standIns()).toBe(0);
    expect(await queued(booking.id)).toBe(false);
  });

  test('of two answers at once exactly one counts', async () => {
    const asked = await heard(ask(await series()));
    const answers = await Promise.all([
      answer(asked, { accept: true }),
      answer(asked, { accept: false, reasonCode: 'PURPOSE' }),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(await standIns()).toBe(0);
  });

  test('a place that is closed by then refuses the answer with its date, and the rest can still be had', async () => {
    const booking = await series();
    const asked = await heard(ask(booking));
    await heard(close(world, { siteId: 'JNS-PIE', roomId: 'R38', ...time, reason: 'Putkirikko' }));
    const refused = await problemOf(await answer(asked, { accept: true }));
    expect(refused).toMatchObject({ code: 'booking.conflict', conflicts: [{ date: '2027-02-02', reason: 'closed' }] });
    expect(roomsOf(await shown(world, booking.id))).toEqual(roomsOf(booking));
    await heard(answer(asked, { accept: true, occurrenceIds: [booking.occurrences[1]?.id] }));
  });

  test('a place that others wait for is not given past them', async () => {
    const booking = await series();
    const asked = await heard(ask(booking));
    const rival = await book(world, { roomId: 'R38', when: time });
    expect(rival.state).toBe('requested');
    const standing = async (as: Account) =>
      (await shown(world, booking.id, { as })).proposals[0]?.dates.map(({ status, competitors }) => [
        status,
        competitors,
      ]);
    expect(await standing('approver')).toEqual([
      ['competing', 1],
      ['free', 0],
    ]);
    expect(await standing('ngo')).toEqual(Array(2).fill([undefined, undefined]));
    expect(await codeOf(answer(asked, { accept: true }))).toBe('booking.competing');
    expect(roomsOf(await shown(world, booking.id))).toEqual(roomsOf(booking));
  });

  test('what is declined has its reason in history, and nothing has moved', async () => {
    const booking = await series();
    const asked = await heard(ask(booking));
    expect(await codeOf(answer(asked, { accept: false }))).toBe('decision.reason-required');
    const declined = await heard(
      answer(asked, { accept: false, reasonCode: 'PURPOSE', message: 'Sali on remontissa.' }),
    );
    expect(roomsOf(declined)).toEqual(roomsOf(booking));
    expect(declined).toMatchObject({
      decideBy: null,
      proposals: [{ state: 'declined', answer: 'Sali on remontissa.', reasonCode: 'PURPOSE' }],
    });
    expect(actionsOf(declined)).toContain('change-declined');
    expect(await standIns()).toBe(0);
  });

  test('a change that nobody answered ends when the last of its dates begins, and the booker is told once', async () => {
    const booking = await series();
    const asked = await heard(ask(booking));
    world.travelTo(booking.occurrences[0]?.start as string);
    await expireOffers(world.deps);
    expect((await shown(world, booking.id)).proposals).toMatchObject([{ state: 'open' }]);
    world.travelTo(booking.occurrences[1]?.start as string);
    await Promise.all([expireOffers(world.deps), expireOffers(world.deps)]);
    const over = await shown(world, booking.id);
    expect(over).toMatchObject({ decideBy: null, proposals: [{ state: 'expired' }] });
    expect(roomsOf(over)).toEqual(roomsOf(booking));
    expect(over.history.at(-1)).toMatchObject({ action: 'change-expired', actor: 'Tilava' });
    expect(over.history.at(-1)?.text).toContain('Kerrat jäivät ennalleen.');
    expect((await queuedMails(world)).filter(({ kind }) => kind === 'booking.change-expired')).toHaveLength(1);
    expect(await standIns()).toBe(0);
    expect(await codeOf(answer(asked, { accept: true }))).toBe('proposal.expired');
  });

  test('only its own side answers or takes it back', async () => {
    const asked = await heard(ask(await series()));
    expect(await codeOf(answer(asked, { accept: true }, 'ngo'))).toBe('access.forbidden');
    expect(await codeOf(withdraw(asked, 'ngo2'))).toBe('proposal.not-found');
    const left = await heard(withdraw(asked));
    expect(left).toMatchObject({ state: 'approved', decideBy: null, proposals: [{ state: 'withdrawn' }] });
    expect(await codeOf(withdraw(asked))).toBe('proposal.closed');
    expect(await codeOf(answer(asked, { accept: true }))).toBe('proposal.closed');
  });

  test('a cancelled date takes the question about it along', async () => {
    const booking = await series();
    await heard(ask(booking));
    const occurrenceId = booking.occurrences[0]?.id;
    const one = await heard(cancel(world, booking.id, { scope: 'occurrence', occurrenceId }));
    expect(one).toMatchObject({ decideBy: '2026-11-27', proposals: [{ state: 'open' }] });
    expect(await standIns()).toBe(1);
    const none = await heard(cancel(world, booking.id, {}));
    expect(none).toMatchObject({ decideBy: null, proposals: [{ state: 'overtaken' }] });
    expect(await standIns()).toBe(0);
  });

  test('A4: what staff approved is shortened without asking, and made longer only by asking', async () => {
    const { id } = await book(world, { roomId: 'R39', when: time });
    await heard(decide(world, id, { decision: 'approve' }));
    const shorter = await heard(change(world, id, { scope: 'all', end: '2027-02-02T11:30' }));
    expect(statesOf(shorter)).toEqual(['approved']);
    expect(await codeOf(change(world, id, { scope: 'all', end: '2027-02-02T13:00' }))).toBe(
      'booking.change-needs-approval',
    );
  });
});
