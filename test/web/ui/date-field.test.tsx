import { screen, within } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { expect, test, vi } from 'vitest';
import { DateField } from '../../../web/ui/date-field.tsx';
import { TimeField } from '../../../web/ui/time-field.tsx';
import { expectNoViolations, renderPart } from '../../support/page.tsx';

const renderDate = (limits: { min?: string; max?: string; value?: string } = {}) => {
  const change = vi.fn();
  const part = renderPart(() => (
    <form>
      <DateField label="Alkaa" name="start" today="2026-11-22" onChange={change} {...limits} />
    </form>
  ));
  const data = () => new FormData(part.container.querySelector('form') as HTMLFormElement).get('start');
  return { ...part, change, data, field: () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Alkaa' }) };
};

test('a written day is understood, tidied, told by its weekday and sent as ISO', async () => {
  const { user, field, change, data, container } = renderDate();
  await user.type(field(), '12.1.27');
  await user.tab();
  expect(field().value).toBe('12.1.2027');
  expect(change).toHaveBeenLastCalledWith('2027-01-12');
  expect(data()).toBe('2027-01-12');
  expect(screen.getByText('tiistai, viikko 2')).toBeTruthy();
  await expectNoViolations(container);
});

test('what is no day stays to be corrected, and the field says how', async () => {
  const { user, field, change, data } = renderDate();
  await user.type(field(), '31.2.2027');
  await user.tab();
  expect(field().value).toBe('31.2.2027');
  expect(screen.getByText(/Päivää ei tunnistettu\. Kirjoita se muodossa 22\.11\.2026/)).toBeTruthy();
  expect(field().getAttribute('aria-invalid')).toBe('true');
  expect(change).toHaveBeenLastCalledWith(undefined);
  expect(data()).toBe('');
  await user.clear(field());
  await user.tab();
  expect(field().getAttribute('aria-invalid')).toBeNull();
});

test('a day outside the limits is refused in words', async () => {
  const { user, field } = renderDate({ min: '2026-11-23', max: '2028-11-22' });
  await user.type(field(), '1.1.2026');
  await user.tab();
  expect(screen.getByText(/Ensimmäinen mahdollinen päivä on ma 23\.11\.2026/)).toBeTruthy();
  await user.clear(field());
  await user.type(field(), '1.1.2029');
  await user.tab();
  expect(screen.getByText(/Viimeinen mahdollinen päivä on ke 22\.11\.2028/)).toBeTruthy();
});

test('the value from outside is shown and can be changed from outside', () => {
  const [value, setValue] = createSignal<string | undefined>('2027-01-12');
  renderPart(() => <DateField label="Alkaa" name="start" today="2026-11-22" value={value()} />);
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Alkaa' });
  expect(field.value).toBe('12.1.2027');
  setValue('2027-02-01');
  expect(field.value).toBe('1.2.2027');
  setValue(undefined);
  expect(field.value).toBe('');
});

test('the calendar opens on the chosen day, is walked by keys, and gives focus back', async () => {
  const { user, change, container } = renderDate({ value: '2027-01-12' });
  const opener = screen.getByRole('button', { name: 'Valitse päivä: Alkaa' });
  await user.click(opener);
  const dialog = screen.getByRole('dialog', { name: 'Valitse päivä: Alkaa' });
  expect(within(dialog).getByRole('grid', { name: 'tammikuu 2027' })).toBeTruthy();
  expect(document.activeElement?.getAttribute('aria-label')).toBe('tiistai 12.1.2027');
  expect(within(dialog).getByRole('rowheader', { name: 'viikko 53' })).toBeTruthy();
  await expectNoViolations(container);

  await user.keyboard('{ArrowDown}{ArrowRight}{Home}{PageDown}');
  expect(document.activeElement?.getAttribute('aria-label')).toBe('torstai 18.2.2027');
  expect(within(dialog).getByRole('grid', { name: 'helmikuu 2027' })).toBeTruthy();
  await user.keyboard('{Enter}');
  expect(change).toHaveBeenLastCalledWith('2027-02-18');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(document.activeElement).toBe(opener);
});

test('the calendar turns by its buttons, marks today and keeps to the limits', async () => {
  const { user, change } = renderDate({ min: '2026-11-20', max: '2026-12-10' });
  await user.click(screen.getByRole('button', { name: 'Valitse päivä: Alkaa' }));
  const today = screen.getByRole('button', { name: 'sunnuntai 22.11.2026, tänään' });
  expect(today.getAttribute('aria-current')).toBe('date');
  await user.click(screen.getByRole('button', { name: 'torstai 19.11.2026, ei valittavissa' }));
  expect(change).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: 'Seuraava kuukausi' }));
  expect(screen.getByRole('grid', { name: 'joulukuu 2026' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'torstai 10.12.2026' }));
  expect(change).toHaveBeenLastCalledWith('2026-12-10');
});

test('a time is understood as it is written, and tidied', async () => {
  const change = vi.fn();
  const { user, container } = renderPart(() => (
    <form>
      <TimeField label="Alkaa klo" name="start" onChange={change} />
    </form>
  ));
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Alkaa klo' });
  await user.type(field, '1730');
  await user.tab();
  expect(field.value).toBe('17.30');
  expect(change).toHaveBeenLastCalledWith('17:30');
  expect(new FormData(container.querySelector('form') as HTMLFormElement).get('start')).toBe('17:30');
  await user.clear(field);
  await user.type(field, 'illalla');
  await user.tab();
  expect(screen.getByText(/Kellonaikaa ei tunnistettu/)).toBeTruthy();
  expect(field.value).toBe('illalla');
  await expectNoViolations(container);
});

test('what is wrong with a day or a time is said in the language that is chosen afterwards', async () => {
  const { user, speak } = renderPart(() => (
    <form>
      <DateField label="Alkaa" name="start" today="2026-11-22" min="2026-11-23" max="2028-11-22" />
      <TimeField label="Klo" name="time" />
    </form>
  ));
  const day = () => screen.getByRole('textbox', { name: 'Alkaa' });
  const write = async (text: string) => {
    await user.clear(day());
    await user.type(day(), text);
    await user.tab();
  };
  await user.type(screen.getByRole('textbox', { name: 'Klo' }), '27');
  await write('1.1.2026');
  await speak('sv');
  expect(screen.getByText(/Den första möjliga dagen är må 23\.11\.2026/)).toBeTruthy();
  expect(screen.getByText(/Klockslaget kändes inte igen/)).toBeTruthy();
  await write('1.1.2029');
  await speak('en');
  expect(screen.getByText(/The last possible day is/)).toBeTruthy();
  await write('31.2.2027');
  await speak('fi');
  expect(screen.getByText(/Päivää ei tunnistettu/)).toBeTruthy();
  expect(screen.getByText(/Kellonaikaa ei tunnistettu/)).toBeTruthy();
});
