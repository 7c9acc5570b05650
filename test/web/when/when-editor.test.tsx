import { screen, within } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { describe, expect, test } from 'vitest';
import { emptyDraft, faultsOf, toWhen, type WhenDraft } from '../../../web/when/when-draft.ts';
import { WhenEditor } from '../../../web/when/when-editor.tsx';
import { expectNoViolations, renderPart } from '../../support/page.tsx';

const today = '2026-11-22';

/** The editor as a page holds it; the draft is read back as the message it means. */
const renderEditor = (part: Partial<WhenDraft> = {}, options: { tried?: boolean; ruleError?: string } = {}) => {
  const [draft, setDraft] = createSignal<WhenDraft>({ ...emptyDraft(today), ...part });
  const rendered = renderPart(() => (
    <WhenEditor
      draft={draft()}
      onChange={setDraft}
      {...(options.tried && { faults: faultsOf(draft()) })}
      ruleError={options.ruleError}
      today={today}
    />
  ));
  return { ...rendered, draft, when: () => toWhen(draft()) };
};

const choose = (name: string) => screen.getByRole('radio', { name });
const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const list = (name: string) => screen.getByRole<HTMLSelectElement>('combobox', { name });

describe('only what the kind needs is there', () => {
  test.each([
    ['Kerran', [], ['Viikonpäivät', 'Sarja päättyy', 'Muut päivät']],
    ['Viikoittain', ['Viikonpäivät', 'Sarja päättyy'], ['Muut päivät']],
    ['Kuukausittain, viikonpäivänä', ['Sarja päättyy'], ['Viikonpäivät', 'Muut päivät']],
    ['Kuukausittain, päivämääränä', ['Sarja päättyy'], ['Viikonpäivät', 'Muut päivät']],
    ['Valittuina päivinä', ['Muut päivät'], ['Viikonpäivät', 'Sarja päättyy']],
  ])('%s', async (kind, present, absent) => {
    const { user, container } = renderEditor();
    await user.click(choose(kind));
    for (const name of present) expect(screen.getByRole('group', { name })).toBeTruthy();
    for (const name of absent) expect(screen.queryByRole('group', { name })).toBeNull();
    expect(screen.queryByRole('checkbox', { name: 'Myös pyhäpäivinä' }) === null).toBe(kind === 'Kerran');
    await expectNoViolations(container);
  });
});

test('a group that meets every second Tuesday and Thursday is said in a few presses', async () => {
  const { user, when } = renderEditor({ date: '2027-01-12', weekdays: [2] });
  await user.click(choose('Viikoittain'));
  await user.click(screen.getByRole('checkbox', { name: 'to' }));
  await user.selectOptions(list('Mille viikoille'), 'Joka toinen viikko');
  await user.click(choose('Kertojen jälkeen'));
  expect(when()?.rrule).toBe('FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;COUNT=10');
});

test('even weeks take the place of a count of weeks, and give it back', async () => {
  const { user, when } = renderEditor({ kind: 'weekly', interval: 3 });
  await user.selectOptions(list('Mille viikoille'), 'Parilliset viikot');
  expect(when()).toMatchObject({ isoWeeks: 'even' });
  expect(when()?.rrule).not.toContain('INTERVAL');
  await user.selectOptions(list('Mille viikoille'), 'Neljän viikon välein');
  expect(when()?.isoWeeks).toBeUndefined();
  expect(when()?.rrule).toContain('INTERVAL=4');
});

test('what the lists show is what is meant, also after another kind', async () => {
  const { user, when } = renderEditor({ kind: 'weekly' });
  await user.selectOptions(list('Mille viikoille'), 'Neljän viikon välein');
  await user.click(choose('Kuukausittain, päivämääränä'));
  expect(list('Mille kuukausille').selectedOptions[0]?.textContent).toBe('Joka kuukausi');
  expect(when()?.rrule).not.toContain('INTERVAL');
  await user.click(choose('Viikoittain'));
  expect(list('Mille viikoille').selectedOptions[0]?.textContent).toBe('Neljän viikon välein');
});

