/** The calendars as a real client of CalDAV meets them, over a listening server. */
import { createServer, type Server } from 'node:http';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { eq } from 'drizzle-orm';
import { createDAVClient, type DAVCalendar, type DAVCalendarObject } from 'tsdav';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { NewFeedView } from '../../../shared/calendars/feed-schemas.ts';
import { holdTime } from '../../support/held-times.ts';
import { checkIcs, icsValue } from '../../support/ics-checker.ts';
import { listening } from '../../support/served.ts';
import { type Account, bodyOf, createWorld, type World } from '../../support/world.ts';

let world: World;
let server: Server;
let origin: string;

beforeAll(async () => {
  world = await createWorld({ demo: true });
  const listener = getRequestListener((request, bindings) => world.api.fetch(request, bindings as HttpBindings));
  server = createServer((incoming, outgoing) => void listener(incoming, outgoing));
  origin = `http://localhost:${await listening(server)}`;
});
afterAll(async () => {
  server.close();
  server.closeAllConnections();
  await world.close();
});

/** The secret of a new private feed, and its id. */
const newFeed = async (as: Account, json: Record<string, unknown>): Promise<{ id: string; secret: string }> => {
  const response = await world.request('/calendar-feeds', { as, json: { name: 'Puhelin', ...json } });
  expect(response.status).toBe(201);
  const { id, address } = await bodyOf<NewFeedView>(response);
  return { id, secret: /([\w-]{43})\.ics$/.exec(address)?.[1] ?? '' };
};

/** A client that was given a host, and what the person typed as a password. */
const clientWith = (password: string | undefined) =>
  createDAVClient({
    serverUrl: origin,
    defaultAccountType: 'caldav',
    ...(password === undefined
      ? { credentials: {}, authMethod: 'Custom', authFunction: async () => ({}) }
      : { credentials: { username: 'marja@example.fi', password }, authMethod: 'Basic' }),
  });

type Client = Awaited<ReturnType<typeof clientWith>>;

const calendarAt = (path: string): DAVCalendar => ({ url: origin + path });

const objectsIn = async (client: Client, path: string, timeRange?: { start: string; end: string }) => {
  const found = await client.fetchCalendarObjects({ calendar: calendarAt(path), ...(timeRange && { timeRange }) });
  // The client takes away the space around texts, and so the last line break.
  return found.map((object: DAVCalendarObject) => ({ ...object, data: `${String(object.data)}\r\n` }));
};

/** Any request, past the client. */
const ask = (method: string, path: string, body?: string, headers: Record<string, string> = {}) =>
  fetch(origin + path, {
    method,
    redirect: 'manual',
    headers: { ...(body !== undefined && { 'Content-Type': 'application/xml' }), Depth: '0', ...headers },
    ...(body !== undefined && { body }),
  });

const basic = (secret: string) => ({ Authorization: `Basic ${Buffer.from(`x:${secret}`).toString('base64')}` });

const january = { start: '2027-01-01T00:00:00Z', end: '2027-02-01T00:00:00Z' };

