import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as formerNames from '../../../db/former-names.ts';
import type { PreviewView } from '../../../shared/bookings/preview-schemas.ts';
import type { HistoryView } from '../../../shared/history/schemas.ts';
import type { AvailabilityView, SiteView } from '../../../shared/rooms/schemas.ts';
import type { SiteSettingsView, StaffSiteView } from '../../../shared/sites/schemas.ts';
import { heard } from '../../support/booking-commands.ts';
import { engines } from '../../support/engines.ts';
import { type Account, createWorld, problemOf, type World } from '../../support/world.ts';

const newHouse = {
  name: { fi: 'Uusi talo', sv: '', en: '' },
  municipalityCode: '167',
  street: 'Katu 1',
  postalCode: '80100',
};

describe.each(engines)('a house on $name', (engine) => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({ engine, demo: true });
  });
  afterEach(() => world.close());

  const settings = (id = 'JNS-KAN', as: Account = 'approver') =>
    heard<SiteSettingsView>(world.request(`/sites/${id}/settings`, { as }));
  const patch = (json: unknown, { id = 'JNS-KAN', as = 'approver' as Account, ifMatch = '' } = {}) =>
    world.request(`/sites/${id}`, { as, method: 'PATCH', json, headers: ifMatch ? { 'If-Match': ifMatch } : {} });
  const publicSites = async () =>
    (await heard<{ items: SiteView[] }>(world.request('/sites?limit=200'))).items.map(({ id }) => id);
  const judged = async (start: string, end: string) => {
    const json = { roomId: 'R02', when: { start, end, skipHolidays: false } };
    const preview = await heard<PreviewView>(world.request('/bookings/preview', { as: 'ngo', json }));
    const [date] = preview.occurrences;
    return [date?.status, date?.reason, date?.reasonText];
  };
  const openOn = async (date: string) => {
    const path = `/rooms/R02/availability?from=${date}&to=${date}`;
    return (await heard<AvailabilityView>(world.request(path))).days[0]?.open;
  };

  test('begins as a draft that only its keepers see, and is found by all when published', async () => {
    const made = await heard<SiteSettingsView>(world.request('/sites', { as: 'coordinator', json: newHouse }));
    expect(made).toMatchObject({ version: 1, state: 'draft', timeZone: 'Europe/Helsinki', openingHours: [] });
    expect(made.name).toEqual({ fi: 'Uusi talo', sv: 'Uusi talo', en: 'Uusi talo' });
    expect(made.lacks).toEqual(['rooms', 'hours', 'arrival']);
    expect(await publicSites()).not.toContain(made.id);
    expect((await world.request(`/sites/${made.id}/calendar.ics`)).status).toBe(404);
    await heard(patch({ state: 'published' }, { id: made.id, as: 'coordinator' }));
    expect(await publicSites()).toContain(made.id);
  });

  test('cannot be made by those who keep some houses only', async () => {
    expect((await problemOf(await world.request('/sites', { as: 'approver', json: newHouse }))).code).toBe(
      'access.forbidden',
    );
  });

  test('keeps every field that is changed, raises its version, and tells who changed what', async () => {
    const before = await settings();
    const change = {
      street: 'Uusikatu 2',
      branch: 'rescue',
      arrival: { fi: 'Pihan puolelta', sv: '', en: '' },
      answerWorkingDays: 3,
      requestsHoldSlot: true,
    };
    const response = await patch(change, { ifMatch: `"${before.version}"` });
    expect(response.headers.get('etag')).toBe('"2"');
    expect(await settings()).toEqual({ ...before, ...change, version: 2 });
    const { items } = await heard<HistoryView>(world.request('/sites/JNS-KAN/history', { as: 'approver' }));
    expect(items[0]).toMatchObject({ action: 'site.changed', by: 'Timo Hakkarainen' });
    expect(items[0]?.changes).toContainEqual({ field: 'answerWorkingDays', before: 5, after: 3 });
  });

  test('is not changed by a second writer who has not seen the first one’s change', async () => {
    const { version } = await settings();
    await heard(patch({ street: 'Ensimmäinen 1' }, { ifMatch: `"${version}"` }));
    const problem = await problemOf(await patch({ street: 'Toinen 2' }, { ifMatch: `"${version}"` }));
    expect(problem).toMatchObject({ code: 'request.stale', version: 2, current: { street: 'Ensimmäinen 1' } });
    expect((await settings()).street).toBe('Ensimmäinen 1');
  });

  test('is not a new version when nothing differs', async () => {
    const { version, street } = await settings();
    expect((await heard<SiteSettingsView>(patch({ street }))).version).toBe(version);
  });

  test('of another municipality is not the approver’s to change', async () => {
    expect((await problemOf(await patch({ street: 'X 1' }, { id: 'LIE-BRA' }))).code).toBe('access.forbidden');
    expect((await world.request('/sites/LIE-BRA/settings', { as: 'ngo' })).status).toBe(403);
  });

  test('keeps the name that it had, for reports of that time', async () => {
    const { id, name } = await settings();
    const first = { fi: 'Kanervan asema', sv: 'Kanerva station', en: 'Kanerva station' };
    await heard(patch({ name: first }));
    await heard(patch({ name: { ...first, fi: 'Kanervan talo' } }));
    const after = await settings();
    expect(after.formerNames).toEqual([{ untilDate: '2026-11-21', name }]);
    expect(await formerNames.nameOn(world.db, 'site', id, '2026-11-21')).toEqual(name);
    expect(await formerNames.nameOn(world.db, 'site', id, '2025-01-01')).toEqual(name);
    expect(await formerNames.nameOn(world.db, 'site', id, '2026-11-22')).toBeUndefined();
  });

  test('is open by its new season, week and dated exceptions at once, in availability and preview', async () => {
    const week = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, start: '09:00', end: '11:00' }));
    const name = { fi: 'Hiljainen kuukausi', sv: '', en: '' };
    await heard(patch({ seasons: [{ name, from: '2027-02-01', until: '2027-02-28', hours: week }] }));
    expect(await openOn('2027-02-01')).toEqual([{ start: '2027-02-01T07:00:00Z', end: '2027-02-01T09:00:00Z' }]);
    expect((await judged('2027-02-01T12:00', '2027-02-01T13:00'))[0]).toBe('outside_hours');
    expect(await openOn('2027-03-01')).toHaveLength(1);
    expect((await judged('2027-03-03T12:00', '2027-03-03T13:00'))[0]).toBe('free');
  });

  test('closes on holidays where it or else the region says so, unless an exception opens it', async () => {
    const epiphany = ['2027-01-06T12:00', '2027-01-06T13:00'] as const;
    await heard(patch({ closedOnHolidays: false }));
    expect((await judged(...epiphany))[0]).not.toBe('closed');
    await heard(patch({ closedOnHolidays: true }));
    expect(await openOn('2027-01-06')).toEqual([]);
    expect(await judged(...epiphany)).toEqual(['closed', 'closed', 'Suljettu: Loppiainen.']);
    const open = [{ start: '12:00', end: '15:00' }];
    await heard(patch({ openingExceptions: [{ date: '2027-01-06', open, reason: null }] }));
    expect((await judged(...epiphany))[0]).toBe('free');
  });

  test('takes no bookings after its last day, and says until when it is used', async () => {
    await heard(patch({ closesOn: '2027-02-02' }));
    expect((await judged('2027-02-02T12:00', '2027-02-02T13:00'))[0]).toBe('free');
    expect(await judged('2027-02-03T12:00', '2027-02-03T13:00')).toEqual([
      'policy',
      'discontinued',
      'Tila on käytössä 2.2.2027 asti. Sen jälkeen sitä ei voi varata.',
    ]);
    expect(await openOn('2027-02-03')).toEqual([]);
  });

  test('is out of search and takes no bookings when archived, but keeps its calendar and history', async () => {
    const { id } = await settings();
    await heard(patch({ state: 'archived' }));
    expect(await publicSites()).not.toContain(id);
    const { items } = await heard<{ items: { code: string }[] }>(world.request('/rooms?limit=200'));
    expect(items.map(({ code }) => code)).not.toContain('R02');
    expect((await judged('2027-02-03T12:00', '2027-02-03T13:00')).slice(1)).toEqual([
      'discontinued',
      'Tila ei ole enää varattavissa.',
    ]);
    expect((await world.request('/rooms/R02/calendar.ics')).status).toBe(200);
    const calendar = '/sites/JNS-KAN/calendar?from=2027-01-11&to=2027-01-17';
    expect((await world.request(calendar, { as: 'approver' })).status).toBe(200);
    expect((await world.request('/sites/JNS-KAN/history', { as: 'approver' })).status).toBe(200);
  });

  test.each([
    [{ openingHours: [{ weekday: 1, start: '12:00', end: '08:00' }] }, 'openingHours.0.end', 'hours.end-before-start'],
    [
      {
        openingHours: [
          { weekday: 1, start: '08:00', end: '12:00' },
          { weekday: 1, start: '11:00', end: '15:00' },
        ],
      },
      'openingHours.1.start',
      'hours.overlap',
    ],
    [{ openingHours: [{ weekday: 8, start: '08:00', end: '12:00' }] }, 'openingHours.0.weekday', 'field.too-big'],
    [{ openingHours: [{ weekday: 1, start: '24:00', end: '24:00' }] }, 'openingHours.0.start', 'field.format'],
    [{ closesOn: '2027-02-30' }, 'closesOn', 'field.date'],
    [{ municipalityCode: '999' }, undefined, 'code.unknown'],
  ])('refuses %j at its field', async (change, path, code) => {
    const problem = await problemOf(await patch(change));
    if (path === undefined) expect(problem.code).toBe(code);
    else expect(problem.errors).toMatchObject([{ path, code }]);
  });

  test('is in the list of its keepers with what it lacks, searched and sorted', async () => {
    const list = async (query: string, as: Account = 'coordinator') =>
      heard<{ items: StaffSiteView[]; total: number }>(world.request(`/staff/sites?limit=200${query}`, { as }));
    const all = await list('');
    expect(all.total).toBe(18);
    const names = all.items.map(({ name }) => name.fi);
    expect(names).toEqual(names.toSorted(new Intl.Collator('fi').compare));
    expect((await list('', 'approver')).items.every(({ municipality }) => municipality.code === '167')).toBe(true);
    expect((await list('&q=kanervan')).items.map(({ code }) => code)).toEqual(['JNS-KAN']);
    expect((await list('&q=kanervan')).items[0]?.lacks).toEqual([]);
    const lacking = (await list('&sort=-lacks')).items.map(({ lacks }) => lacks.length);
    expect(lacking).toEqual(lacking.toSorted((a, b) => b - a));
    expect((await list('&state=archived')).total).toBe(0);
    expect((await world.request('/staff/sites', { as: 'board' })).status).toBe(403);
  });
});
