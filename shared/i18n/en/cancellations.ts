import type { cancellations as fi } from '../fi/cancellations.ts';

/** Reasons of cancellations. */
export const cancellations = {
  organiser: 'Cancelled by the organiser',
  illness: 'Illness',
  'too-few': 'Too few participants',
  moved: 'Moved to another time or place',
  'owner-need': 'Needed by the county itself',
  maintenance: 'Maintenance',
  epidemic: 'Infectious disease situation',
  emergency: 'Emergency',
  other: 'Another reason',
} satisfies Record<keyof typeof fi, string>;
