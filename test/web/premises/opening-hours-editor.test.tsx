import { screen, within } from '@solidjs/testing-library';
import { createStore } from 'solid-js/store';
import { expect, test } from 'vitest';
import { useText } from '../../../web/i18n/language.tsx';
import { openingErrors } from '../../../web/premises/opening-errors.ts';
import { OpeningHoursEditor } from '../../../web/premises/opening-hours-editor.tsx';
import { expectNoViolations, renderPart } from '../../support/page.tsx';

const name = { fi: 'Kesäaukiolo', sv: 'Sommar', en: 'Summer' };
const monday = { weekday: 1, start: '08:00', end: '16:00' };

const open = (closedOnHolidays = true) => {
  const [value, setValue] = createStore({
    openingHours: [monday],
    seasons: [{ name, from: '2026-12-07', until: '2026-12-13', hours: [{ weekday: 1, start: '10:00', end: '12:00' }] }],
    openingExceptions: [{ date: '2026-11-30', open: [] as { start: string; end: string }[], reason: null }],
  });
  const Form = () => {
    const { t } = useText();
    return (
      <OpeningHoursEditor
        value={value}
        onChange={(part) => setValue(part as Partial<typeof value>)}
        errorOf={(path) => openingErrors(value, t)[path]}
        today="2026-11-22"
        closedOnHolidays={closedOnHolidays}
      />
    );
  };
  return { ...renderPart(() => <Form />), value };
};

const field = (label: string) => screen.getAllByLabelText<HTMLInputElement>(label)[0] as HTMLInputElement;
const preview = () => within(screen.getByRole('region', { name: 'Näin talo on auki' }));
const dayIn = (date: string) => preview().getByText(date).closest('li')?.textContent ?? '';

test('shows what comes of the week, seasons and single days, and why', async () => {
  const { container } = open();
  expect(dayIn('ma 23.11.')).toContain('8.00–16.00');
  expect(dayIn('ma 30.11.')).toContain('kiinni');
  expect(dayIn('ma 7.12.')).toContain('10.00–12.00Kesäaukiolo');
  expect(dayIn('su 6.12.')).toContain('Itsenäisyyspäivä');
  await expectNoViolations(container);
});

test('Monday is copied to weekdays and to all days in one press', async () => {
  const { user, value } = open();
  const [copy] = screen.getAllByRole('button', { name: 'Kopioi maanantai arkipäiviin' });
  await user.click(copy as HTMLElement);
  expect(value.openingHours.map(({ weekday }) => weekday)).toEqual([1, 2, 3, 4, 5]);
  expect(dayIn('to 26.11.')).toContain('8.00–16.00');
});

test('a day is opened, written by keyboard, opened twice, and closed again', async () => {
  const { user, value } = open();
  await user.click(screen.getAllByRole('button', { name: 'Avaa: tiistai' })[0] as HTMLElement);
  expect(value.openingHours[1]).toEqual({ weekday: 2, start: '08:00', end: '16:00' });
  await user.clear(field('tiistai, aukeaa'));
  await user.type(field('tiistai, aukeaa'), '9.30');
  await user.tab();
  expect(value.openingHours[1]?.start).toBe('09:30');
  await user.click(screen.getAllByRole('button', { name: 'Toinen aukiolo: tiistai' })[0] as HTMLElement);
  expect(value.openingHours).toHaveLength(3);
  await user.click(screen.getAllByRole('button', { name: 'Merkitse suljetuksi: tiistai' })[0] as HTMLElement);
  expect(value.openingHours).toEqual([monday]);
});

test('an end before the start and an overlap are told at their fields', async () => {
  const { user } = open();
  await user.clear(field('maanantai, sulkeutuu'));
  await user.type(field('maanantai, sulkeutuu'), '7');
  await user.tab();
  expect(screen.getByText('Sulkemisajan on oltava aukeamisajan jälkeen.')).toBeTruthy();
  expect(field('maanantai, sulkeutuu').getAttribute('aria-invalid')).toBe('true');
  await user.clear(field('maanantai, sulkeutuu'));
  await user.tab();
  expect(screen.getByText('Anna kellonaika tai poista aukiolo.')).toBeTruthy();
});

test('a season and a single day are added, and a season without a name or a day is told', async () => {
  const { user, value } = open();
  await user.click(screen.getByRole('button', { name: 'Lisää kausi' }));
  expect(value.seasons[1]).toMatchObject({ from: '', hours: [monday] });
  expect(screen.getByText('Kirjoita kaudelle nimi.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Lisää poikkeuspäivä' }));
  expect(value.openingExceptions[1]).toEqual({ date: '', open: [], reason: null });
  await user.click(screen.getByRole('button', { name: 'Poista poikkeuspäivä: Uusi päivä' }));
  expect(value.openingExceptions).toHaveLength(1);
});

test('a single day that is there already is told at the second one', async () => {
  const { user } = open();
  await user.click(screen.getByRole('button', { name: 'Lisää poikkeuspäivä' }));
  const [, second] = screen.getAllByLabelText<HTMLInputElement>('Päivä');
  await user.type(second as HTMLInputElement, '30.11.2026');
  await user.tab();
  expect(screen.getByText('Sama päivä on jo listalla.')).toBeTruthy();
});
