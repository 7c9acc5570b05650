import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { errors as englishErrors } from '../../shared/i18n/en/errors.ts';
import { screens as english } from '../../shared/i18n/en/screens.ts';
import { screens as finnish } from '../../shared/i18n/fi/screens.ts';
import { errors as swedishErrors } from '../../shared/i18n/sv/errors.ts';
import { screens as swedish } from '../../shared/i18n/sv/screens.ts';
import { settled, switchLanguage } from '../support/page-checks.ts';
import { withProduct } from '../support/served.ts';

const texts = { fi: finnish, sv: swedish, en: english };

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
});
