import { screen, waitFor, within } from '@solidjs/testing-library';
import { expect, test } from 'vitest';
import type { DryRunView } from '../../../shared/rooms/dry-run-schemas.ts';
import type { RoomChange, RoomImpactView, RoomSettingsView } from '../../../shared/rooms/settings.ts';
import NewRoomPage from '../../../web/room-settings/new-room-page.tsx';
import RoomSettingsPage from '../../../web/room-settings/room-settings-page.tsx';
import RoomsListPage from '../../../web/room-settings/rooms-list-page.tsx';
import {
  type Answer,
  answerWith,
  type FakeService,
  fakeService,
  refusal,
  type Sent,
} from '../../support/fake-service.ts';
import { expectNoViolations } from '../../support/page.tsx';
import { renderPage } from '../../support/render-page.tsx';
import { codes } from '../bookings/samples.ts';
import { classes, noImpact, session, settings } from './samples.ts';

const page = '/yllapito/tilat/:room';

const impactOf = (more: Partial<RoomImpactView>): RoomImpactView => ({ ...noImpact, ...more });

/** What one booking of the half would suffer. */
const smaller = impactOf({
  total: 1,
  newTotal: 1,
  groups: [{ month: '2027-02', strain: 'capacity', isNew: true, count: 1, bookings: 1 }],
  bookings: [
    {
      bookingId: 'b1',
      title: 'Vertaisryhmä',
      organisation: 'Diabetesyhdistys ry',
      room: { id: 'ra', name: settings().name },
      occurrences: [
        {
          id: 'o1',
          localStart: '2027-02-02T10:00',
          localEnd: '2027-02-02T12:00',
          state: 'approved',
          strain: 'capacity',
          isNew: true,
        },
      ],
    },
  ],
});

const serve = (routes: Record<string, Answer> = {}): FakeService => {
  let stored: RoomSettingsView = settings();
  const change = ({ body }: Sent) => {
    stored = { ...stored, ...(body as Partial<RoomSettingsView>), version: stored.version + 1 };
    return stored;
  };
  return fakeService({
    'GET /session/user': () => session(),
    'GET /codes': () => codes,
    'GET /priority-classes': () => ({ items: classes }),
    'GET /rooms/R37/settings': () => stored,
    'PATCH /rooms/ra': change,
    'POST /rooms/ra/impact': () => noImpact,
    ...routes,
  });
};

const open = async (routes?: Record<string, Answer>) => {
  const service = serve(routes);
  const rendered = renderPage(RoomSettingsPage, page, '/yllapito/tilat/R37');
  await screen.findByRole('heading', { level: 1, name: 'Sali A' });
  await screen.findByRole('heading', { level: 2, name: 'Fyysiset tilat' });
  const write = async (label: RegExp | string, text: string) => {
    const field = await screen.findByLabelText(label);
    await rendered.user.clear(field);
    await rendered.user.type(field, text);
  };
  const save = () => rendered.user.click(screen.getByRole('button', { name: 'Tallenna' }));
  return { ...rendered, service, write, save };
};

test('all of a room is in view by sections, and nobody is kept out', async () => {
  const { container } = await open();
  const titles = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
  expect(titles).toEqual(expect.arrayContaining(['Perustiedot', 'Aukioloajat', 'Varaamisen säännöt', 'Sisäänpääsy']));
  expect(screen.getByRole('link', { name: 'Näytä julkinen sivu' }).getAttribute('href')).toBe('/tilat/R37');
  await expectNoViolations(container);
});

test('only what was changed is sent, with the version that was read', async () => {
  const { service, write, save } = await open();
  await write(/^Kerros/, '2');
  await save();
  await waitFor(() => expect(service.sentTo('PATCH /rooms/ra')).toHaveLength(1));
  const [sent] = service.sentTo('PATCH /rooms/ra');
  expect(sent?.body).toEqual({ floor: 2 });
  expect(sent?.headers.get('If-Match')).toBe('"3"');
  expect(service.sentTo('POST /rooms/ra/impact')).toHaveLength(0);
});

