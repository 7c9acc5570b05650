import { screen } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { expect, test, vi } from 'vitest';
import { Checkbox, CheckboxGroup, RadioGroup } from '../../../web/ui/choice-group.tsx';
import { ErrorSummary } from '../../../web/ui/message.tsx';
import { expectNoViolations, renderPart } from '../../support/page.tsx';

const rhythms = [
  { value: 'once', label: 'Kerran' },
  { value: 'weekly', label: 'Joka viikko', hint: 'Sama viikonpäivä' },
] as const;

const days = [
  { value: '1', label: 'ma' },
  { value: '2', label: 'ti' },
  { value: '3', label: 'ke' },
] as const;

test('radios are one group with a legend, and arrows choose', async () => {
  const [rhythm, setRhythm] = createSignal<'once' | 'weekly'>('once');
  const { user, container } = renderPart(() => (
    <RadioGroup legend="Kuinka usein" name="rhythm" choices={rhythms} value={rhythm()} onChange={setRhythm} />
  ));
  expect(screen.getByRole('group', { name: 'Kuinka usein' })).toBeTruthy();
  await user.tab();
  await user.keyboard('{ArrowDown}');
  expect(rhythm()).toBe('weekly');
  expect(screen.getByRole<HTMLInputElement>('radio', { name: /Joka viikko/ }).checked).toBe(true);
  await expectNoViolations(container);
});

test('a choice that changes the words of others keeps the focus', async () => {
  const [rhythm, setRhythm] = createSignal<'once' | 'weekly'>('once');
  const told = () => rhythms.map((choice) => ({ ...choice, hint: `Nyt: ${rhythm()}` }));
  const { user } = renderPart(() => (
    <RadioGroup legend="Kuinka usein" name="rhythm" choices={told()} value={rhythm()} onChange={setRhythm} />
  ));
  await user.tab();
  await user.keyboard('{ArrowDown}');
  const chosen = screen.getByRole<HTMLInputElement>('radio', { name: 'Joka viikkoNyt: weekly' });
  expect(chosen.checked).toBe(true);
  expect(document.activeElement).toBe(chosen);
});

test('chips are checkboxes to keyboard and reader, and come in the order of the choices', async () => {
  const [values, setValues] = createSignal<('1' | '2' | '3')[]>(['3']);
  const { user, container } = renderPart(() => (
    <CheckboxGroup
      legend="Viikonpäivät"
      name="days"
      variant="chips"
      choices={days}
      values={values()}
      onChange={setValues}
    />
  ));
  await user.tab();
  await user.keyboard(' ');
  expect(values()).toEqual(['1', '3']);
  await user.click(screen.getByLabelText('ke'));
  expect(values()).toEqual(['1']);
  await expectNoViolations(container);
});

test('the error of a group is described on it, and its link leads to the first choice', async () => {
  const { user, container } = renderPart(() => (
    <>
      <ErrorSummary errors={[{ field: 'rhythm', message: 'Valitse, kuinka usein.' }]} />
      <RadioGroup legend="Kuinka usein" name="rhythm" choices={rhythms} error="Valitse, kuinka usein." required />
    </>
  ));
  const group = screen.getByRole('group', { name: 'Kuinka usein (pakollinen)' });
  expect(document.getElementById(group.getAttribute('aria-describedby') ?? '')?.textContent).toContain('Valitse');
  await user.click(screen.getByRole('link'));
  expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'Kerran' }));
  await expectNoViolations(container);
});

test('a single checkbox says what it agrees to and what is wrong', async () => {
  const agree = vi.fn();
  const { user, container } = renderPart(() => (
    <Checkbox label="Hyväksyn säännöt" name="terms" required error="Hyväksy säännöt." onChange={agree} />
  ));
  const box = screen.getByRole('checkbox', { name: 'Hyväksyn säännöt (pakollinen)' });
  expect(box.getAttribute('aria-invalid')).toBe('true');
  await user.click(box);
  expect(agree).toHaveBeenCalledWith(true);
  await expectNoViolations(container);
});
