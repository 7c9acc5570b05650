import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { errors as englishErrors } from '../../shared/i18n/en/errors.ts';
import { screens as english } from '../../shared/i18n/en/screens.ts';
import { screens as finnish } from '../../shared/i18n/fi/screens.ts';
import type { Language } from '../../shared/i18n/language.ts';
import { errors as swedishErrors } from '../../shared/i18n/sv/errors.ts';
import { screens as swedish } from '../../shared/i18n/sv/screens.ts';
import { settled, switchLanguage } from '../support/page-checks.ts';
import { openScreen, tours, wholeTour } from '../support/screens.ts';
import { withProduct } from '../support/served.ts';

const texts = { fi: finnish, sv: swedish, en: english };

type Foreign = Exclude<Language, 'fi'>;
const foreign: readonly Foreign[] = ['sv', 'en'];

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

const leftInFinnish = async (page: Page, language: Foreign): Promise<string[]> => {
  const words = finnishOnly(language);
  return (await page.evaluate<string[]>(pieces)).filter((piece) => words.has(piece));
};

const trySigningIn = async (page: Page): Promise<void> => {
  await page.locator('input[name=email]').fill('ngo@demo.tilava.example');
  await page.locator('input[name=password]').fill('väärä');
  await page.locator('main button[type=submit]').click();
};

await withProduct('the language', (product) => {
  test.each([
    { language: 'sv' as const, name: 'Svenska' },
    { language: 'en' as const, name: 'English' },
  ])(
    'of the page, its title and its headings is $language once it is chosen, and stays so',
    async ({ language, name }) => {
      const page = await product.open();
      await page.goto('/kirjaudu');
      await page.getByRole('button', { name }).click();
      const { session, shell } = texts[language];
      const heading = page.getByRole('heading', { level: 1, name: session.title });
      await heading.waitFor();
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      expect(await page.title()).toBe(`${session.title} – ${shell.name}`);
      expect(await page.getByRole('button', { name }).getAttribute('aria-pressed')).toBe('true');
      await page.reload();
      await heading.waitFor();
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
    },
  );

  test.each([
    { locale: 'sv-FI', title: swedish.start.title },
    { locale: 'en-GB', title: english.start.title },
    { locale: 'de-DE', title: finnish.start.title },
  ])('of a first visit is that of the browser, where it is one of ours: $locale', async ({ locale, title }) => {
    const page = await product.open({ locale });
    await page.goto('/');
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
  });

  test.each([
    { language: 'sv' as const, detail: swedishErrors['session.bad-credentials.detail'] },
    { language: 'en' as const, detail: englishErrors['session.bad-credentials.detail'] },
  ])('of a refusal by the service is that of the page: $language', async ({ language, detail }) => {
    const page = await product.open();
    await page.goto('/kirjaudu');
    await settled(page);
    await switchLanguage(page, language);
    await trySigningIn(page);
    await page.getByRole('link', { name: detail }).waitFor();
  });

  test.each(tours)(
    'that was chosen is the only one on every page of $reader',
    async ({ as, seen }) => {
      const page = await product.open(as && { as });
      for (const screen of seen) {
        await openScreen(page, screen);
        await settled(page);
        for (const language of foreign) {
          await switchLanguage(page, language);
          expect.soft(await leftInFinnish(page, language), `${screen.name} in ${language}`).toEqual([]);
        }
        await switchLanguage(page, 'fi');
      }
    },
    wholeTour,
  );
});
