/**
 * A writer of iCalendar (RFC 5545) with the calendar names of RFC 7986 and the messages of RFC 5546. Pure: equal input
 * gives equal text.
 *
 * What others subscribe to holds single events in UTC or whole days: programs read rules differently (some skip what
 * they do not know, some lose the zone), and the dates that were given are the truth. Rules are written where a series
 * is handed over as one thing (`series-file.ts`), with the zone they are meant in.
 */
import type { Instant, LocalDate, LocalDateTime, Span } from '../time.ts';
import { instantOf } from '../wall-clock.ts';
import { component, dateValue, type Line, localValue, quoted, textValue, utcValue, written } from './ics-writer.ts';
import { zoneLines } from './vtimezone.ts';

/** Half-open days `[start, end)`, without a zone. */
export interface DaySpan {
  start: LocalDate;
  end: LocalDate;
}

/** Wall-clock times in the zone of the calendar. */
export interface LocalSpan {
  start: LocalDateTime;
  end: LocalDateTime;
}

/** What the event is: certain, asked for and not yet decided, or no longer to be. */
export type EventStatus = 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';

/** Somebody or something with a mailbox. */
export interface CalendarPerson {
  name: string;
  email: string;
}

export interface CalendarAttendee extends CalendarPerson {
  /** Who answers for it; a room is a resource. `INDIVIDUAL` when not given. */
  kind?: 'INDIVIDUAL' | 'GROUP' | 'ROOM';
  /** `NEEDS-ACTION` when not given. */
  answer?: 'NEEDS-ACTION' | 'ACCEPTED' | 'DECLINED' | 'TENTATIVE';
  /** Whether an answer is asked for; not when not given. */
  asksAnswer?: boolean;
}

export interface CalendarEvent {
  /** The same for as long as the event exists, in every feed that tells of it. */
  uid: string;
  /** When what is told was last changed. */
  changedAt: Instant;
  createdAt?: Instant;
  /** Rises with every change (RFC 5545 section 3.8.7.4). */
  sequence: number;
  when: { span: Span } | { days: DaySpan } | { local: LocalSpan };
  /** Only with `local` times. The rule is an RRULE value; what is excluded are nominal starts. */
  recurrence?: { rrule: string; excluded: readonly LocalDateTime[] };
  /** Of one date of a recurring event that differs: its nominal start. */
  recurrenceId?: LocalDateTime;
  status: EventStatus;
  summary: string;
  location: string;
  description?: string;
  /** The page that tells more. */
  url?: string;
  /** Others who may see the calendar see only that the time is taken. */
  isPrivate?: boolean;
  organizer?: CalendarPerson;
  attendees?: readonly CalendarAttendee[];
}

/** A file to open, or a message to send (then with a `method`). */
export interface CalendarFile {
  /**
   * What is asked of who gets it (RFC 5546). In a message all events have one UID and an organizer. A feed has none:
   * `PUBLISH` would demand an `ORGANIZER` (section 3.2.1), which is personal.
   */
  method?: 'PUBLISH' | 'REQUEST' | 'CANCEL' | 'REPLY';
  /** When the message is made: its `DTSTAMP`. Else each event's own change. */
  madeAt?: Instant;
  /** What the calendar is called; not in messages. */
  name?: string;
  /** IANA name of the zone of all `local` times; programs show the calendar in it. */
  timeZone: string;
  events: readonly CalendarEvent[];
}

/** A calendar that programs ask for again and again. */
export interface EventCalendar extends Pick<CalendarFile, 'timeZone' | 'events'> {
  name: string;
  /** The page that shows the same. */
  url: string;
}

export const busyTypes = ['BUSY', 'BUSY-UNAVAILABLE', 'BUSY-TENTATIVE'] as const;
export type BusyType = (typeof busyTypes)[number];

export interface BusyPeriod extends Span {
  type: BusyType;
}

export interface FreeBusyCalendar {
  uid: string;
  changedAt: Instant;
  name: string;
  url: string;
  /** The time that is told of. */
  span: Span;
  /** In order of time, apart from each other. */
  periods: readonly BusyPeriod[];
}

const product = '-//Tilava//Tilava 1//FI';
/** How often programs may ask again, at the most. They keep their own, slower pace anyway. */
const refreshInterval = 'PT1H';

const headLines: readonly Line[] = ['VERSION:2.0', `PRODID:${product}`, 'CALSCALE:GREGORIAN'];

/** Outlook takes the folder's name from `X-WR-CALNAME`; the other is RFC 7986. */
const nameLines = (name: string): Line[] => [`NAME:${textValue(name)}`, `X-WR-CALNAME:${textValue(name)}`];

/** Outlook takes its pace from `X-PUBLISHED-TTL`; the other is RFC 7986. */
const subscribedLines = (name: string, url: string): Line[] => [
  ...headLines,
  ...nameLines(name),
  `URL:${url}`,
  `REFRESH-INTERVAL;VALUE=DURATION:${refreshInterval}`,
  `X-PUBLISHED-TTL:${refreshInterval}`,
];

const timeLines = (when: CalendarEvent['when'], zone: string): Line[] => {
  if ('days' in when)
    return [`DTSTART;VALUE=DATE:${dateValue(when.days.start)}`, `DTEND;VALUE=DATE:${dateValue(when.days.end)}`];
  if ('span' in when) return [`DTSTART:${utcValue(when.span.start)}`, `DTEND:${utcValue(when.span.end)}`];
  const { start, end } = when.local;
  return [`DTSTART;TZID=${zone}:${localValue(start)}`, `DTEND;TZID=${zone}:${localValue(end)}`];
};

