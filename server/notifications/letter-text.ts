import type { Language } from '../../shared/i18n/language.ts';
import { textsOf } from '../http/texts.ts';

/** Paragraphs, closed with where they come from. What is empty or false is left out. */
export const letterText = (
  parts: readonly (string | null | undefined | false)[],
  region: string,
  language: Language,
): string => [...parts, textsOf(language)('mails.closing', { region })].filter(Boolean).join('\n\n');