describe('a program that is given nothing but the host', () => {
  test('finds the calendars of all open houses, without signing in', async () => {
    const client = await clientWith(undefined);
    const calendars = await client.fetchCalendars();
    const { sites } = await world.deps.catalogue(world.db);
    const open = sites.filter(({ careContext, state }) => careContext !== 'closed' && state === 'published');
    expect(calendars.map(({ url }) => url).sort()).toEqual(
      open.map(({ code }) => `${origin}/dav/sites/${code}/`).sort(),
    );
    const own = calendars.find(({ url }) => url.endsWith('/JNS-KAN/'));
    expect(own).toMatchObject({ displayName: 'Kanervan sote-keskus: varaukset', components: ['VEVENT'] });
    expect(own?.reports).toEqual(['calendarQuery', 'calendarMultiget', 'freeBusyQuery', 'syncCollection']);
  });

  test('with the secret of a private calendar finds that and no other, whatever the user is called', async () => {
    const { id, secret } = await newFeed('ngo', { kind: 'person' });
    const client = await clientWith(secret);
    const calendars = await client.fetchCalendars();
    expect(calendars.map(({ url }) => url)).toEqual([`${origin}/dav/feeds/${id}/`]);
    expect(typeof calendars[0]?.ctag).toBe('string');
    expect(calendars[0]?.timezone).toContain('TZID:Europe/Helsinki');
  });

  test('finds rooms where it is told to look for them, in the language of the address', async () => {
    const asked = '<propfind xmlns="DAV:"><prop><displayname/><current-user-principal/></prop></propfind>';
    const response = await ask('PROPFIND', '/dav/sv/rooms/', asked, { Depth: '1' });
    const text = await response.text();
    expect(response.status).toBe(207);
    expect(text).toContain('<D:href>/dav/sv/rooms/R02/</D:href>');
    expect(text).toContain('bokningar');
    expect(text).toContain('<D:href>/dav/sv/principals/rooms/</D:href>');
  });
});

