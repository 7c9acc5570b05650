/**
 * What other systems learned about approving, by the numbers of the peer study. Where each is tested:
 *
 * | case | our choice | where |
 * |---|---|---|
 * | A1 | only waiting requests whose time overlaps compete | here, competing-requests |
 * | A2 | approving is refused with the dates; told to, the others are denied and told | here, competing-requests |
 * | A3 | what was given must be given back first, and then a waiting request can have it | here |
 * | A4 | what waits moves freely; what was given moves by itself only where it would be given at once | bookings/change-booking |
 * | A5, A6 | staff's own bookings wait like others; one room that staff approve makes the whole wait | bookings/peer-cases |
 * | A7 | one mail to the winner, one to each who loses; the reason stands in the history | decide-booking, here |
 * | A8 | of two who decide at once one does | here, decide-booking |
 * | A9 | closures and what waits | closures/close-premises |
 * | A10 | who may do what | architecture/roles |
 * | A11 | a denied request stays readable, with its letter | here |
 */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { accounts } from '../../../db/demo/people.ts';
import type { LetterLineView } from '../../../shared/approvals/letter-schemas.ts';
import type { ApprovalView } from '../../../shared/approvals/schemas.ts';
import { cancel, decide, heard, queuedMails, shown, statesOf } from '../../support/booking-commands.ts';
import { book, bookingMessage, once } from '../../support/booking-messages.ts';
import { engines } from '../../support/engines.ts';
import { createWorld, problemOf, type World } from '../../support/world.ts';

describe.each(engines)('what peers learned about approving, on $name', (engine) => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({ engine, demo: true });
  });
  afterEach(() => world.close());

  const tuesday = '2027-02-02';
  const asked = (start: string, end: string) => book(world, { roomId: 'R39', when: once(tuesday, start, end) });
  const rivalsOf = async (id: string) => {
    const { items } = await heard<{ items: ApprovalView[] }>(world.request('/approvals', { as: 'approver' }));
    return items.find(({ booking }) => booking.id === id)?.competitors.map(({ bookingId }) => bookingId);
  };

  test('A1: of five who wait, each competes with those whose time overlaps, and with no other', async () => {
    const early = await asked('08:00', '10:00');
    const long = await asked('09:00', '13:00');
    const inner = await asked('10:00', '11:00');
    const late = await asked('13:00', '14:00');
    const called = await asked('09:00', '10:00');
    await heard(cancel(world, called.id, {}));
    expect(await rivalsOf(early.id)).toEqual([long.id]);
    expect((await rivalsOf(long.id))?.sort()).toEqual([early.id, inner.id].sort());
    expect(await rivalsOf(inner.id)).toEqual([long.id]);
    expect(await rivalsOf(late.id)).toEqual([]);
  });

  test('A2, A7: told to, the others lose, and everybody hears once', async () => {
    const winner = await asked('10:00', '12:00');
    const others = [await asked('09:00', '11:00'), await asked('11:00', '13:00')];
    expect((await problemOf(await decide(world, winner.id, { decision: 'approve' }))).code).toBe('booking.competing');
    const before = (await queuedMails(world)).length;
    await heard(decide(world, winner.id, { decision: 'approve', denyCompeting: true }));
    for (const { id } of others) expect((await shown(world, id)).state).toBe('denied');
    const kinds = (await queuedMails(world)).slice(before).map(({ kind, recipient }) => `${kind} ${recipient}`);
    expect(kinds.sort()).toEqual([
      `booking.approved ${accounts.ngo.email}`,
      `booking.denied ${accounts.ngo.email}`,
      `booking.denied ${accounts.ngo.email}`,
    ]);
  });

  test('A3: what waits can be given once the time is given back, and not before', async () => {
    const first = await asked('10:00', '12:00');
    await heard(decide(world, first.id, { decision: 'approve' }));
    const message = bookingMessage({ roomId: 'R39', when: once(tuesday, '11:00', '13:00') });
    const refused = await world.request('/bookings', { as: 'ngo', json: message });
    expect((await problemOf(refused)).code).toBe('booking.conflict');
    await heard(cancel(world, first.id, {}));
    const again = await asked('11:00', '13:00');
    expect(statesOf(await heard(decide(world, again.id, { decision: 'approve' })))).toEqual(['approved']);
  });

  test('A8: of ten who decide at the same moment one does, and one letter is written', async () => {
    const { id } = await asked('10:00', '12:00');
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => decide(world, id, { decision: 'deny', reasonCode: 'PURPOSE' })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(9);
    const letters = world.request(`/decision-letters?bookingId=${id}`, { as: 'ngo' });
    expect((await heard<{ items: LetterLineView[] }>(letters)).items).toHaveLength(1);
  });

  test('A11: a denied request stays readable with its reason and its letter', async () => {
    const { id } = await asked('10:00', '12:00');
    await heard(decide(world, id, { decision: 'deny', reasonCode: 'STAFFING', message: 'Talo on kiinni.' }));
    world.travelTo('2027-06-01T08:00:00Z');
    const { state, history } = await shown(world, id, { as: 'ngo' });
    expect(state).toBe('denied');
    expect(history.at(-1)).toMatchObject({ action: 'denied', message: 'Talo on kiinni.' });
    const letters = world.request(`/decision-letters?bookingId=${id}`, { as: 'ngo' });
    expect((await heard<{ items: LetterLineView[] }>(letters)).items).toMatchObject([{ number: '2026/1' }]);
  });
});
