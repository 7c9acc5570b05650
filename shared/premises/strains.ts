/**
 * Which of the given dates a change of rules would no longer allow. Pure: nothing is cancelled by a change, its maker is
 * shown what to look after.
 */
import { closingOn, endsAfterLastDay, type OpeningTimes, shutOn } from '../rooms/opening-days.ts';
import { isOpen, openSpansBetween } from '../rooms/opening-hours.ts';
import type { PremisesState, RoomPolicy } from '../rooms/schemas.ts';
import { dateOf, type LocalSpan, localMinutesBetween, minuteOfDay, type Span, timeOf } from '../time.ts';

/** What a date can be at odds with, gravest first. */
export const strains = [
  'not-in-use',
  'after-last-day',
  /** The house is closed to those from outside. */
  'epidemic',
  'closed',
  'outside-hours',
  'capacity',
  'too-short',
  'too-long',
  'step',
] as const;
export type Strain = (typeof strains)[number];

/** What a room asks of a date that it has already given or that waits for it; lead time and quotas are asked once only. */
export interface StandingRules {
  state: PremisesState;
  opening: OpeningTimes;
  /** Persons. */
  capacity: number;
  policy: Pick<RoomPolicy, 'stepMinutes' | 'minMinutes' | 'maxMinutes'>;
}

/** A date that somebody has or waits for. */
export interface StandingUse extends Span {
  localStart: LocalSpan['start'];
  localEnd: LocalSpan['end'];
  participants: number;
}

const hoursStrain = (use: StandingUse, { opening }: StandingRules): Strain | undefined => {
  if (endsAfterLastDay(use.localEnd, opening)) return 'after-last-day';
  const first = dateOf(use.localStart);
  if (shutOn(first, opening) || shutOn(dateOf(use.localEnd), opening)) return 'epidemic';
  if (isOpen(openSpansBetween(first, dateOf(use.localEnd), opening), use)) return undefined;
  return closingOn(first, opening) ? 'closed' : 'outside-hours';
};

const lengthStrain = ({ localStart, localEnd }: StandingUse, { policy }: StandingRules): Strain | undefined => {
  const minutes = localMinutesBetween(localStart, localEnd);
  if (minutes < policy.minMinutes) return 'too-short';
  if (minutes > policy.maxMinutes) return 'too-long';
  const offGrid = minuteOfDay(timeOf(localStart)) % policy.stepMinutes !== 0 || minutes % policy.stepMinutes !== 0;
  return offGrid ? 'step' : undefined;
};

/** The gravest of what the date is at odds with, or nothing. */
export const strainOf = (use: StandingUse, rules: StandingRules): Strain | undefined => {
  if (rules.state !== 'published') return 'not-in-use';
  return (
    hoursStrain(use, rules) ?? (use.participants > rules.capacity ? 'capacity' : undefined) ?? lengthStrain(use, rules)
  );
};
