import { screen, waitFor, within } from '@solidjs/testing-library';
import { describe, expect, test } from 'vitest';
import SitePage from '../../../web/sites/site-page.tsx';
import { fakeService, refusal } from '../../support/fake-service.ts';
import { expectNoViolations } from '../../support/page.tsx';
import { renderPage } from '../../support/render-page.tsx';
import { text } from '../bookings/samples.ts';
import { siteFacts } from './fact-samples.ts';
import { codes, coordinator, site } from './samples.ts';

const nothing = { total: 0, newTotal: 0, groups: [], bookings: [] };
const occurrence = {
  id: 'o1',
  localStart: '2027-05-11T17:00',
  localEnd: '2027-05-11T19:00',
  state: 'approved',
  strain: 'outside-hours',
  isNew: true,
};
const affected = {
  total: 3,
  newTotal: 3,
  groups: [{ month: '2027-05', strain: 'outside-hours', isNew: true, count: 3, bookings: 1 }],
  bookings: [
    {
      bookingId: 'b1',
      title: 'Kuoroharjoitus',
      organisation: 'Kuoro ry',
      room: { id: 'r1', name: text('Ryhmätila') },
      occurrences: [occurrence],
    },
  ],
};
const shutOut = { ...affected, groups: [{ ...affected.groups[0], strain: 'epidemic', isNew: false }] };

const open = (view = '') => {
  const service = fakeService({
    'GET /session/user': () => coordinator,
    'GET /codes': () => codes,
    'GET /sites/JNS-KAN/settings': () => site,
    'PATCH /sites/s1': ({ body }) => ({ ...site, ...(body as object), version: 4 }),
    'POST /sites/s1/impact': () => nothing,
    'GET /sites/s1/entrances': () => ({ items: [] }),
    'GET /contacts': () => ({ items: [], total: 0, nextCursor: null }),
    'GET /sites/s1/contact': () => ({ contact: null }),
  });
  const path = '/yllapito/toimipisteet';
  return { ...renderPage(SitePage, `${path}/:site`, `${path}/JNS-KAN${view}`), service };
};

test('shows what the house is, what it lacks, and its earlier names', async () => {
  const { container } = open();
  expect(await screen.findByRole('heading', { level: 1, name: 'Kanervan sote-keskus' })).toBeTruthy();
  expect(screen.getByText('Vielä puuttuu:')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'saapumisohje' }).getAttribute('href')).toBe(
    '/yllapito/toimipisteet/JNS-KAN?nakyma=saapuminen',
  );
  expect(screen.getByText('Kanervan terveysasema, 31.5.2026 asti')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Ryhmätila' }).getAttribute('href')).toBe('/yllapito/tilat/r1');
  await waitFor(() => expect(screen.getByRole<HTMLSelectElement>('combobox', { name: /Kunta/ }).value).toBe('167'));
  await expectNoViolations(container);
});

test('a room is added from its house, which is then chosen already', async () => {
  open();
  const link = await screen.findByRole('link', { name: 'Lisää tila' });
  expect(link.getAttribute('href')).toBe(`/yllapito/tilat/uusi?toimipiste=${site.code ?? site.id}`);
});

test('sends only the part that the form has, with the version that was read', async () => {
  const { user, service } = open();
  const street = await screen.findByLabelText(/Katuosoite/);
  await user.clear(street);
  await user.type(street, 'Uusikatu 1');
  await user.click(screen.getByRole('button', { name: 'Tallenna' }));
  await waitFor(() => expect(service.sentTo('PATCH /sites/s1')).toHaveLength(1));
  const [sent] = service.sentTo('PATCH /sites/s1');
  expect(sent?.headers.get('if-match')).toBe('"3"');
  expect(sent?.body).toMatchObject({ street: 'Uusikatu 1', state: 'published' });
  expect(sent?.body).not.toHaveProperty('openingHours');
});

test('names what is wrong before anything is sent', async () => {
  const { user, service } = open();
  const code = await screen.findByLabelText(/Postinumero/);
  await user.clear(code);
  await user.type(code, '802');
  await user.click(screen.getByRole('button', { name: 'Tallenna' }));
  expect(screen.getAllByText('Postinumerossa on viisi numeroa.').length).toBeGreaterThan(0);
  expect(service.sentTo('PATCH /sites/s1')).toHaveLength(0);
});

