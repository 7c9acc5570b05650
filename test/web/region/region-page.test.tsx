import { screen, within } from '@solidjs/testing-library';
import { expect, test, vi } from 'vitest';
import { neutralRegion } from '../../../shared/region/rules.ts';
import RegionPage from '../../../web/region/region-page.tsx';
import { answerWith, fakeService, refusal } from '../../support/fake-service.ts';
import { expectNoViolations } from '../../support/page.tsx';
import { renderPage } from '../../support/render-page.tsx';
import { administrator, settings } from './samples.ts';

const municipality = [
  { code: '167', name: { fi: 'Joensuu', sv: 'Joensuu' } },
  { code: '260', name: { fi: 'Kitee', sv: 'Kides' } },
];

const doorFor = (need: 'wheelchair' | 'walker', limit: number) => ({
  check: 'entrance.door_width',
  need,
  label: { fi: 'Ulko-oven vapaa leveys', sv: 'Ytterdörrens fria bredd', en: 'Entrance door clear width' },
  unit: 'mm',
  limit,
  better: 'more',
  source: 'decree-241-2017',
  sourceText: { fi: 'asetus 241/2017', sv: 'förordning 241/2017', en: 'decree 241/2017' },
});
const limits = [doorFor('wheelchair', 850), doorFor('walker', 800)];

const open = () => {
  const service = fakeService({
    'GET /session/user': () => administrator,
    'GET /region/settings': () => settings({ municipalities: ['260'] }),
    'GET /region/limits': () => ({ items: limits }),
    'GET /codes': () => ({ municipality }),
    'PATCH /region': ({ body }) => ({ ...settings({ municipalities: ['260'] }), ...(body as object), version: 4 }),
  });
  return { service, ...renderPage(RegionPage, '/yllapito/alue', '/yllapito/alue') };
};
const save = () => screen.findByRole('button', { name: 'Tallenna' });

test('shows every setting, without a fault that axe can see', async () => {
  const { container } = open();
  expect(((await screen.findByLabelText(/Alueen nimi suomeksi/)) as HTMLInputElement).value).toBe(
    'Rantamaan hyvinvointialue',
  );
  await screen.findByRole('checkbox', { name: 'Kitee' });
  await expectNoViolations(container);
});

test('sends what was changed with the version that was read', async () => {
  const { service, user } = open();
  await user.click(await screen.findByRole('checkbox', { name: 'Joensuu' }));
  await user.click(screen.getByRole('checkbox', { name: 'Toimipisteet ovat kiinni pyhäpäivinä' }));
  await user.selectOptions(screen.getByLabelText('Järjestö, jonka vahvistus on vanhentunut'), 'ask');
  await user.click(await save());
  const [sent] = service.sentTo('PATCH /region');
  expect(sent?.headers.get('if-match')).toBe('"3"');
  expect(sent?.body).toMatchObject({
    municipalities: ['167', '260'],
    closedOnHolidays: true,
    statusRights: { expired: 'ask' },
  });
  expect(await screen.findByText('Tallennettu')).toBeTruthy();
});

test('until when one cancels in time is set with an example, and an impossible number is told at its field', async () => {
  const { service, user } = open();
  const days = await screen.findByLabelText<HTMLInputElement>(/^Työpäiviä ennen kertaa/);
  const time = screen.getByLabelText<HTMLInputElement>(/^Kellonaika/);
  expect([days.value, time.value]).toEqual(['1', '12.00']);
  const example = screen.getByText(/^Esimerkki: kerran ma /).textContent;
  await user.clear(days);
  await user.type(days, '31');
  await user.click(await save());
  // Once above the form and once at the field.
  expect(screen.getAllByText('Kirjoita kokonaisluku 0–30.')).toHaveLength(2);
  expect(service.sentTo('PATCH /region')).toEqual([]);
  await user.clear(days);
  await user.type(days, '5');
  expect(screen.getByText(/^Esimerkki: kerran ma /).textContent).not.toBe(example);
  await user.clear(time);
  await user.type(time, '16');
  const notice = screen.getByLabelText(/^Kun alue tarvitsee tilan itse/);
  await user.clear(notice);
  await user.type(notice, '15');
  await user.click(await save());
  expect(service.sentTo('PATCH /region')[0]?.body).toMatchObject({
    cancelDeadline: { workingDays: 5, time: '16:00' },
    displacementNoticeDays: 15,
  });
});

