import { expect, test } from 'vitest';
import { accounts } from '../../db/demo/people.ts';
import { deliverMails } from '../../server/notifications/deliver-mails.ts';
import { writeToGroups } from '../../server/reminders/write-to-groups.ts';
import { shown, statesOf } from '../support/booking-commands.ts';
import { book, once } from '../support/booking-messages.ts';
import { expectAccessible, settled } from '../support/page-checks.ts';
import { say } from '../support/say.ts';
import { withProduct } from '../support/served.ts';

const phone = { viewport: { width: 390, height: 844 } };
const tuesdays = { ...once('2027-02-02', '10:00', '12:00'), rrule: 'FREQ=WEEKLY;COUNT=4' };

await withProduct('links in the mails about a date', (product) => {
  /** Four Tuesdays; the address of the newest mail's link, without its host. */
  const linked = async (mail: 'reminder' | 'attendance', at: string) => {
    const { world } = product;
    const booking = await book(world, { when: tuesdays });
    world.travelTo(at);
    await writeToGroups(world.deps, mail);
    await deliverMails(world.deps);
    const texts = world.mails.filter(({ to, text }) => to === accounts.ngo.email && text.includes(booking.id));
    const link = /https?:\/\/[^/]+(\/\S+#\S+)/.exec(texts.at(-1)?.text.replace(/\S*#viestit/, '') ?? '')?.[1];
    return { booking, link: link ?? 'none' };
  };

  test('a volunteer gives one date back from the reminder, without signing in', async () => {
    const { booking, link } = await linked('reminder', '2027-01-31T08:00:00Z');
    const page = await product.open(phone);
    await page.goto(link);
    await page
      .getByRole('region', { name: say('attendance.link.date') })
      .getByText('2.2.2027')
      .waitFor();
    await expectAccessible(page, 'the link of a reminder');
    expect(statesOf(await shown(product.world, booking.id))[0]).toBe('approved');
    await page.getByRole('button', { name: say('attendance.link.cancel.do') }).click();
    await page.getByText(say('attendance.link.cancel.done'), { exact: true }).waitFor();
    await expectAccessible(page, 'a date given back');
    expect(statesOf(await shown(product.world, booking.id))).toEqual(['cancelled', 'approved', 'approved', 'approved']);
    await page.goto('/');
    await page.goto(link);
    await page.getByText(say('attendance.link.ended.text')).waitFor();
    await expectAccessible(page, 'a link that was used');
  });

  test('the day after she tells by the link how many came, and sees it on the booking', async () => {
    const { booking, link } = await linked('attendance', '2027-02-03T08:00:00Z');
    const page = await product.open({ ...phone, as: 'ngo' });
    await page.goto(link);
    const save = page.getByRole('button', { name: say('attendance.link.attendance.save') });
    await save.click();
    await page.getByText(say('attendance.link.attendance.people.missing')).waitFor();
    await expectAccessible(page, 'the link that asks how many came');
    await page.getByLabel(say('attendance.link.attendance.people')).fill('14');
    await save.click();
    await page.getByText(say('attendance.link.attendance.done'), { exact: true }).waitFor();
    await page.goto(`/varaukset/${booking.id}`);
    await settled(page);
    await page.getByText('14 kävijää').waitFor();
  });
});
