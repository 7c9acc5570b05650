import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { settled } from '../support/page-checks.ts';
import { say } from '../support/say.ts';
import { withProduct } from '../support/served.ts';

const phone = { viewport: { width: 390, height: 844 } };
const desktop = { viewport: { width: 1180, height: 900 } };

/** Mondays on which another group has the room every other week. */
const takenMondays = 'start=2027-01-11T17:00&end=2027-01-11T19:00&rrule=FREQ%3DWEEKLY%3BBYDAY%3DMO%3BCOUNT%3D12';

/** Where the tops of all of them are, in pixels. */
const topsOf = async (things: Locator): Promise<number[]> => {
  await things.first().waitFor();
  const boxes = await Promise.all((await things.all()).map((thing) => thing.boundingBox()));
  return boxes.map((box) => Math.round(box?.y ?? Number.NaN));
};

/** In the page: what stands before and after each page of the way back. */
const crumbMarks = `[...document.querySelectorAll('.breadcrumb li')].map((item) =>
  ['::before', '::after'].map((mark) => getComputedStyle(item, mark).content))`;

const different = (numbers: readonly number[]): number => new Set(numbers).size;

await withProduct('on the screen', (product) => {
  test.each(['/', '/haku', '/tilat'])(
    'the fields beside each other have their labels and controls on one line: %s',
    async (path) => {
      const page = await product.open(desktop);
      await page.goto(path);
      await settled(page);
      const row = page
        .locator('.field')
        .filter({ has: page.getByLabel(say('search.people')) })
        .locator('..');
      for (const part of [row.locator('label'), row.locator('.control')]) {
        const tops = await topsOf(part);
        expect(tops.length).toBeGreaterThan(1);
        expect(different(tops)).toBe(1);
      }
    },
  );

  test('the headings of the three steps stand on one line, each beside its number', async () => {
    const page = await product.open(desktop);
    await page.goto('/');
    await settled(page);
    const section = page.getByRole('region', { name: say('start.how') });
    expect(different(await topsOf(section.getByRole('heading', { level: 3 })))).toBe(1);
    const [heading, number] = await Promise.all([
      section.getByRole('heading', { level: 3 }).first().boundingBox(),
      section.getByText('1', { exact: true }).boundingBox(),
    ]);
    expect(heading?.x).toBeGreaterThan((number?.x ?? 0) + (number?.width ?? 0));
    expect(heading?.y).toBeLessThan((number?.y ?? 0) + (number?.height ?? 0));
  });

  test('the ways on for a date stand below each other on a phone', async () => {
    const page = await product.open(phone);
    await page.goto(`/varaa?room=R02&${takenMondays}`);
    await settled(page);
    const choices = page.getByRole('group', { name: say('request.choose.legend', { date: 'ma 11.1.2027' }) });
    expect(different(await topsOf(choices.locator('label')))).toBe(4);
  });

  test('the way back ends with the last page above, and with no mark after it', async () => {
    const page = await product.open(phone);
    await page.goto(`/varaa?room=R02&${takenMondays}`);
    await settled(page);
    const marks = await page.evaluate<string[][]>(crumbMarks);
    expect(marks.map(([before, after]) => [before?.includes('›'), after?.includes('›')])).toEqual([
      [false, false],
      [true, false],
    ]);
  });

  test.each(['fi', 'sv', 'en'])('the views of the bookings are in one row of a phone: %s', async (language) => {
    const page = await product.open({ ...phone, as: 'ngo' });
    await page.goto(`/varaukset?lang=${language}`);
    await settled(page);
    const tops = await topsOf(page.locator('.view-links a'));
    expect(tops).toHaveLength(4);
    expect(different(tops)).toBe(1);
  });
});
