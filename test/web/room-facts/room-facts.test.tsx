import { screen, waitFor, within } from '@solidjs/testing-library';
import { expect, test } from 'vitest';
import type {
  AccessibilityLimitsView,
  RoomAccessibilityView,
  RoomFactView,
} from '../../../shared/facts/public-schemas.ts';
import { needs, type Verdict } from '../../../shared/rooms/accessibility.ts';
import LimitsPage from '../../../web/room-facts/limits-page.tsx';
import RoomFactsPage from '../../../web/room-facts/room-facts-page.tsx';
import { type Answer, fakeService, noAnswer, refusal } from '../../support/fake-service.ts';
import { expectNoViolations } from '../../support/page.tsx';
import { renderPage } from '../../support/render-page.tsx';
import { room, text } from '../bookings/samples.ts';

const fact = (key: string, label: string, more: Partial<RoomFactView> = {}): RoomFactView => ({
  key,
  label: text(label),
  value: null,
  text: text('ei tietoa'),
  source: null,
  sourceText: null,
  checkedOn: null,
  isStale: false,
  place: null,
  photos: [],
  ...more,
});

const measured = (key: string, label: string, value: string, more: Partial<RoomFactView> = {}): RoomFactView =>
  fact(key, label, {
    value,
    text: text(value),
    source: 'measured',
    sourceText: text('mitattu'),
    checkedOn: '2026-08-31',
    ...more,
  });

const suitable = Object.fromEntries(needs.map((need) => [need, 'S' as Verdict])) as Record<
  (typeof needs)[number],
  Verdict
>;

const front = { id: 'front', name: text('Pääovi') };
const yard = { id: 'yard', name: text('Pihaovi') };

const view: RoomAccessibilityView = {
  room: { id: room.id, code: room.code, name: room.name, site: room.site },
  asOf: '2026-11-22',
  leastFacts: { known: 14, of: 18 },
  needs: needs.map((need) => ({
    need,
    verdict: need === 'wheelchair' ? 'A' : 'S',
    way: need === 'wheelchair' ? 1 : 0,
    decidedBy: need === 'wheelchair' ? 'room.door_width' : null,
    checks: [
      {
        check: 'room.door_width',
        fact: 'room.door_width_mm',
        label: text('Tilan oven vapaa leveys'),
        value: 820,
        text: text('820 mm'),
        demand: text('vaaditaan vähintään 850 mm'),
        verdict: need === 'wheelchair' ? 'A' : 'S',
        source: 'decree-241-2017',
        sourceText: text('esteettömyysasetus'),
      },
      {
        check: 'room.threshold',
        fact: 'room.threshold_mm',
        label: text('Kynnyksen korkeus'),
        value: 10,
        text: text('10 mm'),
        demand: text('vaaditaan enintään 20 mm'),
        verdict: 'S' as const,
        source: 'decree-241-2017',
        sourceText: text('esteettömyysasetus'),
      },
    ],
  })),
  ways: [
    { entrance: front, verdicts: { ...suitable, wheelchair: 'N' }, bestFor: ['hearing'] },
    { entrance: yard, verdicts: { ...suitable, wheelchair: 'A' }, bestFor: ['wheelchair'] },
  ],
  sections: [
    {
      key: 'arrival',
      label: text('Pysäköinti ja saapuminen'),
      facts: [fact('parking.accessible_count', 'Paikkoja')],
      ways: [],
    },
    {
      key: 'entrance',
      label: text('Sisäänkäynnit'),
      facts: [],
      ways: [
        { entrance: front, facts: [measured('entrance.steps_count', 'Askelmia ovelle', '3')] },
        {
          entrance: yard,
          facts: [measured('entrance.steps_count', 'Askelmia ovelle', '0', { isStale: true, checkedOn: '2020-01-02' })],
        },
      ],
    },
    { key: 'hearing', label: text('Kuuleminen'), facts: [], ways: [] },
    {
      key: 'wc',
      label: text('Wc ja hygienia'),
      facts: [
        measured('wc.door_width_mm', 'Wc:n oven vapaa leveys', '900 mm', {
          place: { kind: 'facility', id: 'wc', name: text('Alakerran wc') },
        }),
      ],
      ways: [],
    },
  ],
  breakdowns: [],
  contact: {
    level: 'site',
    name: 'Aino Auttaja',
    title: null,
    phone: '050 123 4567',
    email: null,
    standsInFor: null,
  },
};

const open = (address = '/tilat/R02/esteettomyys', answer: Answer = () => view) => {
  const service = fakeService({
    'GET /session/user': () => ({ user: null }),
    'GET /codes': () => ({}),
    'GET /rooms/R02/accessibility': answer,
  });
  return { service, ...renderPage(RoomFactsPage, '/tilat/:room/esteettomyys', address) };
};

