import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { accounts } from '../../../db/demo/people.ts';
import type { ClosureView } from '../../../shared/closures/schemas.ts';
import type { AvailabilityView } from '../../../shared/rooms/schemas.ts';
import { close, decide, heard, shown } from '../../support/booking-commands.ts';
import { book, once } from '../../support/booking-messages.ts';
import { engines } from '../../support/engines.ts';
import { type Account, createWorld, problemOf, type World } from '../../support/world.ts';

const day = '2027-02-02';
const hall = { siteId: 'JNS-PIE', start: `${day}T10:00`, end: `${day}T12:00` };

describe.each(engines)('closing premises on $name', (engine) => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({ engine, demo: true });
  });
  afterEach(() => world.close());

  const codeOf = async (answer: Promise<Response>) => (await problemOf(await answer)).code;
  const reopen = (id: string, as: Account = 'coordinator') =>
    world.request(`/closures/${id}`, { as, method: 'DELETE' });
  const busyIn = async (room: string) => {
    const days = await heard<AvailabilityView>(world.request(`/rooms/${room}/availability?from=${day}&to=${day}`));
    return days.days[0]?.busy.map(({ kind, title }) => [kind, title]);
  };

  test('one room is closed in all that uses its space, and in nothing else', async () => {
    await heard(close(world, { ...hall, roomId: 'R37' }));
    expect(await busyIn('R37')).toEqual([['closed', 'Remontti']]);
    expect(await busyIn('R39')).toEqual([['closed', 'Remontti']]);
    expect(await busyIn('R38')).toEqual([]);
    await expect(book(world, { roomId: 'R39', when: once(day, '11:00', '13:00') })).rejects.toThrow('"closed"');
    await book(world, { roomId: 'R38', when: once(day, '11:00', '13:00') });
    await book(world, { roomId: 'R37', when: once(day, '12:00', '13:00') });
  });

  test('a house is closed in every room', async () => {
    const closure = await heard<ClosureView>(close(world, { ...hall, siteId: 'JNS-HAL' }));
    expect(closure).toMatchObject({ roomId: null, start: '2027-02-02T08:00:00Z', end: '2027-02-02T10:00:00Z' });
    for (const room of ['R12', 'R13', 'R14']) expect(await busyIn(room)).toContainEqual(['closed', 'Remontti']);
    expect(await busyIn('R37')).toEqual([]);
  });

  test('words that are missing in a language are the Finnish ones', async () => {
    const title = { fi: 'Kevätsiivous', en: 'Spring cleaning' };
    const closure = await heard<ClosureView>(close(world, { ...hall, roomId: 'R37', kind: 'maintenance', title }));
    expect(closure).toMatchObject({
      kind: 'maintenance',
      title: { fi: 'Kevätsiivous', sv: 'Kevätsiivous', en: 'Spring cleaning' },
    });
  });

  test('what is given away must be moved first: each booking is told once, by its time only', async () => {
    // Both halves of the hall.
    const waiting = await book(world, { roomId: 'R39', when: once(day, '10:00', '12:00'), internalTitle: 'Salaseura' });
    await heard(decide(world, waiting.id, { decision: 'approve' }));
    await heard(close(world, { ...hall, roomId: 'R04', end: `${day}T11:00` }));
    const response = await close(world, hall);
    expect(response.status).toBe(409);
    const text = await response.text();
    expect(text).not.toMatch(/Salaseura|Diabetes/);
    expect(JSON.parse(text)).toMatchObject({
      code: 'closure.conflict',
      conflicts: [
        { start: '2027-02-02T08:00:00Z', end: '2027-02-02T09:00:00Z', reason: 'closed' },
        { start: '2027-02-02T08:00:00Z', end: '2027-02-02T10:00:00Z', reason: 'busy' },
      ],
    });
    expect(JSON.parse(text).conflicts).toHaveLength(2);
    expect(await busyIn('R36')).toEqual([]);
    expect((await shown(world, waiting.id)).state).toBe('approved');
  });

  test('A9: a request that waits stands in no closure’s way, and can then be approved for its other dates only', async () => {
    const when = { ...once(day, '10:00', '12:00'), rrule: 'FREQ=WEEKLY;COUNT=2' };
    const waiting = await book(world, { roomId: 'R39', when });
    await heard(close(world, { ...hall, roomId: 'R39' }));
    expect(await codeOf(decide(world, waiting.id, { decision: 'approve' }))).toBe('booking.conflict');
    const second = { decision: 'approve', occurrenceIds: [waiting.occurrences[1]?.id] };
    expect((await heard(decide(world, waiting.id, second))).summary).toMatchObject({ approved: 1, requested: 1 });
  });

  test('touching times do not clash, and clock changes do not shorten the night', async () => {
    await book(world, { when: once(day, '08:00', '10:00') });
    await book(world, { when: once(day, '12:00', '13:00') });
    await heard(close(world, { ...hall, roomId: 'R37' }));
    const night = { ...hall, roomId: 'R37', start: '2027-03-27T22:00', end: '2027-03-28T06:00' };
    const closure = await heard<ClosureView>(close(world, night));
    expect([closure.start, closure.end]).toEqual(['2027-03-27T20:00:00Z', '2027-03-28T03:00:00Z']);
  });

  test('opened again, everything in it can be booked', async () => {
    const { id } = await heard<ClosureView>(close(world, hall));
    expect((await reopen(id)).status).toBe(204);
    for (const roomId of ['R37', 'R38', 'R04']) await book(world, { roomId, when: once(day, '10:00', '12:00') });
    expect(await codeOf(reopen(id))).toBe('closure.not-found');
  });

  test('both are recorded, with who did them', async () => {
    const { id } = await heard<ClosureView>(close(world, hall));
    await reopen(id, 'approver');
    const { audit } = world.db.tables;
    const rows = (await world.db.select().from(audit)).filter(({ subjectId }) => subjectId === id);
    expect(rows.map(({ action, actorName, subjectKind }) => [subjectKind, action, actorName]).sort()).toEqual([
      ['closure', 'closure.made', accounts.coordinator.name],
      ['closure', 'closure.removed', accounts.approver.name],
    ]);
  });

  test.each([
    [{ siteId: 'XX' }, 'site.not-found'],
    [{ roomId: 'R99' }, 'room.not-found'],
    // A room of another house.
    [{ roomId: 'R01' }, 'room.not-found'],
    [{ end: hall.start }, 'when.end-before-start'],
    [{ title: {} }, 'request.invalid'],
    [{ kind: 'party' }, 'request.invalid'],
  ])('%j is refused, and nothing is closed', async (changes, code) => {
    const before = await world.db.$count(world.db.tables.claims);
    expect(await codeOf(close(world, { ...hall, ...changes }))).toBe(code);
    expect(await world.db.$count(world.db.tables.claims)).toBe(before);
  });

  test('staff close and open their own houses only, bookers none', async () => {
    const inLieksa = { ...hall, siteId: 'LIE-BRA', title: { fi: 'Remontti' } };
    const { id } = await heard<ClosureView>(close(world, inLieksa));
    for (const as of ['ngo', 'ngo2', 'board', 'approver'] as const) {
      const later = { ...inLieksa, start: '2027-02-03T10:00', end: '2027-02-03T12:00' };
      expect(await codeOf(world.request('/closures', { as, json: later }))).toBe('access.forbidden');
      expect(await codeOf(reopen(id, as))).toBe('access.forbidden');
    }
    const own = { ...hall, title: { fi: 'Remontti' } };
    expect((await world.request('/closures', { as: 'approver', json: own })).status).toBe(201);
  });
});
