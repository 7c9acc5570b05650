/** What is chosen for each date that must give way, and what that comes to. Pure. */
import type { PlaceOffer, PlannedBooking, PlannedDate } from '../../shared/closures/plan-schemas.ts';
import type { DisplacementDecision } from '../../shared/closures/schemas.ts';
import type { LocalText } from '../../shared/i18n/language.ts';

/** `cancel`, `keep` for what may be left to its decision, or a place as {@link placeKey} writes it. */
export type Choice = string;
export type Choices = Readonly<Record<string, Choice>>;

/** A place that can be chosen for a date. */
export type Place = Pick<PlaceOffer, 'kind' | 'roomId' | 'localStart' | 'localEnd'> & {
  roomName: LocalText;
  siteName: LocalText | null;
};

export const placeKey = ({ roomId, localStart }: Pick<Place, 'roomId' | 'localStart'>): Choice =>
  `${roomId}@${localStart}`;

/** The offers of a date, and the rooms that would take all dates of its booking. */
export const placesFor = (date: PlannedDate, { together }: Pick<PlannedBooking, 'together'>): Place[] => {
  const { localStart, localEnd } = date;
  const isOffered = (roomId: string) => date.offers.some((offer) => offer.kind === 'room' && offer.roomId === roomId);
  const movable = !date.hasBegun && date.state !== 'offered';
  const more = movable ? together.filter(({ roomId }) => !isOffered(roomId)) : [];
  return [...date.offers, ...more.map((room) => ({ kind: 'room' as const, ...room, localStart, localEnd }))];
};

/** What is chosen before anybody has: the best place; what only waits is left to its decision. */
export const firstChoice = ({ offers: [best], hasBest, mustDecide }: PlannedDate): Choice =>
  mustDecide ? (best && hasBest ? placeKey(best) : 'cancel') : 'keep';

/** The choices for a plan: those made earlier, where they can still be had, else the first ones. */
export const choicesFor = (bookings: readonly PlannedBooking[], earlier: Choices): Choices =>
  Object.fromEntries(
    bookings.flatMap((booking) =>
      booking.dates.map((date) => {
        const made = earlier[date.occurrenceId];
        const places = placesFor(date, booking).map(placeKey);
        const holds =
          made !== undefined && (made === 'cancel' || (made === 'keep' && !date.mustDecide) || places.includes(made));
        return [date.occurrenceId, holds ? made : firstChoice(date)] as const;
      }),
    ),
  );

/** The message of what was chosen; what is left to its decision is not in it. */
export const decisionsOf = (bookings: readonly PlannedBooking[], choices: Choices): DisplacementDecision[] =>
  bookings.flatMap((booking) =>
    booking.dates.flatMap((date): DisplacementDecision[] => {
      const { occurrenceId } = date;
      const choice = choices[occurrenceId] ?? firstChoice(date);
      if (choice === 'keep') return [];
      const place = placesFor(date, booking).find((each) => placeKey(each) === choice);
      if (!place) return [{ occurrenceId, action: 'cancel' }];
      const { roomId, localStart: start, localEnd: end } = place;
      return [{ occurrenceId, action: 'move', roomId, start, end }];
    }),
  );

export interface PlanSummary {
  dates: number;
  moved: number;
  cancelled: number;
  kept: number;
  /** Bookers who get a message. */
  told: number;
  /** Dates that are told of later than the notice period asks. */
  late: number;
  /** Dates that have begun: nothing can be done before they have ended. */
  begun: number;
}

export const summaryOf = (bookings: readonly PlannedBooking[], choices: Choices): PlanSummary => {
  const decisions = decisionsOf(bookings, choices);
  const decided = new Set(decisions.map(({ occurrenceId }) => occurrenceId));
  const dates = bookings.flatMap((booking) => booking.dates);
  const moved = decisions.filter(({ action }) => action === 'move').length;
  return {
    dates: dates.length,
    moved,
    cancelled: decisions.length - moved,
    kept: dates.length - decisions.length,
    told: bookings.filter((booking) =>
      booking.dates.some(({ occurrenceId, state }) => decided.has(occurrenceId) && state !== 'offered'),
    ).length,
    late: dates.filter(
      ({ occurrenceId, isShortNotice, state }) => isShortNotice && state === 'approved' && decided.has(occurrenceId),
    ).length,
    begun: dates.filter(({ hasBegun }) => hasBegun).length,
  };
};

/** The bookings all of whose dates have one room: what can be done at once without looking at each. */
export const wholeFits = (bookings: readonly PlannedBooking[]): PlannedBooking[] =>
  bookings.filter(({ together }) => together.length > 0);
