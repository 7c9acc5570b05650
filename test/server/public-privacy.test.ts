import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, addMonths, type LocalDate, mondayOf } from '../../shared/time.ts';
import { book, bookingMessage, once } from '../support/booking-messages.ts';
import { engines } from '../support/engines.ts';
import { createWorld, type World } from '../support/world.ts';

/** What another organisation tells of itself. */
const others = {
  note: 'Toinen',
  responsiblePerson: { name: 'Toinen Kysyjä', phone: '050 1' },
  publicDescription: null,
  publicLink: null,
  publicPriceCents: null,
};

/** Everything of the demo that only an organisation or staff may know, by what it is. */
const secretsOf = async ({ db }: World): Promise<Map<string, string>> => {
  const { bookings, organisations, users } = db.tables;
  const rows = await db.select().from(bookings);
  // Not by the product's own rule, which is what is tested.
  const given = rows.filter(({ sensitive, state }) => !sensitive && ['approved', 'completed'].includes(state));
  const visible = new Set(given.map(({ publicTitle }) => publicTitle));
  const isPublic = (text: string) => [...visible].some((title) => title?.includes(text));
  const secrets = new Map<string, string>();
  const keep = (text: string | null, what: string) => {
    if (text !== null && !isPublic(text)) secrets.set(text, what);
  };
  for (const row of rows) {
    keep(row.internalTitle, `internal title of ${row.code}`);
    keep(row.publicTitle, `title of ${row.code}, sensitive or not given`);
    keep(row.note, `note of ${row.code}`);
    keep(row.message, `message about ${row.code}`);
    keep(row.responsibleName, `responsible person of ${row.code}`);
    keep(row.responsiblePhone, `phone of ${row.code}`);
    keep(row.id, `id of ${row.code}`);
  }
  // Whoever invites everybody is named with it.
  const inviting = new Set(given.filter(({ openToAll }) => openToAll).map(({ organisationId }) => organisationId));
  for (const { id, name, businessId } of await db.select().from(organisations)) {
    keep(inviting.has(id) ? null : name, 'organisation');
    keep(businessId, 'business id');
  }
  for (const { name, email } of await db.select().from(users)) {
    keep(name, 'user');
    keep(email, 'address of a user');
  }
  return secrets;
};

interface Use {
  roomCode: string;
  siteCode: string;
  date: LocalDate;
}

/** Where and when each booking of the demo takes place for the first time, waiting and denied ones too. */
const usesOf = async ({ db, deps }: World): Promise<Use[]> => {
  const catalogue = await deps.catalogue(db);
  const { bookings } = db.tables;
  return (await db.select().from(bookings)).map(({ roomId, when }) => {
    const room = catalogue.room(roomId);
    return { roomCode: room?.code ?? '', siteCode: room?.site.code ?? '', date: when.start.slice(0, 10) };
  });
};

/** Each view in a language of its own: what is told does not depend on the language. */
const embedsOf = ({ roomCode, siteCode, date }: Use): string[] =>
  [`rooms/${roomCode}`, `sites/${siteCode}`].flatMap((place) =>
    ['lang=fi&view=agenda', 'lang=sv&view=week', 'lang=en&view=month'].map(
      (how) => `//embed/${place}?${how}&from=${date}`,
    ),
  );

const feedsOf = ({ roomCode, siteCode }: Use): string[] => [
  `/rooms/${roomCode}/calendar.ics`,
  `/rooms/${roomCode}/freebusy.ics`,
  `/sites/${siteCode}/calendar.ics`,
];

/** The screens of lobbies and doors, at the moment at which each of them would tell of it. */
const screensOf = ({ roomCode, siteCode }: Use): string[] => [
  `//embed/screen/sites/${siteCode}?lang=fi,sv,en`,
  `//embed/screen/rooms/${roomCode}?lang=fi,sv,en`,
];

const readsOf = ({ roomCode, date }: Use): string[] => [
  `/rooms/${roomCode}`,
  `/rooms/${roomCode}/availability?from=${mondayOf(date)}&to=${addDays(mondayOf(date), 90)}`,
];

/** A search for the very time of each booking, so that it stands in the way. */
const searchOf = ({ date }: Use) => ({
  when: {
    start: `${date}T08:00`,
    end: `${date}T20:00`,
    rrule: `FREQ=WEEKLY;UNTIL=${addMonths(date, 3).replaceAll('-', '')}`,
  },
});