test('rules of booking are told in words, checked at the field and saved as a whole', async () => {
  const { service, user } = open();
  const seasons = await screen.findByRole('group', { name: /^Kausi alkaa kuukauden/ });
  expect(within(seasons).getByText(/^Kaudet ovat elo–heinäkuu\./)).toBeTruthy();
  await user.click(within(seasons).getByRole('checkbox', { name: 'tammikuu' }));
  expect(within(seasons).getByText(/^Kaudet ovat tammi–heinäkuu ja elo–joulukuu\./)).toBeTruthy();
  const large = screen.getByLabelText(/^Suuri tapahtuma/);
  await user.clear(large);
  await user.click(await save());
  expect(screen.getAllByText('Kirjoita kokonaisluku 1–10000.')).toHaveLength(2);
  expect(service.sentTo('PATCH /region')).toEqual([]);
  await user.type(large, '80');
  await user.click(await save());
  expect(service.sentTo('PATCH /region')[0]?.body).toMatchObject({
    bookingRules: { ...neutralRegion.bookingRules, seasonMonths: [1, 8], largeEventParticipants: 80 },
  });
});

test('who demands a second factor without having one is told so at the field', async () => {
  const { service, user } = open();
  const message = 'Ota se käyttöön sivulla Omat tiedot';
  const errors = [{ path: 'demandsSecondFactor', code: 'region.second-factor-first', message }];
  service.answer('PATCH /region', () => refusal(409, 'region.second-factor-first', { errors }));
  const box = await screen.findByRole('checkbox', { name: /^Vaadi kaksivaiheinen kirjautuminen/ });
  await user.click(box);
  await user.click(await save());
  expect(service.sentTo('PATCH /region')[0]?.body).toMatchObject({ demandsSecondFactor: true });
  await user.click(await screen.findByRole('link', { name: message }));
  expect(document.activeElement).toBe(box);
  expect(box.getAttribute('aria-invalid')).toBe('true');
});

test('a municipality that is out of view stays chosen', async () => {
  const { service, user } = open();
  await user.type(await screen.findByLabelText('Hae kuntaa'), 'joen');
  expect(screen.queryByRole('checkbox', { name: 'Kitee' })).toBeNull();
  await user.click(screen.getByRole('checkbox', { name: 'Joensuu' }));
  await user.click(await save());
  expect(service.sentTo('PATCH /region')[0]?.body).toMatchObject({ municipalities: ['167', '260'] });
});

test('a colour shows how it looks, and one that is too light is named before anything is sent', async () => {
  const { service, user } = open();
  await user.click(await screen.findByRole('radio', { name: 'Oma väri' }));
  expect(screen.getByText(/Erottuvuus vaaleasta paperista 7\.\d:1/)).toBeTruthy();
  const code = screen.getByLabelText('Värin koodi');
  await user.clear(code);
  await user.type(code, '#ffcc00');
  await user.click(await save());
  expect(screen.getAllByText(/Väri on liian vaalea: erottuvuus paperista on 1\.4:1/).length).toBeGreaterThan(0);
  expect(service.sentTo('PATCH /region')).toEqual([]);
});

test('the name is needed in the first language', async () => {
  const { service, user } = open();
  await user.clear(await screen.findByLabelText(/Alueen nimi suomeksi/));
  await user.click(await save());
  expect(screen.getAllByText('Kirjoita alueen nimi.').length).toBeGreaterThan(0);
  expect(service.sentTo('PATCH /region')).toEqual([]);
});

