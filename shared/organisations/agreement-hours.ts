/**
 * Which dates an organisation's agreements cover (domain reference, row 51). An agreement gives rooms, or all of them,
 * from a day until a day, and so many hours in each calendar year, or any number. What it covers does not count against
 * a room's quotas; what goes over its hours is a booking like any other. Pure.
 */
import type { LocalDate } from '../time.ts';

export interface AgreementTerms {
  id: string;
  number: string;
  validFrom: LocalDate;
  /** The last day; null for no end. */
  validUntil: LocalDate | null;
  /** Empty for all rooms. */
  roomIds: readonly string[];
  /** Null for any number. */
  hoursPerYear: number | null;
}

/** A date in a room, by the wall clock: it belongs to the day and the year on which it begins. */
export interface AgreedUse {
  roomId: string;
  date: LocalDate;
  minutes: number;
}

/** Of a calendar year, `2027`. */
export type Year = string;
export const yearOf = (date: LocalDate): Year => date.slice(0, 4);

/** Minutes used of agreements, by id and year. */
export type UsedMinutes = ReadonlyMap<string, number>;
export const usedKey = (agreementId: string, year: Year): string => `${agreementId} ${year}`;

/** Whether the agreement is about the date at all, its hours aside. */
export const isAbout = ({ validFrom, validUntil, roomIds }: AgreementTerms, { roomId, date }: AgreedUse): boolean =>
  validFrom <= date &&
  (validUntil === null || date <= validUntil) &&
  (roomIds.length === 0 || roomIds.includes(roomId));

/** What is given for few rooms is used before what is given for all, and what ends sooner before what lasts. */
const byNarrowness = (a: AgreementTerms, b: AgreementTerms): number => {
  const rooms = ({ roomIds }: AgreementTerms) => roomIds.length || Number.POSITIVE_INFINITY;
  if (rooms(a) !== rooms(b)) return rooms(a) < rooms(b) ? -1 : 1;
  const [ends, others] = [a.validUntil ?? '9999', b.validUntil ?? '9999'];
  if (ends !== others) return ends < others ? -1 : 1;
  return a.number < b.number ? -1 : 1;
};

export interface Cover<T extends AgreementTerms> {
  /** Of each use the agreement that covers it, in their order. */
  of: (T | undefined)[];
  used: UsedMinutes;
}

/**
 * Covers uses in the order given, each as a whole or not at all.
 * @param before what is used already
 */
export const coverUses = <T extends AgreementTerms>(
  agreements: readonly T[],
  uses: readonly AgreedUse[],
  before: UsedMinutes = new Map(),
): Cover<T> => {
  const inOrder = [...agreements].sort(byNarrowness);
  const used = new Map(before);
  const of = uses.map((use) => {
    const minutesWith = ({ id }: T) => (used.get(usedKey(id, yearOf(use.date))) ?? 0) + use.minutes;
    const hasLeft = (agreement: T) =>
      agreement.hoursPerYear === null || minutesWith(agreement) <= agreement.hoursPerYear * 60;
    const covering = inOrder.find((agreement) => isAbout(agreement, use) && hasLeft(agreement));
    if (covering) used.set(usedKey(covering.id, yearOf(use.date)), minutesWith(covering));
    return covering;
  });
  return { of, used };
};

/** What is asked of an agreement in one year. */
export interface AskedOfAgreement<T extends AgreementTerms> {
  agreement: T;
  year: Year;
  coveredMinutes: number;
  /** Asked where the agreement is about it, but no hours are left. */
  overMinutes: number;
  /** After what is asked; null where there is no limit. */
  leftMinutes: number | null;
}

/** What uses ask of each agreement that is about any of them, year by year. */
export const askedOfAgreements = <T extends AgreementTerms>(
  agreements: readonly T[],
  uses: readonly AgreedUse[],
  before: UsedMinutes,
): AskedOfAgreement<T>[] => {
  const { of, used } = coverUses(agreements, uses, before);
  const asked = new Map<string, AskedOfAgreement<T>>();
  const inOrder = [...agreements].sort(byNarrowness);
  uses.forEach((use, index) => {
    const agreement = of[index] ?? inOrder.find((each) => isAbout(each, use));
    if (!agreement) return;
    const year = yearOf(use.date);
    const key = usedKey(agreement.id, year);
    const { hoursPerYear } = agreement;
    const leftMinutes = hoursPerYear === null ? null : hoursPerYear * 60 - (used.get(key) ?? 0);
    const row = asked.get(key) ?? { agreement, year, coveredMinutes: 0, overMinutes: 0, leftMinutes };
    row[of[index] ? 'coveredMinutes' : 'overMinutes'] += use.minutes;
    asked.set(key, row);
  });
  return [...asked.values()];
};
