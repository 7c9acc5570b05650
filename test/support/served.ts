/** The built product as people meet it: served over HTTP in this process, with the demo region, for a real browser. */
import { createReadStream, existsSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { beforeEach } from 'vitest';
import { createApi } from '../../server/api.ts';
import { webFiles } from '../../server/http/web-files.ts';
import { axeFile, axePath } from './axe-file.ts';
import { withBrowser } from './browser.ts';
import { type Account, createWorld, demoNow, type World, type WorldOptions } from './world.ts';

/** Where the build puts the web; `npm test` has built it before any test runs. */
export const builtWeb = join(import.meta.dirname, '../../dist');

/** A server on a port of its own, and the world behind it. */
export interface Served {
  /** Of the pages, without a trailing slash. */
  origin: string;
  world: World;
  close(): Promise<void>;
}

export interface ServeOptions extends WorldOptions {
  /** The directory of the built web; {@link builtWeb} when left out. */
  web?: string;
}

/** Listens on a free port of this machine. */
export const listening = (server: Server): Promise<number> =>
  new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)));

const closing = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

const serveAxe = (outgoing: ServerResponse): void => {
  outgoing.writeHead(200, { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'max-age=31536000' });
  createReadStream(axeFile).pipe(outgoing);
};

/**
 * Serves the built product with the demo region, on SQLite, at the demo's moment unless told otherwise.
 * @throws Error when the web has not been built
 */
export const serveProduct = async ({ web = builtWeb, ...options }: ServeOptions = {}): Promise<Served> => {
  if (!existsSync(web)) throw new Error('The web is not built: run npm run build first.');
  const world = await createWorld({ demo: true, now: demoNow, ...options });
  const api = createApi(world.deps, webFiles(web));
  const listener = getRequestListener((request) => api.fetch(request));
  const server = createServer((incoming, outgoing) => {
    if (incoming.url === axePath) serveAxe(outgoing);
    else void listener(incoming, outgoing);
  });
  const origin = `http://localhost:${await listening(server)}`;
  const close = async () => {
    await closing(server);
    await world.close();
  };
  return { origin, world, close };
};

export interface OpenOptions extends BrowserContextOptions {
  /** Who is signed in; nobody when left out. */
  as?: Account;
}

/** The product in a browser. */
export interface Product {
  readonly origin: string;
  readonly world: World;
  /** A page in a context of its own, in Finnish and with the world's clock unless told otherwise; nothing is open yet. */
  open(options?: OpenOptions): Promise<Page>;
}

/** Gives the browser what signing in leaves in it: a cookie of this very host, which only the protocol itself can set. */
const signIn = async (page: Page, { origin, world }: Served, account: Account): Promise<void> => {
  const [name = '', value = ''] = (await world.cookieOf(account)).split('=');
  const session = await page.context().newCDPSession(page);
  const cookie = { name, value, url: origin, path: '/', httpOnly: true, secure: true, sameSite: 'Lax' as const };
  const { success } = await session.send('Network.setCookie', cookie);
  if (!success) throw new Error(`The browser took no cookie for ${account}.`);
  await session.detach();
};

/** Follows links by their path: `page.goto('/haku')`. */
const contextOptions = (origin: string, options: BrowserContextOptions): BrowserContextOptions => ({
  baseURL: origin,
  locale: 'fi-FI',
  timezoneId: 'Europe/Helsinki',
  reducedMotion: 'reduce',
  ...options,
});

/** Long waits are for slow machines; what never comes is told before the test's own time is over. */
const patience = 20_000;

/**
 * Describes journeys through the product: each test has a server and a world of its own, and a browser for all of them.
 * @param options which world; the demo region at its own moment when left out
 */
export const withProduct = (
  title: string,
  journeys: (product: Product) => void,
  options: ServeOptions = {},
): Promise<void> =>
  withBrowser(title, (openPage) => {
    let served: Served;
    beforeEach(async () => {
      served = await serveProduct(options);
      return () => served.close();
    });
    journeys({
      get origin() {
        return served.origin;
      },
      get world() {
        return served.world;
      },
      open: async ({ as, ...rest } = {}) => {
        const page = await openPage(contextOptions(served.origin, rest));
        if (as) await signIn(page, served, as);
        await page.clock.setFixedTime(served.world.clock.now());
        page.setDefaultTimeout(patience);
        return page;
      },
    });
  });
