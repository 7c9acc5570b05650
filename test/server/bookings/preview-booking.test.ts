import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PreviewView } from '../../../shared/bookings/preview-schemas.ts';
import type { WhenMessage } from '../../../shared/bookings/schemas.ts';
import { book, once } from '../../support/booking-messages.ts';
import { engines } from '../../support/engines.ts';
import { bodyOf, createWorld, problemOf, type World } from '../../support/world.ts';

const tuesday = '2027-02-02';
const weekly = (count: number, start = '10:00', end = '12:00') => ({
  ...once(tuesday, start, end),
  rrule: `FREQ=WEEKLY;COUNT=${count}`,
});

describe.each(engines)('previewing a series on $name', (engine) => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({ engine, demo: true });
  });
  afterEach(() => world.close());

  const ask = (when: WhenMessage, more: Record<string, unknown> = {}) =>
    world.request('/bookings/preview', { json: { roomId: 'R37', when, ...more } });
  const preview = async (when: WhenMessage, more?: Record<string, unknown>) =>
    bodyOf<PreviewView>(await ask(when, more));
  const statuses = ({ occurrences }: PreviewView) => occurrences.map(({ status }) => status);

  test('every date has its state, and what is bad has alternatives', async () => {
    await book(world, { when: once('2027-02-09', '11:00', '13:00') });
    const result = await preview(weekly(3), { participants: 10 });
    expect(statuses(result)).toEqual(['free', 'busy', 'free']);
    expect(result.summary).toEqual({ total: 3, free: 2, blocked: 1, competing: 0, holidays: 0 });
    const kinds = result.occurrences[1]?.alternatives.map(({ kind }) => kind);
    expect(kinds).toContain('room');
    expect(kinds).toContain('time');
    expect(result.occurrences[0]?.alternatives).toEqual([]);
  });

  test('whatever alternative is taken can be booked', async () => {
    await book(world, { when: once('2027-02-09', '11:00', '13:00') });
    const result = await preview(weekly(2), { participants: 10 });
    for (const { kind, roomId, localStart, localEnd } of result.occurrences[1]?.alternatives ?? []) {
      const resolution =
        kind === 'room'
          ? { date: '2027-02-09', action: 'room' as const, roomId }
          : { date: '2027-02-09', action: 'time' as const, start: localStart, end: localEnd };
      const booking = await book(world, { when: weekly(2), participants: 10, resolutions: [resolution] });
      await world.request(`/bookings/${booking.id}/cancel`, { as: 'ngo', json: { scope: 'all', reason: 'moved' } });
    }
  });

  test('a time that others wait for is competing, with their number', async () => {
    await book(world, { roomId: 'R39', when: weekly(1) });
    await book(world, { roomId: 'R39', when: weekly(1, '11:00', '13:00') }, 'ngo');
    const result = await preview(weekly(1));
    expect(result.occurrences[0]).toMatchObject({ status: 'competing', competitors: 2 });
    expect(result.summary).toMatchObject({ free: 1, blocked: 0, competing: 1 });
    expect(result.queueReasons.map(({ code }) => code)).toEqual(['competing']);
  });

  test('closed, outside hours, a holiday, a broken rule: each is told in words', async () => {
    const closure = { siteId: 'JNS-PIE', start: '2027-02-09T08:00', end: '2027-02-09T20:00', title: { fi: 'Maalaus' } };
    expect((await world.request('/closures', { as: 'coordinator', json: closure })).status).toBe(409);
    const ofRoom = { ...closure, roomId: 'R37' };
    expect((await world.request('/closures', { as: 'coordinator', json: ofRoom })).status).toBe(201);
    const closed = await preview(weekly(2));
    expect(closed.occurrences[1]).toMatchObject({ status: 'closed', reasonText: 'Suljettu: Maalaus.' });
    const late = await preview(once(tuesday, '19:00', '21:00'));
    expect(late.occurrences[0]).toMatchObject({ status: 'outside_hours' });
    const holiday = await preview({ ...once('2027-03-22', '10:00', '12:00'), rrule: 'FREQ=WEEKLY;COUNT=2' });
    expect(holiday.occurrences[1]).toMatchObject({
      status: 'holiday',
      reasonText: expect.stringContaining('2. pääsiäispäivä'),
    });
    const long = await preview(once(tuesday, '08:00', '19:00'));
    expect(long.occurrences[0]).toMatchObject({ status: 'policy', reason: 'too-long' });
    const crowded = await preview(weekly(1), { participants: 31 });
    expect(crowded.occurrences[0]).toMatchObject({ status: 'policy', reason: 'capacity' });
  });

  test('an organisation that may not book at all is told why, in its language; others are not told of it', async () => {
    const asked = { organisationId: 'O01' };
    const said = async (headers: Record<string, string> = {}, who: 'ngo' | 'ngo2' | 'nobody' = 'ngo') => {
      const json = { roomId: 'R37', when: once(tuesday, '10:00', '12:00'), ...asked };
      const as = who === 'nobody' ? undefined : who;
      return (await bodyOf<PreviewView>(await world.request('/bookings/preview', { json, as, headers }))).notEligible;
    };
    const change = (columns: Record<string, unknown>) =>
      world.db.write(async (tx) => {
        await tx.update(tx.tables.organisations).set(columns).where(eq(tx.tables.organisations.code, 'O01'));
      });
    expect(await said()).toBeNull();
    await change({ status: 'expired' });
    expect(await said()).toBe('Järjestön varausoikeus on vanhentunut.');
    expect(await said({ 'Accept-Language': 'en' })).not.toBe(await said());
    expect([await said({}, 'ngo2'), await said({}, 'nobody')]).toEqual([null, null]);
    await change({ kind: 'company', status: 'verified', supportForms: [] });
    expect(await said()).toContain('ei voi varata tiloja');
  });

  test('words follow the language that is asked for', async () => {
    const said = async (language: string) => {
      const response = await world.request('/bookings/preview', {
        json: { roomId: 'R37', when: once(tuesday, '19:00', '21:00') },
        headers: { 'Accept-Language': language },
      });
      return (await bodyOf<PreviewView>(response)).occurrences[0]?.reasonText;
    };
    expect(await said('sv')).toBe('Tiden ligger utanför öppettiderna.');
    expect(await said('en')).toBe('The time is outside opening hours.');
    expect(await said('de')).toBe('Aika on aukioloaikojen ulkopuolella.');
  });

  test('clock times stay as they are over a clock change', async () => {
    const result = await preview({ ...once('2027-03-16', '10:00', '12:00'), rrule: 'FREQ=WEEKLY;COUNT=3' });
    expect(result.occurrences.map(({ start }) => start)).toEqual([
      '2027-03-16T08:00:00Z',
      '2027-03-23T08:00:00Z',
      '2027-03-30T07:00:00Z',
    ]);
  });

  test('a series told in another zone is shown in the time of the house', async () => {
    const result = await preview({ ...once(tuesday, '09:00', '10:00'), timeZone: 'Europe/Stockholm' });
    expect(result.occurrences[0]).toMatchObject({ start: '2027-02-02T08:00:00Z', localStart: '2027-02-02T10:00' });
  });

  test.each([
    ['FREQ=HOURLY;COUNT=3', 'when.rrule-unsupported'],
    ['FREQ=WEEKLY', 'when.rrule-unbounded'],
    ['FREQ=WEEKLY;COUNT=0', 'when.rrule-syntax'],
    ['FREQ=DAILY;COUNT=401', 'when.too-many'],
    ['FREQ=YEARLY;COUNT=5', 'when.beyond-horizon'],
    ['FREQ=WEEKLY;BYDAY=TU;UNTIL=20270101', 'when.no-occurrence'],
    ['nonsense', 'when.rrule-syntax'],
    [`FREQ=DAILY;COUNT=3;BYMONTH=${'1,'.repeat(300)}1`, 'when.rrule-syntax'],
  ])('%s is refused at the rule: %s', async (rrule, code) => {
    const response = await ask({ ...once(tuesday, '10:00', '12:00'), rrule });
    expect(response.status).toBe(422);
    const problem = await problemOf(response);
    expect(problem.code).toBe(code);
    expect(problem.errors?.[0]).toMatchObject({ path: 'when.rrule', code });
  });

  test('what the room costs is told to who asks for an organisation: by the room, else by its class', async () => {
    const priceFor = async (organisationId?: string) => {
      const json = { roomId: 'R02', when: once(tuesday, '10:00', '12:00'), ...(organisationId && { organisationId }) };
      const response = await world.request('/bookings/preview', { as: 'ngo', json });
      return (await bodyOf<PreviewView>(response)).priceClass;
    };
    expect(await priceFor()).toBeNull();
    expect(await priceFor('O01')).toEqual({
      code: 'free',
      label: { fi: 'Maksuton', sv: 'Avgiftsfritt', en: 'Free of charge' },
    });
    const priced = { as: 'admin', method: 'PATCH', json: { priceClass: 'cost' } } as const;
    expect((await world.request('/rooms/R02', priced)).status).toBe(200);
    expect((await priceFor('O01'))?.code).toBe('cost');
  });

  test('an unknown room is not found', async () => {
    expect((await ask(weekly(1), { roomId: 'R99' })).status).toBe(404);
  });
});
