import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { BookingView, PreviewView } from '../../../shared/bookings/schemas.ts';
import type { CertificatesView, CertificateView } from '../../../shared/certificates/schemas.ts';
import type { HistoryView } from '../../../shared/history/schemas.ts';
import type { ImpactView } from '../../../shared/premises/schemas.ts';
import type { AvailabilityView, RoomView } from '../../../shared/rooms/schemas.ts';
import { heard } from '../../support/booking-commands.ts';
import { book, bookingMessage, once } from '../../support/booking-messages.ts';
import { engines } from '../../support/engines.ts';
import { createWorld, problemOf, type World } from '../../support/world.ts';

const tuesday = '2027-02-02';

/** R20 is in a house where clients come and go, R22 in one where people live, R04 in an open one. */
describe.each(engines)('houses of care on $name', (engine) => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({ engine, demo: true });
  });
  afterEach(() => world.close());

  const change = (site: string, json: object) =>
    heard(world.request(`/sites/${site}`, { method: 'PATCH', as: 'coordinator', json }));
  const preview = (roomId: string, date: string, participants = 5) =>
    heard<PreviewView>(
      world.request('/bookings/preview', {
        as: 'ngo',
        json: { roomId, when: once(date, '10:00', '12:00'), organisationId: 'O01', participants },
      }),
    );
  const statusOf = async (...asked: Parameters<typeof preview>) => {
    const [date] = (await preview(...asked)).occurrences;
    return { status: date?.status, reason: date?.reason, words: date?.reasonText };
  };

  test('are asked for two working days ahead, and five where people live', async () => {
    // Now is Sunday the 22nd of November; the 6th of December is a holiday.
    expect(await statusOf('R20', '2026-11-23')).toMatchObject({ status: 'policy', reason: 'lead-time' });
    expect(await statusOf('R20', '2026-11-24')).toMatchObject({ status: 'free' });
    expect(await statusOf('R22', '2026-11-26')).toMatchObject({ status: 'policy', reason: 'lead-time' });
    expect(await statusOf('R22', '2026-11-27')).toMatchObject({ status: 'free' });
    expect((await heard<RoomView>(world.request('/rooms/R22'))).policy.leadWorkingDays).toBe(5);
  });

  test('close to those from outside while the level says so, and open again after its last day', async () => {
    await change('OUT-KUM', { epidemicLevel: 2, epidemicUntil: tuesday });
    expect(await statusOf('R20', tuesday)).toEqual({
      status: 'closed',
      reason: 'closed',
      words: expect.stringContaining('tartuntatautitilanteen vuoksi'),
    });
    expect(await statusOf('R20', '2027-02-03')).toMatchObject({ status: 'free' });
    const refused = await world.request('/bookings', {
      as: 'ngo',
      json: bookingMessage({ roomId: 'R20', when: once(tuesday, '10:00', '12:00') }),
    });
    expect((await problemOf(refused)).code).toBe('booking.conflict');
    const { days } = await heard<AvailabilityView>(
      world.request(`/rooms/R20/availability?from=${tuesday}&to=2027-02-03`),
    );
    expect(days.map(({ open }) => open.length)).toEqual([0, 1]);
    const { care } = await heard<RoomView>(world.request('/rooms/R20'));
    expect(care.epidemic).toMatchObject({ level: 2, until: tuesday, maxPeople: null });
  });

  test('tell, before they close, which bookings stand in the way; nothing of them is touched', async () => {
    const { id } = await book(world, { roomId: 'R20', when: once(tuesday, '10:00', '12:00') });
    const impact = await heard<ImpactView>(
      world.request('/sites/OUT-KUM/impact', { as: 'coordinator', json: { epidemicLevel: 2, epidemicUntil: null } }),
    );
    expect(impact.bookings.map(({ bookingId }) => bookingId)).toContain(id);
    await change('OUT-KUM', { epidemicLevel: 2 });
    expect((await heard<BookingView>(world.request(`/bookings/${id}`, { as: 'ngo' }))).state).toBe('approved');
  });

  test('limit how many come while they are restricted', async () => {
    const text = { fi: 'Käytä maskia.', sv: '', en: '' };
    await change('OUT-KUM', { epidemicLevel: 1, epidemicMaxPeople: 6, epidemicText: text });
    expect(await statusOf('R20', tuesday, 6)).toMatchObject({ status: 'free' });
    expect(await statusOf('R20', tuesday, 7)).toEqual({
      status: 'policy',
      reason: 'epidemic',
      words: 'Tartuntatautitilanteen vuoksi talossa saa olla enintään 6 henkilöä.',
    });
    const { care } = await heard<RoomView>(world.request('/rooms/R20'));
    expect(care.epidemic).toMatchObject({ level: 1, until: null, maxPeople: 6, text: { fi: 'Käytä maskia.' } });
  });

  test('an open house knows no level, whatever was set', async () => {
    await change('JNS-PIE', { epidemicLevel: 2 });
    expect(await statusOf('R04', tuesday)).toMatchObject({ status: 'free' });
    expect((await heard<RoomView>(world.request('/rooms/R04'))).care.epidemic).toBeNull();
  });

  test('keep who changed the level, in words of its fields', async () => {
    await change('OUT-KUM', { epidemicLevel: 1, quietHours: [{ start: '12:00', end: '13:00' }] });
    const { items } = await heard<HistoryView>(world.request('/sites/OUT-KUM/history', { as: 'coordinator' }));
    expect(items[0]?.changes).toContainEqual({ field: 'epidemicLevel', before: 0, after: 1 });
    const wrong = await world.request('/sites/OUT-KUM', {
      method: 'PATCH',
      as: 'coordinator',
      json: { quietHours: [{ start: '12:00', end: '12:00' }] },
    });
    expect(wrong.status).toBe(400);
  });

  const certificates = (as: 'ngo' | 'coordinator', json?: object) =>
    world.request('/organisations/O01/certificates', { as, ...(json && { json }) });
  const codesOf = async (roomId: string, name: string) =>
    (
      await book(world, { roomId, when: once(tuesday, '10:00', '12:00'), responsiblePerson: { name, phone: '040' } })
    ).queueReasons.map(({ code }) => code);

  test('want an oriented person to answer for what happens there, or a person looks at the request', async () => {
    expect(await codesOf('R22', 'Marja Lehtinen')).toContain('orientation');
    await heard<CertificateView>(
      certificates('coordinator', { personName: 'marja lehtinen', issuedOn: '2026-01-15', note: 'Verkkokurssi' }),
    );
    expect(await codesOf('R22', 'Marja Lehtinen')).not.toContain('orientation');
    expect(await codesOf('R22', 'Pirjo Korhonen')).toContain('orientation');
    await change('OUT-KUM', { needsOrientation: true });
    const codes = await codesOf('R20', 'Pirjo Korhonen');
    expect(codes).toEqual(['orientation']);
  });

  test('orientations are recorded by staff, seen by the organisation, and end', async () => {
    expect((await certificates('ngo', { personName: 'Marja', issuedOn: '2026-01-15' })).status).toBe(403);
    await heard(certificates('coordinator', { personName: 'Marja', issuedOn: '2024-11-01' }));
    await heard(certificates('coordinator', { personName: 'Arvo', issuedOn: '2026-11-22' }));
    const { items } = await heard<CertificatesView>(certificates('ngo'));
    expect(items.map(({ personName, validUntil, standing }) => [personName, validUntil, standing])).toEqual([
      ['Arvo', '2028-11-21', 'valid'],
      ['Marja', '2026-10-31', 'over'],
    ]);
    const [arvo] = items;
    const path = `/organisations/O01/certificates/${arvo?.id}`;
    const wrong = { method: 'PATCH', as: 'coordinator', json: { validUntil: '2026-01-01' } } as const;
    expect((await problemOf(await world.request(path, wrong))).code).toBe('organisation.period');
    const stale = { method: 'PATCH', as: 'coordinator', json: { note: 'x' }, headers: { 'If-Match': '"7"' } } as const;
    expect((await problemOf(await world.request(path, stale))).code).toBe('request.stale');
    expect((await world.request(path, { method: 'DELETE', as: 'approver' })).status).toBe(204);
    expect((await heard<CertificatesView>(certificates('ngo'))).items).toHaveLength(1);
    const { items: history } = await heard<HistoryView>(
      world.request('/organisations/O01/history', { as: 'coordinator' }),
    );
    expect(JSON.stringify(history)).not.toContain('Arvo');
    expect(history[0]).toMatchObject({ action: 'organisation.certificate-removed' });
  });
});
