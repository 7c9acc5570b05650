/**
 * The dates of a request and what its maker chose for those that cannot be had as asked: from a preview and the
 * choices to the rows on the screen, to their sum, and to the `resolutions` of the request. Pure.
 */
import type { AlternativeView, PreviewView } from '../../shared/bookings/preview-schemas.ts';
import type { Resolution } from '../../shared/bookings/schemas.ts';
import type { LocalText } from '../../shared/i18n/language.ts';
import { type LocalDate, type LocalDateTime, timeOf } from '../../shared/time.ts';

export type PreviewDate = PreviewView['occurrences'][number];

/** What becomes of a date that cannot be had: another room, another hour, a place in line, or nothing. */
export interface Move {
  action: 'room' | 'time';
  roomId: string;
  roomName: LocalText;
  localStart: LocalDateTime;
  localEnd: LocalDateTime;
}
export type Choice = { action: 'skip' | 'wait' } | Move;
export type ChoiceKind = Choice['action'];

/** By the wall-clock start that was asked, which is a date's identity in its series. */
export type Choices = Readonly<Record<LocalDateTime, Choice>>;

export const isAskable = ({ status }: Pick<PreviewDate, 'status'>): boolean =>
  status === 'free' || status === 'competing';

/** Whether its maker must say what becomes of it: holidays are left out by themselves. */
export const needsChoice = (date: PreviewDate): boolean => !isAskable(date) && date.status !== 'holiday';

/** Whether it can be had, but something is out of order then that the event needs: its maker may choose otherwise. */
export const isHurt = (date: PreviewDate): boolean => isAskable(date) && date.mismatches.length > 0;

/** Whether there is anything to choose. */
export const mayChoose = (date: PreviewDate): boolean => needsChoice(date) || isHurt(date);

/** Whether it may come to be free: somebody has it now. */
export const canWait = ({ status }: Pick<PreviewDate, 'status'>): boolean => status === 'busy';

export const isMove = (choice: Choice | undefined): choice is Move =>
  choice !== undefined && choice.action !== 'skip' && choice.action !== 'wait';

const moveOf = ({ kind, roomId, roomName, localStart, localEnd }: AlternativeView): Move => ({
  action: kind,
  roomId,
  roomName,
  localStart,
  localEnd,
});

/** A date with the places that it could have instead. */
export type Offering = Pick<PreviewDate, 'alternatives'>;

/** What the preview offers for the date, nearest first. */
export const offersOf = ({ alternatives }: Offering, kind: Move['action']): Move[] =>
  alternatives.filter((alternative) => alternative.kind === kind).map(moveOf);

export const isSameChoice = (a: Choice, b: Choice): boolean =>
  isMove(a) && isMove(b)
    ? a.action === b.action && a.roomId === b.roomId && a.localStart === b.localStart && a.localEnd === b.localEnd
    : a.action === b.action;

const isOffered = (date: PreviewDate, choice: Choice): boolean =>
  choice.action === 'wait'
    ? canWait(date)
    : !isMove(choice) || offersOf(date, choice.action).some((offer) => isSameChoice(offer, choice));

/** The choices that still make sense after a new preview: their date still may have one, and it is still offered. */
export const stillValid = (choices: Choices, dates: readonly PreviewDate[]): Choices =>
  Object.fromEntries(
    dates.flatMap((date) => {
      const choice = choices[date.localStart];
      return choice && mayChoose(date) && isOffered(date, choice) ? [[date.localStart, choice]] : [];
    }),
  );

/** How well an offer would suit many dates alike: the same room, or the same hours. */
const alikeness = (offer: Move): string =>
  offer.action === 'room' ? offer.roomId : `${timeOf(offer.localStart)}-${timeOf(offer.localEnd)}`;

