/** What the county may set its rules of booking to; apart from them, since only who sets them needs it. */
import type { BookingRules } from './booking-rules.ts';

/** Least and most of each number, both allowed. */
export const bookingRuleBounds = {
  largeEventParticipants: [1, 10_000],
  visitorLeadDays: [0, 60],
  careLeadDays: [0, 60],
  offerDays: [1, 60],
  freedHours: [2, 720],
  lapsesToShow: [1, 100],
  certificateMonths: [1, 120],
} as const satisfies Record<Exclude<keyof BookingRules, 'seasonMonths'>, readonly [least: number, most: number]>;