const part = (name: string) => screen.getByRole('region', { name });

test('the accessibility of a room is told in the order of arrival, with a way to each part', async () => {
  const { container } = open();
  expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('Esteettömyystiedot: Ryhmätila Mustikka');
  const headings = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
  expect(headings).toEqual([
    'Kenelle tila soveltuu',
    'Pysäköinti ja saapuminen',
    'Sisäänkäynnit',
    'Wc ja hygienia',
    'Onko jokin väärin tai puuttuuko tieto?',
    'Kysy esteettömyydestä',
  ]);
  const links = within(screen.getByRole('navigation', { name: 'Sivun osat' })).getAllByRole('link');
  expect(links.map(({ textContent }) => textContent)).toEqual([
    'Kenelle soveltuu',
    'Pysäköinti ja saapuminen',
    'Sisäänkäynnit',
    'Wc ja hygienia',
    'Ilmoita virheestä',
    'Kysy lisää',
  ]);
  for (const link of links) expect(container.querySelector((link as HTMLAnchorElement).hash)).toBeTruthy();
  expect(screen.getByText('18 perustiedosta tiedetään 14.')).toBeTruthy();
  expect(screen.getByText('Aino Auttaja')).toBeTruthy();
  await expectNoViolations(container);
});

test('a fact says who says so and when, and what is not known says so', async () => {
  open();
  await screen.findByRole('heading', { level: 1 });
  const parking = within(part('Pysäköinti ja saapuminen'));
  expect(parking.getByText('ei tietoa')).toBeTruthy();
  expect(parking.getByRole('button', { name: 'Ilmoita puuttuva tieto: Paikkoja' })).toBeTruthy();
  expect(within(part('Wc ja hygienia')).getByText('Wc:n oven vapaa leveys').nextElementSibling?.textContent).toBe(
    '900\u00a0mmmitattu 31.8.2026, Alakerran wc',
  );
});

test('each way in stands by itself, with whom it serves and for whom it is the best', async () => {
  open();
  await screen.findByRole('heading', { level: 1 });
  const way = within(part('Pihaovi'));
  expect(way.getByText('Paras reitti: pyörätuoli')).toBeTruthy();
  expect(way.getByText('Pyörätuoli: soveltuu avustettuna')).toBeTruthy();
  expect(way.getByText('tarkistettu yli 3 vuotta sitten')).toBeTruthy();
  expect(within(part('Pääovi')).queryByText('tarkistettu yli 3 vuotta sitten')).toBeNull();
});

test('a verdict is explained by what was measured, the limit and where that comes from', async () => {
  const { container, user } = open();
  await screen.findByRole('heading', { level: 1 });
  const item = container.querySelector<HTMLElement>('#tarve-wheelchair') as HTMLElement;
  const details = item.querySelector('details') as HTMLDetailsElement;
  expect(details.open).toBe(false);
  expect(within(item).getByText('Tilan oven vapaa leveys: 820 mm (vaaditaan vähintään 850 mm)')).toBeTruthy();
  await user.click(within(item).getByText('Miksi?'));
  expect(within(item).getByText('Arvio koskee reittiä: Pihaovi.')).toBeTruthy();
  // What decided stands by itself; the rest is long on a phone.
  const [deciding, everything] = within(item).getAllByRole('table', { hidden: true });
  expect(within(deciding as HTMLElement).getAllByRole('row', { hidden: true })).toHaveLength(2);
  const rest = everything?.closest('details') as HTMLDetailsElement;
  expect(rest.open).toBe(false);
  await user.click(within(item).getByText(/^Näytä kaikki tarkistukset/));
  expect(rest.open).toBe(true);
  expect(within(everything as HTMLElement).getByText('10 mm')).toBeTruthy();
  const hearing = container.querySelector<HTMLElement>('#tarve-hearing') as HTMLElement;
  expect(within(hearing).getByText('Kaikki 2 tarkistettua asiaa ovat kunnossa.')).toBeTruthy();
  const row = within(deciding as HTMLElement).getAllByRole('row', { hidden: true })[1] as HTMLElement;
  for (const words of ['820 mm', 'vaaditaan vähintään 850 mm', 'ratkaisi arvion', 'esteettömyysasetus']) {
    expect(within(row).getByText(words)).toBeTruthy();
  }
  expect(within(item).getByText('Näin soveltuvuus arvioidaan').getAttribute('href')).toBe(
    '/esteettomyys/rajat#tarve-wheelchair',
  );
});

