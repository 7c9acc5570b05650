import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { accounts } from '../../../db/demo/people.ts';
import * as grants from '../../../db/grants.ts';
import * as secondFactors from '../../../db/second-factors.ts';
import { createSeals } from '../../../server/seals.ts';
import { MINUTE } from '../../../shared/time.ts';
import type { AccountView, NewFactorView } from '../../../shared/users/account-schemas.ts';
import type { SessionView } from '../../../shared/users/schemas.ts';
import { engines } from '../../support/engines.ts';
import { codeOf, linkIn, mailsNow, userNamed } from '../../support/people.ts';
import { type Account, bodyOf, createWorld, problemOf, type World } from '../../support/world.ts';

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
    expect((await account()).secondFactor).toEqual({ offered: true, on: true, demanded: false, recoveryCodesLeft: 10 });
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

  /** What the database holds of the coordinator's app. */
  const keptSecret = async () => {
    const { id } = await userNamed(world, 'coordinator');
    return { id, secret: (await secondFactors.find(world.db, id))?.secret ?? '' };
  };

  test('the secret of the app lies sealed in the database, from the first moment', async () => {
    const { key } = await bodyOf<NewFactorView>(await post('/second-factor'));
    const plain = key.replaceAll(' ', '');
    const { id, secret } = await keptSecret();
    expect(secret).toMatch(/^sealed:/);
    expect(Buffer.from(secret.slice(7), 'base64').toString('latin1')).not.toContain(plain);
    expect(world.deps.seals.open(secret, id)).toBe(plain);
    expect(world.deps.seals.open(secret, 'another')).toBeUndefined();
  });

  test('a secret of the time before there were seals opens, and is sealed by that', async () => {
    const { key } = await enrol();
    const plain = key.replaceAll(' ', '');
    const { id } = await keptSecret();
    await world.db.write((tx) => secondFactors.keepSecret(tx, id, plain));
    const step = await secondStep(await ticketOf(await signIn()), codeOf(key, world.clock.now()));
    expect(step.status).toBe(201);
    const { secret } = await keptSecret();
    expect(world.deps.seals.isCurrent(secret, id)).toBe(true);
    world.clock.advance(MINUTE);
    const next = await secondStep(await ticketOf(await signIn()), codeOf(key, world.clock.now()));
    expect(next.status).toBe(201);
  });

  test('when the key is lost the codes for a lost phone still open, and the log says why the app does not', async () => {
    const { key, recoveryCodes } = await enrol();
    const { id } = await keptSecret();
    const lost = createSeals(randomBytes(32)).seal(key.replaceAll(' ', ''), id);
    await world.db.write((tx) => secondFactors.keepSecret(tx, id, lost));
    const ticket = await ticketOf(await signIn());
    expect((await secondStep(ticket, codeOf(key, world.clock.now()))).status).toBe(422);
    expect(world.logged.map(({ msg }) => msg)).toContain(
      'a second factor was sealed with another key than this server has',
    );
    expect((await secondStep(ticket, recoveryCodes[0] ?? '')).status).toBe(201);
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

describe.each(engines)('a region that demands a second factor, on $name', (engine) => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({ engine, demo: true });
  });
  afterEach(() => world.close());

  const enrol = async (account: Account) => {
    const begun = await world.request('/second-factor', { method: 'POST', as: account });
    const { key } = await bodyOf<NewFactorView>(begun);
    const json = { code: codeOf(key, world.clock.now()) };
    expect((await world.request('/second-factor/confirmation', { as: account, json })).status).toBe(200);
    world.clock.advance(MINUTE);
    return key;
  };
  const demand = (demandsSecondFactor = true) =>
    world.request('/region', { method: 'PATCH', as: 'admin', json: { demandsSecondFactor } });
  const enrolAndDemand = async () => {
    await enrol('admin');
    expect((await demand()).status).toBe(200);
  };
  const session = async (account: Account) =>
    (await bodyOf<SessionView>(await world.request('/session', { as: account }))).user;
  const tokenOf = async (account: Account) => {
    const made = await world.request('/tokens', { as: account, json: { name: 'Aula', days: 30 } });
    return (await bodyOf<{ token: string }>(made)).token;
  };

  test('is not made by an administrator who has none, and the refusal says what to do', async () => {
    const refused = await demand();
    expect(await problemOf(refused)).toMatchObject({
      status: 409,
      code: 'region.second-factor-first',
      errors: [{ path: 'demandsSecondFactor', message: expect.stringContaining('Omat tiedot') }],
    });
    await enrol('admin');
    expect((await demand()).status).toBe(200);
    expect((await world.request('/region/settings', { as: 'admin' })).status).toBe(200);
  });

  test('lets those without one sign in, with only what they are for an organisation', async () => {
    const { id } = await userNamed(world, 'coordinator');
    const ngo = (await session('ngo')).roles[0]?.organisationId as string;
    const grant = { id: 'g-own', userId: id, role: 'representative' as const, organisationId: ngo };
    await world.db.write((tx) => grants.insert(tx, grant));
    await enrolAndDemand();
    const { email } = accounts.coordinator;
    const entered = await world.request('/session', { json: { email, password: 'demo' } });
    expect(entered.status).toBe(201);
    const { user } = await bodyOf<SessionView>(entered);
    expect(user).toMatchObject({ roles: [{ role: 'representative', organisationId: ngo }], needsSecondFactor: true });
    expect((await world.request('/bookings', { as: 'coordinator' })).status).toBe(200);
    expect(await problemOf(await world.request('/approvals', { as: 'coordinator' }))).toMatchObject({
      status: 403,
      code: 'access.second-factor-first',
    });
    expect(await session('ngo')).not.toHaveProperty('needsSecondFactor');
  });

  test('wakes the roles of a session and of a token in the moment of enrolling, and not before', async () => {
    const token = await tokenOf('coordinator');
    const byToken = () => world.request('/approvals', { headers: { Authorization: `Bearer ${token}` } });
    const bySession = () => world.request('/approvals', { as: 'coordinator' });
    expect([(await byToken()).status, (await bySession()).status]).toEqual([200, 200]);
    await enrolAndDemand();
    expect([(await byToken()).status, (await bySession()).status]).toEqual([403, 403]);
    await world.request('/second-factor', { method: 'POST', as: 'coordinator' });
    expect([(await byToken()).status, (await bySession()).status]).toEqual([403, 403]);
    const key = await enrol('coordinator');
    expect([(await byToken()).status, (await bySession()).status]).toEqual([200, 200]);
    expect(await session('coordinator')).not.toHaveProperty('needsSecondFactor');
    const removal = { password: 'demo', code: codeOf(key, world.clock.now()) };
    await world.request('/second-factor/removal', { as: 'coordinator', json: removal });
    expect([(await byToken()).status, (await bySession()).status]).toEqual([403, 403]);
    await demand(false);
    expect([(await byToken()).status, (await bySession()).status]).toEqual([200, 200]);
  });

  test('asks it of the board as well, which is offered none elsewhere', async () => {
    expect((await world.request('/second-factor', { method: 'POST', as: 'board' })).status).toBe(403);
    await enrolAndDemand();
    const factor = async () =>
      (await bodyOf<AccountView>(await world.request('/account', { as: 'board' }))).secondFactor;
    expect(await factor()).toMatchObject({ offered: true, on: false, demanded: true });
    expect(await session('board')).toMatchObject({ roles: [], needsSecondFactor: true });
    await enrol('board');
    expect(await factor()).toMatchObject({ offered: true, on: true, demanded: true });
    expect(await session('board')).toMatchObject({ roles: [{ role: 'board' }] });
  });
});
