import type { Page } from 'playwright-core';
import { test } from 'vitest';
import { languages } from '../../shared/i18n/language.ts';
import { expectNoSidewaysScroll, settled, switchLanguage } from '../support/page-checks.ts';
import { openScreen, type Screen, tours, wholeTour } from '../support/screens.ts';
import { withProduct } from '../support/served.ts';
import { visitAll } from '../support/tour.ts';

/** A small phone, at a phone's density. */
const phone = { viewport: { width: 320, height: 640 }, deviceScaleFactor: 2, hasTouch: true };
/** What is left of a window of 1280 × 1024 pixels at 400 % (WCAG 1.4.10). */
const enlarged = { width: 320, height: 256 };

const checkInAllLanguages = async (page: Page, screen: Screen): Promise<void> => {
  await page.setViewportSize(phone.viewport);
  await openScreen(page, screen);
  await settled(page);
  for (const language of languages) {
    await switchLanguage(page, language);
    await expectNoSidewaysScroll(page, `${screen.name} in ${language}`);
  }
  await page.setViewportSize(enlarged);
  await expectNoSidewaysScroll(page, `${screen.name} at 400 %`);
  await switchLanguage(page, 'fi');
};

await withProduct('a page as wide as a small phone, or enlarged to 400 %', (product) => {
  test.each(tours)(
    'is read without scrolling sideways by $reader',
    async ({ as, seen }) => {
      await visitAll(() => product.open({ ...phone, ...(as && { as }) }), seen, checkInAllLanguages);
    },
    wholeTour,
  );
});