test('a municipality is added where it is not known, and what is wrong stands at its field', async () => {
  const { service, user } = open();
  service.answer('POST /municipalities', () =>
    refusal(409, 'municipality.exists', {
      errors: [{ path: 'code', code: 'municipality.exists', message: 'Kuntanumero on jo käytössä.' }],
    }),
  );
  await user.click(await screen.findByText('Lisää kunta', { selector: 'summary span' }));
  await user.type(screen.getByLabelText('Kuntanumero'), '167');
  await user.type(screen.getByLabelText('Nimi suomeksi'), 'Uusi');
  await user.type(screen.getByLabelText('Nimi ruotsiksi'), 'Ny');
  const add = within(screen.getByLabelText('Kuntanumero').closest('details') as HTMLElement).getByRole('button');
  await user.click(add);
  expect(await screen.findByText('Kuntanumero on jo käytössä.')).toBeTruthy();
  service.answer('POST /municipalities', ({ body }) => answerWith(201, body));
  await user.click(add);
  expect(await screen.findByText('Uusi on lisätty. Valitse se luettelosta.')).toBeTruthy();
});

test('a limit of accessibility is tightened beside the product’s own, and a looser one is told at its field', async () => {
  const { user, service, container } = open();
  await user.click(await screen.findByText('Näytä ja tiukenna rajoja'));
  const wheelchair = screen.getByLabelText(/Pyörätuoli \(mm\)/);
  expect(screen.getByText(/Palvelun raja: vähintään 850.mm. Lähde: asetus 241\/2017/)).toBeTruthy();
  await user.type(wheelchair, '9oo');
  await user.click(screen.getByRole('button', { name: 'Tallenna' }));
  expect(screen.getAllByText('Kirjoita raja lukuna, esimerkiksi 900.').length).toBeGreaterThan(0);
  expect(service.sentTo('PATCH /region')).toEqual([]);
  await user.clear(wheelchair);
  await user.type(wheelchair, '800');
  service.answer('PATCH /region', () =>
    refusal(422, 'request.invalid', {
      errors: [
        {
          path: 'limits.entrance.door_width.wheelchair',
          code: 'region.limit-looser',
          message: 'Palvelun oma raja on 850. Alue voi tiukentaa rajaa, ei löysentää.',
        },
      ],
    }),
  );
  await user.click(screen.getByRole('button', { name: 'Tallenna' }));
  expect((await screen.findAllByText(/Alue voi tiukentaa rajaa, ei löysentää/)).length).toBeGreaterThan(0);
  const body = service.sentTo('PATCH /region')[0]?.body as { limits: object };
  expect(body.limits).toEqual({ 'entrance.door_width': { wheelchair: 800 } });
  await expectNoViolations(container);
});

test('each section of the long page has its way, and the one that is being read is marked', async () => {
  let see: IntersectionObserverCallback = () => {};
  const watched: Element[] = [];
  const Watch = class extends IntersectionObserver {
    constructor(callback: IntersectionObserverCallback) {
      super(callback);
      see = callback;
    }
    override observe(section: Element) {
      watched.push(section);
    }
  };
  vi.stubGlobal('IntersectionObserver', Watch);
  const { container, user } = open();
  const ways = within(await screen.findByRole('navigation', { name: 'Sivun osat' })).getAllByRole<HTMLAnchorElement>(
    'link',
  );
  const headings = ways.map(({ hash }) => container.querySelector<HTMLElement>(hash));
  expect(headings.map((heading) => heading?.textContent)).toEqual(ways.map(({ textContent }) => textContent));
  expect(watched).toEqual(headings.map((heading) => heading?.closest('section')));
  const come = (at: number, isIntersecting: boolean) =>
    see([{ target: watched[at], isIntersecting } as IntersectionObserverEntry], {} as IntersectionObserver);
  const marked = () => ways.flatMap((way, at) => (way.getAttribute('aria-current') ? [at] : []));
  come(1, true);
  come(2, true);
  expect(marked()).toEqual([2]);
  come(2, false);
  expect(marked()).toEqual([1]);
  const [, , contact] = ways;
  await user.click(contact as HTMLElement);
  await vi.waitFor(() => expect(document.activeElement).toBe(headings[2]));
});
