/** The words on a page, and which of them are in the wrong language. */
import type { Page } from 'playwright-core';
import { screens as english } from '../../shared/i18n/en/screens.ts';
import { screens as finnish } from '../../shared/i18n/fi/screens.ts';
import type { Language } from '../../shared/i18n/language.ts';
import { screens as swedish } from '../../shared/i18n/sv/screens.ts';

const texts = { fi: finnish, sv: swedish, en: english };

export type Foreign = Exclude<Language, 'fi'>;
/** Those that a page is to be read in beside Finnish. */
export const foreign: readonly Foreign[] = ['sv', 'en'];

const sentencesOf = (areas: Record<string, Record<string, string>>): string[] =>
  Object.values(areas).flatMap((area) => Object.values(area));

/** Finnish sentences that the language says otherwise, and that stand on a screen as they are. */
const finnishOnly = (language: Foreign): Set<string> => {
  const own = new Set(sentencesOf(texts[language]));
  return new Set(sentencesOf(finnish).filter((text) => !own.has(text) && !text.includes('{')));
};

/** In the page: the words on it, piece by piece; without the gallery's own examples and the names of languages. */
const pieces = `(() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const { parentElement, textContent } = walker.currentNode;
    if (!parentElement.closest('body [lang], noscript')) found.push(textContent.trim());
  }
  const named = [...document.body.querySelectorAll('[aria-label]:not(body [lang] *)')];
  return [...found.filter(Boolean), ...named.map((element) => element.getAttribute('aria-label'))];
})()`;

/** Sentences of the page that are still Finnish. */
export const leftInFinnish = async (page: Page, language: Foreign): Promise<string[]> => {
  const words = finnishOnly(language);
  return (await page.evaluate<string[]>(pieces)).filter((piece) => words.has(piece));
};