describe.each(engines)('what the public is told on $name', (engine) => {
  let world: World;
  let secrets: Map<string, string>;
  let uses: Use[];

  beforeAll(async () => {
    world = await createWorld({ engine, demo: true });
    secrets = await secretsOf(world);
    uses = await usesOf(world);
  });
  afterAll(() => world.close());

  const betrayed = (text: string): string[] =>
    [...secrets].filter(([secret]) => text.includes(secret)).map(([secret, what]) => `${what}: ${secret}`);

  /** Asks for each address once, and answers what each gave away. */
  const leaksOf = async (paths: readonly string[]): Promise<string[]> => {
    const leaks: string[] = [];
    for (const path of new Set(paths)) {
      const response = await world.request(path);
      expect(response.status, path).toBe(200);
      expect(response.headers.get('set-cookie'), path).toBeNull();
      const text = (await response.text()).replaceAll('\r\n ', '').replaceAll('\\,', ',');
      leaks.push(...betrayed(text).map((leak) => `${path}: ${leak}`));
    }
    return leaks;
  };

  test('there is something to hide, and something to show', async () => {
    expect(secrets.size).toBeGreaterThan(80);
    expect([...secrets.values()].filter((what) => what.includes('sensitive or not given')).length).toBeGreaterThan(0);
    const answer = await (await world.request('/bookings/B01', { as: 'ngo' })).text();
    expect(betrayed(answer).length).toBeGreaterThan(3);
  });

  test('nothing of it is in an embedded calendar', async () => {
    expect(await leaksOf(uses.flatMap(embedsOf))).toEqual([]);
  });

  test('nothing of it is in a feed', async () => {
    expect(await leaksOf(uses.flatMap(feedsOf))).toEqual([]);
  });

  test('nothing of it is in what is told of rooms and when they are free', async () => {
    expect(await leaksOf([...uses.flatMap(readsOf), '/rooms?limit=200', '/sites?limit=200'])).toEqual([]);
  });

  test('nothing of it is in what is told of activities that are open to all', async () => {
    const events = ['/events?limit=200', '/events.rss?limit=200', '/events.jsonld?limit=200&lang=sv'];
    expect(await leaksOf(events)).toEqual([]);
  });

  test('nothing of it is in what a search finds', async () => {
    for (const use of uses) {
      const response = await world.request('/search', { json: searchOf(use) });
      expect(response.status).toBe(200);
      expect(betrayed(await response.text())).toEqual([]);
    }
  });

  test('unmistakable private words are told nowhere, whatever the booking is', async () => {
    const secret = {
      internalTitle: 'Salakieli',
      note: 'Huomautussana',
      responsiblePerson: { name: 'Aune Yksityinen', phone: '040 999 8877' },
      publicDescription: 'Kuvaussana',
      publicLink: 'https://salasivu.example/',
      publicPriceCents: 98_765,
    };
    const where = { roomId: 'R02', organisationId: 'O01' };
    const [day, from] = ['2027-02-16', mondayOf('2027-02-16')];
    const hidden = {
      ...where,
      ...secret,
      when: once(day, '09:00', '10:00'),
      publicTitle: 'Piilonimi',
      sensitive: true,
    };
    const titled = { ...where, ...secret, when: once(day, '11:00', '12:00'), publicTitle: 'Näkyvä nimi' };
    for (const message of [hidden, titled]) await book(world, message);
    const words =
      /Salakieli|Huomautussana|Yksityinen|999 8877|Kuvaussana|salasivu|riceCents":98765|987[.,]65|Piilonimi|Diabetesyhdistys/;
    const use = { roomCode: 'R02', siteCode: 'JNS-KAN', date: day };
    const told: string[] = [];
    const read = async (path: string, options?: Parameters<World['request']>[1]) => {
      const text = (await (await world.request(path, options)).text()).replaceAll('\r\n ', '');
      expect(text.match(words)?.[0], path).toBeUndefined();
      told.push(text);
    };
    for (const path of [...embedsOf(use), ...feedsOf(use), ...readsOf(use)]) await read(path);
    for (const path of ['/events', '/events.rss', '/events.jsonld'])
      await read(`${path}?from=${from}&municipality=Joensuu`);
    const conflict = {
      json: bookingMessage({ ...titled, organisationId: 'O16', internalTitle: 'Muu', ...others }),
      as: 'ngo2',
    } as const;
    await read('/bookings', conflict);
    await read('/bookings/preview', { json: { roomId: 'R02', when: hidden.when }, as: 'ngo2' });
    world.travelTo(`${day}T06:00:00Z`);
    for (const path of screensOf(use)) await read(path);
    // What is made public is read there.
    expect(told.filter((text) => text.includes('Näkyvä nimi')).length).toBeGreaterThan(4);
  });
});
