import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as audit from '../../../db/audit.ts';
import type { BookingView } from '../../../shared/bookings/schemas.ts';
import type { HistoryView } from '../../../shared/history/schemas.ts';
import type { RegionView } from '../../../shared/region/schemas.ts';
import type {
  DocumentSettingsView,
  DocumentView,
  HouseTextsSettingsView,
  HouseTextsView,
} from '../../../shared/texts/document-schemas.ts';
import { book, once } from '../../support/booking-messages.ts';
import { engines } from '../../support/engines.ts';
import { bodyOf, createWorld, problemOf, type World } from '../../support/world.ts';

describe.each(engines)('long texts on $name', (engine) => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({ engine, demo: true });
  });
  afterEach(() => world.close());

  const body = (fi: string) => ({ fi, sv: '', en: '' });
  const settings = async (kind = 'terms') =>
    bodyOf<DocumentSettingsView>(await world.request(`/documents/${kind}/settings`, { as: 'coordinator' }));
  const write = (fi: string, version?: number, kind = 'terms') =>
    world.request(`/documents/${kind}`, {
      method: 'PATCH',
      as: 'coordinator',
      json: { body: body(fi) },
      headers: version === undefined ? {} : { 'If-Match': `"${version}"` },
    });
  const publish = (version: number, kind = 'terms') =>
    world.request(`/documents/${kind}/publication`, { as: 'coordinator', json: { version } });
  const read = (path: string) => world.request(`/documents/${path}`);

  test('what is published is read by everybody', async () => {
    const view = await bodyOf<DocumentView>(await read('terms'));
    expect(view).toMatchObject({ kind: 'terms', number: 1, versions: [{ number: 1 }] });
    expect(view.body.fi).toContain('# Vastuuhenkilö');
  });

  test('a draft is seen by its writers only, and begins with what was published last', async () => {
    const { body: begun, version, isDraft } = await settings();
    expect([version, isDraft]).toEqual([0, false]);
    expect(begun.fi).toContain('# Vastuuhenkilö');
    expect((await write('Uudet ehdot', 0)).status).toBe(200);
    expect(await settings()).toMatchObject({ isDraft: true, number: 2, version: 1, body: body('Uudet ehdot') });
    expect((await bodyOf<DocumentView>(await read('terms'))).body.fi).toContain('# Vastuuhenkilö');
  });

  test('publishing gives it the next number, and what was published before can still be read', async () => {
    await write('Uudet ehdot');
    world.travelTo('2026-11-23T08:00:00Z');
    expect((await publish(1)).status).toBe(200);
    expect(await bodyOf(await read('terms'))).toMatchObject({
      number: 2,
      publishedAt: '2026-11-23T08:00:00Z',
      body: body('Uudet ehdot'),
      versions: [{ number: 2 }, { number: 1 }],
    });
    const older = await bodyOf<DocumentView>(await read('terms?number=1'));
    expect(older.number).toBe(1);
    expect(older.body.fi).toContain('# Vastuuhenkilö');
  });

  test('a published version never changes: the next draft is another one', async () => {
    await write('Toinen');
    await publish(1);
    await write('Kolmas');
    await write('Kolmas, korjattu');
    expect(await settings()).toMatchObject({ number: 3, version: 2, body: body('Kolmas, korjattu') });
    expect(await bodyOf(await read('terms'))).toMatchObject({ number: 2, body: body('Toinen') });
  });

  test('of two who write at once the second gets the text of the first', async () => {
    await write('Ensimmäinen', 0);
    const late = await write('Toinen', 0);
    expect(await problemOf(late)).toMatchObject({
      status: 412,
      code: 'request.stale',
      version: 1,
      current: { body: body('Ensimmäinen') },
    });
  });

  test('nobody publishes what she has not read', async () => {
    await write('Ensimmäinen');
    await write('Toinen');
    expect((await publish(1)).status).toBe(412);
    expect((await bodyOf<DocumentView>(await read('terms'))).number).toBe(1);
  });

  test('there is nothing to publish without a draft, nor without a text in the first language', async () => {
    expect(await problemOf(await publish(1))).toMatchObject({ status: 409, code: 'document.nothing-to-publish' });
    await world.request('/documents/accessibility', {
      method: 'PATCH',
      as: 'coordinator',
      json: { body: { fi: '', sv: 'Bara svenska', en: '' } },
    });
    expect(await problemOf(await publish(1, 'accessibility'))).toMatchObject({ status: 422, code: 'document.empty' });
  });

  test.each(['accessibility', 'terms?number=7'])('%s, which is not published, is not there', async (path) => {
    expect(await problemOf(await read(path))).toMatchObject({ status: 404, code: 'document.not-found' });
  });

  test('its history tells who wrote and published, without keeping the text again', async () => {
    await write('Salainen luonnos');
    await publish(1);
    const response = await world.request('/documents/terms/history', { as: 'coordinator' });
    const text = await response.clone().text();
    expect((await bodyOf<HistoryView>(response)).items.map(({ action, by }) => [action, by])).toEqual([
      ['document.published', 'Päivi Nevalainen'],
      ['document.changed', 'Päivi Nevalainen'],
    ]);
    expect(text).not.toContain('Salainen');
  });

  describe('of one house', () => {
    const house = 'siteId=JNS-PIE';
    const own = (fi: string) =>
      world.request(`/documents/terms?${house}`, { method: 'PATCH', as: 'coordinator', json: { body: body(fi) } });
    const publishOwn = (version: number) =>
      world.request(`/documents/terms/publication?${house}`, { as: 'coordinator', json: { version } });
    const houses = async () => (await bodyOf<HouseTextsView>(await read('terms/houses'))).items;
    const houseTerms = async () => (await bodyOf<RegionView>(await world.request('/region'))).houseTerms;

    test('stand beside the region’s, with numbers of their own', async () => {
      expect(await houses()).toEqual([]);
      expect((await own('Sisäkengät')).status).toBe(200);
      expect(await problemOf(await read(`terms?${house}`))).toMatchObject({ status: 404 });
      expect((await publishOwn(1)).status).toBe(200);
      const view = await bodyOf<DocumentView>(await read(`terms?${house}`));
      expect(view).toMatchObject({ number: 1, body: body('Sisäkengät'), house: { code: 'JNS-PIE' } });
      expect(await bodyOf<DocumentView>(await read('terms'))).toMatchObject({ number: 1, house: null });
      expect(await houses()).toEqual([{ house: view.house, number: 1 }]);
      expect(await houseTerms()).toEqual([view.house?.id]);
      const history = await world.request(`/documents/terms/history?${house}`, { as: 'coordinator' });
      expect((await bodyOf<HistoryView>(history)).items.map(({ action }) => action)).toEqual([
        'document.published',
        'document.changed',
      ]);
    });

    test('show how they stand to those who write', async () => {
      await own('Luonnos');
      const response = await world.request('/documents/terms/houses/settings', { as: 'coordinator' });
      const { items } = await bodyOf<HouseTextsSettingsView>(response);
      const standing = new Map(items.map(({ house: each, number, isDraft }) => [each.code, [number, isDraft]]));
      expect(standing.get('JNS-PIE')).toEqual([null, true]);
      expect(standing.get('JNS-KAN')).toEqual([null, false]);
    });

    test('end with an empty text, which the region’s own cannot', async () => {
      await own('Sisäkengät');
      await publishOwn(1);
      await own('');
      expect((await publishOwn(1)).status).toBe(200);
      expect(await houses()).toEqual([]);
      expect(await houseTerms()).toEqual([]);
      await write('');
      expect(await problemOf(await publish(1))).toMatchObject({ code: 'document.empty' });
    });

    test('are terms only, and of houses that there are', async () => {
      expect(await problemOf(await read(`privacy?${house}`))).toMatchObject({ code: 'document.not-found' });
      expect(await problemOf(await read('terms?siteId=ei-ole'))).toMatchObject({ code: 'site.not-found' });
    });

    test('are accepted with a booking in that house, and in no other', async () => {
      const { roomIn, roomElsewhere } = await roomsAt('JNS-PIE');
      await own('Sisäkengät');
      await publishOwn(1);
      const accepted = async (roomId: string) => {
        const { id } = await book(world, { roomId, when: once('2027-02-02', '10:00', '12:00') });
        const [first] = await audit.of(world.db, 'booking', id);
        const { history } = await bodyOf<BookingView>(await world.request(`/bookings/${id}`, { as: 'ngo' }));
        return { stored: first?.details.houseTerms, told: history[0]?.text.match(/Hyväksytty talon ehdot.*/)?.[0] };
      };
      expect(await accepted(roomIn.id)).toEqual({
        stored: [{ siteId: roomIn.site.id, number: 1 }],
        told: `Hyväksytty talon ehdot (versio 1): ${roomIn.site.name.fi}.`,
      });
      expect(await accepted(roomElsewhere.id)).toEqual({ stored: undefined, told: undefined });
    });
  });

  /** A room of the house and one of another, free and for all. */
  const roomsAt = async (siteCode: string) => {
    const { rooms } = await world.deps.catalogue(world.db);
    const free = rooms.filter(({ state, approval }) => state === 'published' && approval === 'auto');
    const roomIn = free.find(({ site }) => site.code === siteCode);
    const roomElsewhere = free.find(({ site }) => site.code !== siteCode);
    if (!roomIn || !roomElsewhere) throw new Error('the demo region has no such rooms');
    return { roomIn, roomElsewhere };
  };
});
