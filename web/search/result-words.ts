/** What a search has found, in the words and marks of its cards. Pure. */
import type { WhenMessage } from '../../shared/bookings/schemas.ts';
import type { SearchView } from '../../shared/bookings/search-schemas.ts';
import { formatDate, formatDateShort, weekdayName } from '../../shared/i18n/format.ts';
import type { Language } from '../../shared/i18n/language.ts';
import type { Translate } from '../../shared/i18n/translate.ts';
import type { Need, Verdict } from '../../shared/rooms/accessibility.ts';
import type { RoomSummaryView, SiteView } from '../../shared/rooms/schemas.ts';
import { addDays, dateOf, type LocalDate, type LocalTime, mondayOf, weekdayOf } from '../../shared/time.ts';
import type { Screens } from '../i18n/language.tsx';
import type { StripDate } from '../ui/date-strip.tsx';
import type { SlotState } from '../ui/slot-state.ts';
import { addressWith, type Criteria, queryFromCriteria, queryFromWhen } from '../when/criteria.ts';

type Say = Translate<Screens>;

/** A room of the answer with what is known of its dates. */
export type FoundRoom = SearchView['rooms'][number];
export type BlockReason = FoundRoom['blocked'][number]['reason'];
export type Alternative = FoundRoom['alternatives'][number];

/** Rooms by how many of the dates they are free on. */
export interface Sections {
  all: FoundRoom[];
  some: FoundRoom[];
  none: FoundRoom[];
}

const isUncertain = ({ accessibility }: FoundRoom, needs: readonly Need[]): boolean =>
  needs.some((need) => accessibility[need] === 'U');

/** Within each part in the order of the answer, save that rooms of which a need is not known come last. */
export const sectionsOf = ({ rooms, occurrences }: SearchView, needs: readonly Need[]): Sections => {
  const inOrder = rooms.toSorted((a, b) => Number(isUncertain(a, needs)) - Number(isUncertain(b, needs)));
  return {
    all: inOrder.filter(({ blocked }) => blocked.length === 0),
    some: inOrder.filter(({ free, blocked }) => free > 0 && blocked.length > 0),
    none: inOrder.filter(({ free, blocked }) => free === 0 && blocked.length > 0 && occurrences.length > 0),
  };
};

/** The names of a room in an address: the code people know, or the id. */
export const roomKey = ({ code, id }: { code: string | null; id: string }): string => code ?? id;

const withRoom = (criteria: Criteria) =>
  queryFromCriteria({ ...criteria, wants: { ...criteria.wants, place: undefined } });

/** The page of a room, in the week of the date when one is given, with the search kept. */
export const roomAddress = (room: Pick<RoomSummaryView, 'code' | 'id'>, criteria: Criteria, date?: LocalDate): string =>
  addressWith(`/tilat/${roomKey(room)}`, { week: date && mondayOf(date), ...withRoom(criteria) });

/** Where a room is asked for: the time, the people and their needs come along. */
export const bookAddress = (room: Pick<RoomSummaryView, 'code' | 'id'>, { when, wants }: Criteria): string =>
  addressWith('/varaa', {
    room: roomKey(room),
    ...(when && queryFromWhen(when)),
    people: wants.people?.toString(),
    needs: wants.needs.join() || undefined,
  });

/** The same dates at another hour. An end at or before the start is on the next day. */
export const atHour = (when: WhenMessage, startTime: LocalTime, endTime: LocalTime): WhenMessage => {
  const date = dateOf(when.start);
  return {
    ...when,
    start: `${date}T${startTime}`,
    end: `${endTime > startTime ? date : addDays(date, 1)}T${endTime}`,
  };
};

/** The mark of a date that cannot be had. */
export const slotOf = (reason: BlockReason): SlotState => (reason === 'busy' ? 'taken' : 'closed');

/** `ma 8.2.`, en `Mon 8 Feb` */
export const dayAndDate = (date: LocalDate, language: Language): string =>
  `${weekdayName(weekdayOf(date), language, 'short')} ${formatDateShort(date, language)}`;

