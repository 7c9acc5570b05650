import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { RoomSettingsView } from '../../shared/rooms/settings.ts';
import { expectAccessible } from '../support/page-checks.ts';
import { say } from '../support/say.ts';
import { withProduct } from '../support/served.ts';
import { bodyOf } from '../support/world.ts';

const areaOf = (page: Page) => page.getByLabel(say('roomSettings.field.areaM2'));
const floorOf = (page: Page) => page.getByLabel(say('roomSettings.field.floor'));
const save = (page: Page) => page.getByRole('button', { name: say('editing.save'), exact: true }).click();

await withProduct('two people who edit the same room', (product) => {
  const settings = async () =>
    bodyOf<RoomSettingsView>(await product.world.request('/rooms/R02/settings', { as: 'admin' }));

  test('the second is told, sees both versions, and loses nothing', async () => {
    const [first, second] = [await product.open({ as: 'coordinator' }), await product.open({ as: 'admin' })];
    await first.goto('/yllapito/tilat/R02');
    await second.goto('/yllapito/tilat/R02');
    await areaOf(second).fill('77');
    await floorOf(second).fill('3');
    await areaOf(first).fill('66');
    await save(first);
    await first.getByText(say('editing.state.saved'), { exact: true }).first().waitFor();

    await save(second);
    const conflict = second.getByRole('region', { name: say('editing.conflict.title') });
    await conflict.waitFor();
    const area = conflict.getByRole('group', { name: say('roomSettings.field.areaM2') });
    expect(await area.textContent()).toMatch(/77.*66/s);
    await expectAccessible(second, 'both versions of a room');
    // Nothing is written before she has chosen, and what she wrote is still there.
    expect((await settings()).areaM2).toBe(66);

    await area.getByText(say('editing.conflict.mine')).click();
    await second.getByRole('button', { name: say('editing.conflict.save') }).click();
    await second.getByText(say('editing.state.saved'), { exact: true }).first().waitFor();
    expect(await settings()).toMatchObject({ areaM2: 77, floor: 3 });
  });
});