test('tells which bookings new hours would leave outside, by month, before they are saved', async () => {
  const { user, service, container } = open('?nakyma=aukiolo');
  service.answer('POST /sites/s1/impact', () => affected);
  await user.click(await screen.findByRole('button', { name: 'Merkitse suljetuksi: perjantai' }));
  expect(await screen.findByText(/3 varauskertaa toukokuussa 2027 jää aukioloaikojen ulkopuolelle/)).toBeTruthy();
  const link = screen.getByRole('link', { name: 'Kuoroharjoitus', hidden: true });
  expect(link.getAttribute('href')).toBe('/varaukset/b1');
  const sent = service.sentTo('POST /sites/s1/impact').at(-1)?.body as { openingHours: unknown[] };
  expect(sent.openingHours).toHaveLength(4);
  expect(service.sentTo('PATCH /sites/s1')).toHaveLength(0);
  await expectNoViolations(container);
});

test('asks about holidays in the words of the region, and saves hours alone', async () => {
  const { user, service } = open('?nakyma=aukiolo');
  expect(await screen.findByLabelText('Kuten koko alueella (kiinni)')).toBeTruthy();
  await user.click(screen.getByLabelText('Auki tavalliseen tapaan'));
  await user.click(screen.getByRole('button', { name: 'Tallenna' }));
  await waitFor(() => expect(service.sentTo('PATCH /sites/s1')).toHaveLength(1));
  expect(service.sentTo('PATCH /sites/s1')[0]?.body).toEqual({
    openingHours: site.openingHours,
    seasons: [],
    openingExceptions: [],
    closedOnHolidays: false,
  });
});

test('the conflicts have an address of their own and are asked anew', async () => {
  const { service } = open('?nakyma=ristiriidat');
  expect(await screen.findByText(/Kaikki tulevat varaukset sopivat/)).toBeTruthy();
  expect(service.sentTo('POST /sites/s1/impact')[0]?.body).toEqual({});
});

test('the place on the map is pasted as one line, and only one in Finland is taken', async () => {
  const { user, service } = open('?nakyma=saapuminen');
  const field = await screen.findByLabelText(/Sijainti kartalla/);
  await user.type(field, '29.763, 62.601');
  await user.click(screen.getByRole('button', { name: 'Tallenna' }));
  expect(await screen.findByText(/Paikan pitää olla Suomessa/, { selector: 'p *, p, span' })).toBeTruthy();
  expect(service.sentTo('PATCH /sites/s1')).toHaveLength(0);
  await user.clear(field);
  await user.type(field, '62,601 29,763');
  expect(screen.getByRole('link', { name: /Näytä kartalla/ }).getAttribute('href')).toContain(
    'mlat=62.601&mlon=29.763',
  );
  await user.click(screen.getByRole('button', { name: 'Tallenna' }));
  await waitFor(() => expect(service.sentTo('PATCH /sites/s1')).toHaveLength(1));
  expect(service.sentTo('PATCH /sites/s1')[0]?.body).toMatchObject({
    location: { latitude: 62.601, longitude: 29.763 },
  });
});

test('an entrance is added under a name', async () => {
  const { user, service } = open('?nakyma=saapuminen');
  service.answer('POST /sites/s1/entrances', ({ body }) => ({
    id: 'e1',
    isUsed: false,
    version: 1,
    ...(body as object),
  }));
  const section = within(
    (await screen.findByRole('heading', { name: 'Sisäänkäynnit' })).closest('section') as HTMLElement,
  );
  await user.click(section.getByRole('button', { name: 'Lisää sisäänkäynti' }));
  expect(section.getByText('Kirjoita nimi.')).toBeTruthy();
  await user.type(section.getByLabelText(/Sisäänkäynnin nimi suomeksi/), 'Pääovi');
  service.answer('GET /sites/s1/entrances', () => ({
    items: [{ id: 'e1', isUsed: false, version: 1, name: text('Pääovi') }],
  }));
  await user.click(section.getByRole('button', { name: 'Lisää sisäänkäynti' }));
  expect(await section.findByText('Pääovi')).toBeTruthy();
  expect(service.sentTo('POST /sites/s1/entrances')[0]?.body).toEqual({ name: { fi: 'Pääovi', sv: '', en: '' } });
});

