import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { BookingView } from '../../shared/bookings/schemas.ts';
import { choir, closedDate, spoilTwoDates, takenDate } from '../support/choir.ts';
import { complaintsOf, expectAccessible, expectNoSidewaysScroll } from '../support/page-checks.ts';
import { say } from '../support/say.ts';
import { type Product, withProduct } from '../support/served.ts';
import { bodyOf } from '../support/world.ts';

const desktop = { width: 1280, height: 900 };

const heading = (page: Page, name: string | RegExp): Locator => page.getByRole('heading', { level: 1, name });
const press = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('button', { name }).click();

/** Accessible as it is, and no wider than a phone when it is read on one. */
const look = async (page: Page, name: string): Promise<void> => {
  await expectAccessible(page, name);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page, name);
  await page.setViewportSize(desktop);
};

const searchForSeries = async (page: Page): Promise<void> => {
  await page.goto('/');
  await heading(page, say('start.title')).waitFor();
  await page.getByRole('radio', { name: say('when.kind.weekly') }).check();
  await page.getByRole('textbox', { name: say('when.date.first') }).fill(choir.firstDate);
  await page.getByLabel(say('when.start')).fill('17');
  await page.getByLabel(say('when.end')).fill('19');
  await page.getByRole('radio', { name: say('when.ends.count') }).check();
  await page.getByRole('spinbutton', { name: say('when.count') }).fill('20');
  await page.getByLabel(say('search.people')).fill('12');
  await page.getByLabel(say('search.place')).selectOption(choir.place);
  await page.getByRole('checkbox', { name: say('words.need.wheelchair') }).check();
  expect(await page.getByRole('checkbox', { name: 'ke', exact: true }).isChecked()).toBe(true);
  await look(page, 'start');
  await press(page, say('search.submit'));
};

const chooseRoom = async (page: Page): Promise<void> => {
  await heading(page, say('search.title')).waitFor();
  const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: choir.room }) });
  await card.getByText(say('search.card.free', { free: 18, total: 20 }), { exact: true }).waitFor();
  await look(page, 'results');
  await card.getByRole('link', { name: choir.room, exact: true }).click();
  await heading(page, choir.room).waitFor();
  await look(page, 'room');
  await page.getByRole('link', { name: say('rooms.book') }).click();
  await heading(page, say('request.title', { room: choir.room })).waitFor();
  await page.getByText('20 kerrasta: 18 haluttuna aikana, 2 odottaa valintaasi.').first().waitFor();
  await look(page, 'request');
};

const fillPurpose = async (page: Page): Promise<void> => {
  await page.getByLabel(say('request.internal-title')).fill(choir.internalTitle);
  await page.getByRole('radio', { name: choir.activity }).check();
  await page.getByLabel(say('request.area')).selectOption(choir.area);
  await page.getByRole('radio', { name: say('request.public.shown') }).check();
  await page.getByLabel(say('request.public-title')).fill(choir.publicTitle);
  await page.getByLabel(say('request.person.name')).fill(choir.person);
  await page.getByLabel(say('request.person.phone')).fill(choir.phone);
  await look(page, 'request: who and what for');
  await press(page, say('request.step.next'));
};

const passNeeds = async (page: Page): Promise<void> => {
  await page.getByText(say('request.needs.met')).waitFor();
  await look(page, 'request: needs');
  await press(page, say('request.step.next'));
};

const signInToSend = async (page: Page): Promise<void> => {
  await page.getByRole('checkbox', { name: say('request.terms') }).check();
  await look(page, 'request: send');
  await press(page, say('request.send.sign-in'));
  await page.getByText(say('session.lead.request')).waitFor();
  await page.getByLabel(say('session.email')).fill(choir.email);
  await page.getByLabel(say('session.password'), { exact: true }).fill(choir.password);
  await look(page, 'sign in');
  await page
    .locator('main')
    .getByRole('button', { name: say('session.send'), exact: true })
    .click();
  await heading(page, say('request.title', { room: choir.room })).waitFor();
};

