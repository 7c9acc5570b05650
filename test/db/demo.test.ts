import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { BookingRow, OccurrenceRow } from '../../db/bookings.ts';
import * as claims from '../../db/claims.ts';
import type { Database } from '../../db/database.ts';
import { ClaimOverlap } from '../../db/database.ts';
import { type DemoOptions, fillDemo } from '../../db/demo/fill.ts';
import { hallRooms } from '../../db/demo/hall.ts';
import { accounts } from '../../db/demo/people.ts';
import { region } from '../../db/demo/region.ts';
import * as revisions from '../../db/revisions.ts';
import * as roomRows from '../../db/rooms.ts';
import { buildCatalogue } from '../../server/rooms/build-catalogue.ts';
import { siteOpening } from '../../server/rooms/opening-times.ts';
import { holdsRoom } from '../../shared/bookings/state.ts';
import { mayStandOn } from '../../shared/facts/places.ts';
import { isStale } from '../../shared/facts/staleness.ts';
import { type LocalText, languages } from '../../shared/i18n/language.ts';
import { usualBookingRules } from '../../shared/region/booking-rules.ts';
import { needs, summaryOf, verdictsOf } from '../../shared/rooms/accessibility.ts';
import attributes from '../../shared/rooms/attributes.json' with { type: 'json' };
import { attributeOf } from '../../shared/rooms/attributes.ts';
import { isOpen, openSpansOn } from '../../shared/rooms/opening-hours.ts';
import {
  accessKinds,
  approvalModes,
  careContexts,
  layoutKeys,
  policyView,
  roomKinds,
} from '../../shared/rooms/schemas.ts';
import { dateOf, HOUR, type Instant, isoInstant, overlaps } from '../../shared/time.ts';
import { dateIn } from '../../shared/wall-clock.ts';
import { engines, type OpenedDatabase } from '../support/engines.ts';

const beforeSeason = '2026-11-22T08:00:00Z';
const inSeason = '2027-03-09T20:00:00Z';
const afterSeason = '2029-02-03T08:00:00Z';
const opensAt: Instant = Date.parse(beforeSeason);

const options = (now: Instant = opensAt): DemoOptions => {
  let made = 0;
  return {
    now,
    newId: () => `demo-${++made}`,
    hashPassword: async (password) => `hash of ${password}, salted ${++made}`,
  };
};

/** Everything that the questions below need, keyed as they ask. */
const readAll = async (db: Database) => {
  const { tables } = db;
  const bookings = await db.select().from(tables.bookings);
  const occurrences = await db.select().from(tables.occurrences).orderBy(tables.occurrences.startAt);
  const rooms = await db.select().from(tables.rooms);
  const sites = await db.select().from(tables.sites);
  const byCode = new Map(bookings.map((booking) => [booking.code, booking]));
  return {
    bookings,
    occurrences,
    rooms,
    sites,
    booking: (code: string): BookingRow => byCode.get(code) as BookingRow,
    datesOf: (code: string): OccurrenceRow[] =>
      occurrences.filter(({ bookingId }) => bookingId === byCode.get(code)?.id),
    roomOf: ({ roomId }: { roomId: string }) => rooms.find(({ id }) => id === roomId) as (typeof rooms)[number],
    siteOf: ({ siteId }: { siteId: string }) => sites.find(({ id }) => id === siteId) as (typeof sites)[number],
  };
};

const complete = (text: LocalText): boolean => languages.every((language) => text[language].trim() !== '');

test('the region keeps to the words of the product', () => {
  const known = new Set(attributes.attributes.map(({ key }) => key));
  for (const room of region.rooms) {
    expect(roomKinds).toContain(room.type);
    expect(approvalModes).toContain(room.approval);
    expect(Object.keys(room.attributes).filter((key) => !known.has(key))).toEqual([]);
  }
  for (const site of region.sites) {
    expect(careContexts).toContain(site.careContext);
    expect(accessKinds).toContain(site.access);
  }
});

