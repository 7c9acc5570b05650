import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { HistoryView } from '../../../shared/history/schemas.ts';
import type { DocumentSettingsView, DocumentView } from '../../../shared/texts/document-schemas.ts';
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
});
