import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { accounts } from '../../../db/demo/people.ts';
import { DAY, HOUR, MINUTE } from '../../../shared/time.ts';
import type { SessionView } from '../../../shared/users/schemas.ts';
import { engines } from '../../support/engines.ts';
import { linkIn, mailsNow, userNamed } from '../../support/people.ts';
import { bodyOf, createWorld, problemOf, type World } from '../../support/world.ts';

const { email } = accounts.ngo;
const newPassword = 'kolme vihreää venettä';

describe.each(engines)('mailed links on $name', (engine) => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({ engine, demo: true });
  });
  afterEach(() => world.close());

  const ask = (path: '/session/link' | '/password/link', address = email) =>
    world.request(path, { json: { email: address } });
  const signInLink = async () => {
    await ask('/session/link');
    const [mail] = await mailsNow(world);
    return linkIn(mail?.text ?? '');
  };
  const use = (link: string, headers = {}) => world.request('/session/confirmation', { json: { link }, headers });

  test('a mailed link signs in, once, and for a quarter of an hour', async () => {
    expect((await ask('/session/link')).status).toBe(202);
    const [mail] = await mailsNow(world);
    expect(mail).toMatchObject({ to: email, subject: 'Kirjautumislinkki Tilavaan' });
    expect(mail?.text).toContain('http://localhost:3000/kirjaudu/linkki#');
    const link = linkIn(mail?.text ?? '');
    const response = await use(link);
    expect(response.status).toBe(201);
    expect(response.headers.get('set-cookie')).toMatch(/^__Host-tilava=/);
    expect((await bodyOf<SessionView>(response)).user.name).toBe(accounts.ngo.name);
    expect(await problemOf(await use(link))).toMatchObject({ status: 410, code: 'link.ended' });
  });

  test('a link that is a quarter of an hour old opens nothing', async () => {
    const link = await signInLink();
    world.clock.advance(15 * MINUTE);
    expect((await use(link)).status).toBe(410);
  });

  test('an address that nobody has gets the same answer and no mail', async () => {
    const known = await ask('/session/link');
    const unknown = await ask('/session/link', 'nobody@demo.tilava.example');
    expect([unknown.status, await unknown.text()]).toEqual([known.status, await known.text()]);
    expect((await mailsNow(world)).map(({ to }) => to)).toEqual([email]);
  });

  test('asking does not look whose address it is, so that not even the time tells', async () => {
    await ask('/session/link');
    await ask('/session/link', 'nobody@demo.tilava.example');
    const rows = await world.db.select().from(world.db.tables.outbox);
    const shapes = rows
      .filter(({ kind }) => kind === 'session.link')
      .map(({ payload, language }) => [payload, language]);
    expect(shapes).toEqual([
      [{}, 'fi'],
      [{}, 'fi'],
    ]);
  });

  test('neither the outbox nor the links know the secret', async () => {
    const link = await signInLink();
    const { outbox, links } = world.db.tables;
    const kept = [await world.db.select().from(outbox), await world.db.select().from(links)];
    expect(JSON.stringify(kept)).not.toContain(link);
    expect(kept[1]).toHaveLength(1);
  });

  test('a mail that could not be sent for an hour is not sent any more', async () => {
    await ask('/session/link');
    world.clock.advance(HOUR + 1);
    expect(await mailsNow(world)).toEqual([]);
  });

  test('nobody can flood a mailbox', async () => {
    const statuses: number[] = [];
    for (let times = 0; times < 5; times += 1) statuses.push((await ask('/session/link')).status);
    expect(statuses).toEqual([202, 202, 202, 429, 429]);
    world.clock.advance(30 * MINUTE);
    expect((await ask('/session/link')).status).toBe(202);
  });

  test('a disabled account gets no link, and one on its way opens nothing', async () => {
    const link = await signInLink();
    await world.db.write((tx) => tx.update(tx.tables.users).set({ disabledAt: world.clock.now() }));
    expect((await use(link)).status).toBe(410);
    await ask('/session/link');
    expect(await mailsNow(world)).toEqual([]);
  });

  test('signing in by a link ends the session that the browser had', async () => {
    const cookie = await world.cookieOf('ngo');
    await use(await signInLink(), { cookie });
    expect((await world.request('/session', { headers: { cookie } })).status).toBe(401);
  });

  describe('a forgotten password', () => {
    const resetLink = async () => {
      await ask('/password/link');
      const [mail] = await mailsNow(world);
      expect(mail?.text).toContain('/salasana#');
      return linkIn(mail?.text ?? '');
    };
    const reset = (link: string, password = newPassword) => world.request('/password', { json: { link, password } });
    const signInWith = async (password: string) =>
      (await world.request('/session', { json: { email, password } })).status;

    test('is replaced by a link; the old one ends, sessions end, and a mail tells of it', async () => {
      const cookie = await world.cookieOf('ngo');
      const link = await resetLink();
      const response = await reset(link);
      expect(response.status).toBe(204);
      expect(response.headers.get('set-cookie')).toBeNull();
      expect(await signInWith('demo')).toBe(401);
      expect(await signInWith(newPassword)).toBe(201);
      expect((await world.request('/session', { headers: { cookie } })).status).toBe(401);
      expect((await mailsNow(world)).map(({ subject }) => subject)).toEqual(['Salasanasi Tilavaan on vaihdettu']);
      expect((await reset(link)).status).toBe(410);
    });

    test('may not be replaced by a short or a common one, and the link stays', async () => {
      const link = await resetLink();
      const short = await reset(link, 'lyhyt');
      expect(short.status).toBe(400);
      expect((await problemOf(short)).errors).toMatchObject([{ path: 'password', code: 'field.too-short' }]);
      expect(await problemOf(await reset(link, 'salasana123'))).toMatchObject({
        status: 422,
        errors: [{ path: 'password', code: 'password.guessable' }],
      });
      expect((await reset(link)).status).toBe(204);
    });

    test('a link to sign in with does not replace it', async () => {
      expect((await reset(await signInLink())).status).toBe(410);
    });

    test('an account that never had one gets its first one so', async () => {
      await world.db.write((tx) => tx.update(tx.tables.users).set({ passwordHash: '' }));
      expect(await signInWith('demo')).toBe(401);
      expect((await reset(await resetLink())).status).toBe(204);
      expect(await signInWith(newPassword)).toBe(201);
    });

    test('of two who use one link at once one succeeds', async () => {
      const link = await resetLink();
      const answers = await Promise.all([reset(link), reset(link, 'neljä sinistä venettä')]);
      expect(answers.map(({ status }) => status).sort()).toEqual([204, 410]);
    });
  });

  describe('another e-mail address', () => {
    const wanted = 'Marja.Uusi@demo.tilava.example';
    const change = (json: object) => world.request('/account/email', { as: 'ngo', json });
    const confirm = (link: string) => world.request('/account/email/confirmation', { json: { link } });

    test('counts when its reader has confirmed it; the old one is told', async () => {
      expect((await change({ email: wanted, password: 'demo' })).status).toBe(202);
      const [mail] = await mailsNow(world);
      expect(mail?.to).toBe(wanted.toLowerCase());
      expect((await userNamed(world, 'ngo')).email).toBe(email);
      expect((await confirm(linkIn(mail?.text ?? ''))).status).toBe(204);
      expect((await mailsNow(world)).map(({ to }) => to)).toEqual([email]);
      const signIn = await world.request('/session', { json: { email: wanted, password: 'demo' } });
      expect(signIn.status).toBe(201);
    });

    test('needs the password', async () => {
      expect(await problemOf(await change({ email: wanted, password: 'wrong' }))).toMatchObject({
        code: 'password.wrong',
        errors: [{ path: 'password' }],
      });
      expect((await change({ email: wanted })).status).toBe(422);
      expect(await mailsNow(world)).toEqual([]);
    });

    test('cannot be changed in the link on its way', async () => {
      await change({ email: wanted, password: 'demo' });
      const [secret] = linkIn((await mailsNow(world))[0]?.text ?? '').split('.');
      const forged = `${secret}.${Buffer.from('thief@demo.tilava.example').toString('base64url')}`;
      expect((await confirm(forged)).status).toBe(410);
    });

    test("cannot be somebody else's, which only who reads it there learns", async () => {
      expect((await change({ email: accounts.ngo2.email, password: 'demo' })).status).toBe(202);
      const link = linkIn((await mailsNow(world))[0]?.text ?? '');
      expect(await problemOf(await confirm(link))).toMatchObject({ status: 409, code: 'user.email-taken' });
    });

    test('is forgotten when nobody confirms it within a day', async () => {
      await change({ email: wanted, password: 'demo' });
      const link = linkIn((await mailsNow(world))[0]?.text ?? '');
      world.clock.advance(DAY);
      expect((await confirm(link)).status).toBe(410);
    });
  });
});