describe('a public calendar', () => {
  test('holds the very events of the feed, one in each object', async () => {
    const objects = await objectsIn(await clientWith(undefined), '/dav/rooms/R02/');
    const feed = checkIcs(await (await world.request('/rooms/R02/calendar.ics')).text());
    const told = objects.map(({ data }) => {
      const { faults, components } = checkIcs(data);
      expect(faults).toEqual([]);
      expect(components).toHaveLength(1);
      return components[0];
    });
    const inOrder = (events: typeof told) =>
      events.toSorted((a, b) => (icsValue(a, 'UID') ?? '').localeCompare(icsValue(b, 'UID') ?? ''));
    expect(told.length).toBeGreaterThan(10);
    expect(inOrder(told)).toEqual(inOrder(feed.components));
  });

  test('is asked by time: what only touches the range is not in it', async () => {
    const client = await clientWith(undefined);
    await holdTime(world, { room: 'R10', start: '2027-02-02T10:00', end: '2027-02-02T12:00' });
    const startsIn = async (start: string, end: string) =>
      (await objectsIn(client, '/dav/rooms/R10/', { start, end })).map(({ data }) =>
        icsValue(checkIcs(data).components[0], 'DTSTART'),
      );
    expect(await startsIn('2027-02-02T09:59:59Z', '2027-02-02T23:00:00Z')).toEqual(['20270202T080000Z']);
    expect(await startsIn('2027-02-02T10:00:00Z', '2027-02-02T23:00:00Z')).toEqual([]);
    expect(await startsIn('2027-02-02T00:00:00Z', '2027-02-02T08:00:00Z')).toEqual([]);
    expect(await startsIn('2027-02-02T00:00:00Z', '2027-02-02T08:00:01Z')).toEqual(['20270202T080000Z']);
  });

  test('gives the objects that are named, and says which are not there', async () => {
    const client = await clientWith(undefined);
    const [first] = await objectsIn(client, '/dav/rooms/R02/', january);
    const path = new URL(first?.url ?? '').pathname;
    const elsewhere = '/dav/rooms/R05/varaus-x.ics';
    const hrefs = [path, origin + path, elsewhere, 'https://%zz'].map((href) => `<D:href>${href}</D:href>`).join('');
    const body = `<C:calendar-multiget xmlns:C="urn:ietf:params:xml:ns:caldav" xmlns:D="DAV:"><D:prop><D:getetag/></D:prop>${hrefs}</C:calendar-multiget>`;
    const responses = (await (await ask('REPORT', '/dav/rooms/R02/', body)).text()).split('<D:response>').slice(1);
    expect(responses).toHaveLength(4);
    expect(
      responses.filter((each) => each.includes(`<D:getetag>${first?.etag?.replaceAll('"', '&quot;')}`)),
    ).toHaveLength(2);
    expect(responses[2]).toContain(`<D:href>${elsewhere}</D:href><D:status>HTTP/1.1 404 Not Found</D:status>`);
  });

  test('tells when it is taken', async () => {
    const client = await clientWith(undefined);
    await holdTime(world, { room: 'R11', start: '2027-02-02T10:00', end: '2027-02-02T12:00' });
    await holdTime(world, { room: 'R11', start: '2027-02-02T12:30', end: '2027-02-02T13:00' });
    const { raw } = await client.freeBusyQuery({
      url: `${origin}/dav/rooms/R11/`,
      timeRange: { start: '2027-02-02T09:00:00Z', end: '2027-02-02T12:00:00Z' },
    });
    const { faults, components } = checkIcs(String(raw));
    expect(faults).toEqual([]);
    const periods = components[0]?.properties.filter(({ name }) => name === 'FREEBUSY');
    expect(periods?.map(({ parameters, value }) => `${parameters.FBTYPE} ${value}`)).toEqual([
      'BUSY 20270202T090000Z/20270202T100000Z',
      'BUSY 20270202T103000Z/20270202T110000Z',
    ]);
  });

  test('has another version when a date of it changes, as that date has, and else the same', async () => {
    const client = await clientWith(undefined);
    const before = await objectsIn(client, '/dav/rooms/R02/');
    const ctagOf = async (ctag?: string) =>
      client.isCollectionDirty({ collection: { ...calendarAt('/dav/rooms/R02/'), ...(ctag && { ctag }) } });
    const { newCtag } = await ctagOf();
    await holdTime(world, { room: 'R05', start: '2027-02-02T10:00', end: '2027-02-02T11:00' });
    world.clock.advance(60_000);
    expect(await ctagOf(newCtag)).toEqual({ isDirty: false, newCtag });
    const json = { scope: 'all', publicTitle: 'Kaikille avoin' };
    expect((await world.request('/bookings/B01', { method: 'PATCH', as: 'ngo', json })).status).toBe(200);
    expect((await ctagOf(newCtag)).isDirty).toBe(true);
    const after = await objectsIn(client, '/dav/rooms/R02/');
    const etags = new Map(before.map(({ url, etag }) => [url, etag]));
    const changed = after.filter(({ url, etag }) => etags.get(url) !== etag);
    expect(after.map(({ url }) => url).sort()).toEqual([...etags.keys()].sort());
    expect(changed.map(({ data }) => data.includes('SUMMARY:Kaikille avoin'))).toEqual(Array(10).fill(true));
  });

  describe('tells a program what has changed since it last looked', () => {
    const path = '/dav/rooms/R05/';
    const report = (token: string, more = '') =>
      `<D:sync-collection xmlns:D="DAV:"><D:sync-token>${token}</D:sync-token><D:sync-level>1</D:sync-level>${more}<D:prop><D:getetag/></D:prop></D:sync-collection>`;
    /** Addresses with what became of them, and the next token. */
    const changes = async (token: string, where = path) => {
      const response = await ask('REPORT', where, report(token));
      const text = await response.text();
      expect(response.status, text).toBe(207);
      const parts = text.split('<D:response>').slice(1);
      return {
        token: /<D:sync-token>(.*?)<\/D:sync-token><\/D:multistatus>/.exec(text)?.[1] ?? '',
        told: parts.map((part) => [
          /<D:href>(.*?)<\/D:href>/.exec(part)?.[1],
          part.includes('404 Not Found') ? 'gone' : 'there',
        ]),
      };
    };

    test('a date that is booked, moved or given up, and nothing else', async () => {
      const at = (day: string) => ({ room: 'R05', start: `${day}T12:00`, end: `${day}T13:00`, publicTitle: 'Ryhmä' });
      await holdTime(world, at('2027-03-08'));
      const first = await changes('');
      const all = await objectsIn(await clientWith(undefined), path);
      expect(first.told.map(([href]) => origin + href).sort()).toEqual(all.map(({ url }) => url).sort());
      expect(await changes(first.token)).toEqual({ token: first.token, told: [] });
      await holdTime(world, at('2027-03-09'));
      const second = await changes(first.token);
      expect(second.told).toEqual([[expect.stringContaining(path), 'there']]);
      const { occurrences, claims } = world.db.tables;
      const id = /varaus-(.*)\.ics$/.exec(String(second.told[0]?.[0]))?.[1] ?? '';
      await world.db.write(async (tx) => {
        await tx.delete(claims).where(eq(claims.occurrenceId, id));
        await tx.update(occurrences).set({ state: 'cancelled' }).where(eq(occurrences.id, id));
      });
      const third = await changes(second.token);
      expect(third.told).toEqual([[second.told[0]?.[0], 'gone']]);
      // What came and went meanwhile was never seen by who looked before: nothing has changed.
      expect(third.token).toBe(first.token);
      expect((await changes(first.token)).told).toEqual([]);
    });

    test('a client synchronises by it', async () => {
      const client = await clientWith(undefined);
      const [calendar] = await client.syncCollection({
        url: origin + path,
        props: { 'd:getetag': {} },
        syncLevel: 1,
        syncToken: '',
      });
      expect(calendar).toMatchObject({ ok: true, status: 207 });
      const { token } = await changes('');
      const unchanged = await client.smartCollectionSync({
        collection: { ...calendarAt(path), syncToken: token, objects: [] },
        method: 'webdav',
      });
      expect(unchanged).toMatchObject({ syncToken: token, objects: [] });
    });

    test('not what is forgotten, of another calendar, or more than was asked for: it begins anew then', async () => {
      const { token: foreign } = await changes('', '/dav/rooms/R02/');
      for (const token of ['urn:tilava:sync:nothing', 'http://example.fi/1', foreign]) {
        const refused = await ask('REPORT', path, report(token));
        expect(refused.status).toBe(403);
        expect(await refused.text()).toContain('<D:valid-sync-token/>');
      }
      const limited = await ask('REPORT', path, report('', '<D:limit><D:nresults>1</D:nresults></D:limit>'));
      expect(limited.status).toBe(403);
      expect(await limited.text()).toContain('<D:number-of-matches-within-limits/>');
      const object = (await objectsIn(await clientWith(undefined), path))[0]?.url.slice(origin.length) ?? '';
      expect((await ask('REPORT', object, report(''))).status).toBe(403);
      const nothing = '<D:sync-collection xmlns:D="DAV:"><D:prop><D:getetag/></D:prop></D:sync-collection>';
      expect((await ask('REPORT', path, nothing)).status).toBe(400);
      const properties = await ask(
        'PROPFIND',
        path,
        '<D:propfind xmlns:D="DAV:"><D:prop><D:sync-token/></D:prop></D:propfind>',
      );
      expect(await properties.text()).toContain((await changes('')).token);
    });
  });

  test('tells nothing that is not public, in no object and to no secret', async () => {
    const { secret } = await newFeed('ngo', { kind: 'person' });
    await holdTime(world, {
      room: 'R02',
      start: '2027-03-02T10:00',
      end: '2027-03-02T11:00',
      publicTitle: 'Sururyhmä',
      sensitive: true,
    });
    for (const path of ['/dav/rooms/R02/', '/dav/sites/JNS-KAN/']) {
      for (const client of [await clientWith(undefined), await clientWith(secret)]) {
        const texts = (await objectsIn(client, path)).map(({ data }) => data).join('');
        expect(texts).toContain('SUMMARY:');
        expect(texts).not.toMatch(/Sururyhmä|Sisäinen nimi|ORGANIZER|ATTENDEE|DESCRIPTION|Marja/);
      }
    }
  });

  test('is there for open houses only', async () => {
    const { sites } = await world.deps.catalogue(world.db);
    const closed = sites.find(({ careContext }) => careContext === 'closed');
    for (const path of [
      `/dav/sites/${closed?.code}/`,
      `/dav/rooms/${closed?.rooms[0]?.code}/`,
      '/dav/rooms/R99/',
      '/dav/x/',
    ]) {
      expect((await ask('PROPFIND', path)).status, path).toBe(404);
      expect((await ask('GET', path)).status, path).toBe(404);
    }
  });

  test('and each of its objects can be read by itself, and is not sent again where it is known', async () => {
    const [object] = await objectsIn(await clientWith(undefined), '/dav/rooms/R02/', january);
    const path = new URL(object?.url ?? '').pathname;
    const response = await ask('GET', path);
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8; component=vevent');
    expect(response.headers.get('etag')).toBe(object?.etag);
    expect((await response.text()).replaceAll('\r', '').trim()).toBe(object?.data.replaceAll('\r', '').trim());
    const known = await ask('GET', path, undefined, { 'If-None-Match': object?.etag ?? '' });
    expect([known.status, await known.text()]).toEqual([304, '']);
    const head = await ask('HEAD', path);
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect(checkIcs(await (await ask('GET', '/dav/rooms/R02/')).text()).faults).toEqual([]);
  });
});

