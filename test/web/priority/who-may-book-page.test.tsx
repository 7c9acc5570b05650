import { screen, within } from '@solidjs/testing-library';
import { expect, test } from 'vitest';
import type { PriorityClassView } from '../../../shared/organisations/priority-schemas.ts';
import WhoMayBookPage from '../../../web/priority/who-may-book-page.tsx';
import { fakeService } from '../../support/fake-service.ts';
import { expectNoViolations } from '../../support/page.tsx';
import { renderPage } from '../../support/render-page.tsx';
import { codes, priorityClass } from './samples.ts';

const open = (items: PriorityClassView[]) => {
  fakeService({ 'GET /priority-classes': () => ({ items }), 'GET /codes': () => codes });
  return renderPage(WhoMayBookPage, '/kuka-voi-varata', '/kuka-voi-varata');
};
const itemOf = async (name: string) =>
  within((await screen.findByRole('heading', { level: 3, name })).closest('li') as HTMLElement);

test('the rules by which the service decides are told in plain words', async () => {
  const { container } = open([
    priorityClass('Nimetyt', { rule: { kinds: [] } }),
    priorityClass('Sopimus', { rule: { agreements: ['partnership', 'co_operation'] } }),
    priorityClass('Avustetut', { rule: { supportForms: ['teema'] } }),
    priorityClass('Yhdistykset', { rule: { kinds: ['association', 'parish'], ofRegion: true } }),
    priorityClass('Muut', { mayBook: false }),
  ]);
  expect((await itemOf('Nimetyt')).getByText('Henkilökunta nimeää ryhmään kuuluvat.')).toBeTruthy();
  expect(
    (await itemOf('Sopimus')).getByText(/voimassa oleva kumppanuussopimus tai yhteistyösopimus hyvinvointialueen/),
  ).toBeTruthy();
  expect(
    await (await itemOf('Avustetut')).findByText('Järjestö saa tukea, jonka muoto on Teema-avustus.'),
  ).toBeTruthy();
  const associations = await itemOf('Yhdistykset');
  expect(associations.getByText('Järjestön muoto on yhdistys tai seurakunta.')).toBeTruthy();
  expect(associations.getByText(/Kotipaikka on alueella/)).toBeTruthy();
  expect(associations.getByText('Hinta: Maksuton')).toBeTruthy();
  await expectNoViolations(container);
});

test('who cannot book stands apart, without a price', async () => {
  open([priorityClass('Yhdistykset'), priorityClass('Yritykset', { mayBook: false })]);
  const others = await itemOf('Yritykset');
  expect(others.getByText('Ei voi varata')).toBeTruthy();
  expect(others.queryByText(/Hinta/)).toBeNull();
  expect(screen.getByRole('heading', { name: 'Ketkä eivät voi varata' })).toBeTruthy();
});

test('without classes the page says that nothing is decided yet', async () => {
  open([]);
  expect(await screen.findByRole('heading', { name: 'Etusijajärjestystä ei ole vielä päätetty' })).toBeTruthy();
});
