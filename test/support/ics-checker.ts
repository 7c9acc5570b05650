/**
 * A strict reader of iCalendar for tests: octets, folding, grammar, which properties may and must be there and what
 * they may hold (RFC 5545, RFC 5546, RFC 7986), zones, and what a public feed must never hold. It shares no code with
 * our writer.
 */
import { type IcsComponent, type IcsProperty, readIcs } from './ics-reader.ts';
import { zoneFaults } from './ics-zone.ts';

export { type IcsComponent, type IcsProperty, icsValue } from './ics-reader.ts';

export interface CheckedIcs {
  /** What is wrong, one sentence each; empty when nothing is. */
  faults: string[];
  /** The components within the calendar, without its zones. */
  components: IcsComponent[];
  calendar: IcsComponent | undefined;
}

/** How often a property may be there: `1` exactly once, `?` at most once, `*` any number of times. */
type Count = '1' | '?' | '*';

type Counts = Readonly<Record<string, Readonly<Record<string, Count>>>>;

const counts: Counts = {
  VCALENDAR: {
    PRODID: '1',
    VERSION: '1',
    CALSCALE: '?',
    METHOD: '?',
    NAME: '*',
    URL: '?',
    'REFRESH-INTERVAL': '?',
    'X-WR-CALNAME': '?',
    'X-WR-TIMEZONE': '?',
    'X-PUBLISHED-TTL': '?',
  },
  VEVENT: {
    UID: '1',
    DTSTAMP: '1',
    DTSTART: '1',
    DTEND: '?',
    SUMMARY: '?',
    LOCATION: '?',
    SEQUENCE: '?',
    STATUS: '?',
    TRANSP: '?',
    CLASS: '?',
    CREATED: '?',
    'LAST-MODIFIED': '?',
    URL: '?',
  },
  VFREEBUSY: { UID: '1', DTSTAMP: '1', DTSTART: '?', DTEND: '?', URL: '?', FREEBUSY: '*' },
};

const observanceCounts = {
  DTSTART: '1',
  TZOFFSETFROM: '1',
  TZOFFSETTO: '1',
  RRULE: '?',
  RDATE: '*',
  TZNAME: '?',
} as const;

/** What files and messages for one person or organisation may have as well. */
const privateCounts: Counts = {
  VEVENT: { RRULE: '?', EXDATE: '*', 'RECURRENCE-ID': '?', DESCRIPTION: '?', ORGANIZER: '?', ATTENDEE: '*' },
  VTIMEZONE: { TZID: '1' },
  STANDARD: observanceCounts,
  DAYLIGHT: observanceCounts,
};

const utcPattern = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/;
const localPattern = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})$/;
const datePattern = /^(\d{4})(\d{2})(\d{2})$/;

/** Whether the fields name a moment that exists. */
const exists = ([, year, month, day, hour = '0', minute = '0', second = '0']: RegExpExecArray): boolean => {
  const date = new Date(
    Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second)),
  );
  return date.toISOString().startsWith(`${year}-${month}-${day}`) && Number(hour) < 24 && Number(minute) < 60;
};

const matches = (pattern: RegExp, value: string): boolean => {
  const found = pattern.exec(value);
  return found !== null && exists(found);
};

const isUtc = (value: string): boolean => matches(utcPattern, value);
const isLocal = (value: string): boolean => matches(localPattern, value);
const isMailbox = (value: string): boolean => /^mailto:[^\s@]+@[^\s@]+$/.test(value);
const isOffset = (value: string): boolean => /^[+-]\d{4}(\d{2})?$/.test(value) && !/^-0{4}(0{2})?$/.test(value);
const isText = (value: string): boolean => /^(\\[\\;,nN]|[^\\;,])*$/.test(value);

/** The value types of the properties that a feed of ours may have. */
const values: Readonly<Record<string, (value: string) => boolean>> = {
  VERSION: (value) => value === '2.0',
  PRODID: isText,
  CALSCALE: (value) => value === 'GREGORIAN',
  METHOD: (value) => ['PUBLISH', 'REQUEST', 'CANCEL', 'REPLY'].includes(value),
  NAME: isText,
  'X-WR-CALNAME': isText,
  'X-WR-TIMEZONE': isText,
  URL: (value) => URL.canParse(value),
  'REFRESH-INTERVAL': (value) => /^P(\d+W|(\d+D)?(T(\d+H)?(\d+M)?(\d+S)?)?)$/.test(value) && /\d/.test(value),
  'X-PUBLISHED-TTL': (value) => /^P(\d+W|(\d+D)?(T(\d+H)?(\d+M)?(\d+S)?)?)$/.test(value) && /\d/.test(value),
  UID: (value) => isText(value) && value.length > 0 && value.length <= 255,
  DTSTAMP: isUtc,
  CREATED: isUtc,
  'LAST-MODIFIED': isUtc,
  SEQUENCE: (value) => /^\d{1,9}$/.test(value),
  SUMMARY: isText,
  LOCATION: isText,
  DESCRIPTION: isText,
  TZID: isText,
  TZNAME: isText,
  TZOFFSETFROM: isOffset,
  TZOFFSETTO: isOffset,
  RDATE: isLocal,
  RRULE: (value) => /^FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(;[A-Z]+=[A-Z0-9,+-]+)*$/.test(value),
  ORGANIZER: isMailbox,
  ATTENDEE: isMailbox,
  STATUS: (value) => ['CONFIRMED', 'TENTATIVE', 'CANCELLED'].includes(value),
  TRANSP: (value) => ['OPAQUE', 'TRANSPARENT'].includes(value),
  CLASS: (value) => ['PUBLIC', 'PRIVATE'].includes(value),
};

