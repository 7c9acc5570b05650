/** What lies at the addresses below `/dav/`, for who asks. */
import { AppError, refuse } from '../../shared/errors.ts';
import type { Dependencies } from '../dependencies.ts';
import { roomCalendar } from '../feeds/room-feed.ts';
import { siteCalendar } from '../feeds/site-feed.ts';
import { textsOf } from '../http/texts.ts';
import { roomInSite } from '../rooms/address.ts';
import { isOffered } from '../rooms/filter-rooms.ts';
import { placeKey } from '../rooms/page-paths.ts';
import { isPublicSite } from '../rooms/public-site.ts';
import type { Asking } from './asking.ts';
import { type Branch, type DavTarget, davPath } from './paths.ts';
import type { PrivateHolder } from './private-holder.ts';
import {
  calendarProperties,
  collectionProperties,
  type DavResource,
  listedCalendarProperties,
  objectProperties,
  principalProperties,
} from './properties.ts';
import type { DavObject, DavSnapshot, TakeSnapshot } from './snapshot.ts';

/** The calendar that a target is or lies in. */
export type CalendarTarget = Extract<DavTarget, { kind: 'calendar' | 'object' }>;

const unknown = (): never => refuse('request.not-found');

/** Whose private calendar it is. @throws AppError `session.required`; `request.not-found` for the calendar of another secret */
const ownHolder = ({ holder }: Asking, key?: string): PrivateHolder => {
  if (!holder) throw new AppError('session.required');
  return key === undefined || key === holder.feedId ? holder : unknown();
};

/** The address of who asks: the private feed at hand; on public ground everybody, of the same branch. */
export const principalPath = ({ target, language, holder }: Asking): string => {
  const branch: Branch = 'branch' in target ? target.branch : holder ? 'feeds' : 'sites';
  if (branch !== 'feeds') return davPath({ kind: 'principal', branch }, language);
  return davPath({ kind: 'principal', branch, key: holder?.feedId ?? '' }, language);
};

const productName = 'Tilava';

const collection = (asking: Asking, target: DavTarget, name = productName): DavResource => ({
  href: davPath(target, asking.language),
  properties: collectionProperties(name, principalPath(asking), asking.language),
});

const principal = (asking: Asking, target: Extract<DavTarget, { kind: 'principal' }>): DavResource => {
  const { language } = asking;
  const own = davPath(target, language);
  const home = davPath({ kind: 'home', branch: target.branch }, language);
  return { href: own, properties: principalProperties(productName, own, home, language) };
};

export const createResources = (deps: Dependencies, take: TakeSnapshot) => {
  /** @throws AppError `room.not-found`, `site.not-found`, `session.required`, `request.not-found` */
  const snapshotOf = (asking: Asking, { branch, key }: CalendarTarget): Promise<DavSnapshot> => {
    const { language } = asking;
    if (branch === 'feeds') {
      const holder = ownHolder(asking, key);
      return take(`feeds ${holder.key}`, holder.makeCalendar);
    }
    const make = branch === 'rooms' ? roomCalendar : siteCalendar;
    return take(`${branch} ${key} ${language}`, () => make(deps, key, language));
  };

  const calendar = async (asking: Asking, target: CalendarTarget): Promise<DavResource> => ({
    href: davPath({ ...target, kind: 'calendar' }, asking.language),
    properties: calendarProperties(await snapshotOf(asking, target), principalPath(asking), asking.language),
  });

  /** The public calendars of a branch, without looking into them. */
  const listed = async (asking: Asking, branch: 'rooms' | 'sites'): Promise<DavResource[]> => {
    const { language } = asking;
    const { rooms, sites } = await deps.catalogue(deps.db);
    const places =
      branch === 'rooms'
        ? rooms.filter(isOffered).map((room) => ({ key: placeKey(room), place: roomInSite(room, language) }))
        : sites
            .filter((site) => isPublicSite(site) && site.state === 'published')
            .map((site) => ({ key: placeKey(site), place: site.name[language] }));
    return places.map(({ key, place }) => ({
      href: davPath({ kind: 'calendar', branch, key: decodeURIComponent(key) }, language),
      properties: listedCalendarProperties(
        textsOf(language)('embed.feed.name', { place }),
        principalPath(asking),
        language,
      ),
    }));
  };

  const calendarsIn = (asking: Asking, branch: Branch): Promise<DavResource[]> => {
    if (branch !== 'feeds') return listed(asking, branch);
    const key = ownHolder(asking).feedId;
    return Promise.all([calendar(asking, { kind: 'calendar', branch, key })]);
  };

  const objectsIn = async (asking: Asking, target: CalendarTarget): Promise<DavResource[]> =>
    [...(await snapshotOf(asking, target)).objects.values()].map((object) => ({
      href: davPath({ ...target, kind: 'object', name: object.name }, asking.language),
      properties: objectProperties(object, principalPath(asking), asking.language),
    }));

  /** @throws AppError `request.not-found`, and as for its calendar */
  const objectAt = async (asking: Asking, target: CalendarTarget & { kind: 'object' }): Promise<DavObject> =>
    (await snapshotOf(asking, target)).objects.get(target.name) ?? unknown();

  /** The thing itself. */
  const at = async (asking: Asking): Promise<DavResource> => {
    const { target } = asking;
    switch (target.kind) {
      case 'principal':
        if (target.branch === 'feeds') ownHolder(asking, target.key);
        return principal(asking, target);
      case 'home':
        if (target.branch === 'feeds') ownHolder(asking);
        return collection(asking, target);
      case 'calendar':
        return calendar(asking, target);
      case 'object': {
        const properties = objectProperties(await objectAt(asking, target), principalPath(asking), asking.language);
        return { href: davPath(target, asking.language), properties };
      }
      default:
        return collection(asking, target);
    }
  };

  /** What lies in it, one step down. */
  const membersOf = async (asking: Asking): Promise<DavResource[]> => {
    const { target, holder } = asking;
    switch (target.kind) {
      case 'root': {
        const branches: Branch[] = holder ? ['rooms', 'sites', 'feeds'] : ['rooms', 'sites'];
        const homes = branches.map((branch) => collection(asking, { kind: 'home', branch }));
        return [...homes, collection(asking, { kind: 'principals' })];
      }
      case 'principals':
        return (['rooms', 'sites'] as const).map((branch) => principal(asking, { kind: 'principal', branch }));
      case 'home':
        return calendarsIn(asking, target.branch);
      case 'calendar':
        return objectsIn(asking, target);
      default:
        return [];
    }
  };

  return { at, membersOf, objectAt, snapshotOf };
};

export type Resources = ReturnType<typeof createResources>;
