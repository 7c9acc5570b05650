/** Going through many screens in a browser. */
import type { Page } from 'playwright-core';
import type { Screen } from './screens.ts';

/**
 * Visits each screen once, in two windows side by side: while one waits for its page, the other is looked at. Each
 * window is opened once and goes on to the next screen that nobody has taken.
 */
export const visitAll = async (
  open: () => Promise<Page>,
  screens: readonly Screen[],
  visit: (page: Page, screen: Screen) => Promise<void>,
): Promise<void> => {
  const left = [...screens];
  const go = async (): Promise<void> => {
    const page = await open();
    for (let screen = left.shift(); screen; screen = left.shift()) await visit(page, screen);
  };
  await Promise.all([go(), go()]);
};
