import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { accounts } from '../../../db/demo/people.ts';
import { MINUTE } from '../../../shared/time.ts';
import type { AccountView, NewFactorView } from '../../../shared/users/account-schemas.ts';
import { engines } from '../../support/engines.ts';
import { codeOf, linkIn, mailsNow, userNamed } from '../../support/people.ts';
import { bodyOf, createWorld, problemOf, type World } from '../../support/world.ts';

const { email } = accounts.coordinator;

describe.each(engines)('the second factor on $name', (engine) => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({ engine, demo: true });
  });
  afterEach(() => world.close());

  const post = (path: string, json?: unknown, account: 'coordinator' | 'admin' = 'coordinator') =>
    world.request(path, { method: 'POST', as: account, ...(json !== undefined && { json }) });
  /** Turns it on, and goes on to the next code. */
  const enrol = async () => {
    const { key } = await bodyOf<NewFactorView>(await post('/second-factor'));
    const response = await post('/second-factor/confirmation', { code: codeOf(key, world.clock.now()) });
    expect(response.status).toBe(200);
    world.clock.advance(MINUTE);
    await mailsNow(world);
    return { key, ...(await bodyOf<{ recoveryCodes: string[] }>(response)) };
  };
  const signIn = () => world.request('/session', { json: { email, password: 'demo' } });
  const ticketOf = async (response: Response) => {
    const problem = await problemOf(response);
    expect(problem).toMatchObject({ status: 401, code: 'session.second-factor-required' });
    expect(response.headers.get('set-cookie')).toBeNull();
    return problem.ticket as string;
  };
  const secondStep = (ticket: string, code: string) =>
    world.request('/session/second-factor', { json: { ticket, code } });
  const account = async () => bodyOf<AccountView>(await world.request('/account', { as: 'coordinator' }));

  test('is asked for once a first code has proved that the app has it, and not before', async () => {
    const { key, uri, qr } = await bodyOf<NewFactorView>(await post('/second-factor'));
    expect(uri).toContain('otpauth://totp/');
    expect(qr.size).toBeGreaterThan(20);
    expect((await signIn()).status).toBe(201);
    expect((await post('/second-factor/confirmation', { code: '000000' })).status).toBe(422);
    expect((await signIn()).status).toBe(201);
    const confirmed = await post('/second-factor/confirmation', { code: codeOf(key, world.clock.now()) });
    const { recoveryCodes } = await bodyOf<{ recoveryCodes: string[] }>(confirmed);
    expect(recoveryCodes).toHaveLength(10);
    expect((await account()).secondFactor).toEqual({ offered: true, on: true, recoveryCodesLeft: 10 });
    expect((await mailsNow(world)).map(({ to, subject }) => [to, subject])).toEqual([
      [email, 'Kaksivaiheinen kirjautuminen on käytössä'],
    ]);
    await ticketOf(await signIn());
  });

  test('opens the session together with the password', async () => {
    const { key } = await enrol();
    const ticket = await ticketOf(await signIn());
    const response = await secondStep(ticket, codeOf(key, world.clock.now()));
    expect(response.status).toBe(201);
    expect(response.headers.get('set-cookie')).toMatch(/^__Host-tilava=/);
    expect((await secondStep(ticket, codeOf(key, world.clock.now() + 30_000))).status).toBe(401);
  });

  test('is asked for after a mailed link as well', async () => {
    const { key } = await enrol();
    await world.request('/session/link', { json: { email } });
    const link = linkIn((await mailsNow(world))[0]?.text ?? '');
    const ticket = await ticketOf(await world.request('/session/confirmation', { json: { link } }));
    expect((await world.request('/session/confirmation', { json: { link } })).status).toBe(410);
    expect((await secondStep(ticket, codeOf(key, world.clock.now()))).status).toBe(201);
  });

  test('a code counts once, even for two who send it at the same time', async () => {
    const { key } = await enrol();
    const tickets = [await ticketOf(await signIn()), await ticketOf(await signIn())];
    const code = codeOf(key, world.clock.now());
    const answers = await Promise.all(tickets.map((ticket) => secondStep(ticket, code)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
  });

  test('a wrong code leaves the ticket; five wrong ones end the trying, even with the right code', async () => {
    const { key } = await enrol();
    const ticket = await ticketOf(await signIn());
    for (let tries = 0; tries < 5; tries += 1) {
      expect(await problemOf(await secondStep(ticket, '000000'))).toMatchObject({
        status: 422,
        errors: [{ path: 'code', code: 'second-factor.wrong-code' }],
      });
    }
    expect((await secondStep(ticket, codeOf(key, world.clock.now()))).status).toBe(429);
  });

  test('a ticket waits for ten minutes', async () => {
    const { key } = await enrol();
    const ticket = await ticketOf(await signIn());
    world.clock.advance(10 * MINUTE);
    expect(await problemOf(await secondStep(ticket, codeOf(key, world.clock.now())))).toMatchObject({
      status: 401,
      code: 'session.ticket-ended',
    });
  });

  test('a ticket is no link: it signs nobody in by itself', async () => {
    await enrol();
    const ticket = await ticketOf(await signIn());
    expect((await world.request('/session/confirmation', { json: { link: ticket } })).status).toBe(410);
  });

  test('codes for a lost phone open once each', async () => {
    const { recoveryCodes } = await enrol();
    const code = recoveryCodes[3] ?? '';
    expect((await secondStep(await ticketOf(await signIn()), code.toUpperCase())).status).toBe(201);
    expect((await secondStep(await ticketOf(await signIn()), code)).status).toBe(422);
    expect((await account()).secondFactor.recoveryCodesLeft).toBe(9);
  });

  test('new codes for a lost phone make the old ones worthless', async () => {
    const { key, recoveryCodes } = await enrol();
    const response = await post('/second-factor/recovery-codes', { code: codeOf(key, world.clock.now()) });
    const renewed = (await bodyOf<{ recoveryCodes: string[] }>(response)).recoveryCodes;
    expect(renewed).toHaveLength(10);
    expect((await secondStep(await ticketOf(await signIn()), recoveryCodes[0] ?? '')).status).toBe(422);
    expect((await secondStep(await ticketOf(await signIn()), renewed[0] ?? '')).status).toBe(201);
  });

  test('is turned off with password and code, and a mail tells of it', async () => {
    const { key } = await enrol();
    const code = codeOf(key, world.clock.now());
    expect((await post('/second-factor/removal', { password: 'wrong', code })).status).toBe(422);
    expect((await post('/second-factor/removal', { password: 'demo', code: '000000' })).status).toBe(422);
    expect((await post('/second-factor/removal', { password: 'demo', code })).status).toBe(204);
    expect((await signIn()).status).toBe(201);
    expect((await mailsNow(world)).map(({ subject }) => subject)).toEqual([
      'Kaksivaiheinen kirjautuminen on poistettu käytöstä',
    ]);
  });

  test('is not begun anew while it is on', async () => {
    await enrol();
    expect(await problemOf(await post('/second-factor'))).toMatchObject({ code: 'second-factor.already-on' });
  });

  test('is taken away by an administrator, who is named in the history; the person is told', async () => {
    await enrol();
    const { id } = await userNamed(world, 'coordinator');
    const reset = (as: 'admin' | 'coordinator') =>
      world.request(`/users/${id}/second-factor`, { method: 'DELETE', as });
    expect((await reset('coordinator')).status).toBe(403);
    expect((await reset('admin')).status).toBe(204);
    expect((await signIn()).status).toBe(201);
    expect((await mailsNow(world)).map(({ to, subject }) => [to, subject])).toEqual([
      [email, 'Pääkäyttäjä poisti kaksivaiheisen kirjautumisesi'],
    ]);
    const history = await world.request(`/users/${id}/history`, { as: 'admin' });
    expect(await history.json()).toMatchObject({
      items: [{ action: 'user.second-factor-reset', by: 'Jaana Pesonen' }, {}],
    });
  });

  test('nobody takes the own one away without a code, not even an administrator', async () => {
    const { key } = await bodyOf<NewFactorView>(await post('/second-factor', undefined, 'admin'));
    await post('/second-factor/confirmation', { code: codeOf(key, world.clock.now()) }, 'admin');
    const { id } = await userNamed(world, 'admin');
    expect((await world.request(`/users/${id}/second-factor`, { method: 'DELETE', as: 'admin' })).status).toBe(403);
  });

  test('the database knows no code for a lost phone', async () => {
    const { recoveryCodes } = await enrol();
    const kept = JSON.stringify(await world.db.select().from(world.db.tables.secondFactors));
    for (const code of recoveryCodes) {
      expect(kept).not.toContain(code);
      expect(kept).not.toContain(code.replaceAll('-', ''));
    }
  });
});
