import { screen, waitFor, within } from '@solidjs/testing-library';
import { expect, test } from 'vitest';
import type { DryRunView, ImportView, ImportWorkView } from '../../../shared/imports/schemas.ts';
import ImportsPage from '../../../web/imports/imports-page.tsx';
import { fakeService, refusal } from '../../support/fake-service.ts';
import { expectNoViolations } from '../../support/page.tsx';
import { renderPage } from '../../support/render-page.tsx';

const path = '/yllapito/tuonti';
const coordinator = { id: 'u1', name: 'Timo Aalto', language: 'fi', roles: [{ role: 'coordinator' }] };

const plan: DryRunView = {
  kind: 'rooms',
  fingerprint: 'f'.repeat(32),
  columns: [
    { index: 0, heading: 'Tunnus', field: 'code', sample: 'R02' },
    { index: 1, heading: 'Väki', field: null, sample: '12' },
  ],
  fields: [
    { field: 'code', label: 'Tunnus', required: false },
    { field: 'capacity', label: 'Henkilömäärä', required: true },
  ],
  counts: { made: 1, changed: 1, unchanged: 0, refused: 1 },
  rows: [
    {
      line: 4,
      name: 'R04',
      fate: 'refused',
      changes: [],
      faults: [{ field: 'kind', column: 'Tyyppi', code: 'field.choice', message: 'Valitse jokin näistä: sali.' }],
      notes: [],
    },
    {
      line: 2,
      name: 'R02',
      fate: 'changed',
      changes: [
        { field: 'floor', label: 'Kerros', before: '1', after: '2' },
        { field: 'accessSecret', label: 'Ovikoodi', before: null, after: null },
      ],
      faults: [],
      notes: [],
    },
    { line: 3, name: 'Uusi huone', fate: 'made', changes: [], faults: [], notes: [] },
  ],
  leftOut: 0,
};

const made: ImportView = {
  id: 'i1',
  kind: 'rooms',
  fileName: 'tilat.csv',
  at: '2026-11-22T08:00:00Z',
  by: 'Timo Aalto',
  created: 1,
  changed: 1,
  undoneAt: null,
};

const page = (items: ImportView[]) => ({ items, total: items.length, nextCursor: null });

const open = (address = `${path}?sisalto=rooms`, works: ImportWorkView[] = []) => {
  const service = fakeService({
    'GET /session/user': () => ({ user: coordinator }),
    'GET /imports': () => page([]),
    'GET /imports/works': () => ({ items: works }),
    'POST /imports/dry-run': () => plan,
    'POST /imports': () => made,
  });
  return { service, ...renderPage(ImportsPage, path, address) };
};

const file = new File(['Tunnus;Väki\nR02;12'], 'tilat.csv', { type: 'text/csv' });

const chooseFile = async (user: ReturnType<typeof open>['user']) => {
  await user.upload(await screen.findByLabelText('CSV-tiedosto'), file);
  await screen.findByRole('heading', { name: 'Tarkistuksen tulos' });
};

test('a chosen file is tried at once, the refused rows stand first with their column and reason, and nothing is imported', async () => {
  const { user, service, container } = open();
  await chooseFile(user);
  expect(service.sentTo('POST /imports/dry-run')[0]?.query.get('kind')).toBe('rooms');
  expect(service.sentTo('POST /imports/dry-run')[0]?.body).toContain('R02;12');
  const row = screen.getByRole('row', { name: /R04/ });
  expect(within(row).getByText('Hylätty')).toBeTruthy();
  expect(row.textContent).toContain('Tyyppi: Valitse jokin näistä: sali.');
  expect(screen.queryByRole('row', { name: /Uusi huone/ })).toBeNull();
  expect(service.sentTo('POST /imports')).toEqual([]);
  await expectNoViolations(container);
});

test('the other rows are a choice away: what changes is told from what to what, and secrets stay secret', async () => {
  const { user } = open();
  await chooseFile(user);
  await user.click(screen.getByRole('radio', { name: 'Muuttuvat (1)' }));
  const row = screen.getByRole('row', { name: /Kerros/ });
  expect(within(row).getByText('2', { selector: 'ins' })).toBeTruthy();
  expect(within(row).getByText('1', { selector: 'del' })).toBeTruthy();
  expect(row.textContent).toContain('Ovikoodi: muuttuu');
});

test('a column that was not recognised can be named, and the file is tried again', async () => {
  const { user, service } = open();
  await chooseFile(user);
  await user.selectOptions(screen.getByLabelText('Tieto sarakkeelle Väki'), 'capacity');
  await waitFor(() => expect(service.sentTo('POST /imports/dry-run')).toHaveLength(2));
  expect(service.sentTo('POST /imports/dry-run')[1]?.query.get('columns')).toBe('1:capacity');
});

test('what was seen is what is imported, and it can be undone on the spot', async () => {
  const { user, service } = open();
  await chooseFile(user);
  service.answer('GET /imports', () => page([made]));
  await user.click(screen.getByRole('button', { name: 'Tuo 2 riviä' }));
  expect(await screen.findByText('Tuonti valmis')).toBeTruthy();
  const [sent] = service.sentTo('POST /imports');
  expect(sent?.query.get('fingerprint')).toBe(plan.fingerprint);
  expect(sent?.query.get('fileName')).toBe('tilat.csv');
  expect(await screen.findByRole('row', { name: /tilat\.csv/ })).toBeTruthy();
  service.answer('POST /imports/i1/undo', () => ({ ...made, undoneAt: '2026-11-22T08:05:00Z' }));
  await user.click(screen.getByRole('button', { name: 'Peru tuonti' }));
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Peru tuonti' }));
  expect(await screen.findByText('Tuonti tilat.csv peruttiin.')).toBeTruthy();
});