/** Every date of the series as a mark, in the state that it has in this room. */
export const stripOf = (
  found: FoundRoom,
  dates: readonly LocalDate[],
  criteria: Criteria,
  { t, language }: { t: Say; language: Language },
): StripDate[] => {
  const reasons = new Map(found.blocked.map(({ date, reason }) => [date, reason]));
  const competing = new Set(found.competing);
  return dates.map((date) => {
    const reason = reasons.get(date) ?? (competing.has(date) ? 'competing' : 'free');
    const state = reason === 'free' ? 'free' : reason === 'competing' ? 'requested' : slotOf(reason);
    const text = `${formatDate(date, language)}, ${t(`words.reason.${reason}`)}`;
    return { date, state, text, href: roomAddress(found.room, criteria, date) };
  });
};

/** More dates than this are counted, not named: nobody reads on. */
const mostNamed = 6;

const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** `ma 8.2., ma 15.2. ja 3 muuta` */
export const namedDates = (dates: readonly LocalDate[], t: Say, language: Language): string => {
  const named = dates.slice(0, mostNamed).map((date) => dayAndDate(date, language));
  const rest = dates.length - named.length;
  return rest > 0 ? `${named.join(', ')} ${t('search.card.more', { count: rest })}` : named.join(', ');
};

/** Why dates fail, each reason once with its dates: `Varattu: ma 8.2., ma 15.2.` */
export const blockedWords = ({ blocked, free }: FoundRoom, t: Say, language: Language): string[] => {
  const byReason = new Map<BlockReason, LocalDate[]>();
  for (const { date, reason } of blocked) byReason.set(reason, [...(byReason.get(reason) ?? []), date]);
  const [only] = byReason.keys();
  if (only && free === 0 && byReason.size === 1) {
    const reason = t(`words.reason.${only}`);
    return [blocked.length === 1 ? capitalised(reason) : t('search.card.blocked.all', { reason })];
  }
  return [...byReason].map(([reason, dates]) =>
    t('search.card.blocked', {
      reason: capitalised(t(`words.reason.${reason}`)),
      dates: namedDates(dates, t, language),
    }),
  );
};

/** How a room suits each need that was asked for. */
export const verdictsOf = (
  accessibility: Partial<Record<Need, Verdict>>,
  needs: readonly Need[],
): { need: Need; verdict: Verdict }[] => needs.map((need) => ({ need, verdict: accessibility[need] ?? 'U' }));

type Municipality = SiteView['municipality'];

/** Municipalities have a Finnish and a Swedish name; in English the Finnish one is used. */
export const municipalityName = ({ name }: Municipality, language: Language): string =>
  language === 'sv' ? name.sv : name.fi;

/** The municipalities that have houses, by name, each with its houses. */
export const sitesByMunicipality = (
  sites: readonly SiteView[],
  language: Language,
): { municipality: Municipality; sites: SiteView[] }[] => {
  const groups = new Map<string, { municipality: Municipality; sites: SiteView[] }>();
  for (const site of sites) {
    const group = groups.get(site.municipality.code) ?? { municipality: site.municipality, sites: [] };
    group.sites.push(site);
    groups.set(site.municipality.code, group);
  }
  const name = (group: { municipality: Municipality }) => municipalityName(group.municipality, language);
  return [...groups.values()].sort((a, b) => name(a).localeCompare(name(b), language));
};

/** Ways of asking for less when nothing was found, each one press. */
export type Loosening = 'place' | 'people' | 'equipment' | 'min' | 'unknown';

/** Those that would change the search, the least painful first. */
export const looseningsOf = ({ wants }: Criteria): Loosening[] => {
  const { place, people, equipment, needs, min, unknown } = wants;
  const all: [Loosening, boolean][] = [
    ['place', place !== undefined],
    ['equipment', equipment.length > 0],
    ['people', people !== undefined],
    ['min', needs.length > 0 && min === 'S'],
    ['unknown', needs.length > 0 && !unknown],
  ];
  return all.filter(([, helps]) => helps).map(([loosening]) => loosening);
};

/** The search without one of its demands. */
export const loosened = ({ when, wants }: Criteria, loosening: Loosening): Criteria => {
  const changes: Record<Loosening, Partial<Criteria['wants']>> = {
    place: { place: undefined },
    people: { people: undefined },
    equipment: { equipment: [] },
    min: { min: undefined },
    unknown: { unknown: true },
  };
  return { when, wants: { ...wants, ...changes[loosening] } };
};

/** Whether a series is a single date, of which one speaks otherwise. */
export const isOnce = ({ occurrences }: Pick<SearchView, 'occurrences'>): boolean => occurrences.length === 1;