const resolveDates = async (page: Page): Promise<void> => {
  const choices = (day: string) => page.getByRole('group', { name: say('request.choose.legend', { date: day }) });
  await choices(takenDate.words)
    .getByRole('radio', { name: say('request.choose.room') })
    .check();
  await choices(closedDate.words)
    .getByRole('radio', { name: say('request.choose.skip') })
    .check();
  const tally = '20 kerrasta: 18 haluttuna aikana, 1 toisessa tilassa, 1 jätetään pois.';
  await page.getByRole('status').getByText(tally).waitFor();
  await look(page, 'request: dates resolved');
};

const sendRequest = async (page: Page): Promise<void> => {
  await press(page, say('request.send.request', { count: 19 }));
  await heading(page, say('request.sent.requested')).waitFor();
  await page.getByText(say('request.dates.count', { count: 19 }), { exact: true }).waitFor();
  await page.getByText('1 kerta siirretty, 1 kerta jätetty pois').waitFor();
  await look(page, 'sent');
};

/** @returns the id of the booking, from its address */
const openBooking = async (page: Page): Promise<string> => {
  await page.getByRole('link', { name: say('request.sent.open') }).click();
  await heading(page, choir.internalTitle).waitFor();
  const dates = page.getByRole('region', { name: say('bookings.dates') }).getByRole('listitem');
  expect(await dates.count()).toBe(20);
  await dates.filter({ hasText: takenDate.words }).getByText(say('bookings.reason.moved-room')).waitFor();
  await dates.filter({ hasText: closedDate.words }).getByText(say('bookings.date.skipped'), { exact: true }).waitFor();
  await look(page, 'booking');
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
};

const approve = async (page: Page): Promise<void> => {
  await page.goto('/hyvaksynnat');
  const row = page
    .getByRole('row')
    .filter({ hasText: choir.organisation })
    .filter({ hasText: say('approvals.dates', { count: 19 }) });
  await row.getByRole('link', { name: choir.organisation }).click();
  await page.getByRole('heading', { level: 2, name: choir.internalTitle }).waitFor();
  await look(page, 'queue with the request open');
  await press(page, say('approvals.approve.dates', { count: 19 }));
  await page.getByText(say('approvals.pending.approve', { count: 19, organisation: choir.organisation })).waitFor();
  await look(page, 'queue with a decision that can be undone');
  // Leaving the page sends the decision at once.
  await page.getByRole('link', { name: say('shell.navigation.calendar'), exact: true }).click();
  await heading(page, say('siteCalendar.title')).waitFor();
};

const expectApproved = async ({ world }: Product, id: string): Promise<BookingView> => {
  const read = async () => bodyOf<BookingView>(await world.request(`/bookings/${id}`, { as: 'ngo' }));
  await expect.poll(async () => (await read()).state, { timeout: 20_000 }).toBe('approved');
  return read();
};

const expectPublicTimes = async (page: Page): Promise<void> => {
  await page.goto(`/embed/rooms/${choir.roomCode}?view=week&from=2027-01-11`);
  await heading(page, choir.room).waitFor();
  const day = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: /ke 13\.1\./ }) });
  await day.getByText(`17.00–19.00 Varattu: ${choir.publicTitle}`).waitFor();
  const source = await page.content();
  for (const secret of [choir.internalTitle, choir.person, choir.phone, choir.organisation])
    expect(source).not.toContain(secret);
  await look(page, 'public calendar');
};

await withProduct('from a search to a calendar that everybody can read', (product) => {
  test('a group finds a hall for twenty evenings, sends what is left of them, and has it once it is approved', async () => {
    await spoilTwoDates(product.world);
    const page = await product.open({ viewport: desktop });
    const complaints = complaintsOf(page);
    await searchForSeries(page);
    await chooseRoom(page);
    await fillPurpose(page);
    await passNeeds(page);
    await signInToSend(page);
    await resolveDates(page);
    await sendRequest(page);
    const id = await openBooking(page);
    await approve(await product.open({ viewport: desktop, as: 'approver' }));
    const booking = await expectApproved(product, id);
    expect(booking.summary).toMatchObject({ approved: 19, moved: 1, skipped: 1 });
    await expectPublicTimes(await product.open({ viewport: desktop }));
    expect(complaints.filter((text) => !text.includes('401'))).toEqual([]);
  }, 180_000);
});