test('what stands in the way of undoing is listed in words', async () => {
  const { user, service } = open();
  service.answer('GET /imports', () => page([made]));
  service.answer('POST /imports/i1/undo', () =>
    refusal(409, 'import.built-upon', {
      reasons: [
        { reason: 'used', name: 'Uusi talo' },
        { reason: 'changed', name: '' },
      ],
    }),
  );
  await chooseFile(user);
  await user.click(screen.getByRole('button', { name: 'Tuo 2 riviä' }));
  await user.click(await screen.findByRole('button', { name: 'Peru tuonti tilat.csv' }));
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Peru tuonti' }));
  expect(await screen.findByText('Uusi talo: jo käytössä')).toBeTruthy();
  expect(screen.getByText('Henkilö tai varaus: muutettu tuonnin jälkeen')).toBeTruthy();
});

test('a file that cannot be read is told in the words of the service', async () => {
  const { user, service } = open();
  service.answer('POST /imports/dry-run', () => refusal(422, 'import.workbook'));
  await user.upload(await screen.findByLabelText('CSV-tiedosto'), file);
  expect(await screen.findByText('Otsikko: import.workbook')).toBeTruthy();
});

test('the kind stands in the address, with its template and every export', async () => {
  const { user, address } = open(path);
  await user.click(await screen.findByRole('radio', { name: /Vakiovuorot/ }));
  expect(address()).toContain('sisalto=standing_slots');
  const hrefs = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
  expect(hrefs).toContain('/api/v1/imports/templates/standing_slots.csv?language=fi');
  expect(hrefs).toContain('/api/v1/exports/organisations.csv?language=fi');
  expect(hrefs).toContain('/api/v1/exports/everything.json');
});

const work: ImportWorkView = {
  id: 'w1',
  task: 'importing',
  kind: 'facts',
  fileName: 'mitat.csv',
  by: 'Timo Aalto',
  isOwn: true,
  startedAt: '2026-11-22T08:00:00Z',
  step: 'writing',
  percent: 63,
  refusal: null,
};

test('whoever comes back sees how far the import is, and finds it in the list when it is done', async () => {
  const { service, container } = open(path, [work]);
  const bar = await screen.findByRole('progressbar', { name: 'Tuodaan mitat.csv' });
  expect(bar.getAttribute('value')).toBe('63');
  expect(screen.getByText('Tallennetaan rivejä, 60 %')).toBeTruthy();
  await expectNoViolations(container);
  service.answer('GET /imports', () => page([{ ...made, fileName: 'mitat.csv' }]));
  service.answer('GET /imports/works', () => ({ items: [] }));
  expect(await screen.findByRole('row', { name: /mitat\.csv/ }, { timeout: 3000 })).toBeTruthy();
  expect(screen.queryByRole('progressbar')).toBeNull();
});

test('while its own file is taken in, the page tells how far it is in words and in the bar', async () => {
  const { user, service } = open();
  await chooseFile(user);
  const { promise, resolve } = Promise.withResolvers<ImportView>();
  service.answer('POST /imports', () => promise);
  service.answer('GET /imports/works', () => ({ items: [{ ...work, step: 'checking', percent: 25 }] }));
  await user.click(screen.getByRole('button', { name: 'Tuo 2 riviä' }));
  await screen.findByRole('progressbar', { name: 'Tuodaan 2 riviä' });
  expect(await screen.findByText('Tarkistetaan rivejä, 20 %')).toBeTruthy();
  expect(screen.getByRole('progressbar').getAttribute('value')).toBe('25');
  service.answer('GET /imports/works', () => ({ items: [] }));
  resolve(made);
  expect(await screen.findByText('Tuonti valmis')).toBeTruthy();
});

test('an import that came to nothing while nobody looked says why, until it is put away', async () => {
  const { user } = open(path, [{ ...work, refusal: 'Joku on muuttanut tietoja.' }]);
  expect(await screen.findByText('Tuonti mitat.csv keskeytyi')).toBeTruthy();
  expect(screen.getByText('Joku on muuttanut tietoja.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Selvä' }));
  expect(screen.queryByText('Tuonti mitat.csv keskeytyi')).toBeNull();
});

test('a calendar of another program is read with what is said of all its events', async () => {
  const service = fakeService({
    'GET /session/user': () => ({ user: coordinator }),
    'GET /codes': () => ({ activityType: [{ code: 'T1', label: { fi: 'Ryhmä', sv: '', en: '' }, retired: false }] }),
    'GET /imports': () => page([]),
    'GET /imports/works': () => ({ items: [] }),
    'POST /imports/dry-run': () => ({ ...plan, kind: 'standing_slots' }),
  });
  const { user, container } = renderPage(ImportsPage, path, `${path}?sisalto=standing_slots`);
  const file = new File(['BEGIN:VCALENDAR'], 'varaukset.ics', { type: 'text/calendar' });
  await user.upload(await screen.findByLabelText(/CSV-tiedosto tai kalenteri/), file);
  await user.type(await screen.findByRole('textbox', { name: 'Tila' }), 'R02');
  await user.type(screen.getByRole('textbox', { name: 'Järjestö' }), 'O01');
  await user.click(screen.getByRole('button', { name: 'Tarkista tiedosto' }));
  await waitFor(() => expect(service.sentTo('POST /imports/dry-run')).toHaveLength(2));
  expect(service.sentTo('POST /imports/dry-run')[1]?.query.get('fixed')).toBe('room=R02&organisation=O01');
  await expectNoViolations(container);
});
