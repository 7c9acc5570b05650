import { createServer, type Server } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EmbedKeyView } from '../../shared/embeds/schemas.ts';
import { withBrowser } from '../support/browser.ts';
import { holdTime } from '../support/held-times.ts';
import { complaintsOf, expectNoSidewaysScroll, violationsOn } from '../support/page-checks.ts';
import { listening, type Served, serveProduct } from '../support/served.ts';
import { bodyOf } from '../support/world.ts';

let product: Served;
let host: Server;
/** What the host's page holds in its body, and may load. */
let body = '';
/** A stylesheet of the host's own, which the page links to. */
let hostStyles = '';
let origin = '';
let hostOrigin = '';

/** As strict as a site can be that lets our scripts run: no inline styles, nothing else from anywhere. */
const hostPolicy = () =>
  `default-src 'none'; style-src 'self'; script-src ${origin}; connect-src ${origin}; frame-src ${origin}`;

beforeAll(async () => {
  product = await serveProduct({ now: '2027-01-11T08:00:00Z' });
  origin = product.origin;
  host = createServer(({ url }, response) => {
    if (url === '/styles.css') {
      response.writeHead(200, { 'Content-Type': 'text/css' });
      response.end(hostStyles);
      return;
    }
    // One page of the site has a policy, the other none.
    const policy = url === '/free' ? undefined : { 'Content-Security-Policy': hostPolicy() };
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...policy });
    response.end(
      `<!doctype html><html lang="fi"><title>Yhdistys</title><link rel="stylesheet" href="/styles.css"><main><h1>Yhdistys</h1>${body}</main><script type="module" src="${origin}/embed/v1.js"></script><script type="module" src="${origin}/embed/frame-v1.js"></script>`,
    );
  });
  hostOrigin = `http://127.0.0.1:${await listening(host)}`;
});

afterAll(async () => {
  host.close();
  await product.close();
});

const violations = async (page: Page): Promise<string[]> => {
  const found = await violationsOn(page);
  return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
};

/** In the page: what the element holds. */
const shadow = "document.querySelector('tilava-calendar').shadowRoot";

await withBrowser('the embedded calendars', (open) => {
  test.each([
    { colorScheme: 'light' as const, widths: [900, 320] },
    { colorScheme: 'dark' as const, widths: [900] },
  ])('are accessible and fit their place, $colorScheme at $widths pixels', async ({ colorScheme, widths }) => {
    const page = await open({ colorScheme, viewport: { width: 900, height: 800 } });
    const complaints = complaintsOf(page);
    for (const place of ['rooms/R02', 'sites/JNS-PIE']) {
      for (const view of ['agenda', 'week', 'month']) {
        await page.goto(`${origin}/embed/${place}?lang=sv&view=${view}`);
        for (const width of widths) {
          await page.setViewportSize({ width, height: 800 });
          await expectNoSidewaysScroll(page, `${place} ${view} ${width}`);
          expect(await violations(page), `${place} ${view} ${width}`).toEqual([]);
        }
      }
    }
    expect(complaints).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
  });

  test('are still tables for a screen reader where their cells stand below each other', async () => {
    const page = await open({ viewport: { width: 320, height: 800 } });
    await page.goto(`${origin}/embed/rooms/R02?view=week`);
    expect(await page.getByRole('table', { name: /Vapaat ja varatut ajat/ }).count()).toBe(1);
    const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: /ma 11\.1\./ }) });
    expect(await row.getByRole('cell', { name: '17.00–19.00 Varattu: Vertaisryhmä' }).count()).toBe(1);
  });

  test('stand in a frame of another site, without scripts', async () => {
    body = `<iframe title="Varauskalenteri" width="600" height="600" src="${origin}/embed/rooms/R02"></iframe>`;
    const page = await open({ javaScriptEnabled: false });
    await page.goto(hostOrigin);
    const frame = page.frameLocator('iframe');
    expect(await frame.getByRole('heading', { level: 1 }).textContent()).toBe('Ryhmätila Mustikka');
    await frame.getByRole('link', { name: 'Seuraava viikko' }).click();
    await frame.getByRole('heading', { level: 2, name: '18.1.–24.1.2027' }).waitFor();
  });
});

