/**
 * Takes pictures of every page, for those who review them: `node test/e2e/screenshots.ts [name …]`. They lie in
 * `test/e2e/screenshots/`, named after page and variant, and are no part of the repository.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { accounts, demoPassword } from '../../db/demo/people.ts';
import { findBrowser, launchBrowser } from '../support/browser.ts';
import { openScreen, type Screen, screens } from '../support/screens.ts';

const root = join(import.meta.dirname, '../..');
const pictures = join(import.meta.dirname, 'screenshots');
/** The moment that the demo region was written for. */
const now = '2026-11-22T08:00:00Z';

const desktop = { viewport: { width: 1280, height: 900 } };
const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true };

const variants: Readonly<Record<string, BrowserContextOptions>> = {
  'desktop-light-fi': desktop,
  'desktop-dark-fi': { ...desktop, colorScheme: 'dark' },
  'phone-light-fi': phone,
  'phone-light-sv': phone,
  'desktop-light-en': desktop,
};

/** Starts the product on a free port, with the demo region; tells its address. */
const startServer = async (dataDir: string): Promise<{ server: ChildProcess; origin: string }> => {
  const env = { ...process.env, PORT: '0', DATA_DIR: dataDir, DEMO: '1', CLOCK: now, NODE_ENV: 'test' };
  const server = spawn(process.execPath, ['server/main.ts'], { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface({ input: server.stdout })) {
    const { url } = JSON.parse(line) as { url?: string };
    if (url) return { server, origin: `http://localhost:${new URL(url).port}` };
  }
  throw new Error('The server ended before it listened.');
};

/** The picture has the reader's language, so the way to a state is gone in Finnish and the language chosen then. */
const take = async (page: Page, screen: Screen, language: string, file: string): Promise<void> => {
  await openScreen(page, screen);
  await page.locator('main h1').first().waitFor();
  await page.evaluate(`document.querySelector('.language-switch [lang=${language}]').click()`);
  await page.locator(`html[lang="${language}"]`).waitFor({ state: 'attached' });
  await page.waitForLoadState('networkidle');
  await page.evaluate("document.activeElement?.blur(); localStorage.removeItem('tilava.language')");
  await page.screenshot({ path: file, fullPage: true });
};

const signIn = async (page: Page, screen: Screen): Promise<void> => {
  if (!screen.as) return;
  await page.goto('/kirjaudu');
  const session = { email: accounts[screen.as].email, password: demoPassword };
  const sent = `fetch('/api/v1/session', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '${JSON.stringify(session)}' }).then(({ status }) => status)`;
  const status = await page.evaluate<number>(sent);
  if (status >= 300) throw new Error(`${screen.as} could not sign in: ${status}`);
};

const takeVariant = async (
  browser: Browser,
  origin: string,
  variant: string,
  chosen: readonly Screen[],
): Promise<void> => {
  const options = {
    ...variants[variant],
    locale: 'fi-FI',
    timezoneId: 'Europe/Helsinki',
    reducedMotion: 'reduce' as const,
  };
  for (const [, own] of Map.groupBy(chosen, ({ as }) => as)) {
    const context = await browser.newContext({ ...options, baseURL: origin });
    const page = await context.newPage();
    await page.clock.setFixedTime(now);
    if (own[0]) await signIn(page, own[0]);
    for (const screen of own) {
      await take(page, screen, variant.slice(-2), join(pictures, `${screen.name}-${variant}.png`)).catch(
        (error: Error) => console.error(`${screen.name} ${variant}: ${error.message}`),
      );
    }
    await context.close();
  }
};

const takeAll = async (names: readonly string[]): Promise<void> => {
  const program = await findBrowser();
  if (!program) return;
  const chosen = screens.filter(({ name }) => names.length === 0 || names.includes(name));
  const directory = mkdtempSync(join(tmpdir(), 'tilava-pictures-'));
  const { server, origin } = await startServer(directory);
  const browser = await launchBrowser(program);
  try {
    mkdirSync(pictures, { recursive: true });
    for (const variant of Object.keys(variants)) await takeVariant(browser, origin, variant, chosen);
  } finally {
    await browser.close();
    server.kill();
    await once(server, 'exit');
    rmSync(directory, { recursive: true });
  }
};

await takeAll(process.argv.slice(2));
