import type { decisions as fi } from '../fi/decisions.ts';

/** Reasons of denials (domain reference 2.7), as words of a decision. */
export const decisions = {
  NOT_ELIGIBLE: 'Bokaren hör inte till lokalens målgrupp',
  PURPOSE: 'Ändamålet passar inte i lokalen',
  CONFLICT: 'Lokalen är bokad av någon annan',
  PRIORITY: 'Användning som har förtur',
  CAPACITY: 'Deltagarna är fler än lokalen rymmer',
  CARE_SAFETY: 'Klient- och patientsäkerheten',
  EPIDEMIC: 'Smittläget',
  ACCESSIBILITY: 'Lokalen motsvarar inte de angivna tillgänglighetsbehoven',
  STAFFING: 'Lokalen kan inte öppnas vid den tiden',
  MISSING_INFO: 'De begärda tilläggsuppgifterna kom inte',
  TERMS: 'Användarvillkoren har inte följts',
  OTHER: 'Annan orsak',
} satisfies Record<keyof typeof fi, string>;
