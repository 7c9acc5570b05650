import { screen, waitFor } from '@solidjs/testing-library';
import { expect, test } from 'vitest';
import { SiteNotices } from '../../../web/notices/site-notices.tsx';
import { TodaysNotices } from '../../../web/notices/todays-notices.tsx';
import { fakeService, noAnswer } from '../../support/fake-service.ts';
import { expectNoViolations } from '../../support/page.tsx';
import { renderPage } from '../../support/render-page.tsx';

const notice = (id: string, fi: string, version = 1, level = 'info') => ({
  id,
  level,
  text: { fi, sv: fi, en: fi },
  version,
});

const open = (items: () => unknown) => {
  const service = fakeService({
    'GET /session/user': () => ({ user: null }),
    'GET /notices': items,
  });
  return { service, ...renderPage(TodaysNotices, '/', '/') };
};

test('what is to be read today stands in a region of its own, told by a word as well as by colour', async () => {
  const items = [notice('n1', 'Huolto lauantaina', 1, 'attention'), notice('n2', 'Uusia tiloja')];
  const { container } = open(() => ({ items }));
  expect(await screen.findByRole('region', { name: 'Tiedotteet' })).toBeTruthy();
  expect(screen.getByRole('img', { name: 'Huomaa' })).toBeTruthy();
  expect(screen.getByRole('img', { name: 'Tiedoksi' })).toBeTruthy();
  await expectNoViolations(container);
});

test('a notice that was put aside stays away on this device until it is changed', async () => {
  const first = open(() => ({ items: [notice('n1', 'Huolto lauantaina')] }));
  await first.user.click(await screen.findByRole('button', { name: 'Piilota tiedote' }));
  expect(screen.queryByText('Huolto lauantaina')).toBeNull();
  first.unmount();
  const second = open(() => ({ items: [notice('n1', 'Huolto lauantaina'), notice('n2', 'Muuta')] }));
  expect(await screen.findByText('Muuta')).toBeTruthy();
  expect(screen.queryByText('Huolto lauantaina')).toBeNull();
  second.unmount();
  open(() => ({ items: [notice('n1', 'Huolto sunnuntaina', 2)] }));
  expect(await screen.findByText('Huolto sunnuntaina')).toBeTruthy();
});

test('when notices cannot be read, the page goes on without a word about it', async () => {
  const { service, container } = open(noAnswer);
  await waitFor(() => expect(service.sentTo('GET /notices')).toHaveLength(1));
  expect(container.textContent).toBe('');
});

test('the notices of a house are asked by its id', async () => {
  const service = fakeService({ 'GET /notices': () => ({ items: [notice('n1', 'Hissi on rikki')] }) });
  renderPage(() => <SiteNotices siteId="s1" />, '/', '/');
  expect(await screen.findByText('Hissi on rikki')).toBeTruthy();
  expect(service.sentTo('GET /notices')[0]?.query.get('siteId')).toBe('s1');
});
