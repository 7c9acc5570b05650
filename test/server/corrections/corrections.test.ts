import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { forgetCorrections } from '../../../server/corrections/forget-corrections.ts';
import { deliverMails } from '../../../server/notifications/deliver-mails.ts';
import type { CorrectionView } from '../../../shared/corrections/schemas.ts';
import type { HistoryView } from '../../../shared/history/schemas.ts';
import type { ReadinessView } from '../../../shared/region/schemas.ts';
import { DAY, HOUR, MINUTE } from '../../../shared/time.ts';
import { heard, queuedMails } from '../../support/booking-commands.ts';
import { engines } from '../../support/engines.ts';
import { changeCatalogue, roomOf } from '../../support/held-times.ts';
import { type Account, createWorld, problemOf, type RequestOptions, type World } from '../../support/world.ts';

const narrowDoor = { factKey: 'entrance.door_width_mm', message: 'Ulko-ovi on 780 mm leveä.' };

describe.each(engines)('what somebody says is missing, on $name', (engine) => {
  let world: World;
  let senders = 0;
  beforeEach(async () => {
    world = await createWorld({ engine, demo: true });
    await world.db.write(async (tx) => {
      await tx.delete(tx.tables.corrections);
    });
    senders = 0;
  });
  afterEach(() => world.close());

  /** Each from a network of its own, unless told. */
  const send = (json: object = narrowDoor, { room = 'R02', ...options }: RequestOptions & { room?: string } = {}) => {
    senders += 1;
    return world.request(`/rooms/${room}/corrections`, { json, address: `203.0.113.${senders}`, ...options });
  };
  const list = async (query = '', as: Account = 'coordinator') =>
    (await heard<{ items: CorrectionView[] }>(world.request(`/corrections?${query}`, { as }))).items;
  const messages = async (query = '') => (await list(query)).map(({ message }) => message);
  const answer = (id: string, json: object = {}, as: Account = 'approver') =>
    world.request(`/corrections/${id}/answer`, { as, json });
  const sole = async () => (await list())[0] as CorrectionView;
  const waitingMails = async () => (await queuedMails(world)).filter(({ kind }) => kind === 'correction.waiting');
  const sent = async () => {
    world.mails.length = 0;
    while ((await deliverMails(world.deps)) > 0);
    return world.mails.filter(({ to }) => !to.startsWith('ngo'));
  };
  const codeOf = async (answered: Promise<Response>) => (await problemOf(await answered)).code;

  test('is received from everybody, and shown to its keepers with the value as it is now', async () => {
    const response = await send(
      { ...narrowDoor, email: 'Aino@yhdistys.example' },
      { headers: { 'Accept-Language': 'sv' } },
    );
    expect(response.status).toBe(201);
    expect(await response.json()).toEqual({ received: true });
    const [correction] = await list();
    expect(correction).toMatchObject({
      state: 'open',
      room: { code: 'R02' },
      site: { code: 'JNS-KAN' },
      fact: {
        key: narrowDoor.factKey,
        label: { fi: 'Ulko-oven vapaa leveys' },
        text: { fi: '900 mm' },
        place: { subjectKind: 'entrance' },
      },
      message: narrowDoor.message,
      email: 'Aino@yhdistys.example',
      language: 'sv',
      sentAt: '2026-11-22T08:00:00Z',
      closed: null,
    });
    expect((await send({ message: 'Kaikuu pahasti.' }, { as: 'ngo' })).status).toBe(201);
    expect((await list()).at(-1)?.fact).toBeNull();
  });

  test('is told by no public answer and written to no log', async () => {
    await send({ ...narrowDoor, message: 'Salainen-merkki ovessa', email: 'aino@yhdistys.example' });
    for (const path of ['/rooms/R02', '/rooms/R02/accessibility', '/rooms/R02/a11y.json', '/sites', '/rooms'])
      expect(await (await world.request(path)).text()).not.toContain('Salainen');
    expect(JSON.stringify(world.logged)).not.toMatch(/Salainen|aino@/);
    expect((await queuedMails(world)).map((row) => JSON.stringify(row)).join()).not.toMatch(/Salainen|aino@/);
  });

  test('cannot be said of rooms that the public does not know, nor of facts that are not told', async () => {
    const { id } = await roomOf(world, 'R03');
    await changeCatalogue(world, async (tx) => {
      await tx.update(tx.tables.rooms).set({ state: 'draft' }).where(eq(tx.tables.rooms.id, id));
    });
    expect(await codeOf(send(narrowDoor, { room: 'R03' }))).toBe('room.not-found');
    expect(await codeOf(send(narrowDoor, { room: 'R99' }))).toBe('room.not-found');
    for (const factKey of ['no.such', 'access.contact'])
      expect(await problemOf(await send({ ...narrowDoor, factKey }))).toMatchObject({
        code: 'fact.unknown',
        errors: [{ path: 'factKey' }],
      });
    await changeCatalogue(world, async (tx) => {
      await tx.update(tx.tables.sites).set({ careContext: 'closed' });
    });
    expect(await codeOf(send())).toBe('room.not-found');
    expect(await waitingMails()).toEqual([]);
  });

  test.each([
    [{ message: 'Ovi' }, 'message'],
    [{ message: 'x'.repeat(1001) }, 'message'],
    [{ message: 'Ovi on kapea', email: 'aino' }, 'email'],
    [{ message: 'Ovi on kapea', rating: 5 }, 'rating'],
  ])('is refused with the field at fault: %#', async (json, path) => {
    const problem = await problemOf(await send(json));
    expect(problem).toMatchObject({ status: 400, errors: [{ path }] });
    expect(await list()).toEqual([]);
  });

  test('keeps nothing of a program that fills the field that people do not see', async () => {
    const response = await send({ ...narrowDoor, website: 'https://halpaa.example' });
    expect([response.status, await response.json()]).toEqual([201, { received: true }]);
    expect(await list()).toEqual([]);
    expect(await waitingMails()).toEqual([]);
  });

  test('takes two links but not three', async () => {
    const links = (count: number) => Array.from({ length: count }, (_, at) => `https://a.example/${at}`).join(' ');
    expect((await send({ message: links(2) })).status).toBe(201);
    expect(await problemOf(await send({ message: links(3) }))).toMatchObject({
      status: 422,
      code: 'correction.links',
      errors: [{ path: 'message', message: 'Viestissä voi olla enintään 2 linkkiä. Poista osa niistä.' }],
    });
  });

  test('said twice of the same is kept once, with the address that came later', async () => {
    await send();
    await send({ ...narrowDoor, message: 'ULKO-OVI on  780 mm leveä.', email: 'aino@yhdistys.example' });
    expect(await list()).toMatchObject([{ message: narrowDoor.message, email: 'aino@yhdistys.example' }]);
    await send({ ...narrowDoor, factKey: null });
    await send(narrowDoor, { room: 'R03' });
    expect(await list()).toHaveLength(3);
  });

  test('five an hour and twenty a day from one network, then later; other networks go on', async () => {
    const address = '198.51.100.7';
    const sendFrom = (number: number) => send({ message: `Huomio numero ${number}` }, { address });
    for (let number = 0; number < 5; number += 1) expect((await sendFrom(number)).status).toBe(201);
    const refused = await sendFrom(5);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await send({ message: 'Toisesta verkosta' })).status).toBe(201);
    for (let number = 6; number < 21; number += 1) {
      if (number % 5 === 1) world.clock.advance(2 * HOUR);
      expect((await sendFrom(number)).status).toBe(201);
    }
    world.clock.advance(2 * HOUR);
    expect((await sendFrom(22)).status).toBe(429);
    world.clock.advance(2 * DAY);
    expect((await sendFrom(23)).status).toBe(201);
  });

  test('no more than fifty wait in one room', async () => {
    const { id } = await roomOf(world, 'R02');
    const row = { roomId: id, language: 'fi', sentAt: world.clock.now() } as const;
    await world.db.write((tx) =>
      tx.insertRows(
        'corrections',
        Array.from({ length: 50 }, (_, at) => ({ ...row, id: `c${at}`, message: `M${at}` })),
      ),
    );
    const refused = await send();
    expect([refused.status, await codeOf(Promise.resolve(refused))]).toEqual([409, 'correction.too-many-open']);
    expect((await send(narrowDoor, { room: 'R03' })).status).toBe(201);
    await heard(answer('c7'));
    expect((await send()).status).toBe(201);
  });

  test('goes to the contact person of the house, quoted as text, with the way to the page', async () => {
    await send({ ...narrowDoor, message: 'Ovi on kapea\nja raskas. <b>Korjaa</b>', email: 'aino@yhdistys.example' });
    const [mail, ...more] = await sent();
    expect(more).toEqual([]);
    expect(mail).toMatchObject({
      to: 'timo.hakkarainen@demo.tilava.example',
      subject: 'Täydennys odottaa: Ryhmätila Mustikka, Kanervan sote-keskus',
    });
    expect(mail?.text).toContain('Ulko-oven vapaa leveys:\n> Ovi on kapea\n> ja raskas. <b>Korjaa</b>');
    expect(mail?.text).toMatch(/\/yllapito\/taydennykset\?siteId=JNS-KAN/);
    expect(mail?.text).not.toContain('aino@');
  });

  test('one mail an hour about a room says how many wait; another room has its own', async () => {
    await send();
    expect(await sent()).toHaveLength(1);
    world.clock.advance(10 * MINUTE);
    for (const message of ['Toinen huomio', 'Kolmas huomio', 'Neljäs huomio']) await send({ message });
    expect(await sent()).toEqual([]);
    expect(await waitingMails()).toHaveLength(2);
    await send(narrowDoor, { room: 'R03' });
    expect(await sent()).toHaveLength(1);
    world.clock.advance(50 * MINUTE);
    const [mail, ...more] = await sent();
    expect(more).toEqual([]);
    expect(mail?.subject).toMatch(/^4 täydennystä odottaa: /);
    expect(mail?.text).toContain('Uusimmat 3:');
    expect(mail?.text).not.toContain(narrowDoor.message);
    expect(mail?.text).toContain('> Neljäs huomio');
    world.clock.advance(3 * HOUR);
    expect(await sent()).toEqual([]);
  });

  test('what was answered before its mail left sends none', async () => {
    await send();
    await heard(answer((await sole()).id));
    expect(await sent()).toEqual([]);
  });

  test('goes to the substitute, to the next nearest with an address, or to the county', async () => {
    const { contacts, region } = world.db.tables;
    const recipient = async (room: string) => {
      await send(narrowDoor, { room });
      return (await waitingMails()).at(-1)?.recipient;
    };
    const away = (await world.db.select().from(contacts)).find(({ name }) => name === 'Hanna Kettunen');
    const { rooms } = await world.deps.catalogue(world.db);
    const roomsOf = (siteId: string | null | undefined) => rooms.filter(({ site }) => site.id === siteId);
    expect(await recipient(roomsOf(away?.siteId)[0]?.id ?? '')).toBe('timo.hakkarainen@demo.tilava.example');
    await world.db.write(async (tx) => {
      for (const { id, name } of await tx.select().from(contacts))
        if (name === 'Timo Hakkarainen') await tx.update(contacts).set({ email: null }).where(eq(contacts.id, id));
    });
    expect(await recipient('R02')).toBe('minna.laukkanen@demo.tilava.example');
    await changeCatalogue(world, async (tx) => {
      await tx.delete(contacts);
      await tx.update(region).set({ contact: { name: 'Vaihde', email: 'vaihde@alue.example', phone: '' } });
    });
    expect(await recipient('R03')).toBe('vaihde@alue.example');
  });

  test('its keeper answers, the sender reads it in her own language, and it is closed once', async () => {
    await send({ ...narrowDoor, email: 'aino@yhdistys.example' }, { headers: { 'Accept-Language': 'en' } });
    await sent();
    const { id } = await sole();
    const closed = await heard<CorrectionView>(answer(id, { answer: 'Thanks. We measured it: 950 mm.' }));
    expect(closed).toMatchObject({
      state: 'closed',
      closed: { at: '2026-11-22T08:00:00Z', by: 'Timo Hakkarainen', answer: 'Thanks. We measured it: 950 mm.' },
    });
    const [mail, ...more] = await sent();
    expect(more).toEqual([]);
    expect(mail?.to).toBe('aino@yhdistys.example');
    expect(mail?.subject).toMatch(/^Answer to your report: /);
    expect(mail?.text).toContain('Answer:\nThanks. We measured it: 950 mm.');
    expect(mail?.text).not.toContain(narrowDoor.message);
    const again = await answer(id, { answer: 'Again' }, 'coordinator');
    expect(await problemOf(again)).toMatchObject({ status: 409, code: 'correction.closed' });
    expect(await sent()).toEqual([]);
    const history = await heard<HistoryView>(world.request('/rooms/R02/history', { as: 'approver' }));
    expect(history.items[0]).toMatchObject({
      action: 'room.correction-closed',
      by: 'Timo Hakkarainen',
      changes: [{ field: 'correction', before: 'open', after: 'closed' }],
    });
  });

  test('answered in the words that the county wrote, with the answer below', async () => {
    const none = { fi: '', sv: '', en: '' };
    const json = { subject: { ...none, fi: 'Kiitos: {room}' }, body: { ...none, fi: '{region} kiittää.' } };
    const path = '/mail-texts/correction.answered';
    const headers = { 'If-Match': '"0"' };
    await heard(world.request(path, { method: 'PATCH', as: 'coordinator', json, headers }));
    await send({ ...narrowDoor, email: 'aino@yhdistys.example' });
    await sent();
    await heard(answer((await sole()).id, { answer: 'Korjattu.' }));
    const [mail] = await sent();
    expect(mail?.subject).toMatch(/^Kiitos: \S/);
    expect(mail?.text).toMatch(/^Pohjoisrannan hyvinvointialue kiittää\.\n\n[\s\S]*Korjattu\./);
  });

  test('closed without words sends nothing', async () => {
    await send({ ...narrowDoor, email: 'aino@yhdistys.example' });
    await sent();
    await heard(answer((await sole()).id));
    expect(await sent()).toEqual([]);
  });

  test('of two keepers who close it at once one does', async () => {
    await send({ ...narrowDoor, email: 'aino@yhdistys.example' });
    const { id } = await sole();
    const answers = await Promise.all([answer(id, { answer: 'A' }), answer(id, { answer: 'B' }, 'coordinator')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await queuedMails(world)).filter(({ kind }) => kind === 'correction.answered')).toHaveLength(1);
  });

  test('what waits is counted for its keepers, where the houses stand', async () => {
    const countFor = async (as: Account) =>
      (await heard<ReadinessView>(world.request('/region/readiness', { as }))).counts.openCorrections;
    await send();
    await send(narrowDoor, { room: 'R12' });
    expect(await countFor('coordinator')).toBe(2);
    await heard(answer((await list('roomId=R02'))[0]?.id ?? ''));
    expect(await countFor('coordinator')).toBe(1);
  });

  test('a fact that is not known leads to the place where it belongs', async () => {
    const placeOf = async (factKey: string) => {
      await send({ factKey, message: `Puuttuu: ${factKey}` });
      return (await list()).find(({ fact }) => fact?.key === factKey)?.fact?.place;
    };
    const room = await roomOf(world, 'R02');
    expect(room.facts).not.toHaveProperty(['parking.accessible_count']);
    expect(await placeOf('parking.accessible_count')).toEqual({ subjectKind: 'site', subjectId: room.site.id });
    await changeCatalogue(world, async (tx) => {
      await tx.delete(tx.tables.facts);
    });
    const [toilet] = room.facilities.filter(({ kind }) => kind === 'toilet');
    expect(await placeOf('wc.door_width_mm')).toEqual({ subjectKind: 'facility', subjectId: toilet?.id });
    expect(await placeOf('entrance.is_main')).toBeNull();
  });

  test('is listed for the keepers of its house only: what waits first, the oldest of it first', async () => {
    const { id: elsewhere } = (await world.deps.catalogue(world.db)).rooms.find(
      ({ site }) => site.municipality.code !== '167',
    ) as { id: string };
    for (const [at, message] of ['Ensimmäinen', 'Toinen huomio', 'Kolmas huomio'].entries()) {
      world.clock.advance(HOUR);
      await send({ message }, { room: at === 2 ? elsewhere : 'R02' });
    }
    expect(await messages()).toEqual(['Ensimmäinen', 'Toinen huomio', 'Kolmas huomio']);
    expect((await list('', 'approver')).map(({ message }) => message)).toEqual(['Ensimmäinen', 'Toinen huomio']);
    const [first, , third] = await list();
    expect(await codeOf(answer(third?.id ?? ''))).toBe('correction.not-found');
    await heard(answer(first?.id ?? ''));
    expect(await messages()).toEqual(['Toinen huomio', 'Kolmas huomio', 'Ensimmäinen']);
    expect(await messages('state=open&siteId=JNS-KAN')).toEqual(['Toinen huomio']);
    expect(await messages('state=closed')).toEqual(['Ensimmäinen']);
    expect(await messages(`roomId=${elsewhere}`)).toEqual(['Kolmas huomio']);
    expect(await messages('q=toinen')).toEqual(['Toinen huomio']);
    expect(await messages('limit=1')).toHaveLength(1);
    expect(await codeOf(world.request('/corrections?roomId=R99', { as: 'approver' }))).toBe('room.not-found');
    expect(await codeOf(world.request('/corrections', { as: 'board' }))).toBe('access.forbidden');
  });

  test('the address is forgotten ninety days after closing, also where the answer was sent', async () => {
    await send({ ...narrowDoor, email: 'aino@yhdistys.example' });
    await sent();
    await heard(answer((await sole()).id, { answer: 'Kiitos' }));
    await sent();
    const isKnown = async () =>
      JSON.stringify([await world.db.select().from(world.db.tables.corrections), await queuedMails(world)]).includes(
        'aino@',
      );
    world.travelTo(world.clock.now() + 90 * DAY - 1);
    await forgetCorrections(world.deps);
    expect(await isKnown()).toBe(true);
    world.travelTo(world.clock.now() + 1);
    await forgetCorrections(world.deps);
    expect(await isKnown()).toBe(false);
    expect(await sole()).toMatchObject({ email: null, message: narrowDoor.message, closed: { answer: 'Kiitos' } });
  });

  test('what nobody touches for a year closes itself, and its address goes in its turn', async () => {
    await send({ ...narrowDoor, email: 'aino@yhdistys.example' });
    world.travelTo(world.clock.now() + 365 * DAY - 1);
    await forgetCorrections(world.deps);
    expect(await sole()).toMatchObject({ state: 'open', email: 'aino@yhdistys.example' });
    world.travelTo(world.clock.now() + 1);
    await forgetCorrections(world.deps);
    expect(await sole()).toMatchObject({ state: 'closed', closed: { by: null, answer: null } });
    world.travelTo(world.clock.now() + 90 * DAY);
    await forgetCorrections(world.deps);
    expect((await sole()).email).toBeNull();
  });
});
