import { expect, test } from 'vitest';
import { deliverMails } from '../../server/notifications/deliver-mails.ts';
import type { LetterLineView } from '../../shared/approvals/letter-schemas.ts';
import { heard } from '../support/booking-commands.ts';
import { book, once } from '../support/booking-messages.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../support/page-checks.ts';
import { say } from '../support/say.ts';
import { withProduct } from '../support/served.ts';

const desk = { viewport: { width: 1180, height: 900 } };
const phone = { viewport: { width: 320, height: 800 } };

await withProduct('a decision among competitors', (product) => {
  test('the approver reads who comes first, gives the time, and the loser finds the letter', async () => {
    const { world } = product;
    const mine = await book(world, {
      roomId: 'R39',
      when: once('2027-02-02', '10:00', '12:00'),
      internalTitle: 'Kerho',
    });
    const theirs = await book(
      world,
      { roomId: 'R39', when: once('2027-02-02', '11:00', '13:00'), organisationId: 'O16', internalTitle: 'Vauva-aamu' },
      'ngo2',
    );
    const page = await product.open({ ...desk, as: 'approver' });
    await page.goto(`/hyvaksynnat?avaa=${mine.id}`);
    await page.getByRole('heading', { name: say('approvals.contest.precedence') }).waitFor();
    expect(await page.locator('.precedence li').allTextContents()).toEqual([
      expect.stringMatching(/^Etusija: Kanervan Diabetesyhdistys ry, koska sillä on tällä kaudella vähemmän käyttöä/),
    ]);
    await expectAccessible(page, 'a contested request');
    await page.getByLabel(say('messages.write.staff')).fill('Tervetuloa, avain on aulassa.');
    await page.getByRole('button', { name: say('messages.send') }).click();
    await page.getByText('Tervetuloa, avain on aulassa.').waitFor();
    await page.locator('.decision-buttons button').first().click();
    await page.getByLabel(say('approvals.compete.message')).fill('Keskiviikko on vapaa.');
    await expectAccessible(page, 'who loses what');
    await page.getByRole('dialog').getByRole('button').filter({ hasText: 'hylkää muilta' }).click();
    // Leaving the page sends what waits.
    await page.goto('/varaukset');
    await expect
      .poll(async () => (await world.request(`/bookings/${theirs.id}`, { as: 'ngo2' })).json(), { timeout: 10_000 })
      .toMatchObject({ state: 'denied' });

    while ((await deliverMails(world.deps)) > 0);
    const listed = world.request(`/decision-letters?bookingId=${theirs.id}`, { as: 'ngo2' });
    const [letter] = (await heard<{ items: LetterLineView[] }>(listed)).items;
    const path = `/paatokset/${letter?.id}`;
    expect(world.mails.some(({ text }) => text.includes(path))).toBe(true);
    const reader = await product.open({ ...phone, as: 'ngo2' });
    await reader.goto(`/varaukset/${theirs.id}`);
    await reader.getByRole('link', { name: /2026\/1/ }).click();
    await reader.getByText('Keskiviikko on vapaa.').waitFor();
    await expectAccessible(reader, 'a decision letter');
    await expectNoSidewaysScroll(reader, 'a decision letter');
  });
});
