/** Everything public about one room. */
import { refuse } from '../../shared/errors.ts';
import { inEveryLanguage } from '../../shared/i18n/language.ts';
import { type Need, type NeedVerdict, needs } from '../../shared/rooms/accessibility.ts';
import { attributeDefinitions, checkWords, formatFact, scopes } from '../../shared/rooms/attributes.ts';
import { knownLeastFacts, leastFactCount } from '../../shared/rooms/least-facts.ts';
import type { OpeningException, OpeningSeason, RoomView } from '../../shared/rooms/schemas.ts';
import { standingBreakdowns } from '../breakdowns/breakdown-views.ts';
import type { Dependencies } from '../dependencies.ts';
import { careViewOf } from './care-view.ts';
import type { Catalogue, CatalogueRoom } from './catalogue-types.ts';
import { isPublic } from './filter-rooms.ts';

/** The room under an id or code. @throws AppError `room.not-found`, also for drafts and rooms of closed houses */
export const publicRoom = (catalogue: Catalogue, idOrCode: string): CatalogueRoom => {
  const room = catalogue.room(idOrCode);
  return room && isPublic(room) ? room : refuse('room.not-found');
};

/** What is on record and what the verdicts ask for, in the order of arrival; never who to call, nor files. */
const attributesOf = (room: CatalogueRoom): RoomView['attributes'] => {
  const asked = new Set(needs.flatMap((need) => room.verdicts[need].checks.map(({ fact }) => fact)));
  return attributeDefinitions
    .filter(({ key, type }) => type !== 'person' && type !== 'media' && (key in room.facts || asked.has(key)))
    .map(({ key, scope, label }) => ({
      key,
      scope,
      label,
      value: room.facts[key] ?? null,
      text: inEveryLanguage((language) => formatFact(key, room.facts[key], language)),
      source: room.ways[0].record[key]?.source ?? null,
      checkedOn: room.ways[0].record[key]?.checkedOn ?? null,
    }));
};

const checkOf = ({ verdict, decidedBy }: NeedVerdict): RoomView['checks'][Need] => ({
  verdict,
  decidedBy: decidedBy && {
    check: decidedBy.check,
    value: decidedBy.value,
    limit: decidedBy.limit,
    source: decidedBy.source,
    text: inEveryLanguage((language) => checkWords(decidedBy, language)),
  },
});

const sharersOf = (room: CatalogueRoom): RoomView['sharesSpaceWith'] =>
  room.site.rooms
    .filter(
      (other) =>
        other !== room && other.state !== 'draft' && other.spaceIds.some((spaceId) => room.spaceIds.includes(spaceId)),
    )
    .map(({ id, code, name }) => ({ id, code, name }));

const seasonView = ({ name, from, until, hours }: OpeningSeason): OpeningSeason => ({ name, from, until, hours });

const exceptionView = ({ date, open, reason }: OpeningException): OpeningException => ({ date, open, reason });

/** All of it that does not change by the clock. */
type StillView = Omit<RoomView, 'breakdowns' | 'care'>;

const roomView = (room: CatalogueRoom): StillView => ({
  ...room.summary,
  attributes: attributesOf(room),
  scopes: scopes.map(({ key, label }) => ({ key, label })),
  checks: Object.fromEntries(needs.map((need) => [need, checkOf(room.verdicts[need])])) as RoomView['checks'],
  leastFacts: { known: knownLeastFacts(room.facts), of: leastFactCount },
  openingHours: [...room.opening.hours],
  openingSeasons: room.opening.seasons.map(seasonView),
  openingExceptions: room.opening.exceptions.map(exceptionView),
  closedOnHolidays: room.opening.closedOnHolidays,
  lastDay: room.opening.lastDay,
  arrival: room.site.arrival,
  location: room.site.location,
  layouts: [...room.layouts],
  hourlyPriceCents: room.hourlyPriceCents,
  careContext: room.site.careContext,
  access: room.access,
  state: room.state,
  description: room.description,
  rules: room.rules,
  photos: [...room.photos, ...room.facilities.flatMap(({ photos }) => photos), ...room.site.photos],
  policy: room.policy,
  answerWorkingDays: room.site.answerWorkingDays,
  sharesSpaceWith: sharersOf(room),
});

/** A room of the catalogue never changes, and its hundreds of formatted values take milliseconds. */
const views = new WeakMap<CatalogueRoom, StillView>();

/** @throws AppError `room.not-found` */
export const showRoom = async (
  deps: Pick<Dependencies, 'catalogue' | 'clock' | 'db'>,
  idOrCode: string,
): Promise<RoomView> => {
  const room = publicRoom(await deps.catalogue(deps.db), idOrCode);
  const view = views.get(room) ?? roomView(room);
  views.set(room, view);
  const now = deps.clock.now();
  return { ...view, care: careViewOf(room.site, now), breakdowns: standingBreakdowns(room, now) };
};