const firstValue = (component: IcsComponent, name: string): string =>
  component.properties.find((property) => property.name === name)?.value ?? '';

/** Unknown properties are faults as well: a feed tells nothing that was not meant. */
const checkProperties = (component: IcsComponent, isPublic: boolean, faults: string[]): void => {
  const allowed = { ...counts[component.name], ...(isPublic ? {} : privateCounts[component.name]) };
  if (Object.keys(allowed).length === 0) {
    faults.push(`an unknown component ${component.name}`);
    return;
  }
  for (const [name, count] of Object.entries(allowed)) {
    const found = component.properties.filter((property) => property.name === name).length;
    if (count === '1' && found !== 1) faults.push(`${component.name} has ${found} ${name}`);
    if (count === '?' && found > 1) faults.push(`${component.name} has ${found} ${name}`);
  }
  for (const { name, value } of component.properties) {
    if (!(name in allowed)) faults.push(`${component.name} may not have ${name}`);
    if (values[name]?.(value) === false) faults.push(`${name} may not hold ${value}`);
  }
  if (isPublic && firstValue(component, 'CLASS') === 'PRIVATE') faults.push('a public calendar tells what is private');
};

const timeNames = ['DTSTART', 'DTEND', 'RECURRENCE-ID', 'EXDATE'];

/** The form of a time: whole days, UTC, or the wall-clock of a zone; `undefined` for anything else. */
const formOf = ({ parameters, value }: IcsProperty): string | undefined => {
  const [name, ...others] = Object.keys(parameters);
  if (others.length > 0) return undefined;
  if (name === undefined) return isUtc(value) ? 'UTC' : undefined;
  if (name === 'VALUE') return parameters.VALUE === 'DATE' && matches(datePattern, value) ? 'DATE' : undefined;
  return name === 'TZID' && isLocal(value) ? `TZID=${parameters.TZID}` : undefined;
};

const checkTimes = (event: IcsComponent, faults: string[]): void => {
  const times = event.properties.filter(({ name }) => timeNames.includes(name));
  for (const time of times) if (formOf(time) === undefined) faults.push(`${time.name} may not hold ${time.value} so`);
  const [start, end] = ['DTSTART', 'DTEND'].map((name) => times.find((time) => time.name === name));
  if (!start || !end) return;
  if (formOf(start) !== formOf(end)) faults.push(`DTSTART and DTEND of ${firstValue(event, 'UID')} differ in type`);
  if (start.value >= end.value) faults.push(`${firstValue(event, 'UID')} does not end after it starts`);
};

/** RFC 5545 sections 3.3.10, 3.8.5.1: never in UTC, ended in UTC, what is excluded in the form of the start. */
const checkRule = (event: IcsComponent, faults: string[]): void => {
  const rule = firstValue(event, 'RRULE');
  const excluded = event.properties.filter(({ name }) => name === 'EXDATE');
  if (!rule) {
    if (excluded.length > 0) faults.push('EXDATE without RRULE');
    return;
  }
  const start = event.properties.find(({ name }) => name === 'DTSTART');
  if (!start?.parameters.TZID) faults.push('a series outside a zone');
  const until = /UNTIL=([^;]+)/.exec(rule)?.[1];
  if (until !== undefined && !isUtc(until)) faults.push(`UNTIL may not hold ${until}`);
  if ((until === undefined) === !rule.includes('COUNT=')) faults.push('a series is ended once, by UNTIL or by COUNT');
  if (excluded.some((each) => start && formOf(each) !== formOf(start))) faults.push('an EXDATE in another form');
  if (new Set(excluded.map(({ value }) => value)).size < excluded.length) faults.push('an EXDATE twice');
  if (firstValue(event, 'RECURRENCE-ID')) faults.push('a rule of one date of a series');
};

