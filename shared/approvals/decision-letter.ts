/** A decision as a document: frozen when it is made, so that what was sent can always be read again. */
import type { Language } from '../i18n/language.ts';

/** What the letter says, in the language of the organisation. */
export interface DecisionLetter {
  language: Language;
  /** Who decides: the region as it was called then. */
  region: string;
  /** To whom, at the time. */
  organisation: string;
  /** What was asked for: room, house, rule in words, the dates decided. */
  subject: { title: string; room: string; site: string; rule: string; dates: readonly string[] };
  /** Code of the list `denyReason`, and its words. */
  reason: { code: string; words: string };
  /** What the decider wrote. */
  message: string | null;
  /** Who was given the time and by which published rule, without names; null where nobody else had asked for it. */
  precedence: string | null;
  /** The region's own legal text and how to appeal, as published then, in the marks of the region's texts. */
  grounds: string;
  appeal: string;
  /** Who decided, by name and role, and on what local date. */
  decidedBy: string;
  decidedRole: string;
  decidedOn: string;
}

/** The archive number as people write it: the year and a number that begins anew each year. */
export const letterNumber = ({ year, number }: { year: number; number: number }): string => `${year}/${number}`;
