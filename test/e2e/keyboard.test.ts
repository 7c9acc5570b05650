import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { BookingView } from '../../shared/bookings/schemas.ts';
import { book } from '../support/booking-messages.ts';
import { choir, closedDate, spoilTwoDates, takenDate } from '../support/choir.ts';
import { arrivedAt, enter, pick, tabTo, tick, write } from '../support/keys.ts';
import { say } from '../support/say.ts';
import { withProduct } from '../support/served.ts';
import { bodyOf, type World } from '../support/world.ts';

const desktop = { viewport: { width: 1280, height: 900 } };

const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
const group = (page: Page, name: string): Locator => page.getByRole('group', { name });

const searchForSeries = async (page: Page): Promise<void> => {
  await page.goto('/');
  await enter(page.getByRole('link', { name: say('ui.skip-to-content') }), { most: 1 });
  await pick(group(page, say('when.kind')), say('when.kind.weekly'));
  await write(page.getByRole('textbox', { name: say('when.date.first') }), choir.firstDate);
  await write(page.getByLabel(say('when.start')), '17');
  await write(page.getByLabel(say('when.end')), '19');
  await pick(group(page, say('when.ends')), say('when.ends.count'));
  await write(page.getByRole('spinbutton', { name: say('when.count') }), '20');
  await write(page.getByLabel(say('search.people')), '12');
  await write(page.getByLabel(say('search.place')), choir.place);
  await tick(page.getByRole('checkbox', { name: say('words.need.wheelchair') }));
  await enter(button(page, say('search.submit')));
};

const chooseRoom = async (page: Page): Promise<void> => {
  await arrivedAt(page, say('search.title'));
  await enter(page.getByRole('link', { name: choir.room, exact: true }));
  await arrivedAt(page, choir.room);
  await enter(page.getByRole('link', { name: say('rooms.book') }));
  await arrivedAt(page, say('request.title', { room: choir.room }));
};

const resolveDates = async (page: Page): Promise<void> => {
  const choices = (day: string) => group(page, say('request.choose.legend', { date: day }));
  await pick(choices(takenDate.words), say('request.choose.room'));
  await pick(choices(closedDate.words), say('request.choose.skip'));
};

const fillPurpose = async (page: Page): Promise<void> => {
  await write(page.getByLabel(say('request.internal-title')), choir.internalTitle);
  await pick(group(page, say('request.activity')), choir.activity);
  await write(page.getByLabel(say('request.area')), choir.area);
  await pick(group(page, say('request.public')), say('request.public.shown'));
  await write(page.getByLabel(say('request.public-title')), choir.publicTitle);
  await write(page.getByLabel(say('request.person.name')), choir.person);
  await write(page.getByLabel(say('request.person.phone')), choir.phone);
  await enter(button(page, say('request.step.next')));
};

const sendRequest = async (page: Page): Promise<void> => {
  await enter(button(page, say('request.step.next')));
  await tick(page.getByRole('checkbox', { name: say('request.terms') }));
  await enter(button(page, say('request.send.sign-in')));
  await arrivedAt(page, say('session.title'));
  await write(page.getByLabel(say('session.email')), choir.email);
  await write(page.getByLabel(say('session.password'), { exact: true }), choir.password);
  await page.keyboard.press('Enter');
  await arrivedAt(page, say('request.title', { room: choir.room }));
  await enter(button(page, say('request.send.request', { count: 19 })));
  await arrivedAt(page, say('request.sent.requested'));
  await enter(page.getByRole('link', { name: say('request.sent.open') }));
  await arrivedAt(page, choir.internalTitle);
};

const series = { start: '2027-01-13T17:00', end: '2027-01-13T19:00', rrule: 'FREQ=WEEKLY;BYDAY=WE;COUNT=20' };
const request = { roomId: choir.roomCode, internalTitle: choir.internalTitle, when: series };

const stateOf = async (world: World, id: string): Promise<string> =>
  (await bodyOf<BookingView>(await world.request(`/bookings/${id}`, { as: 'ngo' }))).state;

await withProduct('by keyboard alone', (product) => {
  test('a group books a hall for a season, and always sees where it is', async () => {
    await spoilTwoDates(product.world);
    const page = await product.open(desktop);
    await searchForSeries(page);
    await chooseRoom(page);
    await resolveDates(page);
    await fillPurpose(page);
    await sendRequest(page);
    const dates = page.getByRole('region', { name: say('bookings.dates') }).getByRole('listitem');
    expect(await dates.filter({ hasText: say('bookings.date.requested') }).count()).toBe(19);
  }, 180_000);

  test('a visitor learns why a room suits, and tells the house what it does not know', async () => {
    const page = await product.open(desktop);
    await page.goto('/tilat/R05');
    await enter(page.getByRole('link', { name: say('roomFacts.room.link') }));
    await arrivedAt(page, say('roomFacts.title'));
    const need = page.locator('summary').filter({ hasText: say('words.need.hearing') });
    await enter(need);
    await page.getByRole('table', { name: say('words.need.hearing') }).waitFor();
    await tabTo(page.getByRole('link', { name: say('roomFacts.limits.link') }).first());
    await enter(page.getByRole('button', { name: say('corrections.missing') }).first());
    await page.keyboard.type('Linja-auto pysähtyy 120 metrin päässä ovesta.');
    await enter(button(page, say('corrections.send')));
    await page.getByText(say('corrections.sent')).waitFor();
    await enter(button(page, say('corrections.done')));
    await expect.poll(() => page.locator(':focus').textContent()).toContain(say('corrections.missing'));
    const { items } = await bodyOf<{ items: { message: string }[] }>(
      await product.world.request('/corrections?roomId=R05', { as: 'coordinator' }),
    );
    expect(items.map(({ message }) => message)).toEqual(['Linja-auto pysähtyy 120 metrin päässä ovesta.']);
  });

  test('an approver opens a request, approves it, thinks again, and approves it with one key', async () => {
    const { id } = await book(product.world, request);
    const page = await product.open({ ...desktop, as: 'approver' });
    await page.goto('/hyvaksynnat');
    const row = page.getByRole('row').filter({ hasText: say('approvals.dates', { count: 20 }) });
    await enter(row.getByRole('link', { name: choir.organisation }));
    await page.getByRole('heading', { level: 2, name: choir.internalTitle }).and(page.locator(':focus')).waitFor();
    await enter(button(page, say('approvals.approve.dates', { count: 20 })));
    await enter(button(page, say('ui.undo')));
    await page.getByRole('heading', { level: 2, name: choir.internalTitle }).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('a');
    await button(page, say('ui.undo')).waitFor();
    await tabTo(page.getByRole('link', { name: say('shell.navigation.calendar'), exact: true }), { back: true });
    expect(await stateOf(product.world, id)).toBe('requested');
    await page.keyboard.press('Enter');
    await arrivedAt(page, say('siteCalendar.title'));
    await expect.poll(() => stateOf(product.world, id), { timeout: 20_000 }).toBe('approved');
  });
});
