import { createServer, type Server } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withBrowser } from '../support/browser.ts';
import { complaintsOf, expectNoSidewaysScroll, violationsOn } from '../support/page-checks.ts';
import { listening, type Served, serveProduct } from '../support/served.ts';

let product: Served;
let host: Server;
/** What the host's page holds in its body, and may load. */
let body = '';
let origin = '';
let hostOrigin = '';

/** As strict as a site can be that lets our script run: no inline styles, nothing else from anywhere. */
const hostPolicy = () => `default-src 'none'; script-src ${origin}; connect-src ${origin}; frame-src ${origin}`;

beforeAll(async () => {
  product = await serveProduct({ now: '2027-01-11T08:00:00Z' });
  origin = product.origin;
  host = createServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': hostPolicy() });
    response.end(
      `<!doctype html><html lang="fi"><title>Yhdistys</title><main><h1>Yhdistys</h1>${body}</main><script type="module" src="${origin}/embed/v1.js"></script>`,
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
const shadow = "document.querySelector('tilava-kalenteri').shadowRoot";

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

await withBrowser('the calendar element', (open) => {
  test('shows a calendar in a strict page of another site, in the page’s own font, and turns its weeks by keyboard', async () => {
    body = '<tilava-kalenteri room="R02" view="week"><a href="/kalenteri">Varauskalenteri</a></tilava-kalenteri>';
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
    body = '<div lang="sv-FI"><tilava-kalenteri site="JNS-KAN"></tilava-kalenteri></div>';
    const page = await open();
    await page.goto(hostOrigin);
    await page.getByRole('button', { name: 'Nästa vecka' }).waitFor();
    await page.evaluate(`document.querySelector('tilava-kalenteri').setAttribute('lang', 'en')`);
    await page.getByRole('button', { name: 'Next week' }).waitFor();
    await page.evaluate(`document.querySelector('tilava-kalenteri').setAttribute('view', 'month')`);
    const day = page.getByRole('button', { name: '13 January 2027 Partly booked' });
    await day.click();
    await page.getByRole('heading', { name: '13 January – 19 January 2027' }).waitFor();
  });

  test('leaves its own link where it stands when the calendar cannot be had, and says so', async () => {
    body =
      '<tilava-kalenteri room="R99"><a href="/kalenteri">Varauskalenteri</a></tilava-kalenteri><tilava-kalenteri room="R98"></tilava-kalenteri>';
    const page = await open();
    await page.goto(hostOrigin);
    await page.getByText('Kalenteria ei voitu näyttää.').first().waitFor();
    expect(await page.getByRole('link', { name: 'Varauskalenteri', exact: true }).isVisible()).toBe(true);
    expect(await page.getByRole('link', { name: 'Avaa varauskalenteri' }).getAttribute('href')).toContain(
      '/embed/rooms/R98',
    );
  });

  test('is a link without scripts', async () => {
    body = '<tilava-kalenteri room="R02"><a href="/kalenteri">Varauskalenteri</a></tilava-kalenteri>';
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
