/**
 * The dates of a change and what was chosen for those that cannot go where it takes them: from a preview and the
 * choices to what becomes of each date, to their sum, and to the `resolutions` of the change. Pure.
 */
import type { ChangeFate, ChangePreviewView, ChangeResolution } from '../../../shared/bookings/change-schemas.ts';
import { bestOffers, isSameChoice, type Move, type Offering, offersOf } from '../date-choices.ts';

export type ChangedDate = ChangePreviewView['dates'][number];

/** What is done with a date that cannot move as asked: it stays, is given up, or goes to another room or hour. */
export type ChangeChoice = { action: 'keep' | 'cancel' } | Move;
export type ChangeChoiceKind = ChangeChoice['action'];

/** By the id of the date. */
export type ChangeChoices = Readonly<Record<string, ChangeChoice>>;

/** What each date that cannot move could do instead, as it was told when nothing was chosen for it. */
export type Offerings = Readonly<Record<string, Offering>>;

export const isMove = (choice: ChangeChoice | undefined): choice is Move =>
  choice !== undefined && choice.action !== 'keep' && choice.action !== 'cancel';

export const resolutionsOf = (choices: ChangeChoices): ChangeResolution[] =>
  Object.entries(choices).map(([occurrenceId, choice]): ChangeResolution => {
    if (!isMove(choice)) return { occurrenceId, action: choice.action };
    if (choice.action === 'room') return { occurrenceId, action: 'room', roomId: choice.roomId };
    return { occurrenceId, action: 'time', start: choice.localStart, end: choice.localEnd };
  });

/**
 * The choices that still make sense for another change: their date still cannot move, and the place is still offered.
 * @param offerings of the dates that cannot move now
 */
export const stillOffered = (choices: ChangeChoices, offerings: Offerings): ChangeChoices =>
  Object.fromEntries(
    Object.entries(choices).filter(([id, choice]) => {
      const offering = offerings[id];
      if (!offering) return false;
      return !isMove(choice) || offersOf(offering, choice.action).some((offer) => isSameChoice(offer, choice));
    }),
  );

/**
 * What the dates that cannot move could do instead. What was known before stays for those that something is chosen for:
 * their own answer is about the place that was chosen.
 */
export const offeringsAfter = (
  known: Offerings,
  dates: readonly ChangedDate[],
  chosen: ReadonlySet<string>,
): Offerings =>
  Object.fromEntries(
    dates.flatMap((date): [string, Offering][] => {
      const before = known[date.occurrenceId];
      if (chosen.has(date.occurrenceId)) return before ? [[date.occurrenceId, before]] : [];
      return date.fate === 'blocked' ? [[date.occurrenceId, { alternatives: date.alternatives }]] : [];
    }),
  );

/** A date as the page shows it. */
export interface ShownDate {
  date: ChangedDate;
  fate: ChangeFate;
  /** Where it would be; absent where it stays or is given up. */
  to: Place | undefined;
  /** What was chosen cannot be had after all. */
  isGone: boolean;
}

export type Place = NonNullable<ChangedDate['to']>;

const placeOf = ({ roomId, roomName, localStart, localEnd }: Move): Place => ({
  roomId,
  roomName,
  localStart,
  localEnd,
});

/** The answer in view, and what was chosen since. */
export interface Standing {
  choices: ChangeChoices;
  offerings: Offerings;
  /** The dates whose choice the answer is about. */
  asked: ReadonlySet<string>;
}

/** What becomes of a date, by the newest answer and what was chosen since. */
export const shownDate = (date: ChangedDate, { choices, offerings, asked }: Standing): ShownDate => {
  const choice = choices[date.occurrenceId];
  const isJudged = asked.has(date.occurrenceId);
  // A choice that was taken back is not yet answered: the date is as it was before it.
  const before = offerings[date.occurrenceId] ? 'blocked' : 'moves';
  if (!choice) return { date, fate: isJudged ? before : date.fate, to: date.to ?? undefined, isGone: false };
  if (isJudged && date.fate === 'blocked') return { date, fate: 'blocked', to: date.to ?? undefined, isGone: true };
  if (!isMove(choice))
    return { date, fate: choice.action === 'keep' ? 'stays' : 'cancelled', to: undefined, isGone: false };
  return { date, fate: 'moves', to: placeOf(choice), isGone: false };
};

export type ChangeTally = Record<ChangeFate | 'total', number>;

export const tallyOf = (dates: readonly ShownDate[]): ChangeTally => {
  const tally: ChangeTally = {
    total: dates.length,
    past: 0,
    outside: 0,
    stays: 0,
    moves: 0,
    blocked: 0,
    cancelled: 0,
  };
  for (const { fate } of dates) tally[fate] += 1;
  return tally;
};

/** A date that cannot move, by its id, with its offers. */
interface Solvable extends Offering {
  id: string;
}

const solvable = (offerings: Offerings): Solvable[] =>
  Object.entries(offerings).map(([id, { alternatives }]) => ({ id, alternatives }));

/** How many of the dates that cannot move could have each kind of choice. */
export const choosable = (offerings: Offerings): Record<ChangeChoiceKind, number> => {
  const dates = solvable(offerings);
  return {
    room: bestOffers(dates, 'room').length,
    time: bestOffers(dates, 'time').length,
    keep: dates.length,
    cancel: dates.length,
  };
};

/** Chooses the same for every date that cannot move and can have this; the others stay as they were. */
export const chooseForAll = (choices: ChangeChoices, offerings: Offerings, kind: ChangeChoiceKind): ChangeChoices => {
  const dates = solvable(offerings);
  if (kind === 'keep' || kind === 'cancel')
    return { ...choices, ...Object.fromEntries(dates.map(({ id }) => [id, { action: kind }])) };
  return { ...choices, ...Object.fromEntries(bestOffers(dates, kind).map(({ date, offer }) => [date.id, offer])) };
};
