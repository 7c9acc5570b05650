/** Proof that a person knows how to act among residents and patients (domain reference 2.6). Pure. */
import type { BookingRules } from '../region/booking-rules.ts';
import { addDays, addMonths, type LocalDate } from '../time.ts';

/** The last day on which one holds, where nobody says otherwise. */
export const usualLastDay = (issuedOn: LocalDate, { certificateMonths }: BookingRules): LocalDate =>
  addDays(addMonths(issuedOn, certificateMonths), -1);

/** What decides whether a certificate holds. */
export interface Validity {
  personName: string;
  issuedOn: LocalDate;
  validUntil: LocalDate;
}

const sameName = (a: string, b: string): boolean => {
  const plain = (name: string) => name.trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('fi');
  return plain(a) === plain(b);
};

/** Whether the person has one on every one of the days. */
export const isOrientedOn = (
  certificates: readonly Validity[],
  personName: string,
  days: readonly LocalDate[],
): boolean => {
  const own = certificates.filter((each) => sameName(each.personName, personName));
  return days.every((day) => own.some(({ issuedOn, validUntil }) => issuedOn <= day && day <= validUntil));
};