const recurrenceLines = ({ recurrence, recurrenceId }: CalendarEvent, zone: string): Line[] => [
  ...(recurrenceId ? [`RECURRENCE-ID;TZID=${zone}:${localValue(recurrenceId)}`] : []),
  ...(recurrence ? [`RRULE:${recurrence.rrule}`] : []),
  ...(recurrence?.excluded ?? []).map((start) => `EXDATE;TZID=${zone}:${localValue(start)}`),
];

const attendeeLine = ({ name, email, kind, answer, asksAnswer }: CalendarAttendee): Line => {
  const role = kind === 'ROOM' ? 'NON-PARTICIPANT' : 'REQ-PARTICIPANT';
  const state = `ROLE=${role};PARTSTAT=${answer ?? 'NEEDS-ACTION'};RSVP=${asksAnswer ? 'TRUE' : 'FALSE'}`;
  return `ATTENDEE;CN=${quoted(name)};CUTYPE=${kind ?? 'INDIVIDUAL'};${state}:mailto:${email}`;
};

const peopleLines = ({ organizer, attendees }: CalendarEvent): Line[] => [
  ...(organizer ? [`ORGANIZER;CN=${quoted(organizer.name)}:mailto:${organizer.email}`] : []),
  ...(attendees ?? []).map(attendeeLine),
];

/** Without a method, `DTSTAMP` says when the event was last revised, as `LAST-MODIFIED` does (RFC 5545 section 3.8.7.2). */
const eventLines = (event: CalendarEvent, { timeZone, madeAt }: CalendarFile): Line[] =>
  component('VEVENT', [
    `UID:${textValue(event.uid)}`,
    `DTSTAMP:${utcValue(madeAt ?? event.changedAt)}`,
    ...(event.createdAt === undefined ? [] : [`CREATED:${utcValue(event.createdAt)}`]),
    `LAST-MODIFIED:${utcValue(event.changedAt)}`,
    `SEQUENCE:${event.sequence}`,
    ...timeLines(event.when, timeZone),
    ...recurrenceLines(event, timeZone),
    `SUMMARY:${textValue(event.summary)}`,
    `LOCATION:${textValue(event.location)}`,
    ...(event.description ? [`DESCRIPTION:${textValue(event.description)}`] : []),
    ...(event.url ? [`URL:${event.url}`] : []),
    ...peopleLines(event),
    `STATUS:${event.status}`,
    // What is cancelled takes nobody's time.
    `TRANSP:${event.status === 'CANCELLED' ? 'TRANSPARENT' : 'OPAQUE'}`,
    `CLASS:${event.isPrivate ? 'PRIVATE' : 'PUBLIC'}`,
  ]);

const localTimesOf = ({ when, recurrenceId, recurrence }: CalendarEvent): LocalDateTime[] => [
  ...('local' in when ? [when.local.start, when.local.end] : []),
  ...(recurrenceId ? [recurrenceId] : []),
  ...(recurrence?.excluded ?? []),
];

/** The time within which events are given in the calendar's own zone, or nothing where all are in UTC. */
const localRange = ({ events, timeZone }: CalendarFile): Span | undefined => {
  const times = events.flatMap(localTimesOf).sort();
  const [first, last] = [times[0], times.at(-1)];
  if (!first || !last) return undefined;
  const ends = events.map(({ recurrence }) => /UNTIL=(\d{4})(\d\d)(\d\d)/.exec(recurrence?.rrule ?? ''));
  const untils = ends.map((found) => (found ? Date.parse(`${found[1]}-${found[2]}-${found[3]}T23:59:59Z`) : 0));
  return { start: instantOf(first, timeZone).instant, end: Math.max(instantOf(last, timeZone).instant, ...untils) };
};

const bodyLines = (file: CalendarFile): Line[] => {
  const range = localRange(file);
  return [
    ...(range ? zoneLines(file.timeZone, range) : []),
    ...file.events.flatMap((event) => eventLines(event, file)),
  ];
};

/** A calendar of events that programs subscribe to, as `text/calendar` in UTF-8. */
export const eventCalendar = ({ name, url, timeZone, events }: EventCalendar): string =>
  written(
    component('VCALENDAR', [
      ...subscribedLines(name, url),
      `X-WR-TIMEZONE:${textValue(timeZone)}`,
      ...bodyLines({ timeZone, events }),
    ]),
  );

/** A file of events, or a message about one, as `text/calendar` in UTF-8. */
export const calendarFile = (file: CalendarFile): string =>
  written(
    component('VCALENDAR', [
      ...headLines,
      ...(file.method ? [`METHOD:${file.method}`] : []),
      ...(file.name ? nameLines(file.name) : []),
      ...bodyLines(file),
    ]),
  );

/** One period a line, in the form start/end: some programs read no other (RFC 5545 section 3.8.2.6). */
const periodLine = ({ type, start, end }: BusyPeriod): Line =>
  `FREEBUSY;FBTYPE=${type}:${utcValue(start)}/${utcValue(end)}`;

/** A published free/busy time, as `text/calendar` in UTF-8. What is not told is free. */
export const freeBusyCalendar = ({ uid, changedAt, name, url, span, periods }: FreeBusyCalendar): string =>
  written(
    component('VCALENDAR', [
      ...subscribedLines(name, url),
      ...component('VFREEBUSY', [
        `UID:${textValue(uid)}`,
        `DTSTAMP:${utcValue(changedAt)}`,
        `DTSTART:${utcValue(span.start)}`,
        `DTEND:${utcValue(span.end)}`,
        `URL:${url}`,
        ...periods.map(periodLine),
      ]),
    ]),
  );
