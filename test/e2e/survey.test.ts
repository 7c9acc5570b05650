import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { SiteFactsView } from '../../shared/facts/schemas.ts';
import { questionWords } from '../../shared/survey/question-words.ts';
import { factsOnWay, type SurveyWay, waysOf } from '../../shared/survey/way.ts';
import { arrivedAt, tabTo } from '../support/keys.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../support/page-checks.ts';
import { say } from '../support/say.ts';
import { type Product, withProduct } from '../support/served.ts';
import { bodyOf } from '../support/world.ts';

const phone = { viewport: { width: 390, height: 844 } };

/** Of a house of which less is known than of the others. */
const site = 'HEI-KER';
const room = 'R34';

/** In walking order: what is measured by a level, a tape and a look. */
const outside: readonly (readonly [key: string, answer: string])[] = [
  ['route.outdoor_slope_pct', '4,5'],
  ['route.outdoor_surface', 'Sileä'],
  ['entrance.steps_count', say('survey.answer.zero.steps')],
  ['entrance.ramp', 'Kiinteä'],
  ['entrance.ramp_slope_pct', '5'],
  ['entrance.level_difference_mm', '150'],
  ['entrance.door_width_mm', '870'],
  ['entrance.door_threshold_mm', '15'],
  ['entrance.door_operation', 'Kevyt avata'],
];
const inside: typeof outside = [
  ['route.indoor_width_mm', '1450'],
  ['route.indoor_threshold_mm', say('survey.answer.zero.threshold')],
  ['lift.needed', say('survey.no')],
  ['room.door_width_mm', '860'],
  ['room.door_threshold_mm', '10'],
  ['room.turning_mm', '2100'],
];
const senses: typeof outside = [
  ['hearing.loop', 'Siirrettävä'],
  ['wc.location', 'Samassa kerroksessa'],
  ['wc.door_width_mm', '880'],
  ['wc.turning_mm', '1550'],
  ['wc.side_space', 'Yhdellä puolella'],
  ['wc.side_space_mm', '850'],
  ['wc.grab_bars', 'Molemmilla puolilla'],
];

const seen = (page: Page, title: string) => page.getByRole('heading', { level: 1, name: title }).waitFor();
const asked = (page: Page, key: string) => seen(page, questionWords[key]?.fi ?? key);

/** To the question's control by the tabulator, and the answer there; then the next one has the focus on its heading. */
const answer = async (page: Page, [key, words]: (typeof outside)[number]): Promise<void> => {
  await asked(page, key);
  if (!/^\d/.test(words)) {
    await tabTo(page.locator('main').getByRole('button', { name: words, exact: true }));
    await page.keyboard.press('Enter');
    return;
  }
  await tabTo(page.locator('main input[name=answer]'));
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
};

const answerAll = async (page: Page, part: typeof outside): Promise<void> => {
  for (const [index, each] of part.entries()) {
    if (index > 0) await arrivedAt(page, questionWords[each[0]]?.fi ?? '');
    await answer(page, each);
  }
};

const expectState = (page: Page, words: string) =>
  expect.poll(() => page.locator('.survey-state').textContent(), { timeout: 10_000 }).toContain(words);

/** What the service knows on the way to the room, and how many of the 18. */
const storedNow = async ({ world }: Product) => {
  const view = await bodyOf<SiteFactsView>(await world.request(`/sites/${site}/facts`, { as: 'coordinator' }));
  const found = view.rooms.find(({ code }) => code === room);
  const [way] = waysOf(view, found?.id ?? '');
  const facts = factsOnWay(view.facts, way as SurveyWay);
  return { known: found?.known, value: (key: string) => facts.get(key)?.value };
};

await withProduct('a survey on a phone', (product) => {
  test('is walked with the keyboard alone, goes on without a network and past a reload, and is stored when there is one', async () => {
    const page = await product.open({ ...phone, as: 'coordinator' });
    await page.goto(`/kartoitus/${site}`);
    await seen(page, say('survey.title'));
    await expectAccessible(page, 'choosing the room');
    await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');

    await page.goto(`/kartoitus/${site}?tila=${room}&kysymys=${outside[0]?.[0]}`);
    await asked(page, 'route.outdoor_slope_pct');
    await expectAccessible(page, 'a question with a number');
    await expectNoSidewaysScroll(page, 'a question with a number');
    await answerAll(page, outside);

    await asked(page, 'route.indoor_width_mm');
    await expectState(page, say('survey.state.sent'));
    expect((await storedNow(product)).value('entrance.door_width_mm')).toBe(870);

    await page.context().setOffline(true);
    await answerAll(page, inside);
    await asked(page, 'hearing.loop');
    await expectAccessible(page, 'a question with choices');
    await expectState(page, say('survey.state.offline', { count: 6 }));

    await page.reload();
    await asked(page, 'hearing.loop');
    await answerAll(page, senses);
    await arrivedAt(page, say('survey.end.title'));
    await expectState(page, say('survey.state.offline', { count: 13 }));
    await expectAccessible(page, 'the summary');
    await expectNoSidewaysScroll(page, 'the summary');
    expect((await storedNow(product)).value('room.turning_mm')).not.toBe(2100);

    await page.context().setOffline(false);
    await expectState(page, say('survey.state.sent'));
    const { known, value } = await storedNow(product);
    const some = ['room.turning_mm', 'wc.side_space_mm', 'hearing.loop', 'lift.needed'];
    expect(some.map(value)).toEqual([2100, 850, 'portable', false]);
    expect(known).toBe(18);
  });
});