describe('a private calendar', () => {
  test('shows its owner’s own dates, with their own words', async () => {
    const { id, secret } = await newFeed('ngo', { kind: 'organisation', organisationId: 'O01' });
    const objects = await objectsIn(await clientWith(secret), `/dav/feeds/${id}/`, january);
    const { components, faults } = checkIcs(objects[0]?.data ?? '', { isPublic: false });
    expect(faults).toEqual([]);
    expect(icsValue(components[0], 'SUMMARY')).toBeTruthy();
    const feed = await (await world.request(`//feeds/${secret}.ics`)).text();
    for (const { data } of objects) expect(feed).toContain(/UID:.*/.exec(data)?.[0]);
  });

  test('is closed to everybody without its own secret', async () => {
    const mine = await newFeed('ngo', { kind: 'person' });
    const other = await newFeed('ngo2', { kind: 'person' });
    const path = `/dav/feeds/${mine.id}/`;
    const wrong = mine.secret.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    const everyone = ['ngo', 'ngo2', 'approver', 'coordinator', 'board', 'admin'] as const;
    const cookies = await Promise.all(everyone.map((account) => world.cookieOf(account)));
    for (const headers of [
      ...cookies.map((Cookie) => ({ Cookie })),
      {},
      basic(wrong),
      basic(''),
      { Authorization: `Bearer ${mine.secret}` },
    ]) {
      for (const [method, address] of [
        ['PROPFIND', path],
        ['REPORT', path],
        ['GET', `${path}varaus-1.ics`],
        ['PUT', `${path}varaus-1.ics`],
        ['PROPFIND', '/dav/feeds/'],
        ['PROPFIND', `/dav/principals/${mine.id}/`],
      ] as const) {
        const response = await ask(method, address, undefined, headers as Record<string, string>);
        expect(response.status, `${method} ${address}`).toBe(401);
        expect(response.headers.get('www-authenticate')).toBe('Basic realm="Tilava", charset="UTF-8"');
      }
    }
    expect((await ask('PROPFIND', path, undefined, basic(other.secret))).status).toBe(404);
    const refused = await ask('PROPFIND', '/dav/', undefined, basic(wrong));
    expect([refused.status, await refused.text()]).toEqual([401, expect.any(String)]);
    await expect(clientWith(wrong)).rejects.toThrow();
  });

  test('is closed from the moment when its secret is revoked', async () => {
    const { id, secret } = await newFeed('ngo', { kind: 'person' });
    const client = await clientWith(secret);
    expect((await objectsIn(client, `/dav/feeds/${id}/`)).length).toBeGreaterThan(0);
    expect((await world.request(`/calendar-feeds/${id}`, { method: 'DELETE', as: 'ngo' })).status).toBe(204);
    expect((await ask('PROPFIND', `/dav/feeds/${id}/`, undefined, basic(secret))).status).toBe(401);
  });

  test('answers no more to an address that tries many', async () => {
    const statuses: number[] = [];
    const headers = { ...basic('x'), Depth: '0' };
    for (let tries = 0; tries < 61; tries += 1)
      statuses.push(
        (await world.request('//dav/feeds/1/', { method: 'PROPFIND', address: '192.0.2.7', headers })).status,
      );
    expect([...new Set(statuses)]).toEqual([401, 429]);
  });

  test('leaves no secret and no id in the log', async () => {
    const { id, secret } = await newFeed('ngo', { kind: 'person' });
    world.logged.length = 0;
    await ask('PROPFIND', `/dav/feeds/${id}/`, undefined, basic(secret));
    await ask('PUT', `/dav/feeds/${id}/a.ics`, undefined, basic(secret));
    expect(world.logged.map(({ route }) => route)).toEqual(['/dav/feeds/{id}', '/dav/feeds/{id}/{name}']);
    expect(JSON.stringify(world.logged)).not.toMatch(new RegExp(`${secret}|${id}`));
  });
});

