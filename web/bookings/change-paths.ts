/** Where the dates of a booking are moved, and where it gets more of them. Pure. */
import type { ChangeScope } from '../../shared/bookings/change-schemas.ts';
import type { BookingView, OccurrenceView } from '../../shared/bookings/schemas.ts';
import { addressWith } from '../when/criteria.ts';
import { liveDates } from './cancel-scope.ts';

/**
 * @param id of the booking
 * @param date the id of the date to move; all that are to come where none is named
 */
export const changePath = (id: string, date?: string, scope: ChangeScope = 'occurrence'): string =>
  addressWith(`/varaukset/${id}/muuta`, date === undefined ? {} : { scope, date });

/** Where the rooms beside the first are changed. */
export const roomsPath = (id: string): string => `/varaukset/${id}/tilat`;

/** The ways in which a booking gets more dates: its rule for longer, other days, or dates that it had before. */
export const addWays = ['jatka', 'paivat', 'takaisin'] as const;
export type AddWay = (typeof addWays)[number];

/** @param date the id of a date to take back */
export const addPath = (id: string, way?: AddWay, date?: string): string =>
  addressWith(`/varaukset/${id}/lisaa`, { tapa: way, kerta: date });

/** The dates that can be moved. The service names the next one: what lies before it has gone by. */
export const movableDates = ({ occurrences, next }: Pick<BookingView, 'occurrences' | 'next'>): OccurrenceView[] =>
  next === null ? [] : liveDates(occurrences).filter(({ start }) => start >= next.start);

/** Whether there is a date that the reader may move. */
export const canBeMoved = (booking: BookingView): boolean => booking.allowed.change && movableDates(booking).length > 0;

/**
 * What the booker left out or gave up, what a holiday took, and what waits at the head of the line; never what the house
 * denied or took back.
 */
const isForTaking = ({ state, reason, wait }: OccurrenceView): boolean =>
  state === 'skipped'
    ? reason !== 'waiting' || wait?.place === 1
    : state === 'cancelled' && (reason === 'cancelled' || reason === 'cancelled-late');

/** What may stand in line for its place. A wait that ended has a place of its own on the page. */
const isForWaiting = ({ state, reason }: OccurrenceView): boolean =>
  state === 'skipped'
    ? reason !== 'waiting' && reason !== 'wait-ended'
    : state === 'cancelled' && reason === 'cancelled';

/** The ids of the dates that a cancellation has just taken. */
export const justCancelled = (
  before: Pick<BookingView, 'occurrences'>,
  after: Pick<BookingView, 'occurrences'>,
): string[] => {
  const gone = new Set(before.occurrences.filter(({ state }) => state === 'cancelled').map(({ id }) => id));
  return after.occurrences.filter(({ id, state }) => state === 'cancelled' && !gone.has(id)).map(({ id }) => id);
};

/** Those that may stand in line, where somebody else has their place. */
export const datesForLine = ({ occurrences }: Pick<BookingView, 'occurrences'>): OccurrenceView[] =>
  occurrences.filter(isForWaiting);

/** Dates to come that can be asked for again. */
export const lostDates = ({ occurrences }: Pick<BookingView, 'occurrences'>, now: number): OccurrenceView[] =>
  occurrences.filter((date) => isForTaking(date) && Date.parse(date.start) > now);