test('the last Friday of the month', async () => {
  const { user, when } = renderEditor({ kind: 'monthly-weekday' });
  await user.selectOptions(list('Monesko'), 'Viimeinen');
  await user.selectOptions(list('Viikonpäivä'), 'perjantai');
  expect(when()?.rrule).toContain('FREQ=MONTHLY;BYDAY=-1FR');
});

describe('the first day leads', () => {
  test('a single weekday follows it', async () => {
    const { user, draft } = renderEditor({ kind: 'weekly', date: '2027-01-12', weekdays: [2] });
    await user.clear(field('Ensimmäinen päivä'));
    await user.type(field('Ensimmäinen päivä'), '14.1.2027');
    await user.tab();
    expect(draft()).toMatchObject({ date: '2027-01-14', weekdays: [4], weekday: 4, monthDay: 14 });
  });

  test('weekdays that were chosen stay, and so does the last day of the month', async () => {
    const { user, draft } = renderEditor({ kind: 'weekly', date: '2027-01-12', weekdays: [1, 2], monthDay: -1 });
    await user.clear(field('Ensimmäinen päivä'));
    await user.type(field('Ensimmäinen päivä'), '14.1.2027');
    await user.tab();
    expect(draft()).toMatchObject({ weekdays: [1, 2], monthDay: -1 });
  });
});

test('dates are added and taken away, each by its name', async () => {
  const { user, when, container } = renderEditor({ kind: 'dates', date: '2027-01-12' });
  const add = async (date: string) => {
    const next = within(screen.getByRole('group', { name: 'Muut päivät' })).getByRole('textbox', { name: 'Päivä' });
    await user.type(next, date);
    await user.tab();
    await user.click(screen.getByRole('button', { name: 'Lisää päivä' }));
  };
  await add('3.2.2027');
  await add('20.1.2027');
  await add('3.2.2027');
  expect(when()?.rdates).toEqual(['2027-01-20', '2027-02-03']);
  await expectNoViolations(container);
  await user.click(screen.getByRole('button', { name: 'Poista ke 20.1.2027' }));
  expect(when()?.rdates).toEqual(['2027-02-03']);
});

test('an end before the start is told to be on the next day', async () => {
  const { user, when } = renderEditor({ date: '2027-01-12' });
  expect(screen.queryByText('Päättyy seuraavana päivänä.')).toBeNull();
  await user.clear(field('Päättyy klo'));
  await user.type(field('Päättyy klo'), '2');
  await user.tab();
  expect(screen.getByText('Päättyy seuraavana päivänä.')).toBeTruthy();
  expect(when()?.end).toBe('2027-01-13T02:00');
});

describe('what is wrong is said at its field', () => {
  test.each<[string, Partial<WhenDraft>, string, string]>([
    ['no day', { date: undefined }, 'Ensimmäinen päivä', 'Kirjoita päivä muodossa 12.1.2027.'],
    ['no start', { startTime: undefined }, 'Alkaa klo', 'Kirjoita alkamisaika, esimerkiksi 17.00.'],
    ['no end', { endTime: undefined }, 'Päättyy klo', 'Kirjoita päättymisaika, esimerkiksi 19.00.'],
    ['no last day', { until: undefined }, 'Viimeinen päivä', 'Kirjoita sarjan viimeinen päivä.'],
  ])('%s', async (_, part, name, words) => {
    const { container } = renderEditor({ kind: 'weekly', ...part }, { tried: true });
    expect(field(name).getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText(words)).toBeTruthy();
    await expectNoViolations(container);
  });

  test('no weekday, and what the service says of the rule', () => {
    renderEditor({ kind: 'weekly', weekdays: [] }, { tried: true, ruleError: 'Sarjassa on liian monta kertaa.' });
    expect(screen.getByText('Valitse ainakin yksi viikonpäivä.')).toBeTruthy();
    expect(screen.getByText('Sarjassa on liian monta kertaa.')).toBeTruthy();
  });
});