/** The offer that most of the dates have in common comes first, so that a group need not wander from room to room. */
const commonest = (dates: readonly Offering[], kind: Move['action']): string[] => {
  const counts = new Map<string, number>();
  for (const offer of dates.flatMap((date) => offersOf(date, kind))) {
    counts.set(alikeness(offer), (counts.get(alikeness(offer)) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([key]) => key);
};

/** One offer for each of the dates that has any, as much alike as can be. */
export const bestOffers = <Date extends Offering>(
  dates: readonly Date[],
  kind: Move['action'],
): { date: Date; offer: Move }[] => {
  const order = commonest(dates, kind);
  const rank = (offer: Move) => order.indexOf(alikeness(offer));
  return dates.flatMap((date) => {
    const [offer] = offersOf(date, kind).sort((a, b) => rank(a) - rank(b));
    return offer ? [{ date, offer }] : [];
  });
};

/** Chooses the same for every date that may have a choice and can have this one; the others stay as they were. */
export const chooseForAll = (choices: Choices, dates: readonly PreviewDate[], kind: ChoiceKind): Choices => {
  const bad = dates.filter(mayChoose);
  if (kind === 'skip') return { ...choices, ...Object.fromEntries(bad.map((d) => [d.localStart, { action: 'skip' }])) };
  if (kind === 'wait')
    return { ...choices, ...Object.fromEntries(bad.filter(canWait).map((d) => [d.localStart, { action: 'wait' }])) };
  const chosen = bestOffers(bad, kind).map(({ date, offer }) => [date.localStart, offer] as const);
  return { ...choices, ...Object.fromEntries(chosen) };
};

/** How many of the dates that may have a choice could have each kind. */
export const choosable = (dates: readonly PreviewDate[]): Record<ChoiceKind, number> => {
  const bad = dates.filter(mayChoose);
  const offered = (kind: Move['action']) => bestOffers(bad, kind).length;
  return { room: offered('room'), time: offered('time'), wait: bad.filter(canWait).length, skip: bad.length };
};

/** What becomes of each date: as asked, moved, in line, left out by choice, a holiday, or not yet decided. */
export type Fate = 'asked' | 'room' | 'time' | 'wait' | 'skip' | 'holiday' | 'open';

export const fateOf = (date: PreviewDate, choices: Choices): Fate => {
  if (date.status === 'holiday') return 'holiday';
  const choice = mayChoose(date) ? choices[date.localStart]?.action : undefined;
  return choice ?? (isAskable(date) ? 'asked' : 'open');
};

export interface Tally extends Record<Fate, number> {
  /** All dates of the series. */
  total: number;
  /** Those that the request asks for. */
  sent: number;
  /** Those asked for that others have asked for too. */
  competing: number;
}

export const tallyOf = (dates: readonly PreviewDate[], choices: Choices): Tally => {
  const tally: Tally = {
    total: dates.length,
    sent: 0,
    competing: 0,
    asked: 0,
    room: 0,
    time: 0,
    wait: 0,
    skip: 0,
    holiday: 0,
    open: 0,
  };
  for (const date of dates) {
    const fate = fateOf(date, choices);
    tally[fate] += 1;
    if (fate === 'asked' || fate === 'room' || fate === 'time') tally.sent += 1;
    if (fate === 'asked' && date.status === 'competing') tally.competing += 1;
  }
  return tally;
};

/** A day names its date unless the series has several on that day. */
const nameOf = (date: PreviewDate, dates: readonly PreviewDate[]): LocalDate | LocalDateTime =>
  dates.filter((other) => other.date === date.date).length === 1 ? date.date : date.localStart;

/** The choices as the request tells them. Dates without a choice are not told of. */
export const resolutionsOf = (dates: readonly PreviewDate[], choices: Choices): Resolution[] =>
  dates.filter(mayChoose).flatMap((date): Resolution[] => {
    const choice = choices[date.localStart];
    if (!choice) return [];
    const name = nameOf(date, dates);
    if (!isMove(choice)) return [{ date: name, action: choice.action }];
    if (choice.action === 'room') return [{ date: name, action: 'room', roomId: choice.roomId }];
    return [{ date: name, action: 'time', start: choice.localStart, end: choice.localEnd }];
  });
