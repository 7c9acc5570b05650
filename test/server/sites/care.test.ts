import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PreviewView } from '../../../shared/bookings/preview-schemas.ts';
import type { BookingView } from '../../../shared/bookings/schemas.ts';
import type { CertificatesView, CertificateView } from '../../../shared/certificates/schemas.ts';
import type {
  DisplacedView,
  DisplacementMailView,
  SiteDisplacementPlan,
} from '../../../shared/closures/plan-schemas.ts';
import type { HistoryView } from '../../../shared/history/schemas.ts';
import type { ImpactView } from '../../../shared/premises/schemas.ts';
import type { AvailabilityView, RoomView } from '../../../shared/rooms/schemas.ts';
import { heard, queuedMails, shown, statesOf } from '../../support/booking-commands.ts';
import { book, bookingMessage, once } from '../../support/booking-messages.ts';
import { engines } from '../../support/engines.ts';
import { type Account, createWorld, problemOf, type World } from '../../support/world.ts';

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

  test('shut, send their dates elsewhere by one decision: nobody waits for a notice, and each booker gets one mail', async () => {
    const weekly = { ...once(tuesday, '10:00', '12:00'), rrule: 'FREQ=WEEKLY;COUNT=3' };
    const series = await book(world, { roomId: 'R20', when: weekly });
    const other = await book(
      world,
      { roomId: 'R20', organisationId: 'O16', when: once(tuesday, '13:00', '14:00') },
      'ngo2',
    );
    await change('OUT-KUM', { epidemicLevel: 2, epidemicUntil: '2027-02-10' });
    const path = '/sites/OUT-KUM/displacements';
    const planOf = () => heard<SiteDisplacementPlan>(world.request(`${path}?cause=epidemic`, { as: 'coordinator' }));
    const plan = await planOf();
    const own = plan.bookings.filter(({ bookingId }) => [series.id, other.id].includes(bookingId));
    // The third date lies after the last closed day.
    expect(own.map(({ dates }) => dates.length)).toEqual([2, 1]);
    expect([plan.notice.from, own.flatMap(({ dates }) => dates.map(({ isShortNotice }) => isShortNotice))]).toEqual([
      null,
      [false, false, false],
    ]);
    const inHouse = own
      .flatMap(({ dates }) => dates.flatMap(({ offers }) => offers))
      .filter((each) => each.siteName === null);
    expect(inHouse).toEqual([]);
    const [first, second, third] = own.flatMap(({ dates }) => dates);
    const [place] = first?.offers ?? [];
    expect(place?.kind).toBe('room');
    const displacements = [
      { occurrenceId: first?.occurrenceId, action: 'move', roomId: place?.roomId },
      { occurrenceId: second?.occurrenceId, action: 'cancel' },
      { occurrenceId: third?.occurrenceId, action: 'cancel' },
    ];
    const mail = await heard<DisplacementMailView>(
      world.request(`${path}/mail`, {
        as: 'coordinator',
        json: { cause: 'epidemic', displacements: displacements.slice(0, 2) },
      }),
    );
    expect(mail.subject).toContain('talo on suljettu ulkopuolisilta tartuntatautitilanteen vuoksi 10.2.2027 asti');
    const before = (await queuedMails(world)).length;
    const json = { cause: 'epidemic', displacements, reason: 'Norovirus' };
    expect(await heard<DisplacedView>(world.request(path, { as: 'coordinator', json }))).toEqual({
      moved: 1,
      cancelled: 2,
      bookings: 2,
    });
    expect((await queuedMails(world)).slice(before).map(({ kind }) => kind)).toEqual([
      'booking.displaced',
      'booking.displaced',
    ]);
    expect(statesOf(await shown(world, series.id))).toEqual(['approved', 'cancelled', 'approved']);
    const rows = await world.db.select().from(world.db.tables.displacements);
    expect(new Set(rows.map(({ cause }) => cause))).toEqual(new Set(['epidemic']));
    expect((await planOf()).done).toBe(3);
  });

  test('shut, give back what they held for an answer: the request waits as before, and is told so', async () => {
    await change('OUT-KUM', { needsOrientation: true });
    const { id, occurrences } = await book(world, { roomId: 'R20', when: once('2027-02-09', '10:00', '12:00') });
    const dates = [{ occurrenceId: occurrences[0]?.id, start: '2027-02-09T13:00', end: '2027-02-09T15:00' }];
    await heard(world.request(`/bookings/${id}/offers`, { as: 'coordinator', json: { dates } }));
    await change('OUT-KUM', { epidemicLevel: 2 });
    const path = '/sites/OUT-KUM/displacements';
    const plan = await heard<SiteDisplacementPlan>(world.request(`${path}?cause=epidemic`, { as: 'coordinator' }));
    const own = plan.bookings.find(({ bookingId }) => bookingId === id);
    expect(own?.dates.map(({ state, mustDecide }) => [state, mustDecide])).toEqual([
      ['requested', false],
      ['offered', true],
    ]);
    const displacements = [{ occurrenceId: own?.dates[1]?.occurrenceId, action: 'cancel' }];
    const json = { cause: 'epidemic', displacements, reason: 'Norovirus' };
    await heard(world.request(path, { as: 'coordinator', json }));
    const after = await shown(world, id);
    expect([after.state, after.proposals.map(({ state }) => state)]).toEqual(['requested', ['overtaken']]);
    expect((await queuedMails(world)).at(-1)?.kind).toBe('booking.offer-withdrawn');
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

  test('say before a request is sent that its responsible person is not oriented, to her own organisation alone', async () => {
    const told = async (as: Account | undefined, responsibleName: string | undefined, roomId = 'R22') => {
      const json = {
        roomId,
        when: once(tuesday, '10:00', '12:00'),
        organisationId: 'O01',
        ...(responsibleName && { responsibleName }),
      };
      const { queueReasons } = await heard<PreviewView>(
        world.request('/bookings/preview', { ...(as && { as }), json }),
      );
      return queueReasons.some(({ code }) => code === 'orientation');
    };
    await heard(certificates('coordinator', { personName: 'Marja Lehtinen', issuedOn: '2026-01-15' }));
    expect(await told('ngo', 'Pirjo Korhonen')).toBe(true);
    expect(await told('ngo', 'Marja  lehtinen')).toBe(false);
    expect(await told('ngo', undefined)).toBe(false);
    expect(await told('ngo', 'Pirjo Korhonen', 'R04')).toBe(false);
    expect([await told(undefined, 'Pirjo Korhonen'), await told('ngo2', 'Pirjo Korhonen')]).toEqual([false, false]);
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
