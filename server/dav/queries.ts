/** What a calendar is asked for (RFC 4791 sections 7.8 to 7.10), read from the body of a report. */
import { utcValue } from '../../shared/calendars/ics-writer.ts';
import { AppError } from '../../shared/errors.ts';
import type { Span } from '../../shared/time.ts';
import type { DavObject } from './snapshot.ts';
import { childNamed, childrenNamed, type XmlElement } from './xml-reader.ts';
import { element, fullName, type Xml, type XmlName } from './xml-writer.ts';

const is = ({ name }: XmlElement, wanted: XmlName): boolean => name === fullName(wanted);
const child = (parent: XmlElement, name: XmlName): XmlElement | undefined => childNamed(parent, fullName(name));
const childrenOf = (parent: XmlElement, name: XmlName): XmlElement[] => childrenNamed(parent, fullName(name));

/** Something that the standard knows and we do not do: the precondition that the answer names. */
export class Unsupported extends Error {
  readonly precondition: Xml;

  constructor(name: XmlName) {
    super(name);
    this.name = 'Unsupported';
    this.precondition = element(name);
  }
}

const unsupportedFilter = (): never => {
  throw new Unsupported('C:supported-filter');
};

/** `20270111T150000Z`. @throws AppError `request.invalid`, also for a day that does not exist */
const instantOf = (text: string): number => {
  const [, ...fields] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text) ?? [];
  const [year, month, day, hour, minute, second] = fields;
  const instant = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  if (Number.isNaN(instant) || utcValue(instant) !== text) throw new AppError('request.invalid');
  return instant;
};

/** One side may be open. @throws AppError `request.invalid` when both are, or it ends before it starts */
const spanIn = (range: XmlElement): Span => {
  const [start, end] = [range.attributes.get('start'), range.attributes.get('end')];
  if (start === undefined && end === undefined) throw new AppError('request.invalid');
  const span = {
    start: start === undefined ? Number.NEGATIVE_INFINITY : instantOf(start),
    end: end === undefined ? Number.POSITIVE_INFINITY : instantOf(end),
  };
  if (span.start >= span.end) throw new AppError('request.invalid');
  return span;
};

/** Whether an object is asked for. */
export type Matches = (object: DavObject) => boolean;

const everything: Matches = () => true;
const nothing: Matches = () => false;

const within =
  (span: Span): Matches =>
  (object) =>
    object.span.start < span.end && object.span.end > span.start;

/** Our objects hold one event and nothing below it: no alarm, no task. */
const componentFilter = (filter: XmlElement): Matches => {
  const isAbsent = child(filter, 'C:is-not-defined') !== undefined;
  if (filter.attributes.get('name') !== 'VEVENT') return isAbsent ? everything : nothing;
  if (isAbsent) return nothing;
  if (childrenOf(filter, 'C:prop-filter').length > 0) return unsupportedFilter();
  const range = child(filter, 'C:time-range');
  if (childrenOf(filter, 'C:comp-filter').some((each) => !child(each, 'C:is-not-defined'))) return nothing;
  return range ? within(spanIn(range)) : everything;
};

/**
 * Filters by component and by time. Those by property would tell programs what the words are, which they get anyway.
 * @throws AppError `request.invalid`; Unsupported
 */
export const filterIn = (query: XmlElement): Matches => {
  const filter = child(query, 'C:filter');
  const calendar = filter && child(filter, 'C:comp-filter');
  if (!calendar) throw new AppError('request.invalid');
  if (calendar.attributes.get('name') !== 'VCALENDAR') return nothing;
  if (child(calendar, 'C:prop-filter') || child(calendar, 'C:time-range')) return unsupportedFilter();
  const filters = childrenOf(calendar, 'C:comp-filter').map(componentFilter);
  return (object) => filters.every((matches) => matches(object));
};

/**
 * The time that a free/busy query asks about, as far as the calendar tells of it.
 * @throws AppError `request.invalid` without both ends; Unsupported where it tells of none of it
 */
export const busySpanIn = (query: XmlElement, window: Span): Span => {
  const range = child(query, 'C:time-range');
  if (!range) throw new AppError('request.invalid');
  const { start, end } = spanIn(range);
  if (!Number.isFinite(start) || !Number.isFinite(end)) throw new AppError('request.invalid');
  if (end <= window.start) throw new Unsupported('C:min-date-time');
  if (start >= window.end) throw new Unsupported('C:max-date-time');
  return { start: Math.max(start, window.start), end: Math.min(end, window.end) };
};

/** The addresses that are asked for, as they were written. @throws AppError `request.invalid` for none */
export const hrefsIn = (multiget: XmlElement): string[] => {
  const hrefs = childrenNamed(multiget, '{DAV:}href').map(({ text }) => text);
  if (hrefs.length === 0) throw new AppError('request.invalid');
  return [...new Set(hrefs)];
};

/** Calendars are told as iCalendar 2.0 and as nothing else. @throws Unsupported */
export const checkDataType = (asking: XmlElement): void => {
  const data = childNamed(asking, '{DAV:}prop')?.children.find((each) => is(each, 'C:calendar-data'));
  const type = data?.attributes.get('content-type') ?? 'text/calendar';
  if (type !== 'text/calendar' || (data?.attributes.get('version') ?? '2.0') !== '2.0')
    throw new Unsupported('C:supported-calendar-data');
};
