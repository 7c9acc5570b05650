/** Using a page by keyboard alone, as a person does who looks for where the focus is. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** The most stops that a person is made to pass on the way to one thing of a page. */
const mostStops = 60;

interface Stop {
  /** What has the focus, for a message. */
  words: string;
  /** It has an outline, itself or around the choice that it belongs to. */
  isShown: boolean;
  /** Some of it can be seen: no bar lies over it (WCAG 2.4.11). */
  isInView: boolean;
}

/** In the page: the element that has the focus, as it is seen. Nothing while the focus is outside of the page. */
const stopNow = `(() => {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return null;
  const framed = focused.closest('label, tr') ?? focused;
  const hasOutline = (element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
  };
  const box = (framed.matches('tr') ? focused : framed).getBoundingClientRect();
  const points = [[0.5, 0.5], [0.1, 0.2], [0.9, 0.8], [0.1, 0.8], [0.9, 0.2]].map(([x, y]) =>
    document.elementFromPoint(box.left + box.width * x, box.top + box.height * y));
  return {
    words: focused.outerHTML.slice(0, 160),
    isShown: hasOutline(focused) || hasOutline(framed),
    isInView: points.some((hit) => hit && (framed.contains(hit) || hit.contains(focused))),
  };
})()`;

const nextFrame = 'new Promise((shown) => requestAnimationFrame(shown))';

/** The focus is where somebody can see it, at the latest when the page has scrolled there. */
const expectVisibleFocus = async (page: Page): Promise<void> => {
  const stopped = () => page.evaluate<Stop | null>(stopNow);
  const isScrolling = async () => (await stopped())?.isInView === false;
  for (const giveUp = Date.now() + 1000; Date.now() < giveUp && (await isScrolling()); ) await page.evaluate(nextFrame);
  const stop = await stopped();
  if (stop) expect.soft(stop, stop.words).toMatchObject({ isShown: true, isInView: true });
};

const hasFocus = async (target: Locator): Promise<boolean> =>
  (await target.and(target.page().locator(':focus')).count()) > 0;

export interface TabOptions {
  /** Towards the beginning of the page. */
  back?: boolean;
  most?: number;
}

/**
 * Moves the focus stop by stop until the target has it; every stop on the way shows its focus.
 * @throws Error when the target is not among the next stops
 */
export const tabTo = async (target: Locator, { back = false, most = mostStops }: TabOptions = {}): Promise<void> => {
  const page = target.page();
  await target.first().waitFor();
  for (let stops = 0; stops < most; stops += 1) {
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
    await expectVisibleFocus(page);
    if (await hasFocus(target)) return;
  }
  throw new Error(`not reached within ${most} stops: ${target}`);
};

/** Goes to it and does what Enter does there. */
export const enter = async (target: Locator, options?: TabOptions): Promise<void> => {
  await tabTo(target, options);
  await target.page().keyboard.press('Enter');
};

/** Goes to a field and writes over what it holds; for a list of choices, its beginning. */
export const write = async (target: Locator, text: string, options?: TabOptions): Promise<void> => {
  await tabTo(target, options);
  await target.page().keyboard.type(text);
};

/** Goes to a checkbox, or to the first of some radio buttons of which none is chosen, and chooses it. */
export const tick = async (target: Locator, options?: TabOptions): Promise<void> => {
  await tabTo(target, options);
  await target.page().keyboard.press('Space');
  expect(await target.isChecked()).toBe(true);
};

/** Goes to a group of radio buttons, which is one stop, and by arrow to the one that is meant. */
export const pick = async (group: Locator, name: string, options?: TabOptions): Promise<void> => {
  const page = group.page();
  await tabTo(group.getByRole('radio'), options);
  const target = group.getByRole('radio', { name });
  const count = await group.getByRole('radio').count();
  for (let step = 0; step < count && !(await hasFocus(target)); step += 1) {
    await page.keyboard.press('ArrowRight');
    await expectVisibleFocus(page);
  }
  await page.keyboard.press('Space');
  expect(await target.isChecked()).toBe(true);
  expect(await hasFocus(target)).toBe(true);
};

/** The page that has come has its heading in focus, so that a reader begins there. */
export const arrivedAt = async (page: Page, title: string): Promise<void> => {
  const heading = page.getByRole('heading', { level: 1, name: title });
  await heading.waitFor();
  await expect.poll(() => hasFocus(heading), { timeout: 15_000, message: `focus on ${title}` }).toBe(true);
};