describe.each(engines)('the demo on $name', ({ open }) => {
  let opened: OpenedDatabase;
  let db: Database;

  beforeEach(async () => {
    opened = await open();
    db = opened.db;
  });
  afterEach(() => opened.close());

  test('fills an empty database in a moment, and leaves a filled one alone', async () => {
    const began = performance.now();
    expect(await fillDemo(db, options())).toBe(true);
    expect(performance.now() - began).toBeLessThan(10_000);
    // Rows, not the version: on PostgreSQL that moves with every database of the machine.
    const rowsNow = () => Promise.all(Object.values(db.tables).map((table) => db.$count(table)));
    const before = await rowsNow();
    expect(await fillDemo(db, options())).toBe(false);
    expect(await rowsNow()).toEqual(before);
  });

  test('is filled once when two start at the same time', async () => {
    const done = await Promise.all([fillDemo(db, options()), fillDemo(db, options())]);
    expect(done.toSorted()).toEqual([false, true]);
    expect(await db.$count(db.tables.sites)).toBe(18);
  });

  test('brings all of the region, the divisible hall and the requests that wait', async () => {
    await fillDemo(db, options());
    const { tables } = db;
    const counts = {
      municipalities: await db.$count(tables.municipalities),
      sites: await db.$count(tables.sites),
      spaces: await db.$count(tables.spaces),
      rooms: await db.$count(tables.rooms),
      organisations: await db.$count(tables.organisations),
      users: await db.$count(tables.users),
      bookings: await db.$count(tables.bookings),
      closures: await db.$count(tables.closures),
      decisions: await db.$count(tables.decisions),
    };
    expect(counts).toMatchObject({ municipalities: 65, sites: 18, spaces: 38, rooms: 39, organisations: 30, users: 6 });
    expect(counts).toMatchObject({ bookings: 38, closures: 2 });
    const { bookings } = await readAll(db);
    const decidedByPeople = bookings.filter(({ state, automatic }) => state !== 'requested' && !automatic);
    expect(counts.decisions).toBe(decidedByPeople.length);
    const sensitive = (await db.select().from(tables.codes)).filter((row) => row.sensitive);
    expect(sensitive.map(({ code }) => code).toSorted()).toEqual(['A3', 'H2', 'H5', 'H6']);
  });

  test('names every house, room and closure in three languages', async () => {
    await fillDemo(db, options());
    const { rooms, sites } = await readAll(db);
    const closures = await db.select().from(db.tables.closures);
    const names = [...rooms, ...sites].map(({ name }) => name);
    expect([...names, ...closures.map(({ title }) => title)].filter((text) => !complete(text))).toEqual([]);
    // A Swedish or English name that only repeats the Finnish one has been forgotten.
    expect(names.filter(({ fi, sv, en }) => fi === sv || fi === en)).toEqual([]);
  });

  test('measures every room so that the verdicts come out as worked out by hand', async () => {
    await fillDemo(db, options());
    const facts = await db.select().from(db.tables.facts);
    expect(facts.filter(({ value, source, checkedOn }) => value === null || !source || !checkedOn)).toEqual([]);
    const { rooms } = buildCatalogue(await roomRows.everything(db, opensAt), 1, () => region.asOf);
    for (const { code, capacity, accessibility } of rooms) {
      const seed = [...region.rooms, ...hallRooms].find((room) => room.code === code);
      const measured = summaryOf(verdictsOf(seed?.attributes ?? {}, { capacity, asOf: region.asOf }));
      expect(accessibility, code ?? '').toEqual(measured);
      if (seed?.golden) expect(accessibility, code ?? '').toEqual(seed.golden);
      if (['R37', 'R38', 'R39'].includes(code ?? ''))
        expect(needs.filter((need) => accessibility[need] !== 'S')).toEqual([]);
    }
  });

  test('tells of every place what belongs to it, so that what several rooms share is measured once', async () => {
    await fillDemo(db, options());
    const facts = await db.select().from(db.tables.facts);
    const { sites } = buildCatalogue(await roomRows.everything(db, opensAt), 1, () => region.asOf);
    const facilities = sites.flatMap((site) => site.facilities);
    const misplaced = facts.filter(({ key, subjectKind, subjectId, via }) => {
      const facilityKind = facilities.find(({ id }) => id === subjectId)?.kind;
      const attribute = attributeOf(key);
      return !attribute || !mayStandOn(attribute, { subjectKind, via, facilityKind });
    });
    expect(misplaced).toEqual([]);
    const measured = [...region.rooms, ...hallRooms]
      .flatMap(({ attributes: known }) => Object.values(known))
      .filter((value) => value !== null);
    expect(facts.length).toBeLessThan(measured.length);
    expect(new Set(facts.map(({ source }) => source))).toEqual(new Set(['measured', 'owner', 'drawing']));
    expect(facts.some(({ checkedOn }) => isStale(checkedOn, region.asOf))).toBe(true);
    const two = sites.filter(({ entrances }) => entrances.length > 1);
    expect(two.map(({ code }) => code).toSorted()).toEqual(['ILO-POG', 'JNS-SAI', 'LIP-VII']);
    const steps = two.map(({ rooms: [room] }) => room?.ways.map((way) => way.facts['entrance.steps_count']));
    expect(steps).toContainEqual([2, 0]);
    // A door level with the ground has no ramp to slope and no step to hold on at.
    for (const { entrances } of two) {
      const own = facts.filter(({ subjectId }) => subjectId === entrances[1]?.id).map(({ key }) => key);
      expect(own.filter((key) => /ramp_|steps_(?!count)/.test(key))).toEqual([]);
    }
    expect(sites.every(({ entrances }) => entrances.every(({ name }) => complete(name)))).toBe(true);
  });

  test('furnishes and lends every room by rules that the product knows', async () => {
    await fillDemo(db, options());
    const { rooms } = await readAll(db);
    for (const { code, capacity, policy, layouts, equipment } of rooms) {
      expect(policyView.parse(policy)).toEqual(policy);
      expect(equipment.length, code ?? '').toBeGreaterThan(0);
      expect(layouts.length, code ?? '').toBeGreaterThan(0);
      expect(layouts.filter((each) => !layoutKeys.includes(each.layout) || each.capacity > capacity)).toEqual([]);
    }
    const policyOf = (code: string) => rooms.find((room) => room.code === code)?.policy;
    expect(policyOf('R08')).toMatchObject({ turnaroundMinutes: 30, maxMinutes: 720, leadWorkingDays: 0 });
    expect(policyOf('R05')).toMatchObject({ weeklyQuotaHours: 12, maxMinutes: 600 });
    expect(policyOf('R22')).toMatchObject({ leadWorkingDays: 5 });
  });

  test('lets the whole of the divisible hall use the spaces of both halves', async () => {
    await fillDemo(db, options());
    const { rooms } = await readAll(db);
    const links = await db.select().from(db.tables.roomSpaces);
    const spacesOf = (code: string) => {
      const id = rooms.find((room) => room.code === code)?.id;
      return links
        .filter(({ roomId }) => roomId === id)
        .map(({ spaceId }) => spaceId)
        .toSorted((a, b) => a - b);
    };
    const [a, b] = [spacesOf('R37'), spacesOf('R38')];
    expect(a).not.toEqual(b);
    expect(spacesOf('R39')).toEqual([...a, ...b]);
  });

  test('gives every account its role, and all the same password, hashed apart', async () => {
    await fillDemo(db, options());
    const users = await db.select().from(db.tables.users);
    const grants = await db.select().from(db.tables.grants);
    const organisations = await db.select().from(db.tables.organisations);
    const { sites } = await readAll(db);
    const rolesOf = (who: string) => {
      const user = users.find(({ email }) => email === `${who}@demo.tilava.example`);
      return grants
        .filter(({ userId }) => userId === user?.id)
        .map(({ role, organisationId, siteId, municipalityCode }) => {
          const organisation = organisations.find(({ id }) => id === organisationId)?.code;
          const site = sites.find(({ id }) => id === siteId)?.code;
          return [role, organisation ?? site ?? municipalityCode].filter(Boolean).join(' ');
        })
        .toSorted();
    };
    expect(Object.fromEntries(Object.keys(accounts).map((who) => [who, rolesOf(who)]))).toEqual({
      ngo: ['representative O01'],
      ngo2: ['representative O16'],
      approver: ['approver 167', 'approver JNS-KAN'],
      coordinator: ['coordinator'],
      board: ['board'],
      admin: ['admin'],
    });
    expect(new Set(users.map(({ passwordHash }) => passwordHash)).size).toBe(6);
    expect(users.every(({ passwordHash }) => passwordHash.startsWith('hash of demo,'))).toBe(true);
  });

  test('expands every booking to the dates worked out by hand', async () => {
    await fillDemo(db, options());
    const { datesOf } = await readAll(db);
    const worked = region.bookings.filter(({ expected }) => expected);
    expect(worked.length).toBeGreaterThan(10);
    for (const { code, expected } of worked) {
      const dates = datesOf(code);
      const used = dates.filter(({ state }) => state !== 'skipped');
      const skipped = dates.filter(({ state, reason }) => state === 'skipped' && reason === 'holiday');
      expect(
        {
          occurrences: used.length,
          holidaySkipped: skipped.map(({ localStart }) => dateOf(localStart)),
          firstUtc: isoInstant(used[0]?.startAt ?? 0),
          lastUtc: isoInstant(used.at(-1)?.startAt ?? 0),
        },
        code,
      ).toEqual(expected);
    }
  });

  test('keeps the holidays of a series as rows that name them', async () => {
    await fillDemo(db, options());
    const { occurrences, datesOf } = await readAll(db);
    const skipped = occurrences.filter(({ state }) => state === 'skipped');
    expect(new Set(skipped.map(({ localStart }) => dateOf(localStart)))).toEqual(
      new Set(['2027-03-26', '2027-03-29', '2027-05-06', '2027-05-16']),
    );
    expect(skipped).toHaveLength(11);
    expect(skipped.every(({ reason, reasonText }) => reason === 'holiday' && reasonText && complete(reasonText))).toBe(
      true,
    );
    const goodFriday = datesOf('B05').find(({ state }) => state === 'skipped');
    expect(goodFriday?.reasonText).toMatchObject({ fi: 'Pitkäperjantai', sv: 'Långfredagen', en: 'Good Friday' });
  });

  test.each([beforeSeason, afterSeason])('gives the report its headline figures, filled at %s', async (now) => {
    await fillDemo(db, options(Date.parse(now)));
    const { bookings, occurrences, siteOf } = await readAll(db);
    const { period, hours, occurrences: count, visitsEstimated, organisations, by } = region.expectedIndicators;
    const { municipalitiesCovered } = region.expectedIndicators;
    const bookingOf = (occurrence: OccurrenceRow) =>
      bookings.find(({ id }) => id === occurrence.bookingId) as BookingRow;
    const uses = occurrences.filter(
      ({ state, localStart, localEnd }) =>
        holdsRoom(state) && dateOf(localStart) >= period.from && dateOf(localEnd) <= period.to,
    );
    const hoursOf = (rows: readonly OccurrenceRow[]) =>
      rows.reduce((sum, { startAt, endAt }) => sum + (endAt - startAt) / HOUR, 0);
    const areas = Map.groupBy(uses, (use) => bookingOf(use).contentArea);
    expect({
      hours: hoursOf(uses),
      occurrences: uses.length,
      visitsEstimated: uses.reduce((sum, use) => sum + bookingOf(use).participants, 0),
      organisations: new Set(uses.map((use) => bookingOf(use).organisationId)).size,
      municipalitiesCovered: new Set(uses.map((use) => siteOf(bookingOf(use)).municipalityCode)).size,
      contentArea: Object.fromEntries(
        [...areas].map(([area, rows]) => [area, { hours: hoursOf(rows), occurrences: rows.length }]),
      ),
    }).toEqual({
      hours,
      occurrences: count,
      visitsEstimated,
      organisations,
      municipalitiesCovered,
      contentArea: by.contentArea,
    });
  });

  test('holds every approved date by a claim that the engine itself guards', async () => {
    await fillDemo(db, options());
    const { occurrences, roomOf } = await readAll(db);
    const held = await db.select().from(db.tables.claims);
    const approved = occurrences.filter(({ state }) => holdsRoom(state));
    expect(new Set(held.flatMap(({ occurrenceId }) => occurrenceId ?? []))).toEqual(
      new Set(approved.map(({ id }) => id)),
    );
    const lecture = approved.find((each) => roomOf(each).code === 'R08');
    expect(held.find(({ occurrenceId }) => occurrenceId === lecture?.id)?.endAt).toBe((lecture?.endAt ?? 0) + HOUR / 2);
    const [some] = held;
    const again = db.write((tx) =>
      claims.add(tx, [
        {
          spaceId: some?.spaceId ?? 0,
          startAt: (some?.startAt ?? 0) + 1,
          endAt: some?.endAt ?? 0,
          occurrenceId: some?.occurrenceId ?? null,
        },
      ]),
    );
    await expect(again).rejects.toThrow(ClaimOverlap);
  });

  test('asks for nothing that its own houses would refuse', async () => {
    await fillDemo(db, options());
    const { bookings, occurrences, roomOf, siteOf } = await readAll(db);
    const closures = await db.select().from(db.tables.closures);
    for (const booking of bookings) {
      const [room, site] = [roomOf(booking), siteOf(booking)];
      expect(booking.participants).toBeLessThanOrEqual(
        Math.min(room.capacity, usualBookingRules.largeEventParticipants),
      );
      const used = occurrences.filter(({ bookingId, state }) => bookingId === booking.id && state !== 'skipped');
      for (const { localStart, startAt, endAt } of used) {
        const span = { start: startAt, end: endAt };
        const spans = openSpansOn(dateOf(localStart), siteOpening(site, false));
        expect(isOpen(spans, span), `${booking.code} ${localStart}`).toBe(true);
        const shut = closures.filter(
          (each) => each.siteId === site.id && overlaps({ start: each.startAt, end: each.endAt }, span),
        );
        expect(shut).toEqual([]);
      }
    }
  });

  test('leaves the demo approver at least three requests, one overdue, three that compete', async () => {
    await fillDemo(db, options());
    const { bookings, siteOf, booking, datesOf } = await readAll(db);
    const queue = bookings.filter(
      ({ state, siteId }) => state === 'requested' && siteOf({ siteId }).municipalityCode === '167',
    );
    expect(queue.map(({ code }) => code).toSorted()).toEqual(['B13', 'B18', 'B37', 'B38']);
    const today = dateIn(opensAt, 'Europe/Helsinki');
    expect(queue.filter(({ decideBy }) => decideBy !== null && decideBy < today).map(({ code }) => code)).toEqual([
      'B18',
    ]);
    expect(bookings.filter(({ state, queueReasons }) => state === 'requested' && queueReasons.length === 0)).toEqual(
      [],
    );
    expect(booking('B28').queueReasons.map(({ code }) => code)).toEqual([
      'room-manual',
      'organisation-not-verified',
      'care-context',
    ]);
    const wishes = await db.select().from(db.tables.wishes);
    const waiting = bookings.filter(({ state }) => state === 'requested').flatMap(({ code }) => datesOf(code ?? ''));
    expect(new Set(wishes.map(({ occurrenceId }) => occurrenceId))).toEqual(new Set(waiting.map(({ id }) => id)));
    const contested = (date: string) =>
      ['B18', 'B37', 'B38'].filter((code) => datesOf(code).some(({ localStart }) => dateOf(localStart) === date));
    expect(contested('2027-03-10')).toEqual(['B18', 'B37', 'B38']);
  });

  test('approves at once only what the rule of automatic approval lets through', async () => {
    await fillDemo(db, options());
    const { bookings, booking } = await readAll(db);
    expect(bookings.filter(({ automatic, queueReasons }) => automatic && queueReasons.length > 0)).toEqual([]);
    expect(bookings.filter(({ automatic, state }) => automatic && state !== 'approved')).toEqual([]);
    expect(booking('B03').automatic).toBe(true);
    expect(booking('B12').automatic).toBe(false);
  });

  test('tells why a request was denied', async () => {
    await fillDemo(db, options());
    const { bookings, booking } = await readAll(db);
    const decisions = await db.select().from(db.tables.decisions);
    const denied = decisions.filter(({ decision }) => decision === 'deny');
    const reasons = denied.map(
      ({ bookingId, reasonCode }) => `${bookings.find(({ id }) => id === bookingId)?.code} ${reasonCode}`,
    );
    expect(reasons.toSorted()).toEqual(['B30 NOT_ELIGIBLE', 'B31 ACCESSIBILITY', 'B36 CONFLICT']);
    for (const code of ['B30', 'B31', 'B36']) expect(booking(code)).toMatchObject({ state: 'denied', decideBy: null });
    expect(denied.every(({ message }) => message)).toBe(true);
  });

  test('publishes no title where the data says so, and hides what is sensitive', async () => {
    await fillDemo(db, options());
    const { booking } = await readAll(db);
    expect(booking('B27')).toMatchObject({ publicTitle: null, internalTitle: 'Tukitapaamiset', sensitive: true });
    expect(booking('B04')).toMatchObject({ publicTitle: null, sensitive: true });
    expect(booking('B01')).toMatchObject({
      publicTitle: 'Vertaisryhmä',
      internalTitle: 'Diabetes-vertaisryhmä',
      sensitive: false,
    });
    expect(booking('B33').sensitive).toBe(true);
  });

  test.each([beforeSeason, inSeason, afterSeason])(
    'leaves a trail that ends before the present, %s',
    async (present) => {
      const now = Date.parse(present);
      await fillDemo(db, options(now));
      const { bookings } = await readAll(db);
      const audit = await db.select().from(db.tables.audit).orderBy(db.tables.audit.at);
      const users = await db.select().from(db.tables.users);
      expect(audit.filter(({ at }) => at >= now)).toEqual([]);
      for (const { id, code, automatic, state, requestedAt, firstStart } of bookings) {
        const trail = audit.filter(({ subjectId }) => subjectId === id);
        const asked = automatic ? ['booking.approved-automatically'] : ['booking.requested'];
        const decided =
          automatic || state === 'requested' ? [] : [state === 'denied' ? 'booking.denied' : 'booking.approved'];
        expect(
          trail.map(({ action }) => action),
          code ?? '',
        ).toEqual([...asked, ...decided]);
        expect(trail[0]?.at).toBe(requestedAt);
        expect(requestedAt).toBeLessThan(firstStart);
        expect(users.every(({ createdAt }) => createdAt < requestedAt)).toBe(true);
      }
    },
  );

  test('completes what had ended when it was filled', async () => {
    await fillDemo(db, options(Date.parse(inSeason)));
    const { booking, datesOf } = await readAll(db);
    expect(booking('B08').state).toBe('completed');
    expect(booking('B01').state).toBe('approved');
    const states = datesOf('B01').map(({ state, endAt }) => `${state} ${isoInstant(endAt).slice(0, 10)}`);
    expect(states.slice(4, 6)).toEqual(['completed 2027-03-08', 'approved 2027-03-22']);
  });

  test('lets the kept catalogue be read anew', async () => {
    await fillDemo(db, options());
    expect(await revisions.current(db, 'catalogue')).toBe(1);
  });
});
