import { expect, test } from 'vitest';
import { formatDate } from '../../shared/i18n/format.ts';
import { addDays } from '../../shared/time.ts';
import { book, once } from '../support/booking-messages.ts';
import { arrivedAt, enter, pick, write } from '../support/keys.ts';
import { complaintsOf, expectAccessible, expectNoSidewaysScroll } from '../support/page-checks.ts';
import { say } from '../support/say.ts';
import { withProduct } from '../support/served.ts';

const first = '2027-02-02';
const [second, third, fourth] = [7, 14, 21].map((days) => addDays(first, days)) as [string, string, string];

await withProduct('moving dates of a booking', (product) => {
  test('this date and those after it move by keyboard alone, and the one whose time is taken goes to another room', async () => {
    const when = { ...once(first, '10:00', '12:00'), rrule: 'FREQ=WEEKLY;COUNT=4' };
    const { id } = await book(product.world, { when, internalTitle: 'Kuoron harjoitus' });
    await book(product.world, { organisationId: 'O16', when: once(third, '13:00', '14:00') }, 'ngo2');

    const page = await product.open({ as: 'ngo', viewport: { width: 390, height: 844 } });
    const complaints = complaintsOf(page);
    await page.goto(`/varaukset/${id}`);
    const day = (date: string) => formatDate(date, 'fi');
    await enter(page.getByRole('link', { name: `${say('changing.link.date')} ${day(second)}` }), { most: 60 });
    await arrivedAt(page, say('changing.title'));
    await pick(page.getByRole('group', { name: say('changing.scope') }), say('changing.scope.following'));
    await write(page.getByLabel(say('changing.start')), '13');
    await write(page.getByLabel(say('changing.end')), '15');
    await page.keyboard.press('Tab');
    await page.getByText('4 kertaa: 1 ei kuulu siirtoon, 2 siirtyy, 1 ei onnistu.').waitFor();
    await expectAccessible(page, 'a change with a date that cannot move');
    await expectNoSidewaysScroll(page, 'a change with a date that cannot move');

    await pick(
      page.getByRole('group', { name: say('request.choose.legend', { date: day(third) }) }),
      say('request.choose.room'),
    );
    await page.getByText('4 kertaa: 1 ei kuulu siirtoon, 3 siirtyy.').waitFor();
    await enter(page.getByRole('button', { name: say('changing.send.move', { count: 3 }), exact: true }));
    await arrivedAt(page, say('changing.done.moved'));
    await expectAccessible(page, 'a change that was made');

    await enter(page.getByRole('link', { name: say('changing.to-booking') }));
    await arrivedAt(page, 'Kuoron harjoitus');
    const row = (date: string) => page.locator('.booking-dates > li', { hasText: day(date) }).innerText();
    expect(await row(first)).toContain('10.00–12.00');
    for (const date of [second, third, fourth]) expect(await row(date)).toContain('13.00–15.00');
    expect(await row(third)).toContain(say('bookings.reason.moved-time'));
    expect(complaints).toEqual([]);
  });
});
