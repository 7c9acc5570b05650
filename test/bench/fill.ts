/** Fills an empty database in one go, with plain SQL: a million occurrences in some fifteen seconds. */
import BetterSqlite3 from 'better-sqlite3';
import { region } from '../../db/demo/region.ts';
import { migrateSqlite } from '../../db/migrate.ts';
import { hashOfSecret } from '../../server/users/secrets.ts';
import { defaultCodes } from '../../shared/codes/defaults.ts';
import { addDays, addLocalMinutes, DAY, type Instant, type LocalDate, MINUTE } from '../../shared/time.ts';
import { instantOf, startOfDay } from '../../shared/wall-clock.ts';
import { idOf } from './ids.ts';
import { type SizeName, sizes } from './options.ts';
import { type BenchRoom, planPremises } from './premises.ts';
import { inserter, insertRows } from './rows.ts';
import { fillSubscribers } from './subscribers.ts';
import { benchNow, type PlannedBooking, planBookings } from './timetable.ts';

/** What the measurements sign in with. */
export const bench = { token: 'tlv_bench', userId: idOf('u', 0), organisationId: idOf('g', 0) };

const organisationCount = 2_000;
const now = Date.parse(benchNow);
const zone = region.timeZone;

const occurrenceColumns = [
  'id',
  'booking_id',
  'room_id',
  'original_start',
  'local_start',
  'local_end',
  'start_at',
  'end_at',
  'state',
];

const bookingColumns = [
  'id',
  'organisation_id',
  'room_id',
  'site_id',
  'requested_by',
  'requested_at',
  'when',
  'rule_text',
  'internal_title',
  'public_title',
  'activity_type',
  'content_area',
  'hyte_areas',
  'participants',
  'needs',
  'accepts_accessibility',
  'sensitive',
  'responsible_name',
  'responsible_phone',
  'state',
  'automatic',
  'queue_reasons',
  'first_start',
  'last_end',
  'version',
];

const fillCodes = (client: BetterSqlite3.Database): void => {
  const municipalities = region.municipalities.map(({ code, fi, sv, county }) => ({
    code,
    name_fi: fi,
    name_sv: sv,
    county,
  }));
  insertRows(client, 'municipalities', municipalities);
  const codes = defaultCodes.map((row) => ({ ...row, label: JSON.stringify(row.label), sensitive: 0 }));
  insertRows(client, 'codes', codes);
};

const fillPeople = (client: BetterSqlite3.Database): void => {
  const numbers = Array.from({ length: organisationCount }, (_, index) => index);
  insertRows(
    client,
    'organisations',
    numbers.map((n) => ({
      id: idOf('g', n),
      code: null,
      name: `Yhdistys ${n} ry`,
      kind: 'patient',
      status: 'verified',
    })),
  );
  insertRows(
    client,
    'users',
    numbers.map((n) => ({
      id: idOf('u', n),
      email: `u${n}@bench.example`,
      name: `Aino Aalto ${n}`,
      language: 'fi',
      password_hash: '',
      created_at: now - DAY,
    })),
  );
  insertRows(
    client,
    'grants',
    numbers.map((n) => ({
      id: idOf('a', n),
      user_id: idOf('u', n),
      role: 'representative',
      organisation_id: idOf('g', n),
    })),
  );
  const token = { id: idOf('t', 0), token_hash: hashOfSecret(bench.token), user_id: bench.userId, name: 'bench' };
  insertRows(client, 'access_tokens', [{ ...token, created_at: now - DAY, expires_at: now + 3_000 * DAY }]);
};

/** Clock times as instants; there are few of them, each in hundreds of rooms. */
const rememberingInstants = (): ((local: string) => Instant) => {
  const known = new Map<string, Instant>();
  return (local) => {
    const instant = known.get(local) ?? instantOf(local, zone).instant;
    known.set(local, instant);
    return instant;
  };
};

interface Times {
  local: string;
  localEnd: string;
  start: Instant;
  end: Instant;
}

const bookingValues = (id: string, index: number, { room, dates, start, minutes }: PlannedBooking, times: Times[]) => {
  const first = times[0] as Times;
  const organisation = index % organisationCount;
  const when = {
    start: first.local,
    end: first.localEnd,
    ...(dates.length > 1 && { rrule: `FREQ=WEEKLY;COUNT=${dates.length}` }),
  };
  const text = `Viikoittain klo ${start}, ${minutes} min`;
  return [
    id,
    idOf('g', organisation),
    room.id,
    room.siteId,
    idOf('u', organisation),
    Math.min(now, first.start) - 30 * DAY,
    JSON.stringify(when),
    JSON.stringify({ fi: text, sv: text, en: text }),
    `Ryhmä ${index}`,
    index % 3 === 0 ? `Avoin ryhmä ${index}` : null,
    'T1',
    'A5',
    '[]',
    10,
    '[]',
    0,
    index % 10 === 0 ? 1 : 0,
    'Aino Aalto',
    '040 123 4500',
    'approved',
    1,
    '[]',
    first.start,
    times.at(-1)?.end ?? first.end,
    1,
  ];
};

