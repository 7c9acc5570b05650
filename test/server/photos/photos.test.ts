import { mkdir, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { removeStrayPhotos } from '../../../server/photos/remove-strays.ts';
import type { HistoryView } from '../../../shared/history/schemas.ts';
import type { PhotoView, StaffPhotosView, StaffPhotoView } from '../../../shared/photos/schemas.ts';
import type { RoomView, SiteView } from '../../../shared/rooms/schemas.ts';
import type { EntranceView } from '../../../shared/sites/schemas.ts';
import { DAY } from '../../../shared/time.ts';
import { heard } from '../../support/booking-commands.ts';
import { engines } from '../../support/engines.ts';
import { photograph } from '../../support/pictures.ts';
import { type Account, bodyOf, createWorld, problemOf, type World } from '../../support/world.ts';

const picture = await photograph({ width: 600, height: 400 });

describe.each(engines)('photos on $name', (engine) => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({ engine, demo: true });
  });
  afterEach(() => world.close());

  const folder = () => join(world.deps.config.dataDir, 'photos');
  const files = () => readdir(folder()).catch(() => [] as string[]);
  const ofRoom = '?subjectKind=room&subjectId=R02';

  const send = (query = ofRoom, { as = 'approver' as Account, bytes = picture, type = 'image/jpeg' } = {}) =>
    world.request(`/photos${query}`, { as, raw: { type, bytes } });
  const add = (query?: string) => heard<StaffPhotoView>(send(query));
  const change = (id: string, json: object, headers: Record<string, string> = {}) =>
    world.request(`/photos/${id}`, { as: 'approver', method: 'PATCH', json, headers });
  const describeIt = (id: string, fi = 'Sali ovelta nähtynä') =>
    heard<StaffPhotoView>(change(id, { alt: { fi, sv: '', en: '' } }));
  const shown = async (query?: string, fi?: string) => describeIt((await add(query)).id, fi);
  const remove = (id: string) => world.request(`/photos/${id}`, { as: 'approver', method: 'DELETE' });
  const list = async (query = ofRoom) =>
    (await heard<StaffPhotosView>(world.request(`/photos${query}`, { as: 'approver' }))).items;
  const open = (id: string, file = '480.webp', as?: Account) => world.request(`/photos/${id}/${file}`, { as });
  const ofView = async (code = 'R02'): Promise<PhotoView[]> =>
    (await heard<RoomView>(world.request(`/rooms/${code}`))).photos;
  const countOf = () => world.db.$count(world.db.tables.photos);

  test('a new photo is seen by nobody but its keepers, until it has its text', async () => {
    const photo = await add();
    expect(photo).toMatchObject({ isReady: false, width: 600, height: 400, factKey: null, version: 1 });
    expect(await ofView()).toEqual([]);
    for (const as of [undefined, 'ngo', 'board'] as const)
      expect((await open(photo.id, '480.webp', as)).status).toBe(404);
    const draft = await open(photo.id, '480.webp', 'approver');
    expect(draft.status).toBe(200);
    expect(draft.headers.get('cache-control')).toBe('private, no-store');

    expect(await describeIt(photo.id)).toMatchObject({ isReady: true, version: 2 });
    const text = 'Sali ovelta nähtynä';
    expect(await ofView()).toEqual([
      { id: photo.id, alt: { fi: text, sv: text, en: text }, width: 600, height: 400, factKey: null, of: 'room' },
    ]);
    expect((await open(photo.id)).status).toBe(200);
  });

  test('a shown picture may be kept by everybody, and is nothing but a picture', async () => {
    const { id } = await shown();
    const answer = await open(id, '1600.webp');
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/webp',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
    });
    const bytes = Buffer.from(await answer.arrayBuffer());
    const head = await sharp(bytes).metadata();
    expect(head).toMatchObject({ format: 'webp', width: 600, height: 400 });
    expect([head.exif, head.xmp, head.icc]).toEqual([undefined, undefined, undefined]);
    const etag = answer.headers.get('etag') ?? '';
    const again = await world.request(`/photos/${id}/1600.webp`, { headers: { 'If-None-Match': etag } });
    expect(again.status).toBe(304);
  });

  test('no text in the needed language is no text', async () => {
    const { id } = await add();
    for (const alt of [
      { fi: '', sv: 'Salen', en: 'The hall' },
      { fi: '  ', sv: '', en: '' },
    ]) {
      const refusal = await change(id, { alt });
      expect(refusal.status).toBe(400);
      expect((await problemOf(refusal)).errors).toMatchObject([{ path: 'alt.fi', code: 'field.required' }]);
    }
    expect(await ofView()).toEqual([]);
  });

  test('the needed language is the first of the region', async () => {
    const languages = ['sv', 'fi', 'en'];
    await heard(world.request('/region', { as: 'admin', method: 'PATCH', json: { languages } }));
    const { id } = await add();
    expect((await problemOf(await change(id, { alt: { fi: 'Sali', sv: '', en: '' } }))).errors).toMatchObject([
      { path: 'alt.sv' },
    ]);
    await heard(change(id, { alt: { fi: '', sv: 'Salen', en: '' } }));
    expect((await ofView())[0]?.alt).toEqual({ fi: 'Salen', sv: 'Salen', en: 'Salen' });
  });

  test('the files have names of our own, and go with the photo', async () => {
    const { id } = await shown();
    expect((await files()).sort()).toEqual([`${id}-1600.webp`, `${id}-480.webp`]);
    expect((await remove(id)).status).toBe(204);
    expect(await files()).toEqual([]);
    expect(await ofView()).toEqual([]);
    expect((await open(id)).status).toBe(404);
    expect((await remove(id)).status).toBe(404);
  });

  test('no address leads to another file', async () => {
    await mkdir(folder(), { recursive: true });
    await writeFile(join(world.deps.config.dataDir, 'secret-480.webp'), 'secret');
    for (const id of ['..%2Fsecret', '%2e%2e%2fsecret', '..', 'secret', 'a%00b']) {
      const answer = await open(id, '480.webp', 'admin');
      expect(answer.status).toBe(404);
      expect(await answer.text()).not.toContain('secret-');
    }
    const { id } = await shown();
    for (const file of ['9999.webp', '480.jpg', '480.webp%2F..', '..']) expect((await open(id, file)).status).toBe(404);
  });

  test('what is no picture is refused in words, and leaves nothing behind', async () => {
    const refusal = await send(ofRoom, { bytes: Buffer.from('Minä olen tekstiä') });
    expect(refusal.status).toBe(422);
    const { code, title, detail } = await problemOf(refusal);
    expect({ code, title }).toEqual({
      code: 'photo.not-picture',
      title: 'Tiedosto ei ole kuva, jota voidaan käyttää',
    });
    expect(detail).toContain('JPEG');
    expect((await send(ofRoom, { type: 'image/heic' })).status).toBe(415);
    expect((await send(ofRoom, { bytes: Buffer.alloc(8 * 1024 * 1024 + 1) })).status).toBe(413);
    expect(await files()).toEqual([]);
    expect(await countOf()).toBe(0);
  });

  test('who may not keep the house may not send, and nothing of what he sends is read', async () => {
    let pulled = 0;
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        pulled += 1;
        controller.enqueue(new Uint8Array(100_000));
      },
    });
    const url = `http://localhost:3000/api/v1/photos${ofRoom}`;
    const headers = { Cookie: await world.cookieOf('ngo'), 'Content-Type': 'image/jpeg' };
    const answer = await world.api.fetch(
      new Request(url, { method: 'POST', body, headers, duplex: 'half' } as RequestInit),
    );
    expect(answer.status).toBe(403);
    expect(pulled).toBeLessThanOrEqual(1);
    expect((await send('?subjectKind=site&subjectId=NUR-TK')).status).toBe(404);
  });

  test('photos of the house and its ways in are told with the room, after its own', async () => {
    const name = { name: { fi: 'Pääovi', sv: '', en: '' } };
    const entrance = await heard<EntranceView>(
      world.request('/sites/JNS-KAN/entrances', { as: 'approver', json: name }),
    );
    await shown(`?subjectKind=entrance&subjectId=${entrance.id}`, 'Pääovi ja luiska');
    await shown('?subjectKind=site&subjectId=JNS-KAN', 'Talo kadulta');
    await shown(`${ofRoom}&factKey=room.door_width_mm`, 'Salin ovi');
    const { sites } = world.db.tables;
    const site = (await world.db.select().from(sites)).find(({ code }) => code === 'JNS-KAN');
    expect((await ofView()).map(({ of, alt, factKey }) => [of, alt.fi, factKey])).toEqual([
      ['room', 'Salin ovi', 'room.door_width_mm'],
      ['site', 'Talo kadulta', null],
      ['entrance', 'Pääovi ja luiska', null],
    ]);
    const all = await heard<{ items: SiteView[] }>(world.request('/sites?limit=200'));
    expect(all.items.find(({ id }) => id === site?.id)?.photos.map(({ of }) => of)).toEqual(['site', 'entrance']);
    expect(all.items.filter(({ photos }) => photos.length > 0)).toHaveLength(1);
  });

  test('photos of a draft are for its keepers', async () => {
    const { id } = await shown();
    await heard(world.request('/rooms/R02', { as: 'approver', method: 'PATCH', json: { state: 'draft' } }));
    expect((await open(id)).status).toBe(404);
    expect((await open(id, '480.webp', 'ngo')).status).toBe(404);
    expect((await open(id, '480.webp', 'approver')).status).toBe(200);
    await heard(world.request('/rooms/R02', { as: 'approver', method: 'PATCH', json: { state: 'published' } }));
    expect((await open(id)).status).toBe(200);
  });

  test('they are put in order, one at a time', async () => {
    const [a, b, c] = [await shown(ofRoom, 'A'), await shown(ofRoom, 'B'), await shown(ofRoom, 'C')];
    const order = async () => (await ofView()).map(({ alt }) => alt.fi).join('');
    expect(await order()).toBe('ABC');
    await heard(change(c.id, { position: 0 }));
    expect(await order()).toBe('CAB');
    await heard(change(c.id, { position: 1 }));
    expect(await order()).toBe('ACB');
    await heard(change(a.id, { position: 99 }));
    expect(await order()).toBe('CBA');
    expect((await list()).map(({ id }) => id)).toEqual([c.id, b.id, a.id]);
    await shown(ofRoom, 'D');
    expect(await order()).toBe('CBAD');
  });

  test('of two who write a text at once the second sees what the first has written', async () => {
    const { id } = await add();
    const json = { alt: { fi: 'Sali', sv: '', en: '' } };
    expect((await change(id, json, { 'If-Match': '"1"' })).status).toBe(200);
    const stale = await change(id, { alt: { fi: 'Halli', sv: '', en: '' } }, { 'If-Match': '"1"' });
    expect(stale.status).toBe(412);
    expect(await bodyOf(stale)).toMatchObject({ version: 2, current: { alt: { fi: 'Sali' } } });
  });

  test('the history tells who added, described and removed a photo', async () => {
    const { id } = await shown();
    await remove(id);
    const { items } = await heard<HistoryView>(world.request('/rooms/R02/history', { as: 'approver' }));
    expect(items.map(({ action }) => action)).toEqual(['room.photo.removed', 'room.changed', 'room.photo.created']);
    expect(items[1]?.changes).toEqual([{ field: 'photo.fi', before: '', after: 'Sali ovelta nähtynä' }]);
    expect(items.every(({ by }) => by.length > 0)).toBe(true);
  });

  test('a fact that nobody knows has no photo', async () => {
    const refusal = await send(`${ofRoom}&factKey=room.smell`);
    const problem = await problemOf(refusal);
    expect(problem).toMatchObject({ code: 'code.unknown', errors: [{ path: 'factKey' }] });
    expect(problem.detail).toContain('room.smell');
    expect((await problemOf(await change((await add()).id, { factKey: 'nothing' }))).code).toBe('code.unknown');
    for (const [kind, code] of [
      ['room', 'room.not-found'],
      ['site', 'site.not-found'],
      ['entrance', 'entrance.not-found'],
    ])
      expect((await problemOf(await send(`?subjectKind=${kind}&subjectId=none`))).code).toBe(code);
  });

  const fillWith = async (count: number) => {
    const room = (await world.db.select().from(world.db.tables.rooms)).find(({ code }) => code === 'R02');
    const row = { subjectKind: 'room' as const, factKey: null, alt: { fi: 'x', sv: '', en: '' }, width: 1, height: 1 };
    const common = { ...row, subjectId: room?.id ?? '', addedAt: 0, addedById: 'x', version: 1 };
    await world.db.write(async (tx) => {
      for (let position = 0; position < count; position += 1)
        await tx.insert(tx.tables.photos).values({ ...common, id: `p${position}`, position });
    });
  };

  test('there are at most twenty of one thing', async () => {
    await fillWith(20);
    expect(await problemOf(await send())).toMatchObject({ code: 'photo.too-many' });
    expect(await files()).toEqual([]);
  });

  test('of two that come at once for the last place one is taken, and the files of the other go again', async () => {
    await fillWith(19);
    const answers = await Promise.all([send(), send()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await countOf()).toBe(20);
    expect(await files()).toHaveLength(2);
  });

  describe('from time to time', () => {
    const age = async (days: number) => {
      const then = (world.clock.now() - days * DAY) / 1000;
      for (const name of await files()) await utimes(join(folder(), name), then, then);
    };

    test('files that no photo has are removed after a day, and no others', async () => {
      const { id } = await shown();
      await writeFile(join(folder(), 'lost-480.webp'), 'x');
      await writeFile(join(folder(), 'notes.txt'), 'x');
      await age(0.9);
      await removeStrayPhotos(world.deps);
      expect(await files()).toHaveLength(4);
      await age(1.1);
      await removeStrayPhotos(world.deps);
      expect((await files()).sort()).toEqual([`${id}-1600.webp`, `${id}-480.webp`, 'notes.txt'].sort());
      expect((await open(id)).status).toBe(200);
    });

    test('photos whose files are gone are removed after a day, and the history says so', async () => {
      const lost = await shown();
      const kept = await shown(ofRoom, 'Jää');
      await rm(join(folder(), `${lost.id}-480.webp`));
      await removeStrayPhotos(world.deps);
      expect(await countOf()).toBe(2);
      world.travelTo(world.clock.now() + DAY + 1);
      await removeStrayPhotos(world.deps);
      expect((await ofView()).map(({ id }) => id)).toEqual([kept.id]);
      const { items } = await heard<HistoryView>(world.request('/rooms/R02/history', { as: 'approver' }));
      expect(items[0]).toMatchObject({ action: 'room.photo.removed', by: 'Tilava' });
    });

    test('a folder that is away for a while costs no photo', async () => {
      await shown();
      world.travelTo(world.clock.now() + 2 * DAY);
      await rm(folder(), { recursive: true });
      await removeStrayPhotos(world.deps);
      await mkdir(folder());
      await removeStrayPhotos(world.deps);
      expect(await countOf()).toBe(1);
    });
  });
});