/** In order, apart from each other, within the time that is told of. */
const checkPeriods = (freeBusy: IcsComponent, faults: string[]): void => {
  let last = firstValue(freeBusy, 'DTSTART');
  for (const { parameters, value } of freeBusy.properties.filter(({ name }) => name === 'FREEBUSY')) {
    const [start = '', end = ''] = value.split('/');
    if (!isUtc(start) || !isUtc(end) || start >= end) faults.push(`FREEBUSY may not hold ${value}`);
    if (!['BUSY', 'BUSY-TENTATIVE', 'BUSY-UNAVAILABLE'].includes(parameters.FBTYPE ?? ''))
      faults.push(`a wrong FBTYPE at ${value}`);
    if (start < last) faults.push(`${value} begins before ${last}`);
    last = end;
  }
  if (last > firstValue(freeBusy, 'DTEND')) faults.push('a period ends after DTEND');
};

const checkUids = (components: readonly IcsComponent[], faults: string[]): void => {
  const seen = new Set<string>();
  for (const component of components) {
    const [uid, date] = [firstValue(component, 'UID'), firstValue(component, 'RECURRENCE-ID')];
    if (seen.has(`${uid} ${date}`)) faults.push(`UID ${uid}${date && ` ${date}`} twice`);
    seen.add(`${uid} ${date}`);
  }
  for (const { properties } of components) {
    const id = properties.find(({ name }) => name === 'RECURRENCE-ID');
    const uid = properties.find(({ name }) => name === 'UID')?.value;
    const series = components.find((each) => firstValue(each, 'UID') === uid && firstValue(each, 'RRULE') !== '');
    const start = series?.properties.find(({ name }) => name === 'DTSTART');
    if (!id || !series || !start) continue;
    if (formOf(id) !== formOf(start)) faults.push(`RECURRENCE-ID of ${uid} in another form than its series`);
    const isExcluded = series.properties.some(({ name, value }) => name === 'EXDATE' && value === id.value);
    if (isExcluded) faults.push(`${uid} ${id.value} is excluded and told`);
  }
};

/**
 * RFC 5546 section 3.2: a message is about one thing, and says who asks; a request says of whom. What is published may be
 * several things, cancelled ones among them, and is meant for nobody by name (section 3.2.1).
 */
const checkMethod = (calendar: IcsComponent, components: readonly IcsComponent[], faults: string[]): void => {
  const method = firstValue(calendar, 'METHOD');
  if (!method) return;
  const uids = new Set(components.map((component) => firstValue(component, 'UID')));
  if (uids.size === 0 || (uids.size > 1 && method !== 'PUBLISH')) faults.push('not one UID');
  for (const component of components) {
    if (!firstValue(component, 'ORGANIZER')) faults.push(`${method} without ORGANIZER`);
    if (method === 'REQUEST' && !firstValue(component, 'ATTENDEE')) faults.push('REQUEST without ATTENDEE');
    const isCancelled = firstValue(component, 'STATUS') === 'CANCELLED';
    if (method === 'PUBLISH' ? firstValue(component, 'ATTENDEE') : (method === 'CANCEL') !== isCancelled)
      faults.push(`${method} of what is ${firstValue(component, 'STATUS')}`);
  }
};

const checkCalendar = (calendar: IcsComponent, isPublic: boolean, faults: string[]): void => {
  if (calendar.name !== 'VCALENDAR') faults.push(`${calendar.name} instead of VCALENDAR`);
  checkProperties(calendar, isPublic, faults);
  const told = calendar.components.filter(({ name }) => name !== 'VTIMEZONE');
  checkUids(told, faults);
  checkMethod(calendar, told, faults);
  for (const component of calendar.components) {
    checkProperties(component, isPublic, faults);
    for (const part of component.components) {
      if (component.name === 'VTIMEZONE') checkProperties(part, isPublic, faults);
      else faults.push(`${component.name} may not have ${part.name}`);
    }
    if (component.name !== 'VTIMEZONE') checkTimes(component, faults);
    checkRule(component, faults);
    if (component.name === 'VFREEBUSY') checkPeriods(component, faults);
  }
  faults.push(...zoneFaults(calendar));
};

/** What a calendar may be: open to everybody (the default), or meant for one person or organisation. */
export interface IcsAudience {
  isPublic?: boolean;
}

/** Reads a body as it came over the wire. */
export const checkIcs = (body: Uint8Array | string, { isPublic = true }: IcsAudience = {}): CheckedIcs => {
  const faults: string[] = [];
  const { properties: stray, components } = readIcs(body, faults);
  const [calendar] = components;
  if (stray.length > 0 || components.length !== 1 || !calendar) faults.push('not one calendar');
  else checkCalendar(calendar, isPublic, faults);
  return { faults, calendar, components: calendar?.components.filter(({ name }) => name !== 'VTIMEZONE') ?? [] };
};
