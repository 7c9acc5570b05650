import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { languages } from '../../shared/i18n/language.ts';
import { settled } from '../support/page-checks.ts';
import { builtWeb, withProduct } from '../support/served.ts';

/** Bytes that the first page may take as scripts, compressed. */
const most = 60_000;

const assets = join(builtWeb, 'assets');
const modules = join(import.meta.dirname, '../../node_modules');

/** Compressed as the build did; small files it leaves as they are. */
const weightOf = (name: string): number => {
  const compressed = join(assets, `${name}.gz`);
  return existsSync(compressed) ? readFileSync(compressed).length : gzipSync(readFileSync(join(assets, name))).length;
};

/** Words inside of packages that no minifier changes, and that nothing of ours says. */
const packages = [
  { name: 'luxon', file: 'build/node/luxon.js', telltale: 'Invalid DateTime' },
  { name: 'rrule', file: 'dist/es5/rrule.js', telltale: 'byeaster' },
  { name: 'zod', file: 'v4/core/schemas.cjs', telltale: 'unrecognized_keys' },
];

await withProduct('the first page', (product) => {
  test.each(languages)('is there with at most 60 kB of script in %s', async (language) => {
    const page = await product.open({ locale: language });
    const lang = () => page.locator('html').getAttribute('lang');
    const scripts = new Set<string>();
    page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      if (pathname.endsWith('.js')) scripts.add(basename(pathname));
    });
    await page.goto('/');
    await settled(page);
    await page.waitForLoadState('networkidle');
    expect(await lang()).toBe(language);
    const weights = [...scripts].map((name) => ({ name, bytes: weightOf(name) }));
    const sum = weights.reduce((total, { bytes }) => total + bytes, 0);
    expect(weights.length).toBeGreaterThan(1);
    expect(sum, JSON.stringify(weights)).toBeLessThanOrEqual(most);
  });
});

test.each(packages)('no script of the web holds $name', ({ name, file, telltale }) => {
  expect(readFileSync(join(modules, name, file), 'utf8')).toContain(telltale);
  const scripts = readdirSync(assets).filter((each) => each.endsWith('.js'));
  expect(scripts.filter((each) => readFileSync(join(assets, each), 'utf8').includes(telltale))).toEqual([]);
});
