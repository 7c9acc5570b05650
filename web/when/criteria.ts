/** Search criteria in the address, so that a search can be kept, shared and gone back to. Pure. */
import type { WhenMessage } from '../../shared/bookings/schemas.ts';
import type { SearchRequest } from '../../shared/bookings/search-schemas.ts';
import type { Need } from '../../shared/rooms/accessibility.ts';
import type { Equipment } from '../../shared/rooms/schemas.ts';
import { isLocalDate, isLocalDateTime } from '../../shared/time.ts';

export type Query = Record<string, string | undefined>;

export { emptyDraft, faultsOf, fromWhen, toWhen, type WhenDraft, type WhenFaults } from './when-draft.ts';

/** The time in the address; nothing where the address holds none that could be one. */
export const whenFromQuery = (query: Readonly<Record<string, unknown>>): WhenMessage | undefined => {
  const text = (name: string) =>
    typeof query[name] === 'string' && query[name] !== '' ? (query[name] as string) : undefined;
  const [start, end, rrule, isoWeeks] = [text('start'), text('end'), text('rrule'), text('isoWeeks')];
  const rdates = text('rdates')?.split(',').filter(isLocalDate) ?? [];
  if (!start || !end || !isLocalDateTime(start) || !isLocalDateTime(end)) return undefined;
  return {
    start,
    end,
    ...(rrule && { rrule }),
    ...(rdates.length > 0 && { rdates }),
    ...((isoWeeks === 'even' || isoWeeks === 'odd') && { isoWeeks }),
    ...(text('holidays') === '1' && { skipHolidays: false }),
  };
};

/** The address's part for a time; `undefined` takes a name out of the address. */
export const queryFromWhen = (when: WhenMessage): Query => ({
  start: when.start,
  end: when.end,
  rrule: when.rrule,
  rdates: when.rdates?.join(),
  isoWeeks: when.isoWeeks,
  holidays: when.skipHolidays === false ? '1' : undefined,
});

/** What is asked of a room beside the time. */
export interface Wants {
  people: number | undefined;
  /** Code of a municipality. */
  place: string | undefined;
  equipment: readonly Equipment[];
  needs: readonly Need[];
  /** The least verdict that will do. */
  min: 'S' | 'A' | undefined;
  /** Rooms of which a need is not known are shown too. */
  unknown: boolean;
}

export const noWants: Wants = {
  people: undefined,
  place: undefined,
  equipment: [],
  needs: [],
  min: undefined,
  unknown: true,
};

/** Everything that is searched for; the time may be missing. */
export interface Criteria {
  when: WhenMessage | undefined;
  wants: Wants;
}

// The browser does not load the rules and schemas behind these words; as records they cannot lack one.
const needOrder: Record<Need, true> = {
  wheelchair: true,
  walker: true,
  mobility: true,
  vision: true,
  hearing: true,
  sensory: true,
};

/** Every need, in the order in which they are asked and told. */
export const allNeeds = Object.keys(needOrder) as readonly Need[];

/** The words of a list that are known: the service refuses a search for anything else as a whole. */
const listOf = <T extends string>(value: unknown, known: readonly T[]): T[] =>
  typeof value === 'string' ? value.split(',').filter((word): word is T => known.some((each) => each === word)) : [];

/** As many codes as the service takes, of those that look like codes; which of them are known it says itself. */
const codesOf = (value: unknown): string[] =>
  typeof value === 'string'
    ? [...new Set(value.split(','))].filter((code) => /^[\w.-]{1,20}$/.test(code)).slice(0, 20)
    : [];

/** The most people that the service can be asked for. */
export const mostPeople = 10_000;

export const wantsFromQuery = (query: Readonly<Record<string, unknown>>): Wants => {
  const people = Number(query.people);
  return {
    people: Number.isInteger(people) && people > 0 && people <= mostPeople ? people : undefined,
    place: typeof query.place === 'string' && query.place !== '' ? query.place : undefined,
    equipment: codesOf(query.equipment),
    needs: listOf(query.needs, allNeeds),
    min: query.min === 'S' || query.min === 'A' ? query.min : undefined,
    unknown: query.unknown !== '0',
  };
};

export const queryFromWants = (wants: Wants): Query => ({
  people: wants.people?.toString(),
  place: wants.place,
  equipment: wants.equipment.join() || undefined,
  needs: wants.needs.join() || undefined,
  min: wants.min,
  unknown: wants.unknown ? undefined : '0',
});

export const criteriaFromQuery = (query: Readonly<Record<string, unknown>>): Criteria => ({
  when: whenFromQuery(query),
  wants: wantsFromQuery(query),
});

export const queryFromCriteria = ({ when, wants }: Criteria): Query => ({
  ...(when && queryFromWhen(when)),
  ...queryFromWants(wants),
});

/** An address with its query, without the names that hold nothing. */
export const addressWith = (path: string, query: Query): string => {
  const held = Object.entries(query).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '',
  );
  const text = new URLSearchParams(held).toString();
  return text ? `${path}?${text}` : path;
};

/** The message of a search. */
export const searchOf = (when: WhenMessage, wants: Wants): SearchRequest => ({
  when,
  ...(wants.people !== undefined && { capacity: wants.people }),
  ...(wants.place !== undefined && { municipality: wants.place }),
  ...(wants.equipment.length > 0 && { equipment: [...wants.equipment] }),
  ...(wants.needs.length > 0 && {
    needs: [...wants.needs],
    minVerdict: wants.min ?? 'A',
    includeUnknown: wants.unknown,
  }),
});