await withBrowser('the three forms', (open) => {
  test.each(['', '/free'])('stand together in a page of another site, %j', async (path) => {
    body = `
      <tilava-calendar rooms="R02,R05" lang="fi" view="week" first-day="su" hours="8-20"><a href="/k">Kalenteri</a></tilava-calendar>
      <iframe title="Varauskalenteri" width="100%" height="200" frameborder="0" src="${origin}/embed/municipalities/167?height=auto"></iframe>
      <p><a href="${origin}/embed/rooms/R02?lang=sv&amp;view=week">Mustikka: lediga tider</a></p>`;
    const page = await open({ viewport: { width: 900, height: 800 } });
    const complaints = complaintsOf(page);
    await page.goto(hostOrigin + path);
    await page.getByRole('heading', { name: 'Viikko 2, 10.1.–16.1.2027' }).waitFor();
    const free = page.getByRole('link', { name: '8.00–20.00 Vapaa' });
    expect(await free.first().getAttribute('href')).toBe(
      `${origin}/varaa?room=R02&start=2027-01-13T08:00&end=2027-01-13T10:00`,
    );
    expect(await free.first().getAttribute('target')).toBe('_top');
    // The frame is as high as the calendar of the town, so that nothing scrolls in it.
    const frame = page.frameLocator('iframe');
    await frame.getByRole('heading', { level: 4, name: 'Kanervan sote-keskus' }).first().waitFor();
    const heightOf = () => page.evaluate<number>("document.querySelector('iframe').getBoundingClientRect().height");
    const height = 'Math.ceil(document.documentElement.getBoundingClientRect().height)';
    const inside = await page.frames()[1]?.evaluate<number>(height);
    expect(inside).toBeGreaterThan(800);
    await expect.poll(heightOf, { timeout: 10_000 }).toBe(inside);
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.getByRole('link', { name: 'Mustikka: lediga tider' }).click();
    await page.getByRole('heading', { level: 2, name: 'Vecka 2, 11.1–17.1.2027' }).waitFor();
    expect(await page.context().cookies()).toEqual([]);
  });

  test('on screens are accessible, take turns in their languages, and go on while nobody answers', async () => {
    for (const path of ['sites/JNS-PIE?lang=fi,sv', 'rooms/R06?theme=dark']) {
      const page = await open({ viewport: { width: 1920, height: 1080 }, reducedMotion: 'reduce' });
      await page.goto(`${origin}/embed/screen/${path}`);
      await page.locator('main:not([hidden]) .clock', { hasText: '10.00' }).waitFor();
      expect(await violations(page)).toEqual([]);
    }
    const page = await open({ viewport: { width: 1000, height: 420 } });
    const complaints = complaintsOf(page);
    await page.clock.install({ time: product.world.clock.now() });
    await page.goto(`${origin}/embed/screen/sites/JNS-PIE?lang=fi,sv`);
    const title = page.locator('main:not([hidden]) h2').first();
    expect(await title.textContent()).toContain('Tänään');
    expect(complaints).toEqual([]);
    await page.clock.runFor(12_500);
    expect(await title.textContent()).toContain('I dag');
    await page.route('**/embed/screen/**', (route) => route.abort());
    await page.clock.runFor(200_000);
    expect(await page.locator('main:not([hidden]) .stale').isVisible()).toBe(true);
    expect(await page.locator('main:not([hidden]) .clock').textContent()).toMatch(/^10\.03$/);
  });

  test('on screens show whole rows only, where the number of the page takes a line of them as well', async () => {
    const other = await serveProduct({ now: '2027-01-11T08:00:00Z' });
    for (let hour = 8; hour < 20; hour++) {
      const [start, end] = [hour, hour + 1].map((each) => `2027-01-12T${String(each).padStart(2, '0')}:00`);
      const publicTitle = hour % 3 === 2 ? 'Muistiperheiden yhdistyksen keskusteluryhmä' : `Ryhmä ${hour}`;
      await holdTime(other.world, { room: 'R02', start: start ?? '', end: end ?? '', publicTitle });
    }
    const cut = `[...document.querySelectorAll('.uses')].flatMap((list) => [...list.querySelectorAll('li:not([hidden])')]
      .filter((row) => row.getBoundingClientRect().bottom > list.parentElement.getBoundingClientRect().bottom)
      .map((row) => row.textContent))`;
    const page = await open();
    for (const height of [800, 875, 885, 895]) {
      await page.setViewportSize({ width: 1180, height });
      // Drawn anew once it has asked anew.
      await page.goto(`${other.origin}/embed/screen/sites/JNS-KAN?lang=fi`, { waitUntil: 'networkidle' });
      await page.getByText(/^Sivu 1\/\d$/).waitFor();
      expect(await page.evaluate<string[]>(cut), String(height)).toEqual([]);
    }
    await other.close();
  });

  test('are not shown where the key does not allow it', async () => {
    const json = { name: 'Muu sivu', origins: ['https://www.example.fi'] };
    const made = await product.world.request('/embed-keys', { as: 'admin', json });
    const { id } = await bodyOf<EmbedKeyView>(made);
    body = `<tilava-calendar room="R02" key="${id}"><a href="/k">Kalenteri</a></tilava-calendar><iframe title="Varauskalenteri" src="${origin}/embed/rooms/R02?key=${id}"></iframe>`;
    const page = await open();
    await page.goto(hostOrigin);
    await page.getByText('Kalenteria ei voitu näyttää.').waitFor();
    expect(await page.frameLocator('iframe').getByRole('heading').count()).toBe(0);
    const own = await open();
    await own.goto(`${origin}/embed/rooms/R02?key=${id}`);
    expect(await own.getByRole('heading', { level: 1 }).textContent()).toBe('Ryhmätila Mustikka');
  });
});

