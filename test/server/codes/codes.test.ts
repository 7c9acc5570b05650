import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { BookingView } from '../../../shared/bookings/schemas.ts';
import { type CodeList, codeLists } from '../../../shared/codes/lists.ts';
import type { CodeSettingsList, CodeSettingsView, CodesView } from '../../../shared/codes/schemas.ts';
import type { HistoryView } from '../../../shared/history/schemas.ts';
import { decide, heard, shown } from '../../support/booking-commands.ts';
import { book, once } from '../../support/booking-messages.ts';
import { engines } from '../../support/engines.ts';
import { type Account, createWorld, problemOf, type RequestOptions, type World } from '../../support/world.ts';

describe.each(engines)('code lists on $name', (engine) => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({ engine, demo: true });
  });
  afterEach(() => world.close());

  const as = (account: Account, path: string, options: RequestOptions = {}) =>
    world.request(path, { as: account, ...options });
  const change = (path: string, json: unknown, headers: Record<string, string> = {}) =>
    as('coordinator', `/codes/${path}`, { method: 'PATCH', json, headers });
  const post = (path: string, json?: unknown) =>
    as('coordinator', `/codes/${path}`, { method: 'POST', ...(json !== undefined && { json }) });
  const remove = (path: string) => as('coordinator', `/codes/${path}`, { method: 'DELETE' });
  const listed = (list: CodeList) => heard<CodeSettingsList>(as('coordinator', `/codes/${list}`));
  const codeIn = async (list: CodeList, code: string) =>
    (await listed(list)).items.find((each) => each.code === code) as CodeSettingsView;
  const offered = () => heard<CodesView>(world.request('/codes'));
  const refused = async (answer: Promise<Response>) => {
    const problem = await problemOf(await answer);
    return [problem.status, problem.code, problem.errors?.[0]?.path];
  };

  test('a region begins with every list, in three languages', async () => {
    const codes = await offered();
    for (const list of codeLists) {
      expect(codes[list].length, list).toBeGreaterThan(2);
      for (const { label } of codes[list]) expect(Object.values(label).every((words) => words.length > 1)).toBe(true);
    }
    expect(codes.contentArea.map(({ code }) => code)).toEqual(['A1', 'A2', 'A3', 'A4', 'A5', 'A6']);
  });

  test('a code is added at its place, renamed and moved, and each change is told', async () => {
    const label = { fi: 'Esitystekniikka', sv: '', en: 'Stage equipment' };
    const added = await heard<CodeSettingsView>(post('equipment', { code: 'stage', label, position: 2 }));
    expect(added).toMatchObject({ position: 2, retired: false, label: { sv: 'Esitystekniikka' }, version: 1 });
    expect((await offered()).equipment.map(({ code }) => code).slice(0, 3)).toEqual(['projector', 'stage', 'screen']);
    const moved = await change('equipment/stage', { position: 1, label: { ...label, sv: 'Scenteknik' } });
    expect(moved.headers.get('etag')).toBe('"2"');
    expect((await offered()).equipment[0]).toMatchObject({ code: 'stage', label: { sv: 'Scenteknik' } });
    const { items } = await listed('equipment');
    expect(items.map(({ position }) => position)).toEqual(items.map((_, index) => index + 1));
    const history = await heard<HistoryView>(as('coordinator', '/codes/equipment/stage/history'));
    expect(history.items.map(({ action, by }) => [action, by])).toEqual([
      ['code.changed', expect.any(String)],
      ['code.created', expect.any(String)],
    ]);
    expect(history.items[0]?.changes).toEqual([
      { field: 'label.sv', before: 'Esitystekniikka', after: 'Scenteknik' },
      { field: 'position', before: 2, after: 1 },
    ]);
  });

  test('a list is moved through from end to end without losing or doubling a place', async () => {
    const order = async () => (await listed('supportForm')).items.map(({ code }) => code);
    const [first = '', ...others] = await order();
    for (let place = 2; place <= others.length + 1; place += 1) {
      await heard(change(`supportForm/${first}`, { position: place }));
    }
    expect(await order()).toEqual([...others, first]);
    await heard(change(`supportForm/${first}`, { position: 500 }));
    expect(await order()).toEqual([...others, first]);
    await heard(change(`supportForm/${first}`, { position: 1 }));
    expect(await order()).toEqual([first, ...others]);
  });

  test('two people who change one code: the second is told what the first made of it', async () => {
    const first = { label: { fi: 'Piano', sv: 'Piano', en: 'Grand piano' } };
    await heard(change('equipment/piano', first, { 'If-Match': '"1"' }));
    const second = await problemOf(await change('equipment/piano', { position: 1 }, { 'If-Match': '"1"' }));
    expect(second).toMatchObject({ status: 412, code: 'request.stale', version: 2, current: first });
    expect((await codeIn('equipment', 'piano')).version).toBe(2);
  });

  test('a change that changes nothing raises no version and leaves no trace', async () => {
    const { label } = await codeIn('equipment', 'piano');
    const same = await heard<CodeSettingsView>(change('equipment/piano', { label, sensitive: false }));
    expect(same.version).toBe(1);
    expect((await heard<HistoryView>(as('admin', '/codes/equipment/piano/history'))).items).toEqual([]);
  });

  test('a retired code can no longer be chosen; what has it keeps it and its words', async () => {
    const before = await book(world, { roomId: 'R02', when: once('2027-03-02', '10:00', '12:00'), activityType: 'T6' });
    await heard(post('activityType/T6/retirement'));
    expect((await offered()).activityType.map(({ code }) => code)).not.toContain('T6');
    const every = await heard<CodesView>(world.request('/codes?retired=true'));
    expect(every.activityType.find(({ code }) => code === 'T6')).toMatchObject({ retired: true });
    expect(every.activityType.find(({ code }) => code === 'T1')).not.toHaveProperty('retired');
    expect((await shown(world, before.id)).activityType).toBe('T6');
    await expect(
      book(world, { roomId: 'R02', when: once('2027-03-03', '10:00', '12:00'), activityType: 'T6' }),
    ).rejects.toThrow('code.unknown');
    const back = await heard<CodeSettingsView>(remove('activityType/T6/retirement'));
    expect(back.retired).toBe(false);
    await book(world, { roomId: 'R02', when: once('2027-03-03', '10:00', '12:00'), activityType: 'T6' });
    const history = await heard<HistoryView>(as('admin', '/codes/activityType/T6/history'));
    expect(history.items.map(({ action }) => action)).toEqual(['code.restored', 'code.retired']);
  });

  test('only what nothing uses is removed; what is used is told by kind', async () => {
    const piano = await codeIn('equipment', 'piano');
    expect(piano.usage.rooms).toBeGreaterThan(0);
    const problem = await problemOf(await remove('equipment/piano'));
    expect(problem).toMatchObject({ status: 409, code: 'code.used', usage: piano.usage });
    await heard(post('equipment', { code: 'slip', label: { fi: 'Erehdys', sv: '', en: '' } }));
    expect((await remove('equipment/slip')).status).toBe(204);
    expect(await codeIn('equipment', 'slip')).toBeUndefined();
  });

  test.each([
    ['contentArea', 'A5', 'bookings'],
    ['contentArea', 'A5', 'organisations'],
    ['hyteArea', 'H7', 'bookings'],
    ['activityType', 'T1', 'bookings'],
    ['supportForm', 'toiminta', 'organisations'],
    ['denyReason', 'CAPACITY', 'decisions'],
  ] as const)('the use of %s %s in %s is counted', async (list, code, kind) => {
    if (list === 'hyteArea') {
      await book(world, { roomId: 'R02', when: once('2027-03-04', '10:00', '12:00'), hyteAreas: [code] });
    }
    if (list === 'denyReason') await heard(decide(world, 'B18', { decision: 'deny', reasonCode: code }));
    expect((await codeIn(list, code)).usage[kind]).toBeGreaterThan(0);
  });

  test('marking an area sensitive says first how many bookings it hides, and hides them', async () => {
    const open = await book(world, {
      roomId: 'R02',
      when: once('2027-03-05', '10:00', '12:00'),
      contentArea: 'A2',
      publicTitle: 'Kuoroharjoitus',
    });
    const titles = () =>
      world.request('/rooms/R02/availability?from=2027-03-05&to=2027-03-05').then((answer) => answer.text());
    expect(await titles()).toContain('Kuoroharjoitus');
    const { publicBookings } = await codeIn('contentArea', 'A2');
    expect(publicBookings).toBeGreaterThan(0);
    await heard(change('contentArea/A2', { sensitive: true }));
    expect(await titles()).not.toContain('Kuoroharjoitus');
    expect((await shown(world, open.id)).sensitive).toBe(true);
    expect((await codeIn('contentArea', 'A2')).publicBookings).toBe(0);
    // Taking the mark away shows nothing again: that is for the organisation to say.
    await heard(change('contentArea/A2', { sensitive: false }));
    expect(await titles()).not.toContain('Kuoroharjoitus');
  });

  test('a sensitive hyte area hides what has it among others', async () => {
    const when = once('2027-03-08', '10:00', '12:00');
    const open = await book(world, { roomId: 'R02', when, hyteAreas: ['H1', 'H7'], publicTitle: 'Digikahvila' });
    await heard(change('hyteArea/H7', { sensitive: true }));
    expect((await heard<BookingView>(as('ngo', `/bookings/${open.id}`))).sensitive).toBe(true);
  });

  test('a denial gives a reason of the list, in the words of the list', async () => {
    expect(await refused(decide(world, 'B18', { decision: 'deny', reasonCode: 'NO_SUCH' }))).toEqual([
      422,
      'code.unknown',
      'reasonCode',
    ]);
    await heard(post('denyReason', { code: 'RENOVATION', label: { fi: 'Tila on remontissa', sv: '', en: '' } }));
    const denied = await heard<BookingView>(decide(world, 'B18', { decision: 'deny', reasonCode: 'RENOVATION' }));
    expect(denied.history.at(-1)?.text).toContain('Tila on remontissa');
  });

  test('a cancellation says the words of its code, or the words that were written', async () => {
    const label = { fi: 'Myrsky', sv: 'Storm', en: 'A storm' };
    await heard(post('cancelReason', { code: 'storm', label }));
    const cancelled = async (reason: string, day: string) => {
      const { id } = await book(world, { roomId: 'R02', when: once(day, '10:00', '12:00') });
      const answer = as('ngo', `/bookings/${id}/cancel`, { json: { scope: 'all', reason } });
      return (await heard<BookingView>(answer)).occurrences[0]?.reasonText;
    };
    expect(await cancelled('storm', '2027-03-09')).toBe('Myrsky');
    expect(await cancelled('Sairastuin', '2027-03-10')).toBe('Sairastuin');
  });

  test.each([
    [
      'a code that is there already, in any case',
      'equipment',
      { code: 'Piano', label: { fi: 'a', sv: '', en: '' } },
      409,
      'code.exists',
      'code',
    ],
    [
      'a sensitive thing',
      'equipment',
      { code: 'x', label: { fi: 'a', sv: '', en: '' }, sensitive: true },
      422,
      'code.not-sensitive',
      'sensitive',
    ],
    [
      'a label without Finnish words',
      'equipment',
      { code: 'x', label: { fi: ' ', sv: 'a', en: '' } },
      400,
      'request.invalid',
      'label.fi',
    ],
  ])('%s is refused at its field', async (_, list, json, status, code, path) => {
    expect(await refused(post(list, json))).toEqual([status, code, path]);
  });

  test('codes that the product itself uses stay, under any name', async () => {
    for (const code of ['denyReason/CONFLICT', 'denyReason/OTHER', 'cancelReason/other']) {
      expect(await refused(post(`${code}/retirement`))).toEqual([409, 'code.fixed', undefined]);
      expect(await refused(remove(code))).toEqual([409, 'code.fixed', undefined]);
    }
    await heard(change('denyReason/OTHER', { label: { fi: 'Jokin muu', sv: '', en: '' } }));
    expect((await codeIn('denyReason', 'OTHER')).label.fi).toBe('Jokin muu');
  });

  test('a list or a code that is not there is not found', async () => {
    expect((await as('coordinator', '/codes/sauna')).status).toBe(404);
    expect(await refused(change('equipment/sauna', { position: 1 }))).toEqual([404, 'code.not-found', undefined]);
    expect(await refused(as('coordinator', '/codes/equipment/sauna/history'))).toEqual([
      404,
      'code.not-found',
      undefined,
    ]);
  });
});
