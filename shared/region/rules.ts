/** The region's words and rules, apart from the messages, so that the browser needs no schema to know them. Pure. */
import type { Language, LocalText } from '../i18n/language.ts';
import { languages } from '../i18n/language.ts';
import type { OrganisationStatus } from '../organisations/schemas.ts';
import type { TightenedLimits } from '../rooms/accessibility-limits.ts';
import { type BookingRules, usualBookingRules } from './booking-rules.ts';
import type { RegionContact } from './schemas.ts';

/** What an organisation may do: nothing, ask for rooms, or also be approved by rule alone. */
export const statusRights = ['none', 'ask', 'automatic'] as const;
export type StatusRight = (typeof statusRights)[number];

/** What an organisation may do in each state of its verification. */
export type StatusRights = Record<OrganisationStatus, StatusRight>;

/** The way from an empty installation to open doors, in its order. */
export const setupSteps = ['region', 'holidays', 'terms', 'premises', 'people', 'open'] as const;
export type SetupStep = (typeof setupSteps)[number];

/** The first step that nobody has gone through; undefined when all are done. */
export const nextStep = (done: readonly SetupStep[]): SetupStep | undefined =>
  setupSteps.find((step) => !done.includes(step));

/** A moment before a date: so many working days earlier, at that wall-clock time. */
export interface CancelDeadline {
  workingDays: number;
  /** `HH:mm` */
  time: string;
}

/** What the county says of itself; everything has a neutral value until somebody has taken the product into use. */
export interface RegionRules {
  name: LocalText;
  /** In the order in which they are offered; the first is the default. */
  languages: Language[];
  accent: string | null;
  timeZone: string;
  /** Codes of its municipalities; none for all. */
  municipalities: string[];
  contact: RegionContact;
  statusRights: StatusRights;
  closedOnHolidays: boolean;
  /** Whether everybody who keeps house must confirm every sign-in with a second factor. */
  demandsSecondFactor: boolean;
  /** Until when an organisation may cancel a date without it being late. */
  cancelDeadline: CancelDeadline;
  /** Working days between the county's decision to take a date back and that date. */
  displacementNoticeDays: number;
  bookingRules: BookingRules;
  /** Limits of accessibility that are tighter than the product's. */
  limits: TightenedLimits;
}

/** What holds where nobody has said anything else. */
export const neutralRegion: RegionRules = {
  name: { fi: 'Hyvinvointialue', sv: 'Välfärdsområdet', en: 'Wellbeing services county' },
  languages: [...languages],
  accent: null,
  timeZone: 'Europe/Helsinki',
  municipalities: [],
  contact: { name: '', email: '', phone: '' },
  statusRights: { pending: 'ask', verified: 'automatic', refused: 'none', expired: 'none' },
  closedOnHolidays: false,
  demandsSecondFactor: false,
  cancelDeadline: { workingDays: 1, time: '12:00' },
  displacementNoticeDays: 10,
  bookingRules: usualBookingRules,
  limits: {},
};

/** A text in the reader's language, or else in the first of the region's languages that has it. */
export const textIn = (
  text: LocalText,
  language: Language,
  order: readonly Language[] = languages,
): { text: string; language: Language } => {
  const found = [language, ...order, ...languages].find((each) => text[each].trim() !== '') ?? language;
  return { text: text[found], language: found };
};

/** Whether a municipality belongs to the region; a region that has not named its own has all. */
export const isOfRegion = (municipalities: readonly string[], code: string | null): boolean =>
  municipalities.length === 0 || (code !== null && municipalities.includes(code));
