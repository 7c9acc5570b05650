import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ContactView, NearestContactView } from '../../../shared/contacts/schemas.ts';
import type { HistoryView } from '../../../shared/history/schemas.ts';
import { heard } from '../../support/booking-commands.ts';
import { engines } from '../../support/engines.ts';
import { type Account, createWorld, problemOf, type World } from '../../support/world.ts';

const title = { fi: 'Vahtimestari', sv: '', en: '' };
const caretaker = { level: 'site', siteId: 'JNS-HAL', name: 'Olli Olkkonen', title, phone: '040 123 4699' };

describe.each(engines)('contact persons on $name', (engine) => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({ engine, demo: true });
  });
  afterEach(() => world.close());

  const add = (json: unknown, as: Account = 'approver') => world.request('/contacts', { as, json });
  const patch = (id: string, json: unknown, as: Account = 'approver') =>
    world.request(`/contacts/${id}`, { as, method: 'PATCH', json });
  const nearest = async (path: string) => (await heard<NearestContactView>(world.request(path))).contact;
  const list = async (query = '') =>
    (await heard<{ items: ContactView[] }>(world.request(`/contacts?limit=200${query}`, { as: 'coordinator' }))).items;

  test('the nearest one is shown to everybody as a card, not for search engines', async () => {
    const response = await world.request('/sites/JNS-KAN/contact');
    expect(response.headers.get('x-robots-tag')).toBe('noindex');
    expect(await response.json()).toEqual({
      contact: {
        level: 'site',
        name: 'Timo Hakkarainen',
        title: { fi: 'Järjestöyhdyshenkilö', sv: 'Kontaktperson för organisationer', en: 'NGO liaison' },
        phone: '040 123 4601',
        email: 'timo.hakkarainen@demo.tilava.example',
        standsInFor: null,
      },
    });
    expect((await world.request('/contacts')).status).toBe(401);
  });

  test('a house without one sends questions on: to its line in the municipality, its area, the county', async () => {
    expect(await nearest('/sites/JNS-PEL/contact')).toMatchObject({ level: 'municipality', name: 'Petri Ikäheimonen' });
    expect(await nearest('/sites/JUU-PIH/contact')).toMatchObject({ level: 'area', name: 'Riitta Ryynänen' });
    expect(await nearest('/sites/ILO-POG/contact')).toMatchObject({ level: 'county', name: 'Päivi Nevalainen' });
    expect(await nearest('/contact?municipality=541')).toMatchObject({ name: 'Riitta Ryynänen' });
    expect(await nearest('/contact')).toMatchObject({ name: 'Päivi Nevalainen' });
  });

  test('while one is away the substitute answers, and again the person herself afterwards', async () => {
    expect(await nearest('/sites/JNS-PIE/contact')).toMatchObject({
      name: 'Timo Hakkarainen',
      standsInFor: { name: 'Hanna Kettunen', until: '2026-12-04' },
    });
    world.travelTo('2026-12-05T08:00:00Z');
    expect(await nearest('/sites/JNS-PIE/contact')).toMatchObject({ name: 'Hanna Kettunen', standsInFor: null });
  });

  test('one is added to a house by its keepers, changed, and taken away', async () => {
    const made = await heard<ContactView>(add(caretaker));
    expect(made).toMatchObject({ level: 'site', version: 1, title: { sv: 'Vahtimestari' }, isAway: false });
    expect(await nearest('/sites/JNS-HAL/contact')).toMatchObject({ name: 'Olli Olkkonen' });
    const changed = await heard<ContactView>(patch(made.id, { email: 'olli@demo.tilava.example' }));
    expect(changed).toMatchObject({ version: 2, phone: '040 123 4699', email: 'olli@demo.tilava.example' });
    const path = `/contacts/${made.id}/history`;
    const { items } = await heard<HistoryView>(world.request(path, { as: 'approver' }));
    expect(items[0]?.changes).toEqual([{ field: 'email', before: null, after: null }]);
    expect(JSON.stringify(items)).not.toContain('Olkkonen');
    expect((await world.request(`/contacts/${made.id}`, { as: 'approver', method: 'DELETE' })).status).toBe(204);
    expect(await nearest('/sites/JNS-HAL/contact')).toMatchObject({ level: 'municipality' });
  });

  test('those of other houses, areas and the county are not the approver’s', async () => {
    const codes = async (json: unknown) => (await problemOf(await add(json))).code;
    expect(await codes({ ...caretaker, siteId: 'LIE-BRA' })).toBe('access.forbidden');
    expect(await codes({ ...caretaker, level: 'county', siteId: null })).toBe('access.forbidden');
    const [own] = (await list('&siteId=JNS-KAN')) as [ContactView];
    expect((await problemOf(await patch(own.id, { level: 'county' }))).code).toBe('access.forbidden');
    expect((await world.request('/contacts', { as: 'ngo' })).status).toBe(403);
  });

  test('somebody who changes level leaves the place of the old one', async () => {
    const [own] = (await list('&siteId=JNS-KAN')) as [ContactView];
    const moved = await heard<ContactView>(patch(own.id, { level: 'municipality', municipalityCode: '167' }));
    expect(moved).toMatchObject({ siteId: null, municipalityCode: '167', place: { fi: 'Joensuu' } });
  });

  test.each([
    [{ ...caretaker, siteId: null, level: 'municipality' }, 'municipalityCode', 'field.required'],
    [{ ...caretaker, level: 'area', siteId: null }, 'area.name', 'field.required'],
    [{ ...caretaker, phone: null }, 'phone', 'contact.unreachable'],
    [{ ...caretaker, awayFrom: '2027-01-10', awayUntil: '2027-01-09' }, 'awayUntil', 'hours.season-backwards'],
    [{ ...caretaker, substituteId: 'nobody' }, 'substituteId', 'contact.not-found'],
    [{ ...caretaker, email: 'ei osoite', phone: null }, 'email', 'field.format'],
  ])('%j is refused at its field', async (json, path, code) => {
    expect((await problemOf(await add(json, 'coordinator'))).errors).toMatchObject([{ path, code }]);
  });

  test('a second writer is told what the first has made of it', async () => {
    const [own] = (await list('&siteId=JNS-KAN')) as [ContactView];
    await heard(patch(own.id, { phone: '050 123 45' }));
    const stale = await world.request(`/contacts/${own.id}`, {
      as: 'approver',
      method: 'PATCH',
      json: { phone: '050 99 999' },
      headers: { 'If-Match': '"1"' },
    });
    expect(await problemOf(stale)).toMatchObject({ code: 'request.stale', current: { phone: '050 123 45' } });
  });

  test('the list is searched and sorted, the nearest first', async () => {
    const levels = (await list()).map(({ level }) => level);
    expect(levels.indexOf('county')).toBe(levels.length - 1);
    expect((await list('&q=kettunen')).map(({ name }) => name)).toEqual(['Hanna Kettunen']);
    expect((await list('&q=kettunen'))[0]).toMatchObject({ isAway: true, substituteName: 'Timo Hakkarainen' });
    expect((await list('&level=area')).map(({ place }) => place?.fi)).toEqual(['Ylä-Karjala']);
  });

  test('one who is taken away is nobody’s substitute any more', async () => {
    const [own] = (await list('&siteId=JNS-KAN')) as [ContactView];
    await world.request(`/contacts/${own.id}`, { as: 'coordinator', method: 'DELETE' });
    expect((await list('&q=kettunen'))[0]?.substituteId).toBeNull();
  });
});

test('where the county has named nobody, its own address answers, and else nobody', async () => {
  const world = await createWorld();
  expect(await (await world.request('/contact')).json()).toEqual({ contact: null });
  await world.close();
});