test('a change that touches bookings is shown with them first, and saved only then', async () => {
  const { user, service, write, save } = await open({ 'POST /rooms/ra/impact': () => smaller });
  await user.click(screen.getByLabelText('Teatteri'));
  await write(/^Henkilömäärä enintään/, '4');
  await save();
  const dialog = await screen.findByRole('dialog', { name: 'Muutos koskee tulevia varauksia' });
  expect(within(dialog).getByRole('link', { name: 'Vertaisryhmä' }).getAttribute('href')).toBe('/varaukset/b1');
  expect(service.sentTo('PATCH /rooms/ra')).toHaveLength(0);
  await user.click(within(dialog).getByRole('button', { name: 'Palaa muokkaamaan' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  await save();
  await user.click(await screen.findByRole('button', { name: 'Tallenna muutos' }));
  await waitFor(() => expect(service.sentTo('PATCH /rooms/ra')).toHaveLength(1));
  expect(service.sentTo('PATCH /rooms/ra')[0]?.body).toEqual({ capacity: 4, layouts: [] });
});

test('approved bookings that would lose their space keep the change from being saved', async () => {
  const taken = [
    {
      bookingId: 'b7',
      occurrenceId: 'o7',
      title: 'Kuoro',
      organisation: 'Lauluseura ry',
      localStart: '2027-02-02T10:00',
      localEnd: '2027-02-02T12:00',
      reason: 'busy' as const,
    },
  ];
  const { user, service, save } = await open({ 'POST /rooms/ra/impact': () => impactOf({ taken }) });
  await user.click(screen.getByLabelText(/^Puolikas B/));
  await save();
  const dialog = await screen.findByRole('dialog');
  expect(dialog.textContent).toContain('Lauluseura ry');
  expect(within(dialog).queryByRole('button', { name: 'Tallenna muutos' })).toBeNull();
  expect(service.sentTo('PATCH /rooms/ra')).toHaveLength(0);
});

test('the drawing and its words follow the chosen spaces', async () => {
  const { user } = await open();
  const table = screen.getByRole('table', { name: 'Mikä tila käyttää mitäkin fyysistä tilaa' });
  expect(
    within(table)
      .getAllByRole('row')
      .map((row) => within(row).queryByRole('rowheader')?.textContent),
  ).toEqual([undefined, 'Sali A (tämä tila)', 'Koko sali']);
  expect(screen.getByText('Kun tämä tila on varattu, nämä eivät ole vapaina: Koko sali.')).toBeTruthy();
  await user.click(screen.getByLabelText(/^Puolikas B/));
  expect(screen.getByText('Kun tämä tila on varattu, nämä eivät ole vapaina: Koko sali ja Sali B.')).toBeTruthy();
  await user.click(screen.getByLabelText(/^Puolikas A/));
  await user.click(screen.getByLabelText(/^Puolikas B/));
  await user.click(screen.getByLabelText(/^Varasto/));
  expect(screen.getByText('Tila ei ole ristiriidassa minkään toisen tilan kanssa.')).toBeTruthy();
});

test('a space is added at once, and chosen', async () => {
  const added = { id: 9, name: { fi: 'Lava', sv: 'Scen', en: 'Lava' }, rooms: [] };
  const { user, service } = await open({ 'POST /sites/s1/spaces': () => answerWith(201, added) });
  await user.click(screen.getByText('Muuta tai poista fyysisiä tiloja'));
  const maker = within(
    screen.getByLabelText('Uuden fyysisen tilan nimi suomeksi').closest('.space-name') as HTMLElement,
  );
  await user.type(maker.getByLabelText('Uuden fyysisen tilan nimi suomeksi'), 'Lava');
  await user.click(maker.getByText('Muut kielet'));
  await user.type(maker.getByLabelText('Uuden fyysisen tilan nimi ruotsiksi'), 'Scen');
  const house = { ...settings().site, spaces: [...settings().site.spaces, added] };
  service.answer('GET /rooms/R37/settings', () => settings({ site: house }));
  await user.click(screen.getByRole('button', { name: 'Lisää fyysinen tila' }));
  expect(((await screen.findByLabelText(/^Lava/)) as HTMLInputElement).checked).toBe(true);
  expect(service.sentTo('POST /sites/s1/spaces')[0]?.body).toEqual({ name: { fi: 'Lava', sv: 'Scen', en: '' } });
});

test('a space that nobody uses is removed after a question; one that was booked once says why it stays', async () => {
  const { user, service, container } = await open({
    'DELETE /spaces/3': () => refusal(409, 'space.in-use', { detail: 'Varastossa on ollut varauksia.' }),
  });
  await user.click(screen.getByText('Muuta tai poista fyysisiä tiloja'));
  // Rooms use the other two.
  expect(screen.getAllByRole('button', { name: /^Poista: / })).toHaveLength(1);
  await user.click(screen.getByLabelText(/^Varasto/));
  await user.click(screen.getByRole('button', { name: 'Poista: Varasto' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('button', { name: 'Poista' }));
  expect(await dialog.findByText('Varastossa on ollut varauksia.')).toBeTruthy();
  await expectNoViolations(container);
  const house = { ...settings().site, spaces: settings().site.spaces.slice(0, 2) };
  service.answer('GET /rooms/R37/settings', () => settings({ site: house }));
  service.answer('DELETE /spaces/3', () => answerWith(204));
  await user.click(dialog.getByRole('button', { name: 'Poista' }));
  const told = await screen.findByText('Fyysinen tila ”Varasto” poistettiin.');
  await waitFor(() => expect(document.activeElement).toBe(told));
  await waitFor(() => expect(screen.queryByLabelText(/^Varasto/)).toBeNull());
  expect(service.sentTo('DELETE /spaces/3')).toHaveLength(2);
});

test('how a booking is confirmed is told in one sentence that follows the conditions', async () => {
  const { user, write } = await open();
  const sentence = () => screen.getByText(/^Varaus hyväksytään itsestään/).textContent;
  expect(sentence()).toContain('osallistujia on alle 200');
  await write(/^Osallistujia enintään/, '20');
  await write(/^Yksi kerta enintään/, '1,5');
  expect(sentence()).toBe(
    'Varaus hyväksytään itsestään, kun järjestö on vahvistettu, aika on vapaa eikä muita pyyntöjä ole, osallistujia on enintään 20, yksi kerta kestää enintään 1 t 30 min ja tila soveltuu varmasti esteettömyystarpeisiin.',
  );
  await write(/^Listahinta/, '5');
  expect(screen.getByText(/^Tila on maksullinen/)).toBeTruthy();
  await user.click(screen.getByLabelText('Henkilökunta hyväksyy jokaisen varauksen'));
  expect(screen.getByText('Henkilökunta käsittelee jokaisen varauspyynnön.')).toBeTruthy();
});

test('times of the week are conditions too, in rows of days; what is no time is told and not sent', async () => {
  const { user, container, service, save } = await open();
  await user.click(await screen.findByLabelText('Vain näinä aikoina'));
  expect(screen.getByText(/kerta on ma–pe 8\.00–16\.00/)).toBeTruthy();
  const row = within(screen.getByRole('group', { name: 'Aika 1' }));
  await user.click(row.getByLabelText('pe'));
  await user.clear(row.getByLabelText('Päättyen'));
  await user.type(row.getByLabelText('Päättyen'), '7');
  await save();
  expect(screen.getAllByText(/Ajan on päätyttävä alkamisen jälkeen/).length).toBeGreaterThan(0);
  expect(service.sentTo('PATCH /rooms/ra')).toEqual([]);
  await user.clear(row.getByLabelText('Päättyen'));
  await user.type(row.getByLabelText('Päättyen'), '20');
  await user.click(screen.getByRole('button', { name: 'Lisää aika' }));
  const second = within(screen.getByRole('group', { name: 'Aika 2' }));
  await user.click(second.getByLabelText('la'));
  await expectNoViolations(container);
  await save();
  await waitFor(() => expect(service.sentTo('PATCH /rooms/ra')).toHaveLength(1));
  const sent = service.sentTo('PATCH /rooms/ra')[0]?.body as RoomChange;
  expect(sent.policy?.automatic?.hours).toEqual([
    ...[1, 2, 3, 4].map((weekday) => ({ weekday, start: '08:00', end: '20:00' })),
    { weekday: 6, start: '08:00', end: '16:00' },
  ]);
});

test('a class of organisations may have tighter limits; emptied ones are not kept', async () => {
  const { user, container, service, save } = await open();
  await user.click(screen.getByText('Tiukemmat rajat ryhmittäin'));
  const group = within(await screen.findByRole('group', { name: 'Sopimuskumppanit' }));
  await user.type(group.getByLabelText('Osallistujia enintään'), '12');
  await user.type(group.getByLabelText(/^Yksi kerta enintään/), '2');
  expect(screen.getByText(/Sopimuskumppanit: .*12/)).toBeTruthy();
  await expectNoViolations(container);
  await save();
  const limits = () =>
    (service.sentTo('PATCH /rooms/ra').at(-1)?.body as RoomChange | undefined)?.policy?.automatic?.classLimits;
  await waitFor(() => expect(service.sentTo('PATCH /rooms/ra')).toHaveLength(1));
  expect(limits()).toEqual([{ priorityClass: 'agreement', maxParticipants: 12, maxDates: null, maxHoursPerDate: 2 }]);
  await user.clear(group.getByLabelText('Osallistujia enintään'));
  await user.clear(group.getByLabelText(/^Yksi kerta enintään/));
  await save();
  await waitFor(() => expect(service.sentTo('PATCH /rooms/ra')).toHaveLength(2));
  expect(limits()).toEqual([]);
});

test('conditions are tried on last season’s requests as they are written, and saved by that they are not', async () => {
  const { user, container, service, write } = await open({
    'POST /rooms/ra/automatic/dry-run': () =>
      ({
        from: '2025-11-22',
        until: '2026-11-22',
        total: 9,
        approved: 4,
        became: { automatic: 2, approved: 1, denied: 1, waiting: 0, withdrawn: 0 },
        denied: [
          {
            bookingId: 'b7',
            title: 'Suuri ilta',
            organisation: 'Kulttuuriyhdistys ry',
            requestedOn: '2026-10-02',
            ruleText: { fi: 'joka torstai 18.00–21.00', sv: '', en: '' },
            reason: { fi: 'Tila on varattu', sv: '', en: '' },
          },
        ],
        reasons: [
          { code: 'many-participants', requests: 4, alone: 3 },
          { code: 'competing', requests: 2, alone: 1 },
        ],
      }) satisfies DryRunView,
  });
  await write(/^Osallistujia enintään/, '15');
  await user.click(screen.getByRole('button', { name: 'Kokeile viime kauden hakemuksilla' }));
  expect(await screen.findByText(/^4\/9 hakemuksesta olisi vahvistunut heti/)).toBeTruthy();
  expect(service.sentTo('POST /rooms/ra/automatic/dry-run')[0]?.body).toMatchObject({
    automatic: { maxParticipants: 15, hours: null },
  });
  expect(screen.getByText('Yhden näistä henkilökunta hylkäsi')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Suuri ilta' }).getAttribute('href')).toBe('/varaukset/b7');
  expect(screen.getByText(/4 hakemusta/).textContent).toBe('4 hakemusta (3:llä ainoana syynä)');
  expect(service.sentTo('PATCH /rooms/ra')).toEqual([]);
  await expectNoViolations(container);
  await write(/^Osallistujia enintään/, '150');
  expect(screen.getByText(/Ehtoja on muutettu kokeilun jälkeen/)).toBeTruthy();
});

test('who may book is all, or some by name; none at all is not saved', async () => {
  const { user, service, save } = await open();
  const [some] = screen.getAllByLabelText('Vain nämä ryhmät');
  await user.click(some as HTMLElement);
  await save();
  expect((await screen.findAllByText(/Valitse ainakin yksi ryhmä/)).length).toBeGreaterThan(0);
  expect(service.sentTo('PATCH /rooms/ra')).toHaveLength(0);
  await user.click(screen.getByLabelText('Sopimuskumppanit'));
  await save();
  await waitFor(() => expect(service.sentTo('PATCH /rooms/ra')).toHaveLength(1));
  expect(service.sentTo('PATCH /rooms/ra')[0]?.body).toMatchObject({ policy: { priorityClasses: ['agreement'] } });
});

test('a layout for more people than the room holds is told at its field', async () => {
  const { service, write, save } = await open();
  await write('Teatteri: henkilöä enintään', '40');
  await save();
  const field = screen.getByLabelText('Teatteri: henkilöä enintään');
  await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
  expect(service.sentTo('PATCH /rooms/ra')).toHaveLength(0);
});

test('own hours begin as those of the house', async () => {
  const { user, service, save } = await open();
  await user.click(screen.getByLabelText(/^Omat aukioloajat/));
  await save();
  await waitFor(() => expect(service.sentTo('PATCH /rooms/ra')).toHaveLength(1));
  expect(service.sentTo('PATCH /rooms/ra')[0]?.body).toEqual({
    openingHours: settings().site.openingHours,
    seasons: [],
  });
});

test('what opens the door is out of sight until it is asked for', async () => {
  const { user } = await open({ 'GET /rooms/R37/settings': () => settings({ accessSecret: 'Koodi 4711' }) });
  expect(screen.queryByDisplayValue('Koodi 4711')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Näytä' }));
  expect(screen.getByDisplayValue('Koodi 4711')).toBeTruthy();
});

test('a room that one does not keep is not found, with a way on', async () => {
  serve({ 'GET /rooms/R37/settings': () => refusal(403, 'access.forbidden') });
  renderPage(RoomSettingsPage, page, '/yllapito/tilat/R37');
  expect(await screen.findByText('Tilaa ei löytynyt')).toBeTruthy();
});

const house = { id: 's1', code: 'JNS-PIE', name: settings().site.name, state: 'published' };

test('a new room is made as a copy of another, under a name of its own', async () => {
  const service = serve({
    'GET /staff/sites': () => ({ items: [house], total: 1, nextCursor: null }),
    'POST /rooms': () => answerWith(201, settings({ id: 'new', code: null })),
  });
  const { user, container, address } = renderPage(
    NewRoomPage,
    '/yllapito/tilat/uusi',
    '/yllapito/tilat/uusi?kopio=R37',
  );
  await screen.findByText(/Tiedot on kopioitu tilasta Sali A/);
  await expectNoViolations(container);
  await user.click(screen.getByRole('button', { name: 'Luo tila' }));
  expect((await screen.findAllByText(/Kirjoita tilan nimi suomeksi/)).length).toBeGreaterThan(0);
  await user.type(screen.getByLabelText(/^Nimi suomeksi/), 'Sali C');
  await user.click(screen.getByRole('button', { name: 'Luo tila' }));
  await waitFor(() => expect(address()).toBe('/yllapito/tilat/new'));
  expect(service.sentTo('POST /rooms')[0]?.body).toMatchObject({
    siteId: 's1',
    name: { fi: 'Sali C' },
    capacity: 30,
    state: 'draft',
  });
});

const listed = {
  id: 'ra',
  code: 'R37',
  name: settings().name,
  site: house,
  kind: 'multi',
  capacity: 30,
  approval: 'auto',
  state: 'draft',
  closesOn: null,
};

test('the list shows the rooms with their state, and what narrows it stands in the address', async () => {
  const service = serve({
    'GET /staff/sites': () => ({ items: [house], total: 1, nextCursor: null }),
    'GET /staff/rooms': () => ({ items: [listed], total: 1, nextCursor: null }),
  });
  const { user, container, address } = renderPage(RoomsListPage, '/yllapito/tilat', '/yllapito/tilat');
  const link = await screen.findByRole('link', { name: 'Sali A' });
  expect(link.getAttribute('href')).toBe('/yllapito/tilat/R37');
  expect(screen.getByText('1 tila')).toBeTruthy();
  await expectNoViolations(container);
  await user.selectOptions(screen.getByLabelText('Näkyvyys'), 'Luonnos');
  expect(address()).toBe('/yllapito/tilat?state=draft');
  await waitFor(() => expect(service.sentTo('GET /staff/rooms').at(-1)?.query.get('state')).toBe('draft'));
});

test('with no rooms at all the list says what to do first', async () => {
  serve({
    'GET /staff/sites': () => ({ items: [], total: 0, nextCursor: null }),
    'GET /staff/rooms': () => ({ items: [], total: 0, nextCursor: null }),
  });
  renderPage(RoomsListPage, '/yllapito/tilat', '/yllapito/tilat');
  const link = await screen.findByRole('link', { name: 'Siirry toimipisteisiin' });
  expect(link.getAttribute('href')).toBe('/yllapito/toimipisteet');
});