await withBrowser('the calendar in a frame', (open) => {
  const pages = () => `${origin}/embed/rooms/**`;
  const kept = 'Palveluun ei juuri nyt saada yhteyttä. Näkyvissä on edelleen viimeksi haettu kalenteri.';
  const framed = (query: string, more = '') =>
    `<iframe title="Varauskalenteri" width="900" height="900"${more} src="${origin}/embed/rooms/R02?view=week&${query}"></iframe>`;

  test('turns its pages within a strict page of another site, as steps of the history', async () => {
    body = framed('lang=fi&frame=1');
    const page = await open({ viewport: { width: 1000, height: 1000 } });
    const complaints = complaintsOf(page);
    await page.goto(hostOrigin);
    const frame = page.frameLocator('iframe');
    const inside = page.frames()[1];
    await frame.getByRole('heading', { name: 'Viikko 2, 11.1.–17.1.2027' }).waitFor();
    await inside?.evaluate('globalThis.isSame = true');
    await frame.getByRole('link', { name: 'Seuraava viikko' }).click();
    await frame.getByRole('heading', { name: 'Viikko 3, 18.1.–24.1.2027' }).waitFor();
    expect(await inside?.evaluate('document.activeElement.dataset.k')).toBe('next');
    expect(await frame.getByRole('status').textContent()).toContain('Viikko 3, 18.1.–24.1.2027');
    await frame.getByRole('link', { name: 'svenska' }).click();
    await frame.getByRole('heading', { name: 'Vecka 3, 18.1–24.1.2027' }).waitFor();
    expect(await inside?.evaluate('document.documentElement.lang')).toBe('sv');
    await page.evaluate('history.back()');
    await frame.getByRole('heading', { name: 'Viikko 3, 18.1.–24.1.2027' }).waitFor();
    await page.evaluate('history.back()');
    await frame.getByRole('heading', { name: 'Viikko 2, 11.1.–17.1.2027' }).waitFor();
    expect(await inside?.evaluate('globalThis.isSame')).toBe(true);
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
  });

  test('keeps its calendar while the service is gone, says so, and goes on when it is back', async () => {
    body = framed('lang=fi&height=auto');
    const page = await open({ viewport: { width: 1000, height: 1000 } });
    await page.goto(hostOrigin);
    const frame = page.frameLocator('iframe');
    await frame.getByRole('heading', { name: 'Viikko 2, 11.1.–17.1.2027' }).waitFor();
    await page.route(pages(), (route) => route.abort());
    await frame.getByRole('link', { name: 'Seuraava viikko' }).click();
    await frame.getByText(kept).waitFor();
    expect(await frame.getByRole('heading', { name: 'Viikko 2, 11.1.–17.1.2027' }).isVisible()).toBe(true);
    expect(await violations(page)).toEqual([]);
    await page.unroute(pages());
    await frame.getByRole('button', { name: 'Yritä uudelleen' }).click();
    await frame.getByRole('heading', { name: 'Viikko 3, 18.1.–24.1.2027' }).waitFor();
    expect(await frame.getByText(kept).count()).toBe(0);
    expect(await page.frames()[1]?.evaluate('document.activeElement.textContent')).toBe('Viikko 3, 18.1.–24.1.2027');
    // A service that answers with faults is as good as gone; and the net may come back by itself.
    await page.route(pages(), (route) => route.fulfill({ status: 503, body: '' }));
    await frame.getByRole('link', { name: 'Kuukausi' }).click();
    await frame.getByText(kept).waitFor();
    await page.unroute(pages());
    await page.frames()[1]?.evaluate("dispatchEvent(new Event('online'))");
    await frame.getByRole('heading', { name: 'tammikuu 2027' }).waitFor();
    expect(await frame.getByText(kept).count()).toBe(0);
  });

  test('waits eight seconds for an answer, and says that it waits', async () => {
    body = framed('lang=en&frame=1');
    const page = await open();
    await page.goto(hostOrigin);
    const frame = page.frameLocator('iframe');
    await page.route(pages(), () => undefined);
    await frame.getByRole('link', { name: 'Next week' }).click();
    await frame.getByText('Loading the calendar…').waitFor();
    await frame.getByText('The service cannot be reached right now.').waitFor({ timeout: 15_000 });
    expect(await frame.getByRole('heading', { name: 'Week 2, 11 January – 17 January 2027' }).isVisible()).toBe(true);
  });

  test('leads on by its links where it is of no origin of its own', async () => {
    body = framed('lang=fi&frame=1', ' sandbox="allow-scripts"');
    const page = await open({ viewport: { width: 1000, height: 1000 } });
    await page.goto(hostOrigin);
    const frame = page.frameLocator('iframe');
    await frame.getByRole('link', { name: 'Seuraava viikko' }).click();
    await frame.getByRole('heading', { name: 'Viikko 3, 18.1.–24.1.2027' }).waitFor();
  });

  test('weighs at most 15 kB as it is sent, with script and stylesheet', async () => {
    const { rooms, sites } = await product.world.deps.catalogue(product.world.db);
    const places = [...rooms.map(({ id }) => `rooms/${id}`), ...sites.map(({ id }) => `sites/${id}`)];
    const sent = async (path: string) => {
      const answer = await fetch(`${origin}/embed/${path}`, { headers: { 'Accept-Encoding': 'gzip' } });
      const text = await answer.text();
      return answer.headers.get('content-encoding') === 'gzip' ? gzipSync(text).length : Buffer.byteLength(text);
    };
    const beside = (await sent('v1.css?frame')) + (await sent('inside-v1.js'));
    for (const place of places) {
      for (const view of ['agenda', 'week', 'month']) {
        const page = await sent(`${place}?lang=sv&view=${view}&from=2027-01-12&height=auto`);
        expect(page + beside, `${place} ${view}`).toBeLessThanOrEqual(15_000);
      }
    }
  });
});

