/** The rules by which a room is lent, as they are stored and as they are asked. Pure. */
import type { AutomaticConditions, RoomPolicy } from './schemas.ts';

/** Rules that a stored policy may lack, since it was written before they were thought of: then nothing more is asked. */
const newerRules = {
  seasonQuotaHours: null,
  priorityClasses: null,
  requestsHoldSlot: null,
  automatic: {
    maxParticipants: null,
    maxDates: null,
    maxHoursPerDate: null,
    priorityClasses: null,
    hours: null,
    classLimits: [],
  },
} satisfies Partial<RoomPolicy>;

type NewerRule = keyof typeof newerRules;

/** A policy as some version of the product has stored it. */
export type StoredPolicy = Omit<RoomPolicy, NewerRule> &
  Partial<Omit<Pick<RoomPolicy, NewerRule>, 'automatic'>> & { automatic?: Partial<AutomaticConditions> };

/** Only the conditions that are still asked: a stored policy may hold one that no longer is. */
const conditionsOf = (stored: Partial<AutomaticConditions> = {}): AutomaticConditions => {
  const whole: AutomaticConditions = { ...newerRules.automatic, classLimits: [], ...stored };
  const { maxParticipants, maxDates, maxHoursPerDate, priorityClasses, hours, classLimits } = whole;
  return { maxParticipants, maxDates, maxHoursPerDate, priorityClasses, hours, classLimits };
};

export const wholePolicy = (stored: StoredPolicy): RoomPolicy => ({
  ...newerRules,
  ...stored,
  automatic: conditionsOf(stored.automatic),
});

/** What a new room begins with. */
export const usualPolicy: RoomPolicy = wholePolicy({
  stepMinutes: 15,
  minMinutes: 30,
  maxMinutes: 600,
  leadWorkingDays: 0,
  horizonMonths: 12,
  turnaroundMinutes: 0,
  weeklyQuotaHours: null,
});
