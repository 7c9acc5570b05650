/** What holds for every page in a real browser, whatever it shows. A fault is noted and the journey goes on, so that one run tells all. */
import { readFileSync } from 'node:fs';
import type { Result, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Language } from '../../shared/i18n/language.ts';
import { axeFile, axePath } from './axe-file.ts';

/** The rules of WCAG 2.2, levels A and AA, that a program can judge. */
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Asked for by name, for axe leaves it out by itself (WCAG 2.5.8). */
const targetSize = { 'target-size': { enabled: true } };

type Finding = Pick<Result, 'id' | 'tags' | 'nodes'>;

/** One line for each element, so that a failing test says where and why. */
const linesOf = ({ id, nodes }: Finding): string[] =>
  nodes.map(({ target, html, failureSummary }) =>
    [id, target.join(' '), html.slice(0, 200), failureSummary?.split('\n')[1]?.trim()].filter(Boolean).join(' | '),
  );

/** Advice beyond WCAG is told once, and fails nothing. */
const told = new Set<string>();
const tell = (name: string, findings: Finding[]): void => {
  for (const line of findings.flatMap(linesOf)) {
    if (told.has(line)) continue;
    told.add(line);
    console.warn(`advice for ${name}: ${line}`);
  }
};

/** The gallery of parts always shows one, in its sections. */
const waitingMark = '.skeleton:not(section[lang] *)';

/** Waits until the page shows what it is about; a skeleton stands where something is still read. */
export const settled = async (page: Page): Promise<void> => {
  await page.locator('main h1').first().waitFor();
  await expect.poll(() => page.locator(waitingMark).count(), { timeout: 15_000 }).toBe(0);
};

/** In the page: takes the script from the product's own server, which the browser compiles once for all pages. */
const takeAxe = `new Promise((taken) => {
  if (!document.querySelector('script[src^="/assets/"]')) return taken(false);
  const script = document.createElement('script');
  script.src = '${axePath}';
  script.onload = () => taken(true);
  script.onerror = () => taken(false);
  document.head.append(script);
})`;

/** Puts axe into the page; into one that is none of the product's own, by force. */
const ensureAxe = async (page: Page): Promise<void> => {
  if (await page.evaluate<boolean>("'axe' in window")) return;
  if (!(await page.evaluate<boolean>(takeAxe))) await page.evaluate(readFileSync(axeFile, 'utf8'));
};

/** What axe finds wrong on the page as it is now. Of what it finds right nothing is told, for that takes the longest. */
export const violationsOn = async (page: Page, options: RunOptions = {}): Promise<Finding[]> => {
  await ensureAxe(page);
  const given = JSON.stringify({ ...options, resultTypes: ['violations'] });
  return page.evaluate<Finding[]>(`axe.run(${given}).then(({ violations }) => violations)`);
};

/** Expects no fault against WCAG 2.2 A and AA that axe can see, on the page as it is now. */
export const expectAccessible = async (page: Page, name: string): Promise<void> => {
  await settled(page);
  const violations = await violationsOn(page, { runOnly: [...wcag, 'best-practice'], rules: targetSize });
  const isAdvice = ({ tags }: Finding) => tags.includes('best-practice');
  tell(name, violations.filter(isAdvice));
  const faults = violations.filter((each) => !isAdvice(each));
  expect.soft(faults.flatMap(linesOf), name).toEqual([]);
};

/** Expects contrast to hold: what changes with the theme and nothing else. */
export const expectContrast = async (page: Page, name: string): Promise<void> => {
  await settled(page);
  const violations = await violationsOn(page, { runOnly: { type: 'rule', values: ['color-contrast'] } });
  expect.soft(violations.flatMap(linesOf), name).toEqual([]);
};

/** In the page: the width that is too much, and the innermost elements that take it. */
const overflow = `(() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  const isWide = (element) => element.getBoundingClientRect().right > clientWidth + 0.5;
  const wide = [...document.body.querySelectorAll('*')].filter(isWide);
  const innermost = wide.filter((element) => ![...element.children].some(isWide));
  return { extra: scrollWidth - clientWidth, words: innermost.slice(0, 3).map(({ outerHTML }) => outerHTML.slice(0, 160)) };
})()`;

/** Expects that nobody has to scroll in two directions to read the page (WCAG 1.4.10). */
export const expectNoSidewaysScroll = async (page: Page, name: string): Promise<void> => {
  await settled(page);
  const { extra, words } = await page.evaluate<{ extra: number; words: string[] }>(overflow);
  expect.soft(extra > 0 ? [`${extra} px too wide`, ...words] : [], name).toEqual([]);
};

/** What the browser complains about: faults of scripts, what a policy forbids, what could not be loaded. */
export const complaintsOf = (page: Page): string[] => {
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
};

/** Chooses the language as a reader does; on a phone the button is in the menu, so it is pressed by script. */
export const switchLanguage = async (page: Page, language: Language): Promise<void> => {
  await page.evaluate(`document.querySelector('.language-switch [lang=${language}]').click()`);
  await page.locator(`html[lang="${language}"]`).waitFor({ state: 'attached' });
};
