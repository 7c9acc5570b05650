import type { cancellations as fi } from '../fi/cancellations.ts';

/** Reasons of cancellations. */
export const cancellations = {
  organiser: 'Arrangören avbokade',
  illness: 'Sjukdom',
  'too-few': 'För få deltagare',
  moved: 'Flyttat till en annan tid eller plats',
  'owner-need': 'Välfärdsområdets eget behov',
  maintenance: 'Underhåll',
  epidemic: 'Smittläget',
  emergency: 'Nödsituation',
  other: 'Annan orsak',
} satisfies Record<keyof typeof fi, string>;
