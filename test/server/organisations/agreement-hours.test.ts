/** Hours that agreements give, where rooms are booked. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PreviewView } from '../../../shared/bookings/preview-schemas.ts';
import type { AgreementsView, AgreementView } from '../../../shared/organisations/staff-schemas.ts';
import { book, once } from '../../support/booking-messages.ts';
import { engines } from '../../support/engines.ts';
import { type Account, bodyOf, createWorld, type World } from '../../support/world.ts';

describe.each(engines)('an agreement on $name', (engine) => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({ engine, demo: true });
  });
  afterEach(() => world.close());

  const agree = async (more: object = {}) =>
    bodyOf<AgreementView>(
      await world.request('/organisations/O01/agreements', {
        as: 'coordinator',
        json: {
          number: '2027/1',
          kind: 'co_operation',
          parties: 'Hyte-palvelut',
          validFrom: '2027-01-01',
          roomIds: ['R05'],
          hoursPerYear: 10,
          ...more,
        },
      }),
    );
  const agreements = async (as: Account = 'ngo') =>
    (await bodyOf<AgreementsView>(await world.request('/organisations/O01/agreements', { as }))).items;
  /** How each date stands for O01. R05 lets an organisation have 12 hours a week. */
  const standing = async (when: object, roomId = 'R05') => {
    const json = { roomId, when, organisationId: 'O01' };
    const { occurrences } = await bodyOf<PreviewView>(await world.request('/bookings/preview', { as: 'ngo', json }));
    return occurrences.map(({ reason, status }) => reason ?? status);
  };

  test('leaves the quota of a room to what goes over its hours', async () => {
    const week = { ...once('2027-02-01', '08:00', '18:00'), rdates: ['2027-02-02T08:00', '2027-02-03T08:00'] };
    expect(await standing(week)).toEqual(['free', 'quota', 'quota']);
    await agree();
    // Ten hours by the agreement, ten by the quota, and ten too many.
    expect(await standing(week)).toEqual(['free', 'free', 'quota']);
    await agree({ number: '2027/2', hoursPerYear: null });
    expect(await standing(week)).toEqual(['free', 'free', 'free']);
  });

  test('counts what the organisation has in its rooms already, whether the quota would have or not', async () => {
    await agree({ roomIds: ['R05', 'R01'], hoursPerYear: 12 });
    await book(world, { roomId: 'R01', when: once('2027-05-04', '10:00', '12:00') });
    await book(world, { roomId: 'R05', when: once('2027-02-01', '08:00', '18:00') });
    const [{ years } = { years: [] }] = await agreements();
    expect(years).toEqual([{ year: '2027', usedMinutes: 12 * 60 }]);
    // Nothing is left, and the quota of that week is whole: what the agreement covers does not count against it.
    const next = { ...once('2027-02-02', '08:00', '18:00'), rdates: ['2027-02-03T08:00'] };
    expect(await standing(next)).toEqual(['free', 'quota']);
  });

  test('is about its days, its rooms and its own organisation only', async () => {
    await agree({ validFrom: '2027-02-02', validUntil: '2027-02-02', hoursPerYear: 100 });
    const week = { ...once('2027-02-01', '08:00', '18:00'), rdates: ['2027-02-02T08:00', '2027-02-03T08:00'] };
    expect(await standing(week)).toEqual(['free', 'free', 'quota']);
    const json = { roomId: 'R05', when: week, organisationId: 'O16' };
    const { occurrences } = await bodyOf<PreviewView>(await world.request('/bookings/preview', { as: 'ngo2', json }));
    const stood = occurrences.map(({ reason }) => reason);
    const own = await bodyOf<AgreementsView>(await world.request('/organisations/O16/agreements', { as: 'ngo2' }));
    expect(own.items.map(({ number }) => number)).not.toContain('2027/1');
    expect(stood.at(-1)).toBe(own.items.length > 0 ? undefined : 'quota');
  });

  test('has its hours back when a date is cancelled, and does not count what is moved twice', async () => {
    await agree({ hoursPerYear: 10 });
    const booking = await book(world, { roomId: 'R05', when: once('2027-02-01', '08:00', '18:00') });
    const [{ years } = { years: [] }] = await agreements();
    expect(years).toEqual([{ year: '2027', usedMinutes: 600 }]);
    const moved = await world.request(`/bookings/${booking.id}/change-preview`, {
      as: 'ngo',
      json: { scope: 'all', start: '2027-02-02T08:00', end: '2027-02-02T18:00' },
    });
    expect(moved.status).toBe(200);
    await world.request(`/bookings/${booking.id}/cancel`, { as: 'ngo', json: { scope: 'all', reason: 'Sairaus' } });
    const [after] = await agreements();
    expect(after?.years).toEqual([]);
  });

  test('counts the rooms beside the first, each by its own time', async () => {
    const { years } = await agree({ roomIds: [], hoursPerYear: 100 });
    await book(world, {
      roomId: 'R01',
      when: once('2027-02-01', '10:00', '12:00'),
      parts: [{ roomId: 'R02', startOffset: -60, minutes: 60 }],
    });
    const before = years[0]?.usedMinutes ?? 0;
    expect((await agreements())[0]?.years).toEqual([{ year: '2027', usedMinutes: before + 180 }]);
  });

  test('tells its hours to members and staff, and to nobody else', async () => {
    await agree({ validFrom: '2026-01-01' });
    expect((await agreements('approver'))[0]?.years).toEqual([{ year: '2026', usedMinutes: 0 }]);
    for (const other of ['ngo2', 'board'] as const) {
      expect([403, 404]).toContain((await world.request('/organisations/O01/agreements', { as: other })).status);
    }
  });
});
