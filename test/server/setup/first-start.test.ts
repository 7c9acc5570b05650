import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { announceFirstStart } from '../../../server/setup/announce-first-start.ts';
import type { RegionSettingsView, RegionView } from '../../../shared/region/schemas.ts';
import type { DocumentSettingsView } from '../../../shared/texts/document-schemas.ts';
import { DAY } from '../../../shared/time.ts';
import { shortestPassword } from '../../../shared/users/new-password.ts';
import type { SessionView } from '../../../shared/users/schemas.ts';
import { engines } from '../../support/engines.ts';
import { bodyOf, createWorld, problemOf, type World } from '../../support/world.ts';

const person = {
  name: 'Maija Virtanen',
  email: 'Maija@Alue.example',
  password: 'pitkä salasana 2026',
  language: 'sv',
} as const;

describe.each(engines)('the first start on $name', (engine) => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({ engine });
  });
  afterEach(() => world.close());

  const links = () =>
    world.logged.flatMap(({ msg }) => /http:\/\/localhost:3000\/kayttoonotto#(\S+)/.exec(String(msg))?.[1] ?? []);
  const start = async (): Promise<string> => {
    await announceFirstStart(world.deps);
    return links().at(-1) as string;
  };
  const create = (secret: string, changes = {}) =>
    world.request('/setup/administrator', { json: { secret, ...person, ...changes } });
  const ask = (path: string, cookie: string, options = {}) =>
    world.request(path, { ...options, headers: { Cookie: cookie } });

  test('says one link in the log, which no table and no request log can give away', async () => {
    const secret = await start();
    expect(links()).toHaveLength(1);
    const rows = await world.db.select().from(world.db.tables.links);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(secret);
    const before = world.logged.length;
    await create(secret);
    expect(JSON.stringify(world.logged.slice(before))).not.toContain(secret);
  });

  test('the link makes an administrator, signs her in, and is then dead', async () => {
    const secret = await start();
    const response = await create(secret);
    expect(response.status).toBe(201);
    const { user } = await bodyOf<SessionView>(response);
    expect(user).toMatchObject({ name: 'Maija Virtanen', language: 'sv', roles: [{ role: 'admin' }] });
    const cookie = (response.headers.get('set-cookie') ?? '').split(';')[0] as string;
    expect((await ask('/session', cookie)).status).toBe(200);
    const signedIn = await world.request('/session', {
      json: { email: 'maija@alue.example', password: person.password },
    });
    expect(signedIn.status).toBe(201);
    expect(await problemOf(await create(secret, { email: 'toinen@alue.example' }))).toMatchObject({
      status: 410,
      code: 'setup.link-invalid',
    });
    await announceFirstStart(world.deps);
    expect(links()).toHaveLength(1);
  });

  test('of many who use it at once one becomes the administrator', async () => {
    const secret = await start();
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, i) => create(secret, { email: `nro${i}@alue.example` })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 410, 410, 410, 410, 410]);
    expect(await world.db.$count(world.db.tables.users)).toBe(1);
  });

  test('the next start replaces the link, and a day ends it', async () => {
    const first = await start();
    const second = await start();
    expect((await create(first)).status).toBe(410);
    world.clock.set(world.clock.now() + DAY);
    expect((await create(second)).status).toBe(410);
    expect((await create(await start())).status).toBe(201);
  });

  test('a password that everybody tries first is refused, and the link still opens', async () => {
    const secret = await start();
    const problem = await problemOf(await create(secret, { password: 'salasana1234' }));
    expect(problem).toMatchObject({ status: 422, code: 'password.guessable' });
    expect((await create(secret)).status).toBe(201);
  });

  test('a password of as many characters as everybody must have is long enough, and one less is not', async () => {
    const secret = await start();
    const refused = await problemOf(await create(secret, { password: 'vene-soutaa'.slice(0, shortestPassword - 1) }));
    expect(refused.errors?.[0]?.path).toBe('password');
    expect((await create(secret, { password: 'vene-soutaa'.slice(0, shortestPassword) })).status).toBe(201);
  });

  test('what an installation begins with is there, and its doors are closed', async () => {
    const response = await create(await start());
    const cookie = (response.headers.get('set-cookie') ?? '').split(';')[0] as string;
    const region = await bodyOf<RegionSettingsView>(await ask('/region/settings', cookie));
    expect(region).toMatchObject({ setupDone: [], openedAt: null, version: 1 });
    expect((await bodyOf<RegionView>(await world.request('/region'))).opened).toBe(false);
    const codes = await bodyOf<Record<string, { code: string }[]>>(await world.request('/codes'));
    expect(codes.municipality).toHaveLength(65);
    expect(codes.contentArea?.length).toBeGreaterThan(5);
    const classes = await bodyOf<{ items: { code: string; mayBook: boolean }[] }>(
      await world.request('/priority-classes'),
    );
    expect(classes.items).toHaveLength(8);
    expect(classes.items.filter(({ mayBook }) => !mayBook).map(({ code }) => code)).toEqual(['others']);
    const terms = await bodyOf<DocumentSettingsView>(await ask('/documents/terms/settings', cookie));
    expect(terms).toMatchObject({ isDraft: true, number: 1, versions: [] });
    expect((await world.request('/documents/terms')).status).toBe(404);
  });

  test('a word that is no link opens nothing', async () => {
    await start();
    expect((await create('arvattu-salaisuus-joka-ei-ole')).status).toBe(410);
  });
});

test('where there are users already, no link is made', async () => {
  const world = await createWorld({ demo: true });
  await announceFirstStart(world.deps);
  expect(await world.db.$count(world.db.tables.links)).toBe(0);
  expect(JSON.stringify(world.logged)).not.toContain('kayttoonotto');
  await world.close();
});
