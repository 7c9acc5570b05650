import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PreviewView } from '../../../shared/bookings/preview-schemas.ts';
import type { BookingView } from '../../../shared/bookings/schemas.ts';
import { type BookingRules, usualBookingRules } from '../../../shared/region/booking-rules.ts';
import type { RegionView } from '../../../shared/region/schemas.ts';
import { heard } from '../../support/booking-commands.ts';
import { book, once } from '../../support/booking-messages.ts';
import { engines } from '../../support/engines.ts';
import { changeRoom } from '../../support/room-settings.ts';
import { createWorld, problemOf, type World } from '../../support/world.ts';

describe.each(engines)('rules of booking as data of the region on $name', (engine) => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({ engine, demo: true });
  });
  afterEach(() => world.close());

  const send = (rules: Partial<BookingRules>) =>
    world.request('/region', {
      method: 'PATCH',
      as: 'admin',
      json: { bookingRules: { ...usualBookingRules, ...rules } },
    });
  const lay = (rules: Partial<BookingRules>) => heard(send(rules));
  const preview = async (roomId: string, date: string) => {
    const json = { organisationId: 'O01', roomId, when: once(date, '10:00', '12:00') };
    return (await heard<PreviewView>(world.request('/bookings/preview', { as: 'ngo', json }))).occurrences[0];
  };

  test('everybody may know them', async () => {
    await lay({ seasonMonths: [1, 8] });
    const { bookingRules } = await heard<RegionView>(world.request('/region'));
    expect(bookingRules).toEqual({ ...usualBookingRules, seasonMonths: [1, 8] });
  });

  test.each<[Partial<BookingRules>, string]>([
    [{ seasonMonths: [] }, 'bookingRules.seasonMonths'],
    [{ seasonMonths: [8, 1] }, 'bookingRules.seasonMonths'],
    [{ largeEventParticipants: 0 }, 'bookingRules.largeEventParticipants'],
    [{ freedHours: 1 }, 'bookingRules.freedHours'],
    [{ offerDays: 1.5 }, 'bookingRules.offerDays'],
  ])('%j cannot be laid down', async (rules, path) => {
    const { code, errors } = await problemOf(await send(rules));
    expect(code).toBe('request.invalid');
    expect(errors?.map((error) => error.path)).toEqual([path]);
  });

  test('an event is large from the number that the region says', async () => {
    const reasons = async (participants: number, day: string): Promise<string[]> => {
      const booking: BookingView = await book(world, { participants, when: once(day, '10:00', '12:00') });
      return booking.queueReasons.map(({ code }) => code);
    };
    expect(await reasons(12, '2027-02-02')).toEqual([]);
    await lay({ largeEventParticipants: 12 });
    expect(await reasons(11, '2027-02-03')).toEqual([]);
    expect(await reasons(12, '2027-02-04')).toEqual(['large-event']);
  });

  test('a house where clients visit is asked for as early as the region says', async () => {
    expect(await preview('R20', '2026-11-23')).toMatchObject({ status: 'policy', reason: 'lead-time' });
    await lay({ visitorLeadDays: 0 });
    expect(await preview('R20', '2026-11-23')).toMatchObject({ status: 'free' });
  });

  test('a season’s hours begin anew when the region says, and the seasons are told', async () => {
    await changeRoom(world, 'R37', { policy: { seasonQuotaHours: 3 } });
    await book(world, { roomId: 'R37', when: once('2026-12-15', '10:00', '12:00') });
    expect(await preview('R37', '2027-02-02')).toMatchObject({
      reason: 'season-quota',
      reasonText: expect.stringContaining('(elo–heinäkuu)'),
    });
    await lay({ seasonMonths: [1, 8] });
    expect(await preview('R37', '2027-02-02')).toMatchObject({ status: 'free' });
  });
});
