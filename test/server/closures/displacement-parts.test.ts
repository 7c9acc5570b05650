import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { deliverMails } from '../../../server/notifications/deliver-mails.ts';
import type { ClosurePlanView, DisplacementMailView } from '../../../shared/closures/plan-schemas.ts';
import { close, heard, shown } from '../../support/booking-commands.ts';
import { bookingFaults } from '../../support/booking-invariants.ts';
import { book, once } from '../../support/booking-messages.ts';
import { engines } from '../../support/engines.ts';
import { changeRoom } from '../../support/room-settings.ts';
import { createWorld, type World } from '../../support/world.ts';

const day = '2027-02-02';
const reason = 'Lattia uusitaan';

describe.each(engines)('a date with several rooms that must give way, on $name', (engine) => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({ engine, demo: true });
  });
  afterEach(async () => {
    expect(await bookingFaults(world)).toEqual([]);
    await world.close();
  });

  const works = (roomId: string, hours: { from: string; to: string } = { from: '08:00', to: '20:00' }) => ({
    siteId: 'JNS-PIE',
    roomId,
    start: `${day}T${hours.from}`,
    end: `${day}T${hours.to}`,
    kind: 'maintenance',
  });
  const preview = (json: Record<string, unknown>) =>
    heard<ClosurePlanView>(world.request('/closures/preview', { as: 'coordinator', json }));
  const forum = { when: once(day, '10:00', '12:00'), participants: 4 };
  const dateOf = ({ bookings }: ClosurePlanView) => {
    const [date] = bookings.flatMap(({ dates }) => dates);
    if (!date) throw new Error('nothing is in the way');
    return date;
  };
  /** Sends the date where the plan would. */
  const carriedOut = async (json: Record<string, unknown>) => {
    const { occurrenceId, offers, hasBest } = dateOf(await preview(json));
    const [best] = offers;
    if (!best || !hasBest) throw new Error('no place');
    const { roomId, localStart: start, localEnd: end } = best;
    return close(world, { ...json, displacements: [{ occurrenceId, action: 'move', roomId, start, end }], reason });
  };
  /** The leisure room beside the hall is taken by somebody else from one o'clock. */
  const besideTakenLater = () => book(world, { roomId: 'R04', when: once(day, '13:00', '15:00') }, 'ngo');

  test('goes to another room of the house with those beside it, and is told so', async () => {
    const booking = await book(world, { ...forum, parts: [{ roomId: 'R04' }] });
    const date = dateOf(await preview(works('R37')));
    expect(date.beside.map(({ fi }) => fi)).toEqual(['Perhetupa']);
    expect(date.offers.filter(({ siteName }) => siteName === null).length).toBeGreaterThan(0);
    // A room of the event cannot stand in for its first one as well.
    expect(date.offers.map(({ roomName }) => roomName.fi)).not.toContain('Perhetupa');
    expect((await carriedOut(works('R37'))).status).toBe(201);
    expect((await shown(world, booking.id)).parts?.map(({ roomName }) => roomName.fi)).toEqual(['Perhetupa']);
  });

  test('is offered only hours at which the rooms beside it are free as well', async () => {
    await book(world, { ...forum, parts: [{ roomId: 'R04' }] });
    const morning = works('R37', { from: '08:00', to: '12:30' });
    const hoursOf = async () =>
      dateOf(await preview(morning)).offers.flatMap(({ kind, localStart }) => (kind === 'time' ? localStart : []));
    expect((await hoursOf())[0]).toMatch(/T12:30|T12:45|T13:00/);
    await besideTakenLater();
    for (const start of await hoursOf()) expect(start >= `${day}T15:00`, start).toBe(true);
    expect((await carriedOut(morning)).status).toBe(201);
  });

  test('goes to another house alone: plan and mail say which rooms are given back', async () => {
    await book(world, { ...forum, parts: [{ roomId: 'R38' }] });
    const closed = works('R38');
    const date = dateOf(await preview(closed));
    const away = date.offers.find(({ siteName }) => siteName !== null);
    if (!away) throw new Error('no other house');
    expect(date.offers.every(({ siteName }) => siteName !== null)).toBe(true);
    const { roomId, localStart: start, localEnd: end } = away;
    const { occurrenceId } = date;
    const mail = await heard<DisplacementMailView>(
      world.request('/sites/JNS-PIE/displacements/mail', {
        as: 'coordinator',
        json: { cause: 'closure', displacements: [{ occurrenceId, action: 'move', roomId, start, end }] },
      }),
    );
    expect(mail.text).toContain('Muut tilat vapautuivat: Monitoimisali B');
    expect((await carriedOut(closed)).status).toBe(201);
    await deliverMails(world.deps);
    const told = world.mails.at(-1)?.text;
    expect(told).toContain('Muut tilat vapautuivat: Monitoimisali B');
  });

  test('does not wait for the lead time of a room beside it: the county itself sends it', async () => {
    await book(world, { ...forum, parts: [{ roomId: 'R04' }] });
    await changeRoom(world, 'R04', { policy: { leadWorkingDays: 60 } });
    expect(dateOf(await preview(works('R37'))).offers[0]?.siteName).toBeNull();
    expect((await carriedOut(works('R37'))).status).toBe(201);
  });

  test('no hour is offered whose turnaround would reach into the closure', async () => {
    await changeRoom(world, 'R37', { policy: { turnaroundMinutes: 30 } });
    await book(world, forum);
    const noon = works('R37', { from: '11:00', to: '20:00' });
    const { offers } = dateOf(await preview(noon));
    const hours = offers.filter(({ kind }) => kind === 'time').map(({ localEnd }) => localEnd.slice(11));
    expect(hours.length).toBeGreaterThan(0);
    for (const end of hours) expect(end <= '10:30', end).toBe(true);
  });
});
