/**
 * A writer of iCalendar (RFC 5545) with the calendar names of RFC 7986. Pure: equal input gives equal text.
 *
 * Every event stands alone, in UTC or as whole days. Rules are not written: programs read them differently (some skip
 * what they do not know, some lose the zone), and the dates that were given are the truth.
 * `METHOD` is left out: RFC 5546 section 3.2.1 would then demand an `ORGANIZER`, which is personal.
 */
import type { Instant, LocalDate, Span } from '../time.ts';

/** Half-open days `[start, end)`, without a zone. */
export interface DaySpan {
  start: LocalDate;
  end: LocalDate;
}

export interface CalendarEvent {
  /** The same for as long as the event exists, in every feed that tells of it. */
  uid: string;
  /** When what is told was last changed. */
  changedAt: Instant;
  /** Rises with every change (RFC 5545 section 3.8.7.4). */
  sequence: number;
  when: { span: Span } | { days: DaySpan };
  /** Asked for and held, but not yet decided. */
  tentative: boolean;
  summary: string;
  location: string;
}

export interface EventCalendar {
  name: string;
  /** The page that shows the same. */
  url: string;
  /** IANA name, for programs that show the calendar in its own zone. */
  timeZone: string;
  events: readonly CalendarEvent[];
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

/** A content line before folding: `NAME;PARAMETERS:VALUE`, already escaped. */
type Line = string;

const product = '-//Tilava//Tilava 1//FI';
/** How often programs may ask again, at the most. They keep their own, slower pace anyway. */
const refreshInterval = 'PT1H';
/** RFC 5545 section 3.1: octets of a line, its break left out. */
const longestLine = 75;

const encoder = new TextEncoder();

/** `20270111T150000Z` */
const utc = (instant: Instant): string => `${new Date(instant).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

const dateValue = (date: LocalDate): string => date.replaceAll('-', '');

/** RFC 5545 section 3.3.11: breaks and four characters are escaped; other control characters have no place in a text. */
const text = (value: string): string =>
  value
    .replaceAll(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is dropped
    .replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f]/g, '')
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');

/** Folds by octets, never inside a character; a continued line begins with a space, which counts (RFC 5545 section 3.1). */
const folded = (line: Line): string => {
  if (encoder.encode(line).length <= longestLine) return line;
  let result = '';
  let length = 0;
  for (const character of line) {
    const octets = encoder.encode(character).length;
    if (length + octets > longestLine) {
      result += '\r\n ';
      length = 1;
    }
    result += character;
    length += octets;
  }
  return result;
};

/** The last line has its break, too. */
const written = (lines: readonly Line[]): string => lines.map((line) => `${folded(line)}\r\n`).join('');

const component = (name: string, lines: readonly Line[]): Line[] => [`BEGIN:${name}`, ...lines, `END:${name}`];

/** Outlook takes the folder's name from `X-WR-CALNAME` and its pace from `X-PUBLISHED-TTL`; the others are RFC 7986. */
const headLines = (name: string, url: string): Line[] => [
  'VERSION:2.0',
  `PRODID:${product}`,
  'CALSCALE:GREGORIAN',
  `NAME:${text(name)}`,
  `X-WR-CALNAME:${text(name)}`,
  `URL:${url}`,
  `REFRESH-INTERVAL;VALUE=DURATION:${refreshInterval}`,
  `X-PUBLISHED-TTL:${refreshInterval}`,
];

const timeLines = (when: CalendarEvent['when']): Line[] =>
  'days' in when
    ? [`DTSTART;VALUE=DATE:${dateValue(when.days.start)}`, `DTEND;VALUE=DATE:${dateValue(when.days.end)}`]
    : [`DTSTART:${utc(when.span.start)}`, `DTEND:${utc(when.span.end)}`];

/** Without a method, `DTSTAMP` says when the event was last revised, as `LAST-MODIFIED` does (RFC 5545 section 3.8.7.2). */
const eventLines = (event: CalendarEvent): Line[] =>
  component('VEVENT', [
    `UID:${text(event.uid)}`,
    `DTSTAMP:${utc(event.changedAt)}`,
    `LAST-MODIFIED:${utc(event.changedAt)}`,
    `SEQUENCE:${event.sequence}`,
    ...timeLines(event.when),
    `SUMMARY:${text(event.summary)}`,
    `LOCATION:${text(event.location)}`,
    `STATUS:${event.tentative ? 'TENTATIVE' : 'CONFIRMED'}`,
    'TRANSP:OPAQUE',
    'CLASS:PUBLIC',
  ]);

/** A calendar of single events, as `text/calendar` in UTF-8. */
export const eventCalendar = ({ name, url, timeZone, events }: EventCalendar): string =>
  written(
    component('VCALENDAR', [...headLines(name, url), `X-WR-TIMEZONE:${text(timeZone)}`, ...events.flatMap(eventLines)]),
  );

/** One period a line, in the form start/end: some programs read no other (RFC 5545 section 3.8.2.6). */
const periodLine = ({ type, start, end }: BusyPeriod): Line => `FREEBUSY;FBTYPE=${type}:${utc(start)}/${utc(end)}`;

/** A published free/busy time, as `text/calendar` in UTF-8. What is not told is free. */
export const freeBusyCalendar = ({ uid, changedAt, name, url, span, periods }: FreeBusyCalendar): string =>
  written(
    component('VCALENDAR', [
      ...headLines(name, url),
      ...component('VFREEBUSY', [
        `UID:${text(uid)}`,
        `DTSTAMP:${utc(changedAt)}`,
        `DTSTART:${utc(span.start)}`,
        `DTEND:${utc(span.end)}`,
        `URL:${url}`,
        ...periods.map(periodLine),
      ]),
    ]),
  );
