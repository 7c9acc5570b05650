/** Rules of houses where people live or are treated (domain reference 2.6). Pure. */
import type { LocalText } from '../i18n/language.ts';
import type { BookingRules } from '../region/booking-rules.ts';
import type { LocalDate, LocalTime } from '../time.ts';
import type { CareContext } from './schemas.ts';

/** 0 normal; 1 restricted; 2 closed to those from outside. */
export const epidemicLevels = [0, 1, 2] as const;
export type EpidemicLevel = (typeof epidemicLevels)[number];

/** A time of every day in which it must be quiet; `end` before `start` goes over midnight. */
export interface QuietHours {
  start: LocalTime;
  end: LocalTime;
}

/** What a house is like in the eyes of these rules. */
export interface CareHouse {
  careContext: CareContext;
  epidemicLevel: EpidemicLevel;
  /** The last local date of the level; null until further notice. */
  epidemicUntil: LocalDate | null;
  epidemicMaxPeople: number | null;
  epidemicText: LocalText;
  quietHours: readonly QuietHours[];
  /** Null: as its care context usually does. */
  needsOrientation: boolean | null;
}

/** Working days that a house needs at least to make ready for people from outside. */
export const careLeadWorkingDays = (
  careContext: CareContext,
  { visitorLeadDays, careLeadDays }: BookingRules,
): number => ({ open: 0, visitor: visitorLeadDays, care: careLeadDays, closed: careLeadDays })[careContext];

/** Where nobody is a patient or a resident there is no level. */
const knowsEpidemics = ({ careContext }: Pick<CareHouse, 'careContext'>): boolean => careContext !== 'open';

/** The level on a day. */
export const epidemicLevelOn = (
  house: Pick<CareHouse, 'careContext' | 'epidemicLevel' | 'epidemicUntil'>,
  date: LocalDate,
): EpidemicLevel =>
  knowsEpidemics(house) && (house.epidemicUntil === null || date <= house.epidemicUntil) ? house.epidemicLevel : 0;

/** The days on which the house is closed to those from outside: until this one, or until further notice (null). */
export const epidemicClosing = (
  house: Pick<CareHouse, 'careContext' | 'epidemicLevel' | 'epidemicUntil'>,
): { until: LocalDate | null } | undefined =>
  knowsEpidemics(house) && house.epidemicLevel === 2 ? { until: house.epidemicUntil } : undefined;

/** Most people at once on a day, where the level limits them. */
export const epidemicLimitOn = (house: CareHouse, date: LocalDate): number | undefined =>
  epidemicLevelOn(house, date) === 1 ? (house.epidemicMaxPeople ?? undefined) : undefined;

/** Whether whoever answers for an event there must have learned how to act among residents and patients. */
export const orientationNeeded = ({
  careContext,
  needsOrientation,
}: Pick<CareHouse, 'careContext' | 'needsOrientation'>): boolean => needsOrientation ?? careContext === 'care';
