import type { decisions as fi } from '../fi/decisions.ts';

/** Reasons of denials (domain reference 2.7), as words of a decision. */
export const decisions = {
  NOT_ELIGIBLE: 'The booker is not in the target group of the room',
  PURPOSE: 'The purpose does not suit the room',
  CONFLICT: 'The room is booked by somebody else',
  PRIORITY: 'Use that has priority',
  CAPACITY: 'There are more participants than the room holds',
  CARE_SAFETY: 'Safety of clients and patients',
  EPIDEMIC: 'Infectious disease situation',
  ACCESSIBILITY: 'The room does not meet the stated accessibility needs',
  STAFFING: 'The room cannot be opened at that time',
  MISSING_INFO: 'The information asked for was not given',
  TERMS: 'The terms of use have been broken',
  OTHER: 'Another reason',
} satisfies Record<keyof typeof fi, string>;