describe('nothing is written', () => {
  const writes = ['PUT', 'DELETE', 'PROPPATCH', 'MKCALENDAR', 'MKCOL', 'COPY', 'MOVE'];

  test.each(writes)('by %s, whoever asks', async (method) => {
    const { id, secret } = await newFeed('ngo', { kind: 'person' });
    for (const path of ['/dav/', '/dav/rooms/R02/', '/dav/sites/JNS-KAN/varaus-1.ics', `/dav/feeds/${id}/new.ics`]) {
      const response = await ask(method, path, method === 'DELETE' ? undefined : '<a/>', basic(secret));
      expect(response.status, path).toBe(403);
      expect(await response.text()).toContain('<D:need-privileges>');
    }
  });

  test.each(['LOCK', 'UNLOCK', 'POST', 'PATCH', 'ACL'])('%s is no method of a calendar', async (method) => {
    const response = await ask(method, '/dav/rooms/R02/');
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('OPTIONS, GET, HEAD, PROPFIND, REPORT');
  });

  test('OPTIONS tells what can be done, and the privileges that nothing is written', async () => {
    const response = await ask('OPTIONS', '/dav/rooms/R02/');
    expect(response.status).toBe(200);
    expect(response.headers.get('dav')).toBe('1, calendar-access');
    expect(response.headers.get('allow')).toBe('OPTIONS, GET, HEAD, PROPFIND, REPORT');
    const asked = '<propfind xmlns="DAV:"><prop><current-user-privilege-set/></prop></propfind>';
    const text = await (await ask('PROPFIND', '/dav/rooms/R02/', asked)).text();
    const privileges = [...text.matchAll(/<D:privilege><([^/]+)\/>/g)].map(([, name]) => name);
    expect(privileges).toEqual(['D:read', 'D:read-current-user-privilege-set', 'C:read-free-busy']);
  });
});