test('a house of somebody else is not shown, and the way back is', async () => {
  const service = fakeService({ 'GET /session/user': () => coordinator });
  service.answer('GET /sites/X/settings', () => refusal(403, 'access.forbidden'));
  renderPage(SitePage, '/yllapito/toimipisteet/:site', '/yllapito/toimipisteet/X');
  expect(await screen.findByRole('heading', { level: 1, name: 'Toimipistettä ei löytynyt' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Kaikki toimipisteet' })).toBeTruthy();
});

describe('the accessibility of a house', () => {
  const openFacts = (place = '', view = siteFacts()) => {
    const page = open(`?nakyma=esteettomyys${place && `&paikka=${place}`}`);
    page.service.answer('GET /sites/s1/facts', () => view);
    page.service.answer('GET /sites/s1/facilities', () => ({ items: [] }));
    page.service.answer('GET /photos', () => ({ items: [] }));
    return page;
  };
  const atTheDoor = 'entrance~e1';

  test('begins with what is missing room by room, and where it is measured', async () => {
    const { container } = openFacts();
    expect(await screen.findByText('1/3 perustiedosta tiedossa')).toBeTruthy();
    expect(screen.getByText(/Tilan oven vapaa leveys, Wc:n oven vapaa leveys/)).toBeTruthy();
    const survey = screen.getByRole('link', { name: /Täydennä puhelimella: Ryhmätila/ });
    expect(survey.getAttribute('href')).toBe('/kartoitus/JNS-KAN?tila=R01');
    const door = screen.getByRole('link', { name: 'Pääsisäänkäynti' });
    expect(door.getAttribute('href')).toContain('paikka=entrance~e1');
    expect(within(door.closest('li') as HTMLElement).getByText('2 tietoa')).toBeTruthy();
    expect(within(door.closest('li') as HTMLElement).getByText('1 vanhentunut')).toBeTruthy();
    // With one way in there is but one way to each room, and its facts stand on the room.
    expect(screen.queryByText(/Pääsisäänkäynti – Ryhmätila/)).toBeNull();
    await expectNoViolations(container);
  });

  test('of a house without anything says what to do first', async () => {
    const places = siteFacts().places.filter(({ subjectKind }) => subjectKind === 'site');
    openFacts('', siteFacts({ facts: [], rooms: [], places }));
    expect(await screen.findByText(/Toimipisteessä ei ole vielä tiloja/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Lisää sisäänkäynti' })).toBeTruthy();
    expect(await screen.findByText('Ei vielä yhtään.')).toBeTruthy();
  });

  test('tells of a place each fact with who says so and when, what is too old, and what nobody knows', async () => {
    const { user, container } = openFacts();
    await user.click(await screen.findByRole('link', { name: 'Pääsisäänkäynti' }));
    const title = await screen.findByRole('heading', { level: 2, name: 'Pääsisäänkäynti' });
    expect(document.activeElement).toBe(title);
    expect(screen.getByText('900 mm')).toBeTruthy();
    expect(screen.getByText('mitattu, 31.8.2026, Riikka Turunen')).toBeTruthy();
    expect(screen.getByText('Yli kolme vuotta vanha')).toBeTruthy();
    expect(screen.getByText('ei tietoa')).toBeTruthy();
    await expectNoViolations(container);
    await user.click(screen.getByRole('button', { name: 'Kaikki paikat' }));
    const back = await screen.findByRole('link', { name: 'Pääsisäänkäynti' });
    expect(document.activeElement).toBe(back);
  });

  test('sends only what was changed, with what was seen, and names what is wrong at its field', async () => {
    const { user, service, container } = openFacts(atTheDoor);
    service.answer('PUT /sites/s1/facts', () => ({ saved: 1, overtaken: [] }));
    await user.click(await screen.findByRole('button', { name: /Muokkaa: Sisäänkäynti/ }));
    const width = screen.getByLabelText(/Ulko-oven vapaa leveys \(mm\)/);
    await expectNoViolations(container);
    await user.clear(width);
    await user.type(width, '85');
    await user.click(screen.getByRole('button', { name: 'Tallenna' }));
    expect(screen.getAllByText('Luvun on oltava vähintään 400.').length).toBeGreaterThan(0);
    expect(service.sentTo('PUT /sites/s1/facts')).toEqual([]);
    await user.type(width, '0');
    await user.click(screen.getByRole('button', { name: 'Tallenna' }));
    await screen.findByText('1 tieto tallennettiin.');
    const sent = service.sentTo('PUT /sites/s1/facts')[0]?.body as { facts: object[] };
    expect(sent.facts).toEqual([
      expect.objectContaining({
        subjectKind: 'entrance',
        subjectId: 'e1',
        via: '',
        key: 'entrance.door_width_mm',
        value: 850,
        seen: 900,
        source: 'measured',
      }),
    ]);
  });

  test('checked as a whole, facts that stay the same get a new day too', async () => {
    const { user, service } = openFacts(atTheDoor);
    service.answer('PUT /sites/s1/facts', () => ({ saved: 2, overtaken: [] }));
    await user.click(await screen.findByRole('button', { name: /Muokkaa: Sisäänkäynti/ }));
    await user.click(screen.getByLabelText('Tarkistin kaikki nämä tiedot'));
    await user.click(screen.getByRole('button', { name: 'Tallenna' }));
    await screen.findByText('2 tietoa tallennettiin.');
    const sent = service.sentTo('PUT /sites/s1/facts')[0]?.body as { facts: { key: string; value: unknown }[] };
    expect(sent.facts.map(({ key, value }) => [key, value])).toEqual([
      ['entrance.door_width_mm', 900],
      ['entrance.ramp', 'none'],
    ]);
  });

  test('what somebody else stored meanwhile is shown beside one’s own, and one of them is chosen', async () => {
    const { user, service } = openFacts(atTheDoor);
    const overtaken = { subjectKind: 'entrance', subjectId: 'e1', via: '', key: 'entrance.ramp' };
    service.answer('PUT /sites/s1/facts', () => ({
      saved: 0,
      overtaken: [{ ...overtaken, theirs: 'fixed', yours: null }],
    }));
    await user.click(await screen.findByRole('button', { name: /Muokkaa: Sisäänkäynti/ }));
    await user.selectOptions(screen.getByLabelText('Luiska'), '');
    await user.click(screen.getByRole('button', { name: 'Tallenna' }));
    expect(await screen.findByText('Luiska: tallessa on ”kiinteä”, sinä kirjasit ”ei tietoa”.')).toBeTruthy();
    service.answer('PUT /sites/s1/facts', () => ({ saved: 1, overtaken: [] }));
    await user.click(screen.getByRole('button', { name: 'Tallenna omat tietoni' }));
    await screen.findByText('1 tieto tallennettiin.');
    const again = service.sentTo('PUT /sites/s1/facts')[1]?.body as { facts: object[] };
    expect(again.facts).toHaveLength(1);
    expect(again.facts[0]).toMatchObject({ key: 'entrance.ramp', value: null });
    expect(again.facts[0]).not.toHaveProperty('seen');
  });

  test('a toilet is added with the rooms that use it', async () => {
    const { user, service, container } = openFacts();
    service.answer('POST /sites/s1/facilities', () => ({}));
    await user.click(await screen.findByText('Lisää hissi tai wc', { selector: 'summary span' }));
    await user.click(screen.getByRole('radio', { name: 'Esteetön wc' }));
    await user.type(screen.getByLabelText(/Nimi suomeksi/), 'Aulan wc');
    await user.click(screen.getByRole('checkbox', { name: 'Ryhmätila' }));
    await user.click(screen.getByRole('button', { name: 'Lisää hissi tai wc' }));
    await waitFor(() => expect(service.sentTo('POST /sites/s1/facilities')).toHaveLength(1));
    expect(service.sentTo('POST /sites/s1/facilities')[0]?.body).toEqual({
      kind: 'toilet',
      name: { fi: 'Aulan wc', sv: '', en: '' },
      rooms: ['r1'],
    });
    await expectNoViolations(container);
  });
});

describe('the rules of a house of care', () => {
  test('closing it asks who stands in the way, sends the level with its last day, and goes on to their dates', async () => {
    const { user, service, container, address } = open('?nakyma=hoiva');
    service.answer('POST /sites/s1/impact', () => affected);
    await user.click(await screen.findByRole('radio', { name: /^Suljettu ulkopuolisilta/ }));
    expect(await screen.findByText('Kuoro ry', { exact: false })).toBeTruthy();
    expect(service.sentTo('POST /sites/s1/impact').at(-1)?.body).toEqual({ epidemicLevel: 2, epidemicUntil: null });
    await user.type(screen.getByRole('textbox', { name: /^Viimeinen päivä/ }), '28.2.2027');
    await user.tab();
    await expectNoViolations(container);
    service.answer('POST /sites/s1/impact', () => shutOut);
    await user.click(screen.getByRole('button', { name: 'Sulje talo ulkopuolisilta' }));
    await waitFor(() => expect(service.sentTo('PATCH /sites/s1')).toHaveLength(1));
    expect(service.sentTo('PATCH /sites/s1')[0]?.body).toMatchObject({ epidemicLevel: 2, epidemicUntil: '2027-02-28' });
    await waitFor(() => expect(address()).toBe(`/yllapito/toimipisteet/${site.code}/muutto?syy=tartunta`));
  });

  test('quiet hours must have a length', async () => {
    const { user, service } = open('?nakyma=hoiva');
    await user.click(await screen.findByRole('button', { name: 'Lisää hiljainen aika' }));
    const end = screen.getByRole('textbox', { name: 'Hiljainen aika 1 päättyy' });
    await user.clear(end);
    await user.type(end, '12');
    await user.tab();
    await user.click(screen.getByRole('button', { name: 'Tallenna' }));
    expect((await screen.findAllByText('Anna alku ja loppu, jotka eivät ole samat.')).length).toBeGreaterThan(0);
    expect(service.sentTo('PATCH /sites/s1')).toEqual([]);
  });
});
