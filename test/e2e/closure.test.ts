import { expect, test } from 'vitest';
import { shown, statesOf } from '../support/booking-commands.ts';
import { book, once } from '../support/booking-messages.ts';
import { expectAccessible } from '../support/page-checks.ts';
import { say } from '../support/say.ts';
import { withProduct } from '../support/served.ts';

await withProduct('a hall is closed over bookings', (product) => {
  test('three dates get a new place, their booker is told once, and nothing stands in the hall any more', async () => {
    const when = { ...once('2027-02-02', '10:00', '12:00'), rrule: 'FREQ=DAILY;COUNT=3' };
    const booking = await book(product.world, { when });
    const page = await product.open({ as: 'approver' });
    await page.goto('/kalenteri?toimipiste=JNS-PIE&nakyma=paiva&pvm=2027-02-02');
    await page.getByRole('button', { name: say('siteCalendar.close'), exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(say('siteCalendar.close.what')).selectOption({ label: 'Monitoimisali A' });
    await dialog.locator('#closure-endDate').fill('4.2.2027');
    await dialog.locator('#closure-fi').fill('Lattiaremontti');
    await dialog.getByRole('button', { name: say('siteCalendar.close.send') }).click();

    await page.getByRole('heading', { name: say('closures.plan.title') }).waitFor();
    await page.getByText(say('closures.sum.moved', { count: 3 })).waitFor();
    await expectAccessible(page, 'the plan of a closure');
    await page.locator('#order-reason').fill('Lattia uusitaan');
    await page.getByRole('button', { name: say('closures.send', { count: 1 }) }).click();
    await page.getByText(say('closures.done.moved', { count: 3 })).waitFor();

    const after = await shown(product.world, booking.id);
    expect(statesOf(after)).toEqual(['approved', 'approved', 'approved']);
    expect(after.occurrences.map(({ roomId }) => roomId)).not.toContain(booking.room.id);
    const { outbox } = product.world.db.tables;
    const told = (await product.world.db.select().from(outbox)).filter(({ kind }) => kind === 'booking.displaced');
    expect(told).toHaveLength(1);
  });
});
