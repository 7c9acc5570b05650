import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { HistoryView } from '../../../shared/history/schemas.ts';
import type { NoticeSettingsView, NoticesView } from '../../../shared/notices/schemas.ts';
import { heard } from '../../support/booking-commands.ts';
import { engines } from '../../support/engines.ts';
import { type Account, createWorld, problemOf, type RequestOptions, type World } from '../../support/world.ts';

const today = '2026-11-22';
const text = { fi: 'Varausjärjestelmä on huollossa lauantaina.', sv: '', en: 'Maintenance on Saturday.' };
const banner = { level: 'attention', text, fromDate: today, untilDate: '2026-11-24' };

interface List {
  items: NoticeSettingsView[];
  total: number;
  nextCursor: string | null;
}

describe.each(engines)('notices on $name', (engine) => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({ engine, demo: true });
  });
  afterEach(() => world.close());

  const as = (account: Account | undefined, path: string, options: RequestOptions = {}) =>
    world.request(path, { as: account, ...options });
  const write = (more: object = {}, account: Account = 'coordinator') =>
    heard<NoticeSettingsView>(as(account, '/notices', { json: { ...banner, ...more } }));
  const read = async (account?: Account, query = '') =>
    (await heard<NoticesView>(as(account, `/notices${query}`))).items.map((each) => each.text.fi);
  const refused = async (answer: Promise<Response>) => {
    const problem = await problemOf(await answer);
    return [problem.status, problem.code, problem.errors?.[0]?.path];
  };

  test('everybody reads a notice on its days, both included, in words that are never missing', async () => {
    await write();
    const { items } = await heard<NoticesView>(world.request('/notices'));
    expect(items).toEqual([{ id: expect.any(String), level: 'attention', text: { ...text, sv: text.fi }, version: 1 }]);
    // Just before midnight in Finland, and just after.
    world.travelTo('2026-11-24T21:59:00Z');
    expect(await read()).toHaveLength(1);
    world.travelTo('2026-11-24T22:00:00Z');
    expect(await read()).toEqual([]);
  });

  test('a notice that is to come is not read yet', async () => {
    await write({ fromDate: '2026-11-23', untilDate: '2026-11-23' });
    expect(await read()).toEqual([]);
    world.travelTo('2026-11-22T22:00:00Z');
    expect(await read()).toHaveLength(1);
  });

  test('what calls for attention comes first', async () => {
    await write({ level: 'info', text: { ...text, fi: 'Uusia tiloja.' }, fromDate: '2026-11-01' });
    await write();
    expect(await read()).toEqual([text.fi, 'Uusia tiloja.']);
  });

  test('notices for organisations and for staff are told only to them, and kept by nobody on the way', async () => {
    await write({ audience: 'organisations', text: { ...text, fi: 'Järjestöille' } });
    await write({ audience: 'staff', text: { ...text, fi: 'Henkilökunnalle' } });
    expect(await read()).toEqual([]);
    expect(await read('ngo')).toEqual(['Järjestöille']);
    for (const account of ['approver', 'board'] as const) expect(await read(account)).toEqual(['Henkilökunnalle']);
    expect((await as('ngo', '/notices')).headers.get('cache-control')).toBe('no-store');
    expect((await as('ngo', '/notices')).headers.get('access-control-allow-origin')).toBeNull();
    expect((await as(undefined, '/notices')).headers.get('access-control-allow-origin')).toBe('*');
  });

  test('a notice of a house is read at the house, and nowhere else', async () => {
    await write({ siteId: 'JNS-KAN' }, 'approver');
    expect(await read()).toEqual([]);
    expect(await read(undefined, '?siteId=JNS-KAN')).toEqual([text.fi]);
    expect(await read(undefined, '?siteId=JNS-PIE')).toEqual([]);
    expect(await refused(as(undefined, '/notices?siteId=nowhere'))).toEqual([404, 'site.not-found', undefined]);
  });

  test('a house that the public does not know of has no public notices', async () => {
    await heard(as('coordinator', '/sites/JNS-KAN', { method: 'PATCH', json: { state: 'draft' } }));
    await write({ siteId: 'JNS-KAN' });
    expect((await as(undefined, '/notices?siteId=JNS-KAN')).status).toBe(404);
    expect((await as('ngo', '/notices?siteId=JNS-KAN')).status).toBe(404);
    expect(await read('approver', '?siteId=JNS-KAN')).toEqual([text.fi]);
  });

  test('keepers of a house write its notices; those for all, and those of other houses, they do not', async () => {
    const { id } = await write({ siteId: 'JNS-KAN' }, 'approver');
    const forAll = await write();
    const forbidden = [403, 'access.forbidden', undefined];
    expect(await refused(as('approver', '/notices', { json: banner }))).toEqual(forbidden);
    expect(await refused(as('approver', `/notices/${id}`, { method: 'PATCH', json: { siteId: null } }))).toEqual(
      forbidden,
    );
    expect(await refused(as('approver', `/notices/${forAll.id}/settings`))).toEqual(forbidden);
    const own = await heard<List>(as('approver', '/staff/notices'));
    expect(own.items.map((each) => each.id)).toEqual([id]);
    expect((await heard<List>(as('coordinator', '/staff/notices'))).total).toBe(2);
  });

  test('the writers find a notice by its words, its house and whether it is past', async () => {
    await write({ fromDate: '2026-10-01', untilDate: '2026-10-02', text: { ...text, fi: 'Syksyn huolto' } });
    await write({ fromDate: '2026-12-01', untilDate: '2026-12-02', text: { ...text, fi: 'Joulun aukiolot' } });
    await write({ siteId: 'JNS-KAN', text: { ...text, fi: 'Hissi on rikki' } });
    const found = async (query: string) =>
      (await heard<List>(as('coordinator', `/staff/notices?${query}`))).items.map((each) => each.text.fi);
    expect(await found('')).toEqual(['Joulun aukiolot', 'Hissi on rikki', 'Syksyn huolto']);
    expect(await found('sort=untilDate')).toEqual(['Syksyn huolto', 'Hissi on rikki', 'Joulun aukiolot']);
    expect(await found('standing=past')).toEqual(['Syksyn huolto']);
    expect(await found('standing=coming&q=JOULU')).toEqual(['Joulun aukiolot']);
    expect(await found('siteId=JNS-KAN')).toEqual(['Hissi on rikki']);
    const first = await heard<List>(as('coordinator', '/staff/notices?limit=2'));
    expect([first.items.length, first.total]).toEqual([2, 3]);
    expect(await found(`limit=2&cursor=${first.nextCursor}`)).toEqual(['Syksyn huolto']);
  });

  test('a change raises the version and is told; the second of two at once is told what the first made', async () => {
    const { id } = await write();
    const change = (json: object, version: number) =>
      as('admin', `/notices/${id}`, { method: 'PATCH', json, headers: { 'If-Match': `"${version}"` } });
    const changed = await change({ untilDate: '2026-11-30' }, 1);
    expect(changed.headers.get('etag')).toBe('"2"');
    const problem = await problemOf(await change({ level: 'info' }, 1));
    expect(problem).toMatchObject({ code: 'request.stale', version: 2, current: { untilDate: '2026-11-30' } });
    const history = await heard<HistoryView>(as('admin', `/notices/${id}/history`));
    expect(history.items[0]).toMatchObject({
      action: 'notice.changed',
      changes: [{ field: 'untilDate', before: '2026-11-24', after: '2026-11-30' }],
    });
    expect((await as('admin', `/notices/${id}/settings`)).headers.get('etag')).toBe('"2"');
  });

  test('a notice that is taken away is gone at once', async () => {
    const { id } = await write();
    expect((await as('coordinator', `/notices/${id}`, { method: 'DELETE' })).status).toBe(204);
    expect(await read()).toEqual([]);
    expect(await refused(as('coordinator', `/notices/${id}/settings`))).toEqual([404, 'notice.not-found', undefined]);
  });

  test.each([
    [{ untilDate: '2026-11-21' }, [422, 'notice.dates', 'untilDate']],
    [{ siteId: 'nowhere' }, [404, 'site.not-found', 'siteId']],
    [{ text: { ...text, fi: '  ' } }, [400, 'request.invalid', 'text.fi']],
    [{ fromDate: '2026-02-30' }, [400, 'request.invalid', 'fromDate']],
    [{ level: 'loud' }, [400, 'request.invalid', 'level']],
  ])('%o is refused', async (more, expected) => {
    expect(await refused(as('coordinator', '/notices', { json: { ...banner, ...more } }))).toEqual(expected);
  });
});