await withBrowser('the calendar element', (open) => {
  test('has the colours and the font of the page around it, and stays readable whatever they are', async () => {
    body = '<tilava-calendar room="R02" view="week"></tilava-calendar>';
    hostStyles =
      'tilava-calendar { --tilava-accent: #ffd400; --tilava-paper: #777; --tilava-ink: #aaa; --tilava-font: monospace }';
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await open({ colorScheme, viewport: { width: 900, height: 800 } });
      await page.goto(hostOrigin);
      await page.getByRole('heading', { level: 3 }).waitFor();
      expect(await page.evaluate(`getComputedStyle(${shadow}.querySelector('h3')).fontFamily`)).toBe('monospace');
      const book = `getComputedStyle(${shadow}.querySelector('.book')).backgroundColor`;
      expect(await page.evaluate(book), colorScheme).toMatch(/^oklch\(.* (9\d|10\d)(\.\d+)?\)$/);
      expect(await violations(page), colorScheme).toEqual([]);
    }
    hostStyles = '';
  });

  test('says that it waits; keeps what it showed while we cannot be reached, says so, and comes back when asked', async () => {
    body = '<tilava-calendar room="R02"><a href="/k">Kalenteri</a></tilava-calendar>';
    const page = await open();
    await page.goto(hostOrigin);
    const next = page.getByRole('button', { name: 'Seuraava viikko' });
    await next.click();
    await page.getByRole('heading', { name: '18.1.–24.1.2027' }).waitFor();
    const pages = `${origin}/embed/rooms/**`;
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(pages, async (route) => {
      await held;
      await route.continue();
    });
    await page.getByRole('button', { name: 'Edellinen viikko' }).click();
    await page.getByText('Kalenteria haetaan…').waitFor();
    release();
    await page.getByRole('heading', { name: '11.1.–17.1.2027' }).waitFor();
    expect(await page.getByText('Kalenteria haetaan…').count()).toBe(0);
    await page.unroute(pages);
    await page.route(pages, (route) => route.abort());
    await next.click();
    await page.getByText('Palveluun ei juuri nyt saada yhteyttä.').waitFor();
    expect(await page.getByRole('heading', { name: '11.1.–17.1.2027' }).isVisible()).toBe(true);
    expect(await violations(page)).toEqual([]);
    await page.unroute(pages);
    await page.getByRole('button', { name: 'Yritä uudelleen' }).click();
    await page.getByRole('heading', { name: '18.1.–24.1.2027' }).waitFor();
    expect(await page.getByText('Palveluun ei juuri nyt saada yhteyttä.').count()).toBe(0);
  });

  test('shows a calendar in a strict page of another site, in the page’s own font, and turns its weeks by keyboard', async () => {
    body = '<tilava-calendar room="R02" view="week"><a href="/kalenteri">Varauskalenteri</a></tilava-calendar>';
    const page = await open({ viewport: { width: 900, height: 800 } });
    const complaints = complaintsOf(page);
    await page.goto(hostOrigin);
    const heading = page.getByRole('heading', { level: 3 });
    await heading.waitFor();
    expect(await heading.textContent()).toBe('Viikko 2, 11.1.–17.1.2027');
    expect(await page.getByRole('heading', { level: 2 }).textContent()).toBe('Ryhmätila Mustikka');
    expect(await page.getByRole('link', { name: 'Varaa tila' }).getAttribute('href')).toContain('/tilat/R02');
    expect(await page.getByRole('link', { name: 'Varauskalenteri', exact: true }).isVisible()).toBe(false);
    const fontOf = (node: string) => page.evaluate(`getComputedStyle(${node}).fontFamily`);
    expect(await fontOf(`${shadow}.querySelector('h3')`)).toBe(await fontOf('document.body'));
    const next = page.getByRole('button', { name: 'Seuraava viikko' });
    await next.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Viikko 3, 18.1.–24.1.2027' }).waitFor();
    expect(await page.evaluate(`${shadow}.activeElement.dataset.k`)).toBe('next');
    expect(await page.getByRole('status').textContent()).toBe('Viikko 3, 18.1.–24.1.2027');
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
  });

  test('takes the language of the page around it, another when told so, and follows its attributes', async () => {
    body = '<div lang="sv-FI"><tilava-calendar site="JNS-KAN"></tilava-calendar></div>';
    const page = await open();
    await page.goto(hostOrigin);
    await page.getByRole('button', { name: 'Nästa vecka' }).waitFor();
    await page.evaluate(`document.querySelector('tilava-calendar').setAttribute('lang', 'en')`);
    await page.getByRole('button', { name: 'Next week' }).waitFor();
    await page.evaluate(`document.querySelector('tilava-calendar').setAttribute('view', 'month')`);
    const day = page.getByRole('button', { name: '13 January 2027 Partly booked' });
    await day.click();
    await page.getByRole('heading', { name: '13 January – 19 January 2027' }).waitFor();
  });

  test('leaves its own link where it stands when the calendar cannot be had, and says so', async () => {
    body =
      '<tilava-calendar room="R99"><a href="/kalenteri">Varauskalenteri</a></tilava-calendar><tilava-calendar room="R98"></tilava-calendar>';
    const page = await open();
    await page.goto(hostOrigin);
    await page.getByText('Kalenteria ei voitu näyttää.').first().waitFor();
    expect(await page.getByRole('link', { name: 'Varauskalenteri', exact: true }).isVisible()).toBe(true);
    expect(await page.getByRole('link', { name: 'Avaa varauskalenteri' }).getAttribute('href')).toContain(
      '/embed/rooms/R98',
    );
  });

  test('is a link without scripts', async () => {
    body = '<tilava-calendar room="R02"><a href="/kalenteri">Varauskalenteri</a></tilava-calendar>';
    const page = await open({ javaScriptEnabled: false });
    await page.goto(hostOrigin);
    expect(await page.getByRole('link', { name: 'Varauskalenteri' }).isVisible()).toBe(true);
  });

  test('weighs at most 5 kB, may be loaded by every site, and is asked for again now and then', async () => {
    const response = await fetch(`${origin}/embed/v1.js`);
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(response.headers.get('cache-control')).toBe('public, max-age=3600');
    expect(gzipSync(await response.text()).length).toBeLessThanOrEqual(5000);
  });
});
