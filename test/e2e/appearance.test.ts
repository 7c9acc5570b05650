import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { complaintsOf, expectAccessible, expectContrast, switchLanguage } from '../support/page-checks.ts';
import { foreign, leftInFinnish } from '../support/page-words.ts';
import { openScreen, type Screen, tours, wholeTour } from '../support/screens.ts';
import { withProduct } from '../support/served.ts';
import { visitAll } from '../support/tour.ts';

/** That nobody is signed in, or that something is not there, is what was asked; the browser writes it down all the same. */
const isAnAnswer = /status of (401|404)/;

const checkLook = async (page: Page, { name }: Screen): Promise<void> => {
  await expectAccessible(page, name);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectContrast(page, `${name} in the dark`);
  await page.emulateMedia({ colorScheme: 'light' });
};

const checkWords = async (page: Page, { name }: Screen): Promise<void> => {
  for (const language of foreign) {
    await switchLanguage(page, language);
    expect.soft(await leftInFinnish(page, language), `${name} in ${language}`).toEqual([]);
  }
  await switchLanguage(page, 'fi');
};

await withProduct('every page and its main states', (product) => {
  test.each(tours)(
    'are accessible in light and in dark, and speak no language but the chosen one, to $reader',
    async ({ as, seen }) => {
      const complaints: string[][] = [];
      const open = async () => {
        const page = await product.open({
          viewport: { width: 1280, height: 900 },
          colorScheme: 'light',
          ...(as && { as }),
        });
        complaints.push(complaintsOf(page));
        return page;
      };
      await visitAll(open, seen, async (page, screen) => {
        await openScreen(page, screen);
        await checkLook(page, screen);
        await checkWords(page, screen);
      });
      expect(complaints.flat().filter((text) => !isAnAnswer.test(text))).toEqual([]);
    },
    wholeTour,
  );
});
