/** A calendar as the objects that CalDAV serves one by one: each event of the feed with an address and a version. */
import { createHash } from 'node:crypto';
import { type CalendarEvent, calendarFile, type EventCalendar, eventCalendar } from '../../shared/calendars/ics.ts';
import { type Instant, MINUTE, type Span } from '../../shared/time.ts';
import { instantOf, startOfDay } from '../../shared/wall-clock.ts';
import type { Dependencies } from '../dependencies.ts';
import { feedWindow } from '../feeds/feed-window.ts';

export interface DavObject {
  /** The last part of its address: `varaus-….ics`. */
  name: string;
  /** `text/calendar`, with exactly this event. */
  text: string;
  /** Strong: a hash of the text, so that it changes with the text and with nothing else. */
  etag: string;
  changedAt: Instant;
  span: Span;
  isTentative: boolean;
}

export interface DavSnapshot {
  name: string;
  /** The page that shows the same. */
  url: string;
  timeZone: string;
  /** The time that the calendar tells of. */
  window: Span;
  /** A hash of all versions (CalendarServer's `getctag`). */
  ctag: string;
  objects: ReadonlyMap<string, DavObject>;
  /** The same as one text, made when it is asked for. */
  whole: () => string;
  /** The `etag` of each object by name, as they were in a version of this calendar; nothing when that is forgotten. */
  versionOf: (ctag: string) => ReadonlyMap<string, string> | undefined;
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 22);

const spanOf = ({ when }: CalendarEvent, timeZone: string): Span => {
  if ('span' in when) return when.span;
  if ('days' in when) return { start: startOfDay(when.days.start, timeZone), end: startOfDay(when.days.end, timeZone) };
  return {
    start: instantOf(when.local.start, timeZone).instant,
    end: instantOf(when.local.end, timeZone).instant,
  };
};

/** Feeds hold single events, each with a UID of its own (RFC 4791 section 4.1 wants one UID in an object). */
const objectOf = (event: CalendarEvent, timeZone: string): DavObject => {
  const text = calendarFile({ timeZone, events: [event] });
  return {
    name: `${event.uid.replace(/@.*$/, '')}.ics`,
    text,
    etag: `"${hashOf(text)}"`,
    changedAt: event.changedAt,
    span: spanOf(event, timeZone),
    isTentative: event.status === 'TENTATIVE',
  };
};

const snapshotOf = ({ name, url, timeZone, events }: EventCalendar, now: Instant): Omit<DavSnapshot, 'versionOf'> => {
  const objects = events.map((event) => objectOf(event, timeZone));
  const versions = objects.map((object) => `${object.name} ${object.etag}`).sort();
  return {
    name,
    url,
    timeZone,
    window: feedWindow(now, timeZone).span,
    ctag: hashOf([name, ...versions].join('\n')),
    objects: new Map(objects.map((object) => [object.name, object])),
    whole: () => eventCalendar({ name, url, timeZone, events }),
  };
};

/** Local midnight, on which the window and a person's rights depend, falls on a quarter of an hour of UTC everywhere. */
const quarter = 15 * MINUTE;
/** A calendar of a year is a megabyte at the most. */
const mostKept = 24;

/** Versions whose names and etags are remembered, some ten kilobytes each: those that programs last saw. */
const mostVersions = 96;

/** Remembers what was in the last versions of calendars. */
const createVersions = () => {
  const kept = new Map<string, ReadonlyMap<string, string>>();
  const nameOf = (key: string, ctag: string) => `${key} ${ctag}`;
  return {
    keep: (key: string, { ctag, objects }: Pick<DavSnapshot, 'ctag' | 'objects'>): void => {
      const name = nameOf(key, ctag);
      kept.delete(name);
      kept.set(name, new Map([...objects.values()].map((object) => [object.name, object.etag])));
      const [oldest] = kept.keys();
      if (kept.size > mostVersions && oldest !== undefined) kept.delete(oldest);
    },
    find: (key: string, ctag: string) => kept.get(nameOf(key, ctag)),
  };
};

export type TakeSnapshot = (key: string, make: () => Promise<EventCalendar>) => Promise<DavSnapshot>;

/**
 * Keeps the calendars that were asked for last until something is written: a program that synchronises asks for the
 * list, then for the objects a few at a time.
 */
export const createSnapshots = ({ db, clock }: Pick<Dependencies, 'db' | 'clock'>): TakeSnapshot => {
  const kept = new Map<string, DavSnapshot>();
  const versions = createVersions();
  let keptVersion = '';
  return async (key, make) => {
    const version = `${await db.version()} ${Math.floor(clock.now() / quarter)}`;
    if (version !== keptVersion) kept.clear();
    keptVersion = version;
    const known = kept.get(key);
    if (known) return known;
    const made = snapshotOf(await make(), clock.now());
    versions.keep(key, made);
    const snapshot = { ...made, versionOf: (ctag: string) => versions.find(key, ctag) };
    if (version !== keptVersion) return snapshot;
    for (const oldest of kept.keys()) {
      if (kept.size < mostKept) break;
      kept.delete(oldest);
    }
    kept.set(key, snapshot);
    return snapshot;
  };
};
