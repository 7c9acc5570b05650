import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { BookingView } from '../../shared/bookings/schemas.ts';
import { heard } from '../support/booking-commands.ts';
import { complaintsOf, expectAccessible, expectNoSidewaysScroll } from '../support/page-checks.ts';
import { say } from '../support/say.ts';
import { withProduct } from '../support/served.ts';

const phone = { viewport: { width: 390, height: 844 } };
const desk = { viewport: { width: 1280, height: 900 } };

/** The forum is on a Tuesday, in both halves of the hall together; the hall is made ready the evening before. */
const [eve, day] = ['2027-02-01', '2027-02-02'];
const hall = 'Monitoimisali A+B';
const groups = ['Perhetupa', 'Neuvontahuone (pari)'];

const addRoom = async (page: Page, number: number, room: string): Promise<void> => {
  await page.locator('#parts-add').click();
  const choice = page.locator(`#parts-${number}-room`);
  const options = await choice.locator('option').allTextContents();
  await choice.selectOption(options.find((each) => each.startsWith(`${room} (`)) ?? room);
};

const bookForum = async (page: Page): Promise<string> => {
  await page.goto(`/varaa?room=R39&start=${day}T10:00&end=${day}T16:00`);
  await page.getByLabel(say('request.internal-title')).fill('Järjestöfoorumi');
  await page.getByRole('radio', { name: 'Vertaistuki' }).check();
  await page.getByLabel(say('request.area')).selectOption({ index: 1 });
  await page.getByRole('radio', { name: say('request.public.hidden') }).check();
  await page.getByLabel(say('request.person.name')).fill('Aino Aalto');
  await page.getByLabel(say('request.person.phone')).fill('040 123 4500');
  await page.getByRole('button', { name: say('request.step.next') }).click();
  await page.getByText(say('parts.open')).click();
  for (const [index, room] of groups.entries()) await addRoom(page, index + 1, room);
  await addRoom(page, 3, hall);
  const ready = page.getByRole('group', { name: say('parts.legend', { number: 3 }) });
  await ready.getByRole('radio', { name: say('parts.time.own') }).check();
  await ready.getByLabel(say('parts.day')).selectOption(say('parts.day.-1'));
  await ready.getByLabel(say('parts.start')).fill('18');
  await ready.getByLabel(say('parts.end')).fill('20');
  await page.keyboard.press('Tab');
  await expectAccessible(page, 'a request for several rooms');
  await expectNoSidewaysScroll(page, 'a request for several rooms');
  await page.getByRole('button', { name: say('request.step.next') }).click();
  await page.getByRole('checkbox', { name: say('request.terms') }).check();
  await page.getByRole('button', { name: say('request.send.request', { count: 1 }) }).click();
  await page.getByRole('heading', { level: 1, name: say('request.sent.requested') }).waitFor();
  await page.getByRole('link', { name: say('request.sent.open') }).click();
  await page.getByText(`${hall}, edellisenä päivänä klo 18.00–20.00`).waitFor();
  await expectNoSidewaysScroll(page, 'a booking of several rooms');
  return page.url().split('/').at(-1) as string;
};

await withProduct('an event with several rooms', (product) => {
  test('is asked for on a phone, given by one decision, and then every calendar shows all of its rooms taken', async () => {
    const page = await product.open({ ...phone, as: 'ngo' });
    const complaints = complaintsOf(page);
    const id = await bookForum(page);

    const staff = await product.open({ ...desk, as: 'approver' });
    await staff.goto(`/hyvaksynnat?avaa=${id}`);
    await staff.getByText(`${hall}, edellisenä päivänä klo 18.00–20.00`).waitFor();
    await staff.locator('.decision-buttons button').first().click();
    // Leaving the page sends what waits.
    await staff.goto('/varaukset');
    const seen = () => heard<BookingView>(product.world.request(`/bookings/${id}`, { as: 'ngo' }));
    await expect.poll(async () => (await seen()).state, { timeout: 10_000 }).toBe('approved');

    // The hall shows in its halves as well, which nobody else can have then.
    const shownOn = async (date: string) => {
      await staff.goto(`/kalenteri?toimipiste=JNS-PIE&nakyma=paiva&pvm=${date}`);
      const entries = staff.locator('.hour-grid a', { hasText: 'Järjestöfoorumi' });
      await entries.first().waitFor();
      return entries.count();
    };
    expect(await shownOn(eve)).toBe(3);
    expect(await shownOn(day)).toBe(5);
    await expectAccessible(staff, 'the day of an event with several rooms');

    for (const room of ['R37', 'R38', 'R39', 'R04', 'R36']) {
      await page.goto(`/embed/rooms/${room}?lang=fi&view=agenda&from=${day}`);
      expect(await page.locator('li', { hasText: '10.00–16.00' }).first().innerText()).toContain('Varattu');
    }
    await page.goto(`/embed/sites/JNS-PIE?lang=fi&view=agenda&from=${eve}`);
    await expectNoSidewaysScroll(page, 'the embedded calendar of an event with several rooms');
    expect(complaints).toEqual([]);
  });
});
