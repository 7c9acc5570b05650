import { screen } from '@solidjs/testing-library';
import { For } from 'solid-js';
import { expect, test } from 'vitest';
import { bookingStates, occurrenceStates } from '../../../shared/bookings/state.ts';
import { DateStrip } from '../../../web/ui/date-strip.tsx';
import { Legend } from '../../../web/ui/legend.tsx';
import { StateTag } from '../../../web/ui/tag.tsx';
import { Verdict } from '../../../web/ui/verdict.tsx';
import { expectNoViolations, renderPart } from '../../support/page.tsx';

test('every state of a booking or an occurrence has an icon of its own beside its word', async () => {
  const states = [...new Set([...bookingStates, ...occurrenceStates])];
  const { container } = renderPart(() => <For each={states}>{(state) => <StateTag state={state} word={state} />}</For>);
  const shapes = [...container.querySelectorAll('.tag path')].map((path) => path.getAttribute('d'));
  expect(new Set(shapes).size).toBe(states.length);
  expect(container.textContent).toBe(states.join(''));
  await expectNoViolations(container);
});

test('verdicts differ by shape and are told in words', async () => {
  const { container } = renderPart(() => (
    <For each={['S', 'A', 'U', 'N'] as const}>
      {(verdict) => <Verdict verdict={verdict} need="Pyörätuoli" word={`sana ${verdict}`} />}
    </For>
  ));
  const shapes = [...container.querySelectorAll('svg')].map((ring) => ring.innerHTML);
  expect(new Set(shapes).size).toBe(4);
  expect(container.textContent).toContain('Pyörätuoli: sana A');
  await expectNoViolations(container);
});

test('the dates of a strip are a list whose links say what they are', async () => {
  const { container } = renderPart(() => (
    <DateStrip
      label="2 kertaa"
      dates={[
        { date: '2027-02-08', state: 'taken', text: 'ma 8.2.2027, varattu' },
        {
          date: '2027-03-22',
          state: 'requested',
          text: 'ma 22.3.2027, haettu kahdesti',
          count: 2,
          href: '/varaa?kerta=2',
        },
      ]}
    />
  ));
  expect(screen.getByRole('list', { name: '2 kertaa' }).children).toHaveLength(2);
  expect(screen.getByRole('link', { name: 'ma 22.3.2027, haettu kahdesti' }).textContent).toContain('22.3.');
  await expectNoViolations(container);
});

test('the links of a strip are one stop of Tab, and arrows, Home and End move among them', async () => {
  const days = ['2027-02-08', '2027-02-15', '2027-02-22'];
  const { user, container } = renderPart(() => (
    <>
      <DateStrip
        label="3 kertaa"
        dates={days.map((date) => ({ date, state: 'free', text: `vapaa ${date}`, href: `/tilat?week=${date}` }))}
      />
      <a href="/varaa">Varaa</a>
    </>
  ));
  const focused = () => document.activeElement?.getAttribute('href');
  await user.tab();
  expect(focused()).toBe('/tilat?week=2027-02-08');
  await user.keyboard('{ArrowRight}');
  expect(focused()).toBe('/tilat?week=2027-02-15');
  await user.keyboard('{End}');
  expect(focused()).toBe('/tilat?week=2027-02-22');
  await user.keyboard('{Home}{ArrowRight}');
  expect(focused()).toBe('/tilat?week=2027-02-15');
  await user.tab();
  expect(focused()).toBe('/varaa');
  await user.tab({ shift: true });
  expect(focused()).toBe('/tilat?week=2027-02-15');
  const list = screen.getByRole('list', { name: '3 kertaa' });
  expect(document.getElementById(list.getAttribute('aria-describedby') ?? '')?.textContent).toMatch(/nuolinäppäimillä/);
  await expectNoViolations(container);
});

test('a strip without links is no stop at all and speaks of no keys', async () => {
  const { user } = renderPart(() => (
    <DateStrip label="1 kerta" dates={[{ date: '2027-02-08', state: 'free', text: 'vapaa' }]} />
  ));
  await user.tab();
  expect(document.activeElement).toBe(document.body);
  expect(screen.queryByText(/nuolinäppäimillä/)).toBeNull();
});

test('a legend names only the states that are there', async () => {
  const { container } = renderPart(() => <Legend states={['free', 'closed']} />);
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual(['Vapaa', 'Suljettu']);
  await expectNoViolations(container);
});