describe('what is asked', () => {
  const room = '/dav/rooms/R02/';
  const query = (filter: string) =>
    `<C:calendar-query xmlns:C="urn:ietf:params:xml:ns:caldav" xmlns:D="DAV:"><D:prop><D:getetag/></D:prop>${filter}</C:calendar-query>`;
  const event = (inner: string) =>
    query(
      `<C:filter><C:comp-filter name="VCALENDAR"><C:comp-filter name="VEVENT">${inner}</C:comp-filter></C:comp-filter></C:filter>`,
    );

  const thousand = Array.from({ length: 1000 }, (_, at) => `<D:x${at}/>`).join('');

  test.each([
    ['nothing', ''],
    ['text', 'hello'],
    ['two roots', '<a/><b/>'],
    ['an open element', '<propfind xmlns="DAV:"><prop>'],
    ['a document type', '<!DOCTYPE a [<!ENTITY x "y">]><propfind xmlns="DAV:"><prop><getetag/></prop></propfind>'],
    ['an entity of nobody', '<propfind xmlns="DAV:"><prop><a>&x;</a></prop></propfind>'],
    ['a number of no character', '<propfind xmlns="DAV:"><prop><a>&#x110000;</a></prop></propfind>'],
    ['an undeclared prefix', '<D:propfind><D:prop/></D:propfind>'],
    ['far too deep', `<propfind xmlns="DAV:">${'<a>'.repeat(200)}${'</a>'.repeat(200)}</propfind>`],
    ['names that hide something', '<propfind xmlns="DAV:"><prop><__proto__/><constructor/></prop></propfind>'],
    ['a thousand names', event('').replace('<D:getetag/>', thousand)],
    ['a query without a filter', query('')],
    ['a range without ends', event('<C:time-range/>')],
    ['a range that ends before it starts', event('<C:time-range start="20270201T000000Z" end="20270101T000000Z"/>')],
    ['a day that does not exist', event('<C:time-range start="20270230T000000Z"/>')],
  ])('%s is no question', async (_what, body) => {
    for (const method of ['PROPFIND', 'REPORT']) {
      if (body === '' && method === 'PROPFIND') continue;
      const response = await ask(method, room, body);
      expect(response.status, method).toBe(400);
    }
  });

  test('is at most a hundred properties: each is answered for each object', async () => {
    const body = `<D:propfind xmlns:D="DAV:"><D:prop>${thousand}</D:prop></D:propfind>`;
    expect((await ask('PROPFIND', room, body)).status).toBe(400);
  });

  test('is at most 64 kB', async () => {
    const body = `<propfind xmlns="DAV:"><prop><getetag/></prop></propfind><!--${'x'.repeat(64 * 1024)}-->`;
    expect((await ask('PROPFIND', room, body)).status).toBe(413);
  });

  test('goes one step down, and no further', async () => {
    for (const depth of ['infinity', '2', ''])
      expect((await ask('PROPFIND', '/dav/', undefined, { Depth: depth })).status, depth).toBe(403);
  });

  test('is answered by name, the unknown as well, and is escaped on its way back', async () => {
    const body = `<D:propfind xmlns:D="DAV:"><D:prop><D:displayname/><Z:colour xmlns:Z="http://x/?a=1&amp;b=&quot;2"/></D:prop></D:propfind>`;
    const text = await (await ask('PROPFIND', room, body)).text();
    expect(text).toContain('<D:displayname>');
    expect(text).toContain(
      '<X:colour xmlns:X="http://x/?a=1&amp;b=&quot;2"/></D:prop><D:status>HTTP/1.1 404 Not Found',
    );
  });

  test('of filters only component and time are known, and that is said', async () => {
    const found = async (inner: string) =>
      (await (await ask('REPORT', room, event(inner), { Depth: '1' })).text()).split('<D:response>').length - 1;
    expect(await found('<C:time-range start="20270101T000000Z" end="20270201T000000Z"/>')).toBeGreaterThan(0);
    expect(await found('<C:comp-filter name="VALARM"/>')).toBe(0);
    const text = await (
      await ask('REPORT', room, event('<C:prop-filter name="UID"><C:text-match>x</C:text-match></C:prop-filter>'))
    ).text();
    expect(text).toContain('<C:supported-filter/>');
    const tasks = query(
      '<C:filter><C:comp-filter name="VCALENDAR"><C:comp-filter name="VTODO"/></C:comp-filter></C:filter>',
    );
    expect(await (await ask('REPORT', room, tasks)).text()).not.toContain('<D:response>');
  });

  test('reports that are not known are refused by name', async () => {
    const response = await ask('REPORT', room, '<expand-property xmlns="DAV:"><property/></expand-property>');
    expect(response.status).toBe(403);
    expect(await response.text()).toContain('<D:supported-report/>');
  });

  test('from a page of another site is refused where it could have written', async () => {
    const response = await ask('PUT', room, 'x', { 'Sec-Fetch-Site': 'cross-site' });
    expect(response.status).toBe(403);
  });
});