const fillBookings = (client: BetterSqlite3.Database, bookings: readonly PlannedBooking[]): void => {
  const insertBooking = inserter(client, 'bookings', bookingColumns);
  const insertOccurrence = inserter(client, 'occurrences', occurrenceColumns);
  const instant = rememberingInstants();
  let occurrences = 0;
  bookings.forEach((booking, index) => {
    const id = idOf('b', index);
    const times = booking.dates.map((date): Times => {
      const local = `${date}T${booking.start}`;
      const localEnd = addLocalMinutes(local, booking.minutes);
      return { local, localEnd, start: instant(local), end: instant(localEnd) };
    });
    insertBooking(bookingValues(id, index, booking, times));
    for (const { local, localEnd, start, end } of times) {
      const occurrenceId = idOf('o', occurrences);
      insertOccurrence([occurrenceId, id, booking.room.id, local, local, localEnd, start, end, 'approved']);
      occurrences += 1;
    }
  });
};

/**
 * From the occurrences, season by season as they came to be, so that the table's pages are as full as years of use leave
 * them: filled in its own order, they would be packed, and every write would have to split some. The guard sees each row.
 */
const fillClaims = (client: BetterSqlite3.Database): void => {
  client.exec(`INSERT INTO claims (space_id, start_at, end_at, occurrence_id)
    SELECT u.space_id, o.start_at, o.end_at + (r.policy ->> '$.turnaroundMinutes') * ${MINUTE}, o.id
    FROM occurrences o CROSS JOIN rooms r CROSS JOIN room_spaces u
    WHERE r.id = o.room_id AND u.room_id = o.room_id ORDER BY o.rowid`);
};

/** Every house is shut at Christmas, when no group meets anyway. */
const closedDays: { from: LocalDate; until: LocalDate } = { from: '2027-12-24', until: '2027-12-27' };

const fillClosures = (client: BetterSqlite3.Database): void => {
  const span = [startOfDay(closedDays.from, zone), startOfDay(closedDays.until, zone)];
  client
    .prepare(
      `INSERT INTO closures (id, site_id, start_at, end_at, kind, title, created_by)
        SELECT 'c' || id, id, ?, ?, 'holiday', '{"fi":"Joulu","sv":"Jul","en":"Christmas"}', ? FROM sites`,
    )
    .run(...span, bench.userId);
  client.exec(`INSERT INTO claims (space_id, start_at, end_at, closure_id)
    SELECT s.id, c.start_at, c.end_at, c.id FROM spaces s JOIN closures c ON c.site_id = s.site_id`);
};

/** Every twentieth room has a request that waits, for ten coming Wednesdays late in the evening. */
const fillWishes = (client: BetterSqlite3.Database, rooms: readonly BenchRoom[]): void => {
  const insertBooking = inserter(client, 'bookings', bookingColumns);
  const insertOccurrence = inserter(client, 'occurrences', occurrenceColumns);
  rooms.forEach((room, index) => {
    if (index % 20 !== 0) return;
    const dates = Array.from({ length: 10 }, (_, week) => addDays(benchNow.slice(0, 10), 7 * week + 9));
    const times = dates.map((date): Times => {
      const [local, localEnd] = [`${date}T21:30`, `${date}T22:00`];
      return { local, localEnd, start: instantOf(local, zone).instant, end: instantOf(localEnd, zone).instant };
    });
    const id = idOf('w', index);
    const values = bookingValues(id, index, { room, dates, start: '21:30', minutes: 30 }, times);
    insertBooking(values.map((value, place) => (bookingColumns[place] === 'state' ? 'requested' : value)));
    times.forEach(({ local, localEnd, start, end }, date) => {
      const occurrenceId = idOf('v', index * 100 + date);
      insertOccurrence([occurrenceId, id, room.id, local, local, localEnd, start, end, 'requested']);
    });
  });
  client.exec(`INSERT INTO wishes (space_id, start_at, occurrence_id, end_at)
    SELECT u.space_id, o.start_at, o.id, o.end_at FROM occurrences o JOIN room_spaces u ON u.room_id = o.room_id
    WHERE o.state = 'requested'`);
};

/** Sorting an index at the end is several times faster than keeping it up row by row. */
const withoutIndexes = (client: BetterSqlite3.Database, tables: readonly string[], work: () => void): void => {
  const indexes = client
    .prepare<string[], { name: string; sql: string }>(
      `SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL
        AND tbl_name IN (${tables.map(() => '?').join(', ')})`,
    )
    .all(...tables);
  for (const { name } of indexes) client.exec(`DROP INDEX ${name}`);
  work();
  for (const { sql } of indexes) client.exec(sql);
};

/** Creates the file with the product's own tables and fills it. */
export const fillDatabase = async (path: string, size: SizeName): Promise<void> => {
  await migrateSqlite(path);
  const client = new BetterSqlite3(path);
  // Nothing is lost when this is cut off: the file is only used once it is whole.
  for (const pragma of ['journal_mode = OFF', 'synchronous = OFF', 'cache_size = -524288', 'foreign_keys = OFF']) {
    client.pragma(pragma);
  }
  const { rooms, rows } = planPremises();
  const bookings = planBookings(rooms, size, sizes[size]);
  client.exec('BEGIN');
  fillCodes(client);
  for (const table of ['sites', 'spaces', 'rooms', 'room_spaces', 'facts', 'breakdowns'] as const) {
    insertRows(client, table, rows[table]);
  }
  fillPeople(client);
  fillSubscribers(client);
  withoutIndexes(client, ['occurrences', 'bookings', 'claims'], () => {
    fillBookings(client, bookings);
    fillClaims(client);
    fillClosures(client);
    fillWishes(client, rooms);
  });
  client.exec('COMMIT');
  client.pragma('journal_mode = WAL');
  client.close();
};