test('what is out of order stands first, with the verdicts that differ because of it', async () => {
  open(undefined, () => ({
    ...view,
    breakdowns: [
      {
        id: 'b1',
        device: 'loop',
        place: null,
        start: '2026-11-20T06:00:00Z',
        end: null,
        localStart: '2026-11-20T08:00',
        localEnd: null,
        note: text(''),
        reportedAt: '2026-11-20T06:00:00Z',
        localReportedAt: '2026-11-20T08:00',
        verdicts: { ...suitable, wheelchair: 'A', hearing: 'N' },
      },
    ],
  }));
  const broken = await screen.findByText('Silloin tila soveltuu toisin kuin tavallisesti:');
  const verdicts = within(broken.parentElement as HTMLElement).getAllByRole('listitem');
  expect(verdicts.map(({ textContent }) => textContent)).toEqual(['Kuuleminen: ei sovellu']);
  expect(screen.getByText(/koskee aikaa, jolloin kaikki on kunnossa\./)).toBeTruthy();
  const hearing = document.getElementById('tarve-hearing') as HTMLElement;
  expect(hearing.textContent).toContain(
    'Vian aikana, pe 20.11.2026 klo 8.00 alkaen, korjausaika ei ole tiedossa: ei sovellu',
  );
  expect(document.getElementById('tarve-wheelchair')?.textContent).not.toContain('Vian aikana');
});

test('a link to a part takes the keyboard there, and a picture of a fact opens', async () => {
  const photo = {
    id: 'p1',
    alt: text('Wc:n ovi auki'),
    width: 800,
    height: 600,
    factKey: 'wc.door_width_mm',
    of: 'room' as const,
  };
  const sections = view.sections.map((section) => ({
    ...section,
    facts: section.facts.map((each) => (each.key === 'wc.door_width_mm' ? { ...each, photos: [photo] } : each)),
  }));
  const { user } = open(undefined, () => ({ ...view, sections }));
  await user.click(await screen.findByRole('link', { name: 'Wc ja hygienia' }));
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Wc ja hygienia'));
  const pictures = within(screen.getByRole('list', { name: 'Kuvat: Wc:n oven vapaa leveys' }));
  await user.click(pictures.getByRole('button', { name: /Wc:n ovi auki/ }));
  expect(await screen.findByRole('dialog')).toBeTruthy();
});

test('an address that names a need unfolds it', async () => {
  const { container } = open('/tilat/R02/esteettomyys#tarve-wheelchair');
  await waitFor(() =>
    expect(container.querySelector<HTMLDetailsElement>('#tarve-wheelchair details')?.open).toBe(true),
  );
  expect(container.querySelector<HTMLDetailsElement>('#tarve-vision details')?.open).toBe(false);
});

test('a room that does not exist is said to be missing, and a failure can be tried again', async () => {
  const { unmount } = open('/tilat/R02/esteettomyys', () => refusal(404, 'room.not-found'));
  expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('Tilaa ei löytynyt');
  unmount();
  const { service, user } = open('/tilat/R02/esteettomyys', noAnswer);
  const again = await screen.findByRole('button', { name: /uudelleen/ });
  service.answer('GET /rooms/R02/accessibility', () => view);
  await user.click(again);
  expect((await screen.findByRole('heading', { level: 1 })).textContent).toContain('Ryhmätila Mustikka');
});

const limits: AccessibilityLimitsView = {
  isTightened: true,
  needs: needs.map((need) => ({
    need,
    checks: [
      {
        check: 'entrance.door_width',
        label: text('Ulko-oven vapaa leveys'),
        limits: [
          {
            verdict: 'S',
            conditions: [text('Ulko-oven vapaa leveys vähintään 900 mm')],
            source: 'region',
            sourceText: text('alueen oma raja'),
            instead: text('Ulko-oven vapaa leveys vähintään 850 mm'),
          },
        ],
        otherwise: 'N',
        unless: null,
        onlyIfKnown: true,
      },
    ],
  })),
};

test('the limits are told need by need, with the region’s own beside what holds elsewhere', async () => {
  fakeService({
    'GET /session/user': () => ({ user: null }),
    'GET /codes': () => ({}),
    'GET /accessibility-limits': () => limits,
  });
  const { container } = renderPage(LimitsPage, '/esteettomyys/rajat', '/esteettomyys/rajat');
  expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('Näin soveltuvuus arvioidaan');
  const section = await screen.findByRole('region', { name: 'Pyörätuoli' });
  expect(within(section).getByText('Ulko-oven vapaa leveys vähintään 900 mm')).toBeTruthy();
  expect(within(section).getByText('alueen oma raja, muualla: Ulko-oven vapaa leveys vähintään 850 mm')).toBeTruthy();
  expect(within(section).getByText('Katsotaan vain, jos tieto on annettu.')).toBeTruthy();
  expect(screen.getByText(/on tiukentanut joitakin rajoja/)).toBeTruthy();
  await expectNoViolations(container);
});
