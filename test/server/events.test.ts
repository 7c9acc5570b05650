import { eq } from 'drizzle-orm';
import { XMLParser } from 'fast-xml-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ChangeRequest } from '../../shared/bookings/change-schemas.ts';
import type { BookingRequest } from '../../shared/bookings/schemas.ts';
import type { EventsView } from '../../shared/events/schemas.ts';
import { cancel, change, close, heard } from '../support/booking-commands.ts';
import { book, bookingMessage, once } from '../support/booking-messages.ts';
import { engines } from '../support/engines.ts';
import { roomOf } from '../support/held-times.ts';
import { bodyOf, createWorld, demoNow, problemOf, type World } from '../support/world.ts';

const when = { ...once('2027-02-02', '10:00', '12:00'), rrule: 'FREQ=WEEKLY;COUNT=2' };
const invitation = {
  publicTitle: 'Avoin pöytä',
  openToAll: true,
  publicDescription: 'Tule mukaan <b>& tuo ystävä</b>.',
  publicLink: 'https://www.example.fi/poyta?a=1&b=2',
  publicPriceCents: 250,
};

describe.each(engines)('what is open to all on $name', (engine) => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld({ engine, demo: true, env: { PUBLIC_URL: 'https://tilat.example.fi' } });
  });
  afterAll(() => world.close());

  const events = async (query = ''): Promise<EventsView> => {
    const response = await world.request(`/events?limit=200${query}`);
    expect(response.status).toBe(200);
    return bodyOf<EventsView>(response);
  };
  const titled = async (title: string, query = '') =>
    (await events(query)).items.filter((each) => each.title === title);
  const tell = (id: string, changes: Partial<ChangeRequest>) => change(world, id, { scope: 'all', ...changes });
  const codeOf = async (answer: Promise<Response>) => (await problemOf(await answer)).code;

  test('is told with its place, its organiser and whom the room suits, until it is over', async () => {
    const booking = await book(world, { when, roomId: 'R02', ...invitation });
    expect(booking).toMatchObject({ ...invitation, state: 'approved' });
    const [first, second, ...more] = await titled('Avoin pöytä');
    expect(more).toEqual([]);
    expect(first).toMatchObject({
      id: booking.occurrences[0]?.id,
      description: invitation.publicDescription,
      link: invitation.publicLink,
      priceCents: 250,
      status: 'scheduled',
      url: `https://tilat.example.fi/tapahtumat?from=2027-02-02#${booking.occurrences[0]?.id}`,
      start: '2027-02-02T08:00:00Z',
      localStart: '2027-02-02T10:00',
      localEnd: '2027-02-02T12:00',
      organiser: { name: booking.organisation.name },
      room: { code: 'R02', url: 'https://tilat.example.fi/tilat/R02' },
      site: { code: 'JNS-KAN' },
      accessibility: { wheelchair: 'S' },
    });
    expect(second?.localStart).toBe('2027-02-09T10:00');
    expect(await titled('Avoin pöytä', '&from=2027-02-03')).toEqual([second]);
    expect(await titled('Avoin pöytä', '&to=2027-02-02')).toEqual([first]);
    expect(await titled('Avoin pöytä', '&municipality=JOENSUU')).toHaveLength(2);
    expect(await titled('Avoin pöytä', '&municipality=Liperi')).toEqual([]);
    expect(await titled('Avoin pöytä', '&contentArea=A2')).toEqual([]);
  });

  test('stays in the list when it is called off, as called off, until it would have been over', async () => {
    const weeks = { ...once('2027-04-06', '10:00', '12:00'), rrule: 'FREQ=WEEKLY;COUNT=2' };
    const { id } = await book(world, { when: weeks, roomId: 'R02', ...invitation, publicTitle: 'Lukupiiri' });
    const [first, second] = await titled('Lukupiiri');
    await cancel(world, id, { scope: 'occurrence', occurrenceId: second?.id ?? '', reason: 'Sairastuminen' });
    expect(await titled('Lukupiiri')).toEqual([first, { ...second, status: 'cancelled' }]);
    const query = 'from=2027-04-06&to=2027-04-30&lang=en';
    const rss = await (await world.request(`/events.rss?${query}`)).text();
    expect(rss).toContain('<title>Cancelled: Tue 13 Apr 2027 10:00–12:00: Lukupiiri</title>');
    expect(rss).toContain(`>${second?.id}-cancelled</guid>`);
    expect(rss).not.toContain('Sairastuminen');
    const linked = await bodyOf<{ dataFeedElement: { item: Record<string, unknown> }[] }>(
      await world.request(`/events.jsonld?${query}`),
    );
    const statuses = linked.dataFeedElement.filter(({ item }) => item.name === 'Lukupiiri').map((each) => each.item);
    expect(statuses.map(({ eventStatus }) => eventStatus)).toEqual([
      'https://schema.org/EventScheduled',
      'https://schema.org/EventCancelled',
    ]);
    await cancel(world, id, { scope: 'all', reason: 'Sairastuminen' });
    expect((await titled('Lukupiiri')).map(({ status }) => status)).toEqual(['cancelled', 'cancelled']);
    expect(await titled('Lukupiiri', '&to=2027-04-06')).toHaveLength(1);
    world.clock.set('2027-04-06T09:00:00Z');
    expect((await titled('Lukupiiri')).map(({ start }) => start)).toEqual([second?.start]);
    world.clock.set('2027-04-13T09:00:00Z');
    expect(await titled('Lukupiiri')).toEqual([]);
    world.clock.set(demoNow);
  });

  test('is not said to be called off where nobody had been told of it', async () => {
    const at = (date: string) => ({ when: once(date, '13:00', '14:00'), ...invitation });
    const waiting = await book(world, { ...at('2027-03-03'), roomId: 'R03', publicTitle: 'Odottava' });
    expect(waiting.state).toBe('requested');
    await cancel(world, waiting.id, { scope: 'all', reason: 'Sairastuminen' });
    expect(await titled('Odottava')).toEqual([]);
    // Opened only when it was over with it.
    const closed = await book(world, { ...at('2027-03-04'), publicTitle: 'Suljettu', openToAll: false });
    await cancel(world, closed.id, { scope: 'all', reason: 'Sairastuminen' });
    expect(await titled('Suljettu')).toEqual([]);
    const { bookings } = world.db.tables;
    await world.db.write(async (tx) => {
      await tx.update(bookings).set({ openToAll: true }).where(eq(bookings.id, closed.id));
    });
    expect(await titled('Suljettu')).toEqual([]);
  });

  test('is told to be called off by the county as well, without the reason that concerns the organisation', async () => {
    const { occurrences } = await book(world, {
      when: once('2027-03-17', '10:00', '12:00'),
      roomId: 'R02',
      ...invitation,
      publicTitle: 'Kuvataide',
    });
    const displacements = occurrences.map((each) => ({ occurrenceId: each.id, action: 'cancel' }));
    const { site } = await roomOf(world, 'R02');
    const works = { siteId: site.id, start: '2027-03-17T08:00', end: '2027-03-17T16:00', reason: 'Vesivahinko' };
    await heard(close(world, { ...works, displacements }));
    expect(await titled('Kuvataide')).toMatchObject([{ id: occurrences[0]?.id, status: 'cancelled' }]);
    expect(JSON.stringify(await titled('Kuvataide'))).not.toContain('Vesivahinko');
  });

  test('tells what coming costs, if its organisation does', async () => {
    const at = (date: string) => ({ when: once(date, '15:00', '16:00'), ...invitation, publicTitle: 'Konsertti' });
    const booking = await book(world, { ...at('2027-03-05'), publicPriceCents: 0 });
    const told = async () => {
      const feed = await bodyOf<{ dataFeedElement: { item: Record<string, unknown> }[] }>(
        await world.request('/events.jsonld?from=2027-03-05&to=2027-03-05'),
      );
      return feed.dataFeedElement.find(({ item }) => item.name === 'Konsertti')?.item;
    };
    const offer = (price: string) => ({ '@type': 'Offer', price, priceCurrency: 'EUR' });
    expect(await told()).toMatchObject({ isAccessibleForFree: true, offers: offer('0.00') });
    expect((await heard(tell(booking.id, { publicPriceCents: 1250 }))).publicPriceCents).toBe(1250);
    expect(await told()).toMatchObject({ isAccessibleForFree: false, offers: offer('12.50') });
    const rss = async () => (await world.request('/events.rss?from=2027-03-05&to=2027-03-05')).text();
    expect(await rss()).toContain('Hinta 12,50');
    await heard(tell(booking.id, { publicPriceCents: null }));
    expect(await told()).not.toHaveProperty('offers');
    expect(await told()).not.toHaveProperty('isAccessibleForFree');
    expect(await rss()).not.toContain('Hinta');
    for (const publicPriceCents of [-1, 0.5, 100_001]) {
      expect(await codeOf(tell(booking.id, { publicPriceCents }))).toBe('request.invalid');
    }
  });

  test('is told in order of time, page by page', async () => {
    const all = await events();
    expect(all.total).toBe(all.items.length);
    expect(all.items.map(({ start }) => start)).toEqual(all.items.map(({ start }) => start).toSorted());
    const first = await bodyOf<EventsView>(await world.request('/events?limit=3'));
    const second = await bodyOf<EventsView>(await world.request(`/events?limit=3&cursor=${first.nextCursor}`));
    expect([...first.items, ...second.items]).toEqual(all.items.slice(0, 6));
    expect(await codeOf(world.request('/events?cursor=nothing'))).toBe('request.cursor-invalid');
    expect(await codeOf(world.request('/events?contentArea=A99'))).toBe('code.unknown');
  });

  test('waits for the approval, and is told as soon as it comes', async () => {
    const waiting = await book(world, {
      when: once('2027-03-02', '10:00', '12:00'),
      roomId: 'R03',
      ...invitation,
      publicTitle: 'Messut',
    });
    expect(waiting.state).toBe('requested');
    expect(await titled('Messut')).toEqual([]);
    const json = { decision: 'approve' };
    expect((await world.request(`/bookings/${waiting.id}/decision`, { as: 'approver', json })).status).toBe(200);
    expect(await titled('Messut')).toHaveLength(1);
  });

  test('opens and closes by its organisation alone, without a new approval', async () => {
    const booking = await book(world, { when: once('2027-02-03', '10:00', '12:00'), publicTitle: 'Neulekerho' });
    expect(await titled('Neulekerho')).toEqual([]);
    const opened = await heard(tell(booking.id, { openToAll: true, publicDescription: 'Oma työ mukaan.' }));
    expect(opened).toMatchObject({ state: 'approved', openToAll: true, publicLink: null });
    expect((await titled('Neulekerho')).map(({ description }) => description)).toEqual(['Oma työ mukaan.']);
    expect((await heard(tell(booking.id, { openToAll: false }))).openToAll).toBe(false);
    expect(await titled('Neulekerho')).toEqual([]);
    await heard(tell(booking.id, { openToAll: true }));
    // Nobody is invited to what has no name.
    expect((await heard(tell(booking.id, { publicTitle: null }))).openToAll).toBe(false);
  });

  test('is never anything sensitive or without a public name', async () => {
    const at = once('2027-02-04', '10:00', '12:00');
    const refusal = (changes: Partial<BookingRequest>) =>
      codeOf(world.request('/bookings', { as: 'ngo', json: bookingMessage({ when: at, ...invitation, ...changes }) }));
    expect(await refusal({ sensitive: true })).toBe('booking.open-sensitive');
    expect(await refusal({ contentArea: 'A3' })).toBe('booking.open-sensitive');
    expect(await refusal({ publicTitle: undefined })).toBe('booking.open-untitled');
    for (const publicLink of ['http://example.fi', 'https://user@example.fi', 'javascript:alert(1)', 'https://']) {
      expect(await refusal({ publicLink })).toBe('request.invalid');
    }
    const quiet = await book(world, { when: at, sensitive: true, publicTitle: 'Hiljainen' });
    expect(await codeOf(tell(quiet.id, { openToAll: true }))).toBe('booking.open-sensitive');
  });

  test('closes when its area is made sensitive', async () => {
    await book(world, {
      when: once('2027-02-05', '10:00', '12:00'),
      ...invitation,
      publicTitle: 'Areena',
      contentArea: 'A6',
    });
    expect(await titled('Areena')).toHaveLength(1);
    const json = { sensitive: true };
    const marked = await world.request('/codes/contentArea/A6', { as: 'admin', method: 'PATCH', json });
    expect(marked.status).toBe(200);
    expect(await titled('Areena')).toEqual([]);
    const unmarked = { as: 'admin', method: 'PATCH', json: { sensitive: false } } as const;
    expect((await world.request('/codes/contentArea/A6', unmarked)).status).toBe(200);
    expect(await titled('Areena')).toEqual([]);
  });

  test('goes out as a feed of news that any reader understands', async () => {
    await book(world, { when: once('2027-02-08', '10:00', '12:00'), ...invitation, publicTitle: 'Kahvit <nyt>' });
    const response = await world.request('/events.rss?lang=sv&from=2027-02-08&to=2027-02-08&utm=x');
    expect(response.headers.get('content-type')).toBe('application/rss+xml; charset=utf-8');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('link')).toContain('licenses/by/4.0');
    const { rss } = new XMLParser({ ignoreAttributes: false, isArray: (name) => name === 'item' }).parse(
      await response.text(),
    );
    expect(rss['@_version']).toBe('2.0');
    expect(rss.channel).toMatchObject({ language: 'sv', link: 'https://tilat.example.fi/tapahtumat' });
    const item = rss.channel.item.find((each: { link: string }) => each.link === invitation.publicLink);
    expect(item).toMatchObject({
      title: 'må 8.2.2027 10.00–12.00: Kahvit <nyt>',
      'ev:startdate': '2027-02-08T08:00:00Z',
    });
    expect(item.description).toContain('<p>Tule mukaan &lt;b&gt;&amp; tuo ystävä&lt;/b&gt;.</p>');
    const etag = response.headers.get('etag') ?? '';
    const again = await world.request('/events.rss?lang=sv&from=2027-02-08&to=2027-02-08&utm=x', {
      headers: { 'If-None-Match': etag },
    });
    expect(again.status).toBe(304);
  });

  test('goes out as linked data', async () => {
    const response = await world.request('/events.jsonld?lang=en');
    expect(response.headers.get('content-type')).toBe('application/ld+json; charset=utf-8');
    const feed = await bodyOf<{ dataFeedElement: { item: Record<string, unknown> }[] }>(response);
    expect(feed).toMatchObject({ '@type': 'DataFeed', license: 'https://creativecommons.org/licenses/by/4.0/' });
    expect(feed.dataFeedElement.length).toBeGreaterThan(3);
    for (const { item } of feed.dataFeedElement) {
      expect(item).toMatchObject({
        '@type': 'Event',
        eventStatus: expect.stringMatching(/^https:\/\/schema.org\/Event(Scheduled|Cancelled)$/),
        location: { '@type': 'Place', address: { addressCountry: 'FI' } },
        organizer: { '@type': 'Organization' },
      });
    }
  });
});
