/** Reports about a calendar (RFC 4791 section 7, RFC 6578): by time, by address, when it is taken, what has changed. */
import { type BusyPeriod, freeBusyCalendar } from '../../shared/calendars/ics.ts';
import { joinedPeriods, seenFromAbove } from '../../shared/calendars/layers.ts';
import { AppError } from '../../shared/errors.ts';
import type { Instant, Span } from '../../shared/time.ts';
import { type Asking, bodyOf } from './asking.ts';
import { multistatus, unmet, type Wanted, wantedIn } from './multistatus.ts';
import { davPath, readDavPath } from './paths.ts';
import { type DavResource, reportedProperties } from './properties.ts';
import { busySpanIn, checkDataType, filterIn, hrefsIn, Unsupported } from './queries.ts';
import { type CalendarTarget, principalPath, type Resources } from './resources.ts';
import type { DavObject, DavSnapshot } from './snapshot.ts';
import { changesIn, syncToken } from './sync.ts';
import type { XmlElement } from './xml-reader.ts';
import { element, fullName } from './xml-writer.ts';

/** What a report is made of. */
interface Reporting {
  asking: Asking;
  target: CalendarTarget;
  snapshot: DavSnapshot;
  query: XmlElement;
  now: Instant;
}

const reported = ({ asking, target }: Reporting, object: DavObject): DavResource => ({
  href: davPath({ ...target, kind: 'object', name: object.name }, asking.language),
  properties: reportedProperties(object, principalPath(asking), asking.language),
});

const wantedOf = (query: XmlElement): Wanted => {
  checkDataType(query);
  return wantedIn(query);
};

const answerQuery = (reporting: Reporting): Response => {
  const { snapshot, query, target } = reporting;
  const matches = filterIn(query);
  const inScope = [...snapshot.objects.values()].filter(
    (object) => target.kind === 'calendar' || object.name === target.name,
  );
  const found = inScope.filter(matches);
  return multistatus(
    found.map((object) => reported(reporting, object)),
    wantedOf(query),
  );
};

/** The path of an address, which may be whole. */
const pathOf = (href: string): string => {
  const base = 'http://dav.invalid';
  return URL.canParse(href, base) ? new URL(href, base).pathname : '';
};

/** The object under an address that was sent, if it lies in this very calendar. */
const objectUnder = ({ snapshot, target }: Reporting, href: string): DavObject | undefined => {
  const asked = readDavPath(pathOf(href))?.target;
  const isHere = asked?.kind === 'object' && asked.branch === target.branch && asked.key === target.key;
  return isHere ? snapshot.objects.get(asked.name) : undefined;
};

const answerMultiget = (reporting: Reporting): Response => {
  const asked = hrefsIn(reporting.query).map((href) => ({ href, object: objectUnder(reporting, href) }));
  return multistatus(
    asked.flatMap(({ object }) => (object ? [reported(reporting, object)] : [])),
    wantedOf(reporting.query),
    asked.flatMap(({ href, object }) => (object ? [] : [href])),
  );
};

const busyIn = (objects: readonly DavObject[], span: Span): BusyPeriod[] => {
  const periodsOf = (isTentative: boolean): BusyPeriod[] =>
    objects
      .filter((object) => object.isTentative === isTentative)
      .map((object) => ({
        type: isTentative ? 'BUSY-TENTATIVE' : 'BUSY',
        start: Math.max(object.span.start, span.start),
        end: Math.min(object.span.end, span.end),
      }))
      .filter(({ start, end }) => start < end) as BusyPeriod[];
  return joinedPeriods(seenFromAbove([periodsOf(false), periodsOf(true)]));
};

/** Of what is in the calendar; when a room is open is told by its own feed of free and busy time. */
const answerFreeBusy = ({ snapshot, query, now, target }: Reporting): Response => {
  const span = busySpanIn(query, snapshot.window);
  const text = freeBusyCalendar({
    uid: `vapaat-${target.key}@tilava`,
    changedAt: now,
    name: snapshot.name,
    url: snapshot.url,
    span,
    periods: busyIn([...snapshot.objects.values()], span),
  });
  return new Response(text, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
};

/** Of a calendar as a whole: an object has nothing in it that could change. */
const answerSync = (reporting: Reporting): Response => {
  const { snapshot, query, target, asking } = reporting;
  if (target.kind !== 'calendar') throw new Unsupported('D:supported-report');
  const { changed, removed } = changesIn(snapshot, query);
  return multistatus(
    changed.map((object) => reported(reporting, object)),
    wantedOf(query),
    removed.map((name) => davPath({ ...target, kind: 'object', name }, asking.language)),
    [element('D:sync-token', syncToken(snapshot))],
  );
};

const reports: ReadonlyMap<string, (reporting: Reporting) => Response> = new Map([
  [fullName('C:calendar-query'), answerQuery],
  [fullName('C:calendar-multiget'), answerMultiget],
  [fullName('C:free-busy-query'), answerFreeBusy],
  [fullName('D:sync-collection'), answerSync],
]);

/** @throws AppError `request.invalid`, and as for the calendar */
export const answerReport = async (asking: Asking, resources: Resources, now: Instant): Promise<Response> => {
  const { target } = asking;
  const resource = await resources.at(asking);
  const query = await bodyOf(asking);
  if (!query) throw new AppError('request.invalid');
  const answer = reports.get(query.name);
  if (!answer || !resource || (target.kind !== 'calendar' && target.kind !== 'object'))
    return unmet(403, element('D:supported-report'));
  const snapshot = await resources.snapshotOf(asking, target);
  try {
    return answer({ asking, target, snapshot, query, now });
  } catch (error) {
    if (error instanceof Unsupported) return unmet(403, error.precondition);
    throw error;
  }
};
