/**
 * Wall-clock time of a zone to instants and back, by RFC 5545 section 3.3.5. The only file that imports luxon.
 *
 * Luxon knows the offset of any instant but takes microseconds for each, and it reads an ambiguous hour as the
 * second one (RFC: the first). So it is asked only at the edges of blocks of six days, and its answers are remembered:
 * no zone of the IANA database has ever changed its clock twice within six days, so that two equal edges have one
 * offset between them, and two different ones have one change, found by bisection.
 */
import { IANAZone } from 'luxon';
import {
  DAY,
  type Instant,
  type LocalDate,
  type LocalDateTime,
  localMinutesOf,
  localOfMinutes,
  MINUTE,
  type Span,
} from './time.ts';

/** Of Finland: the zone of a region that has not said another, and of words that are put together without one at hand. */
export const countyZone = 'Europe/Helsinki';

/** What is known of one zone. All offsets are milliseconds to add to UTC; blocks count from 1970. */
interface ZoneOffsets {
  zone: IANAZone;
  /** Offset at the beginning of a block. */
  atEdge: Map<number, number>;
  /** The instant of the change within a block whose edges differ. */
  changes: Map<number, Instant>;
}

const block = 6 * DAY;
const maxZones = 50;
/** Two centuries of blocks; far more than any site's bookings touch. */
const maxEdges = 12_200;
const known = new Map<string, ZoneOffsets>();

const learn = (name: string): ZoneOffsets => {
  const zone = IANAZone.create(name);
  if (!zone.isValid) throw new RangeError(`No such time zone: ${name}`);
  if (known.size >= maxZones) known.clear();
  const offsets = { zone, atEdge: new Map(), changes: new Map() };
  known.set(name, offsets);
  return offsets;
};

const offsetsOf = (name: string): ZoneOffsets => known.get(name) ?? learn(name);

const askLuxon = (offsets: ZoneOffsets, instant: Instant): number => Math.round(offsets.zone.offset(instant) * MINUTE);

const offsetAtEdge = (offsets: ZoneOffsets, index: number): number => {
  const remembered = offsets.atEdge.get(index);
  if (remembered !== undefined) return remembered;
  if (offsets.atEdge.size >= maxEdges) {
    offsets.atEdge.clear();
    offsets.changes.clear();
  }
  const offset = askLuxon(offsets, index * block);
  offsets.atEdge.set(index, offset);
  return offset;
};

/** Bisects to the first millisecond of a block that no longer has its first edge's offset. */
const changeWithin = (offsets: ZoneOffsets, index: number): Instant => {
  const remembered = offsets.changes.get(index);
  if (remembered !== undefined) return remembered;
  const before = offsetAtEdge(offsets, index);
  let low = index * block;
  let high = low + block;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (askLuxon(offsets, middle) === before) low = middle;
    else high = middle;
  }
  offsets.changes.set(index, high);
  return high;
};

const offsetAt = (offsets: ZoneOffsets, instant: Instant): number => {
  const index = Math.floor(instant / block);
  const before = offsetAtEdge(offsets, index);
  const after = offsetAtEdge(offsets, index + 1);
  return before === after || instant < changeWithin(offsets, index) ? before : after;
};

/** A change of a zone's clock: milliseconds to add to UTC before it, and from it on. */
export interface ClockChange {
  at: Instant;
  before: number;
  after: number;
}

/** Milliseconds to add to UTC at an instant. @throws RangeError when the zone does not exist */
export const offsetAtInstant = (zone: string, instant: Instant): number => offsetAt(offsetsOf(zone), instant);

/** The changes of a zone's clock within a span, in order. @throws RangeError when the zone does not exist */
export const changesWithin = (zone: string, { start, end }: Span): ClockChange[] => {
  const offsets = offsetsOf(zone);
  const changes: ClockChange[] = [];
  for (let index = Math.floor(start / block); index * block < end; index += 1) {
    const [before, after] = [offsetAtEdge(offsets, index), offsetAtEdge(offsets, index + 1)];
    const at = before === after ? undefined : changeWithin(offsets, index);
    if (at !== undefined && at >= start && at < end) changes.push({ at, before, after });
  }
  return changes;
};

/** The wall-clock fields as if they were UTC, in milliseconds. */
const fieldsOf = (local: string): number =>
  localMinutesOf(local) * MINUTE + (local.length === 16 ? 0 : Number(local.slice(17)) * 1000);

/**
 * The instant of a wall-clock time (`YYYY-MM-DDTHH:mm`, seconds allowed). A time that the zone skips moves forward
 * by the gap and is marked `shifted`; a time that comes twice is its first occurrence (RFC 5545 section 3.3.5).
 * @throws RangeError when the zone does not exist
 */
export const instantOf = (local: LocalDateTime, zone: string): { instant: Instant; shifted: boolean } => {
  const offsets = offsetsOf(zone);
  const fields = fieldsOf(local);
  // Offsets stay within 16 h of UTC, so the instant lies within a day of the fields, as does any change that matters.
  const before = offsetAt(offsets, fields - DAY);
  const after = offsetAt(offsets, fields + DAY);
  if (before === after) return { instant: fields - before, shifted: false };
  const readings = [fields - Math.max(before, after), fields - Math.min(before, after)];
  const first = readings.find((instant) => instant + offsetAt(offsets, instant) === fields);
  return first === undefined ? { instant: fields - before, shifted: true } : { instant: first, shifted: false };
};

/**
 * Whether the clock shows a time exactly once: neither skips it nor shows it again when it goes back. Only such times are
 * read alike by every program. @throws RangeError when the zone does not exist
 */
export const comesOnce = (local: LocalDateTime, zone: string): boolean => {
  const offsets = offsetsOf(zone);
  const fields = fieldsOf(local);
  const readings = new Set([fields - offsetAt(offsets, fields - DAY), fields - offsetAt(offsets, fields + DAY)]);
  return [...readings].filter((instant) => instant + offsetAt(offsets, instant) === fields).length === 1;
};

/** The wall-clock time of an instant, to the minute. @throws RangeError when the zone does not exist */
export const localOf = (instant: Instant, zone: string): LocalDateTime =>
  localOfMinutes(Math.floor((instant + offsetAt(offsetsOf(zone), instant)) / MINUTE));

/** The calendar day of an instant. @throws RangeError when the zone does not exist */
export const dateIn = (instant: Instant, zone: string): LocalDate => localOf(instant, zone).slice(0, 10);

/** The first instant of a day; where midnight is skipped that is the end of the gap. */
export const startOfDay = (date: LocalDate, zone: string): Instant => instantOf(`${date}T00:00`, zone).instant;

/** Whether the text names a zone of the IANA database; a fixed offset such as `+02:00` is none. */
export const isTimeZone = (text: string): boolean =>
  text.length <= 64 && /^[A-Za-z]/.test(text) && IANAZone.isValidZone(text);
