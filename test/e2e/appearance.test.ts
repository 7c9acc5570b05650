import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { complaintsOf, expectAccessible, expectContrast } from '../support/page-checks.ts';
import { openScreen, type Screen, tours, wholeTour } from '../support/screens.ts';
import { withProduct } from '../support/served.ts';

/** That nobody is signed in, or that something is not there, is what was asked; the browser writes it down all the same. */
const isAnAnswer = /status of (401|404)/;

const check = async (page: Page, screen: Screen): Promise<void> => {
  await page.emulateMedia({ colorScheme: 'light' });
  await openScreen(page, screen);
  await expectAccessible(page, screen.name);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectContrast(page, `${screen.name} in the dark`);
};

await withProduct('every page and its main states', (product) => {
  test.each(tours)(
    'are accessible in light and in dark, to $reader',
    async ({ as, seen }) => {
      const page = await product.open({ viewport: { width: 1280, height: 900 }, ...(as && { as }) });
      const complaints = complaintsOf(page);
      for (const screen of seen) await check(page, screen);
      expect(complaints.filter((text) => !isAnAnswer.test(text))).toEqual([]);
    },
    wholeTour,
  );
});
