import { expect, test } from 'vitest';
import { book, once } from '../support/booking-messages.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../support/page-checks.ts';
import { say } from '../support/say.ts';
import { withProduct } from '../support/served.ts';

await withProduct('an offer of another room', (product) => {
  test('staff offer it from the queue, and the organisation takes it on its phone', async () => {
    const when = { ...once('2027-02-02', '10:00', '12:00'), rrule: 'FREQ=WEEKLY;COUNT=3' };
    const { id } = await book(product.world, { roomId: 'R39', when, internalTitle: 'Kuoron harjoitus' });

    const desk = await product.open({ as: 'approver' });
    await desk.goto(`/hyvaksynnat?avaa=${id}`);
    await desk.getByRole('button', { name: say('offers.open') }).click();
    const dialog = desk.getByRole('dialog', { name: say('offers.open') });
    await dialog.getByRole('radio').first().waitFor();
    await dialog.getByLabel(say('offers.message')).fill('Tässä on hiljaisempaa.');
    await expectAccessible(desk, 'the dialog of an offer');
    await dialog.getByRole('button', { name: say('offers.send', { count: 3 }) }).click();
    await dialog.waitFor({ state: 'hidden' });

    const phone = await product.open({ as: 'ngo', viewport: { width: 390, height: 844 } });
    await phone.goto(`/varaukset/${id}#tarjous`);
    const offer = phone.getByRole('region', { name: say('offers.title') });
    await offer.getByText('Tässä on hiljaisempaa.').waitFor();
    await expectAccessible(phone, 'an offer to answer');
    await expectNoSidewaysScroll(phone, 'an offer to answer');
    await offer.getByRole('checkbox').last().uncheck();
    await offer.getByRole('button', { name: say('offers.accept', { count: 2 }) }).click();
    await phone
      .getByText(say('offers.accepted', { count: 2 }))
      .first()
      .waitFor();
    expect(await offer.count()).toBe(0);
    await expectAccessible(phone, 'an offer that was answered');
  });
});
