/**
 * Wall-clock time of a zone to instants and back, by RFC 5545 section 3.3.5. The only file that imports luxon.
 *
 * Luxon knows the offset of any instant but takes microseconds for each, and it reads an ambiguous hour as the
 * second one (RFC: the first). So it is asked only for offsets at midnight UTC, which are remembered: two equal
 * midnights have one offset between them, since no zone changes its clock twice within three days.
 */
import { IANAZone } from 'luxon';
import { DAY, type Instant, type LocalDate, type LocalDateTime, MINUTE } from './time.ts';

/** What is known of one zone. All offsets are milliseconds to add to UTC. */
interface ZoneOffsets {
  zone: IANAZone;
  /** Offset at the beginning of a UTC day; the key is days since 1970. */
  atMidnight: Map<number, number>;
  /** The instant of the change within a UTC day whose midnights differ. */
  changes: Map<number, Instant>;
}

const maxZones = 50;
/** A century of midnights; far more than any site's bookings touch. */
const maxMidnights = 36_600;
const known = new Map<string, ZoneOffsets>();

const learn = (name: string): ZoneOffsets => {
  const zone = IANAZone.create(name);
  if (!zone.isValid) throw new RangeError(`No such time zone: ${name}`);
  if (known.size >= maxZones) known.clear();
  const offsets = { zone, atMidnight: new Map(), changes: new Map() };
  known.set(name, offsets);
  return offsets;
};

const offsetsOf = (name: string): ZoneOffsets => known.get(name) ?? learn(name);

const askLuxon = (offsets: ZoneOffsets, instant: Instant): number => Math.round(offsets.zone.offset(instant) * MINUTE);

const offsetAtMidnight = (offsets: ZoneOffsets, day: number): number => {
  const remembered = offsets.atMidnight.get(day);
  if (remembered !== undefined) return remembered;
  if (offsets.atMidnight.size >= maxMidnights) {
    offsets.atMidnight.clear();
    offsets.changes.clear();
  }
  const offset = askLuxon(offsets, day * DAY);
  offsets.atMidnight.set(day, offset);
  return offset;
};

/** Bisects to the first millisecond that no longer has the midnight's offset. */
const changeWithin = (offsets: ZoneOffsets, day: number): Instant => {
  const remembered = offsets.changes.get(day);
  if (remembered !== undefined) return remembered;
  const before = offsetAtMidnight(offsets, day);
  let low = day * DAY;
  let high = low + DAY;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (askLuxon(offsets, middle) === before) low = middle;
    else high = middle;
  }
  offsets.changes.set(day, high);
  return high;
};

const offsetAt = (offsets: ZoneOffsets, instant: Instant): number => {
  const day = Math.floor(instant / DAY);
  const before = offsetAtMidnight(offsets, day);
  const after = offsetAtMidnight(offsets, day + 1);
  return before === after || instant < changeWithin(offsets, day) ? before : after;
};

/** The wall-clock fields as if they were UTC, in milliseconds. */
const fieldsOf = (local: string): number => Date.parse(local.length === 16 ? `${local}:00Z` : `${local}Z`);

/**
 * The instant of a wall-clock time (`YYYY-MM-DDTHH:mm`, seconds allowed). A time that the zone skips moves forward
 * by the gap and is marked `shifted`; a time that comes twice is its first occurrence (RFC 5545 section 3.3.5).
 * @throws RangeError when the zone does not exist
 */
export const instantOf = (local: LocalDateTime, zone: string): { instant: Instant; shifted: boolean } => {
  const offsets = offsetsOf(zone);
  const fields = fieldsOf(local);
  const day = Math.floor(fields / DAY);
  // Offsets stay within ±16 h, so the instant lies within these three days of the fields.
  const before = offsetAtMidnight(offsets, day - 1);
  const after = offsetAtMidnight(offsets, day + 2);
  if (before === after) return { instant: fields - before, shifted: false };
  const readings = [fields - Math.max(before, after), fields - Math.min(before, after)];
  const first = readings.find((instant) => instant + offsetAt(offsets, instant) === fields);
  return first === undefined ? { instant: fields - before, shifted: true } : { instant: first, shifted: false };
};

/** The wall-clock time of an instant, to the minute. @throws RangeError when the zone does not exist */
export const localOf = (instant: Instant, zone: string): LocalDateTime =>
  new Date(instant + offsetAt(offsetsOf(zone), instant)).toISOString().slice(0, 16);

/** The calendar day of an instant. @throws RangeError when the zone does not exist */
export const dateIn = (instant: Instant, zone: string): LocalDate => localOf(instant, zone).slice(0, 10);

/** The first instant of a day; where midnight is skipped that is the end of the gap. */
export const startOfDay = (date: LocalDate, zone: string): Instant => instantOf(`${date}T00:00`, zone).instant;

/** Whether the text names a zone of the IANA database; a fixed offset such as `+02:00` is none. */
export const isTimeZone = (text: string): boolean =>
  text.length <= 64 && /^[A-Za-z]/.test(text) && IANAZone.isValidZone(text);
