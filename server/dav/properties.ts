/** What is told of each thing below `/dav/` (RFC 4918, RFC 3744, RFC 4791, and CalendarServer's `getctag`). */
import { component, utcValue, written } from '../../shared/calendars/ics-writer.ts';
import { zoneLines } from '../../shared/calendars/vtimezone.ts';
import type { Language } from '../../shared/i18n/language.ts';
import { davPath } from './paths.ts';
import type { DavObject, DavSnapshot } from './snapshot.ts';
import { syncToken } from './sync.ts';
import { element, fullName, type Xml, type XmlContent, type XmlName } from './xml-writer.ts';

/** The content of each property, made when it is asked for. By the full names. */
export type Properties = ReadonlyMap<string, () => XmlContent>;

/** A thing with an address. */
export interface DavResource {
  href: string;
  properties: Properties;
}

type Contents = Readonly<Record<XmlName, () => XmlContent>>;

const propertiesOf = (contents: Contents): Properties =>
  new Map(Object.entries(contents).map(([name, make]) => [fullName(name as XmlName), make]));

const href = (path: string): Xml => element('D:href', path);

/** All that anybody may do (RFC 3744 section 5.4): nothing is written here. */
const readOnly = (): Xml[] =>
  (['D:read', 'D:read-current-user-privilege-set', 'C:read-free-busy'] as const).map((name) =>
    element('D:privilege', [element(name)]),
  );

/** What programs find their way by. @param principal the address of who asks */
const waysOf = (principal: string, language: Language): Contents => ({
  'D:current-user-principal': () => [href(principal)],
  'D:principal-collection-set': () => [href(davPath({ kind: 'principals' }, language))],
  'D:current-user-privilege-set': readOnly,
});

/** A collection of collections. */
export const collectionProperties = (name: string, principal: string, language: Language): Properties =>
  propertiesOf({
    'D:resourcetype': () => [element('D:collection')],
    'D:displayname': () => name,
    ...waysOf(principal, language),
  });

/** Who asks. @param home the address of the collection of its calendars */
export const principalProperties = (name: string, own: string, home: string, language: Language): Properties =>
  propertiesOf({
    'D:resourcetype': () => [element('D:collection'), element('D:principal')],
    'D:displayname': () => name,
    'D:principal-URL': () => [href(own)],
    'C:calendar-home-set': () => [href(home)],
    ...waysOf(own, language),
  });

const reports = ['C:calendar-query', 'C:calendar-multiget', 'C:free-busy-query', 'D:sync-collection'] as const;

/** What all calendars have in common, whatever is in them. */
const calendarContents = (name: string, principal: string, language: Language): Contents => ({
  'D:resourcetype': () => [element('D:collection'), element('C:calendar')],
  'D:displayname': () => name,
  'D:supported-report-set': () =>
    reports.map((report) => element('D:supported-report', [element('D:report', [element(report)])])),
  'C:supported-calendar-component-set': () => [element('C:comp', [], { name: 'VEVENT' })],
  'C:supported-calendar-data': () => [
    element('C:calendar-data', [], { 'content-type': 'text/calendar', version: '2.0' }),
  ],
  ...waysOf(principal, language),
});

/**
 * A calendar in the list of many. Its version is asked for at its own address: to know those of all would mean to make
 * the calendars of a whole county.
 */
export const listedCalendarProperties = (name: string, principal: string, language: Language): Properties =>
  propertiesOf(calendarContents(name, principal, language));

const zoneText = ({ timeZone, window }: DavSnapshot): string =>
  written(component('VCALENDAR', ['VERSION:2.0', 'PRODID:-//Tilava//Tilava 1//FI', ...zoneLines(timeZone, window)]));

export const calendarProperties = (snapshot: DavSnapshot, principal: string, language: Language): Properties =>
  propertiesOf({
    ...calendarContents(snapshot.name, principal, language),
    'CS:getctag': () => snapshot.ctag,
    'D:sync-token': () => syncToken(snapshot),
    'C:calendar-description': () => snapshot.url,
    'C:calendar-timezone': () => zoneText(snapshot),
    'C:min-date-time': () => utcValue(snapshot.window.start),
    'C:max-date-time': () => utcValue(snapshot.window.end),
  });

export const objectType = 'text/calendar; charset=utf-8; component=vevent';

const objectContents = (object: DavObject, principal: string, language: Language): Contents => ({
  'D:resourcetype': () => [],
  'D:getetag': () => object.etag,
  'D:getcontenttype': () => objectType,
  'D:getcontentlength': () => String(Buffer.byteLength(object.text)),
  'D:getlastmodified': () => new Date(object.changedAt).toUTCString(),
  ...waysOf(principal, language),
});

export const objectProperties = (object: DavObject, principal: string, language: Language): Properties =>
  propertiesOf(objectContents(object, principal, language));

/** In reports the calendar itself can be asked for, too (RFC 4791 section 9.6). */
export const reportedProperties = (object: DavObject, principal: string, language: Language): Properties =>
  propertiesOf({ ...objectContents(object, principal, language), 'C:calendar-data': () => object.text });
