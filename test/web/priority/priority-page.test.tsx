import { screen, within } from '@solidjs/testing-library';
import { expect, test } from 'vitest';
import type { PriorityClassView } from '../../../shared/organisations/priority-schemas.ts';
import ClassPage from '../../../web/priority/class-page.tsx';
import PriorityPage from '../../../web/priority/priority-page.tsx';
import { answerWith, fakeService, refusal } from '../../support/fake-service.ts';
import { expectNoViolations } from '../../support/page.tsx';
import { renderPage } from '../../support/render-page.tsx';
import { administrator } from '../region/samples.ts';
import { codes, priorityClass } from './samples.ts';

const openList = () => {
  let items = ['Omat', 'Yhdistykset', 'Muut'].map((code) => priorityClass(code));
  const service = fakeService({
    'GET /session/user': () => administrator,
    'GET /codes': () => codes,
    'GET /priority-classes': () => ({ items }),
    'POST /priority-classes/order': ({ body }) => {
      const order = (body as { codes: string[] }).codes;
      items = order.map((code) => items.find((each) => each.code === code) as PriorityClassView);
      return { items };
    },
  });
  return { service, ...renderPage(PriorityPage, '/yllapito/etusija', '/yllapito/etusija') };
};

const openClass = (code: string) => {
  const service = fakeService({
    'GET /session/user': () => administrator,
    'GET /codes': () => codes,
    'GET /priority-classes/Yhdistykset/settings': () =>
      priorityClass('Yhdistykset', { rule: { kinds: ['association'], ofRegion: true }, version: 5 }),
    'PATCH /priority-classes/Yhdistykset': ({ body }) => ({
      ...priorityClass('Yhdistykset'),
      ...(body as object),
      version: 6,
    }),
    'POST /priority-classes': ({ body }) => answerWith(201, { ...(body as object), version: 1 }),
  });
  return { service, ...renderPage(ClassPage, '/yllapito/etusija/:class', `/yllapito/etusija/${code}`) };
};

const names = () => screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);

test('a class is moved by a button, which is sent as a whole order and told', async () => {
  const { service, user, container } = openList();
  await screen.findByRole('heading', { name: 'Yhdistykset' });
  await expectNoViolations(container);
  await user.click(screen.getByRole('button', { name: 'Siirrä Yhdistykset ylemmäs' }));
  expect(service.sentTo('POST /priority-classes/order')[0]?.body).toEqual({ codes: ['Yhdistykset', 'Omat', 'Muut'] });
  expect(await screen.findByText('Yhdistykset on nyt sijalla 1.')).toBeTruthy();
  expect(names().slice(0, 3)).toEqual(['Yhdistykset', 'Omat', 'Muut']);
  const first = screen.getByRole('button', { name: 'Siirrä Yhdistykset ylemmäs' });
  expect((first as HTMLButtonElement).disabled).toBe(true);
});

test('an order that is refused goes back to what is stored', async () => {
  const { service, user } = openList();
  service.answer('POST /priority-classes/order', () => refusal(422, 'priority-class.order-incomplete'));
  await user.click(await screen.findByRole('button', { name: 'Siirrä Omat alemmas' }));
  expect(await screen.findByText('Otsikko: priority-class.order-incomplete')).toBeTruthy();
  await expect.poll(() => names().slice(0, 3)).toEqual(['Omat', 'Yhdistykset', 'Muut']);
});

test('a class is changed with its version; a condition that is taken away is left out of the rule', async () => {
  const { service, user, container } = openClass('Yhdistykset');
  await user.click(await screen.findByRole('checkbox', { name: /Kotipaikka alueella/ }));
  await user.click(screen.getByRole('checkbox', { name: 'säätiö' }));
  await user.click(screen.getByRole('checkbox', { name: 'Ryhmä voi varata tiloja' }));
  await expectNoViolations(container);
  await user.click(screen.getByRole('button', { name: 'Tallenna' }));
  const [sent] = service.sentTo('PATCH /priority-classes/Yhdistykset');
  expect(sent?.headers.get('if-match')).toBe('"5"');
  expect(sent?.body).toMatchObject({ rule: { kinds: ['association', 'foundation'] }, mayBook: false });
  expect(sent?.body).not.toHaveProperty('rule.ofRegion');
  expect(sent?.body).not.toHaveProperty('code');
});

test('a class for those whom staff name asks for nothing else', async () => {
  const { service, user } = openClass('Yhdistykset');
  await user.click(await screen.findByRole('checkbox', { name: 'Vain henkilökunnan nimeämät' }));
  expect(screen.queryByRole('checkbox', { name: 'säätiö' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Tallenna' }));
  expect(service.sentTo('PATCH /priority-classes/Yhdistykset')[0]?.body).toMatchObject({ rule: { kinds: [] } });
});

test('a new class needs its name in every language, and leads back to the order', async () => {
  const { service, user, address } = openClass('uusi');
  await user.type(await screen.findByLabelText(/^Tunnus/), 'koulut');
  await user.type(screen.getByLabelText(/Nimi suomeksi/), 'Koulut');
  await user.click(screen.getByRole('button', { name: 'Tallenna' }));
  expect(screen.getAllByText('Kirjoita ryhmän nimi kaikilla kielillä.').length).toBeGreaterThan(0);
  expect(service.sentTo('POST /priority-classes')).toEqual([]);
  await user.type(screen.getByLabelText(/Nimi ruotsiksi/), 'Skolor');
  await user.type(screen.getByLabelText(/Nimi englanniksi/), 'Schools');
  await user.click(screen.getByRole('button', { name: 'Tallenna' }));
  expect(service.sentTo('POST /priority-classes')[0]?.body).toMatchObject({ code: 'koulut', rule: {}, mayBook: true });
  await expect.poll(address).toBe('/yllapito/etusija');
});

test('a class that is in use says why it stays', async () => {
  const { service, user } = openClass('Yhdistykset');
  service.answer('DELETE /priority-classes/Yhdistykset', () => refusal(409, 'priority-class.in-use'));
  await user.click(await screen.findByRole('button', { name: 'Poista ryhmä' }));
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Poista ryhmä' }));
  expect(await screen.findByText('Selitys: priority-class.in-use')).toBeTruthy();
});
