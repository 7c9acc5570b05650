import { screen } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { expect, test, vi } from 'vitest';
import { NumberField, SelectField, TextArea, TextField } from '../../../web/ui/field.tsx';
import { ErrorSummary, type FormError } from '../../../web/ui/message.tsx';
import { Stepper } from '../../../web/ui/stepper.tsx';
import { expectNoViolations, renderPart } from '../../support/page.tsx';

/** What a screen reader says after the name. */
const descriptionOf = (element: Element) =>
  (element.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent)
    .join(' | ');

test('a field is named, described by its hint and marked as required in words', async () => {
  const { container } = renderPart(() => (
    <TextField label="Ryhmän nimi" name="group" hint="Näkyy henkilöstölle." required autocomplete="organization" />
  ));
  const field = screen.getByRole('textbox', { name: 'Ryhmän nimi (pakollinen)' });
  expect(descriptionOf(field)).toBe('Näkyy henkilöstölle.');
  expect(field.getAttribute('aria-required')).toBe('true');
  expect(field.getAttribute('aria-invalid')).toBeNull();
  expect(field.getAttribute('autocomplete')).toBe('organization');
  await expectNoViolations(container);
});

test('an error is linked to its field only while there is one', async () => {
  const [error, setError] = createSignal<string>();
  const { container } = renderPart(() => <TextField label="Nimi" name="name" error={error()} />);
  const field = screen.getByRole('textbox', { name: 'Nimi' });
  expect(field.getAttribute('aria-describedby')).toBeNull();
  setError('Kirjoita nimi.');
  expect(descriptionOf(field)).toBe('Virhe: Kirjoita nimi.');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  await expectNoViolations(container);
  setError(undefined);
  expect(field.getAttribute('aria-describedby')).toBeNull();
});

test('errors are summed up, the summary is focused, and its links lead to the fields', async () => {
  const [errors, setErrors] = createSignal<FormError[]>([]);
  const { user, container } = renderPart(() => (
    <>
      <ErrorSummary errors={errors()} />
      <TextField label="Nimi" name="name" />
      <TextArea label="Terveiset" name="responsible.greeting" />
    </>
  ));
  setErrors([
    { field: 'name', message: 'Kirjoita nimi.' },
    { field: 'responsible.greeting', message: 'Terveiset ovat liian pitkät.' },
  ]);
  const summary = screen.getByRole('region', { name: '2 kohtaa kaipaa korjausta' });
  expect(document.activeElement).toBe(summary);
  await user.click(screen.getByRole('link', { name: 'Terveiset ovat liian pitkät.' }));
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Terveiset' }));
  await expectNoViolations(container);
  setErrors([{ field: 'name', message: 'Kirjoita nimi.' }]);
  expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Yksi kohta kaipaa korjausta' }));
});

test('what is written is told with every keystroke', async () => {
  const write = vi.fn();
  const { user } = renderPart(() => <TextField label="Nimi" name="name" onInput={write} />);
  await user.type(screen.getByRole('textbox'), 'Ab');
  expect(write.mock.calls).toEqual([['A'], ['Ab']]);
});

test('a number field gives whole numbers and nothing else', async () => {
  const write = vi.fn();
  const { user } = renderPart(() => <NumberField label="Määrä" name="amount" onInput={write} />);
  await user.type(screen.getByRole('textbox', { name: 'Määrä' }), '1 2x');
  expect(write.mock.calls).toEqual([[1], [1], [12], [undefined]]);
});

test('a choice from a list starts from its placeholder and gives the value', async () => {
  const choose = vi.fn();
  const { user, container } = renderPart(() => (
    <SelectField
      label="Kunta"
      name="municipality"
      placeholder="Valitse kunta"
      options={[
        { value: '167', label: 'Joensuu' },
        { value: '422', label: 'Lieksa' },
      ]}
      onChange={choose}
    />
  ));
  const select = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Kunta' });
  expect(select.selectedOptions[0]?.textContent).toBe('Valitse kunta');
  await user.selectOptions(select, 'Lieksa');
  expect(choose).toHaveBeenCalledWith('422');
  await expectNoViolations(container);
});

test('a stepper counts by its buttons and by writing, and never leaves its limits', async () => {
  const [people, setPeople] = createSignal(59);
  const { user, container } = renderPart(() => (
    <Stepper label="Osallistujia" name="people" value={people()} onChange={setPeople} min={1} max={60} unit="henkeä" />
  ));
  const more = screen.getByRole('button', { name: 'Lisää: Osallistujia' });
  const field = screen.getByRole<HTMLInputElement>('spinbutton', { name: 'Osallistujia' });
  await user.click(more);
  await user.click(more);
  expect(people()).toBe(60);
  expect(more.getAttribute('aria-disabled')).toBe('true');
  await user.clear(field);
  await user.type(field, '700');
  await user.tab();
  expect(people()).toBe(60);
  expect(field.value).toBe('60');
  await user.clear(field);
  await user.tab();
  expect(field.value).toBe('60');
  await user.click(screen.getByRole('button', { name: 'Vähennä: Osallistujia' }));
  expect(people()).toBe(59);
  await expectNoViolations(container);
});
