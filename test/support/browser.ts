import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterEach, beforeAll, describe } from 'vitest';

/** A browser on this machine, and the environment it needs to run in. */
export interface BrowserProgram {
  path: string;
  env: NodeJS.ProcessEnv;
}

/** Opens a page in a context of its own: its own cookies, storage, window size and language. */
export type OpenPage = (options?: BrowserContextOptions) => Promise<Page>;

/** Quiet, offline and runnable as root and in a container. Nothing here weakens the web's own security rules. */
const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

const modules = join(import.meta.dirname, '../../node_modules');
const systemBrowsers = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

/**
 * The browser of $CHROMIUM, else the system's, else the one that came with the dependencies (Linux x64 only).
 * Says so loudly when there is none.
 * @throws Error when $CHROMIUM names a file that does not exist
 */
export const findBrowser = async (): Promise<BrowserProgram | undefined> => {
  const named = process.env.CHROMIUM;
  if (named && !existsSync(named)) throw new Error(`CHROMIUM names ${named}, which does not exist.`);
  const path = named || systemBrowsers.find((candidate) => existsSync(candidate));
  if (path) return { path, env: process.env };
  return bundledBrowser().catch((error: Error) => {
    console.warn(`\n*** NO BROWSER: the journeys are SKIPPED. Set CHROMIUM to one. ${error.message}\n`);
    return undefined;
  });
};

/** Starts it, without a window. */
export const launchBrowser = ({ path, env }: BrowserProgram): Promise<Browser> =>
  chromium.launch({ executablePath: path, env: definedOnly(env), args: browserArguments, headless: true });

/**
 * Describes journeys in a real browser: one browser for all of them, and no page outlives its test.
 * Where there is no browser, they are skipped.
 */
export const withBrowser = async (title: string, journeys: (open: OpenPage) => void): Promise<void> => {
  const program = await findBrowser();
  describe.skipIf(program === undefined)(title, () => {
    let browser: Browser;
    const contexts: BrowserContext[] = [];
    beforeAll(async () => {
      if (!program) return;
      browser = await launchBrowser(program);
      return () => browser.close();
    });
    afterEach(async () => {
      await Promise.all(contexts.splice(0).map((context) => context.close()));
    });
    journeys(async (options) => {
      const context = await browser.newContext(options);
      contexts.push(context);
      return context.newPage();
    });
  });
};

/**
 * Unpacks the bundled browser once per installation. It always unpacks into the temporary directory and takes what lies
 * there for whole, so it gets a directory of its own, which is put in place only when it is complete.
 */
const bundledBrowser = async (): Promise<BrowserProgram> => {
  const home = join(modules, '.cache/tilava-chromium');
  if (!existsSync(home)) {
    await mkdir(join(modules, '.cache'), { recursive: true });
    const staging = await mkdtemp(`${home}-`);
    try {
      await unpackInto(staging);
      await rename(staging, home);
    } catch (error) {
      await rm(staging, { recursive: true });
      if (!existsSync(home)) throw error;
    }
  }
  const env = { ...process.env, LD_LIBRARY_PATH: join(home, 'al2023/lib'), FONTCONFIG_PATH: join(home, 'fonts') };
  return { path: join(home, 'chromium'), env };
};

/** The package changes the environment of the process that imports it, so that is another process. */
const unpackInto = async (directory: string): Promise<void> => {
  const script = "await (await import('@sparticuz/chromium')).default.executablePath()";
  const env = { ...process.env, TMPDIR: directory, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' };
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], { cwd: modules, env });
  await writeFile(join(directory, 'fonts/fonts.conf'), fontConfiguration);
};

/** Replaces the package's own, which looks for the fonts in `/tmp` only. */
const fontConfiguration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

const definedOnly = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));
