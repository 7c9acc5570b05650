import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { accounts } from '../../../db/demo/people.ts';
import type { HistoryView } from '../../../shared/history/schemas.ts';
import type { InvitationView, MembersView } from '../../../shared/organisations/member-schemas.ts';
import { DAY } from '../../../shared/time.ts';
import { engines } from '../../support/engines.ts';
import { accept, cookieFrom, invited, membersOf, secretIn, sentMails } from '../../support/organisations.ts';
import { bodyOf, createWorld, problemOf, type World } from '../../support/world.ts';

const veera = 'Veera@example.fi';
const newcomer = { name: 'Veera Heikkinen', password: 'sininen kahvikuppi' };

describe.each(engines)('the members of an organisation on $name', (engine) => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({ engine, demo: true });
  });
  afterEach(() => world.close());

  const invite = (json: unknown, as: 'ngo' | 'ngo2' | 'coordinator' = 'ngo') =>
    world.request('/organisations/O01/invitations', { as, json });
  const codeOf = async (response: Response) => (await problemOf(response)).code;
  const look = (secret: string) => world.request('/invitations/look', { json: { secret } });
  const rolesIn = async () => (await membersOf(world, 'O01')).members.map(({ name, role }) => `${name}: ${role}`);
  const idOf = async (name: string) =>
    (await membersOf(world, 'O01')).members.find((member) => member.name === name)?.userId ?? '';

  test('somebody without an account is invited, makes one behind the link, and belongs to it', async () => {
    const secret = await invited(world, veera);
    expect(await bodyOf<InvitationView>(await look(secret))).toEqual({
      email: 'veera@example.fi',
      role: 'booker',
      organisationName: 'Kanervan Diabetesyhdistys ry',
      invitedBy: 'Marja Lehtinen',
      isOwnRegistration: false,
      hasAccount: false,
      name: null,
    });
    const accepted = await accept(world, { secret, ...newcomer });
    expect(accepted.status).toBe(201);
    expect(await rolesIn()).toEqual(['Marja Lehtinen: representative', 'Veera Heikkinen: booker']);
    const bookings = await world.request('/bookings', { headers: { Cookie: cookieFrom(accepted) } });
    expect(bookings.status).toBe(200);
  });

  test('a link opens once', async () => {
    const secret = await invited(world, veera);
    expect((await accept(world, { secret, ...newcomer })).status).toBe(201);
    for (const response of [await accept(world, { secret, ...newcomer }), await look(secret)])
      expect([response.status, await codeOf(response)]).toEqual([410, 'link.ended']);
  });

  test('of two who open it at once, one gets in', async () => {
    const secret = await invited(world, veera);
    const answers = await Promise.all([1, 2, 3].map(() => accept(world, { secret, ...newcomer })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 410, 410]);
  });

  test('a link ends after two weeks, and works again when it is sent again', async () => {
    const secret = await invited(world, veera);
    world.travelTo(world.clock.now() + 14 * DAY);
    expect((await look(secret)).status).toBe(410);
    const { invitations } = await membersOf(world, 'O01', 'ngo');
    expect(invitations).toMatchObject([{ email: 'veera@example.fi', isOpen: false }]);
    const again = await world.request(`/organisations/O01/invitations/${invitations[0]?.id}/mail`, {
      as: 'ngo',
      method: 'POST',
    });
    expect((await bodyOf<MembersView>(again)).invitations).toMatchObject([{ isOpen: true }]);
    expect((await accept(world, { secret: secretIn((await sentMails(world))[0]), ...newcomer })).status).toBe(201);
  });

  test('sending it again ends the earlier link', async () => {
    const secret = await invited(world, veera);
    const [invitation] = (await membersOf(world, 'O01', 'ngo')).invitations;
    await world.request(`/organisations/O01/invitations/${invitation?.id}/mail`, { as: 'ngo', method: 'POST' });
    expect((await look(secret)).status).toBe(410);
  });

  test('an invitation that was taken back opens nothing', async () => {
    const secret = await invited(world, veera);
    const [invitation] = (await membersOf(world, 'O01', 'ngo')).invitations;
    const path = `/organisations/O01/invitations/${invitation?.id}`;
    const response = await world.request(path, { as: 'ngo', method: 'DELETE' });
    expect((await bodyOf<MembersView>(response)).invitations).toEqual([]);
    expect((await accept(world, { secret, ...newcomer })).status).toBe(410);
    expect(await codeOf(await world.request(path, { as: 'ngo', method: 'DELETE' }))).toBe('invitation.not-found');
  });

  test('a second invitation to an address takes the place of the first', async () => {
    const first = await invited(world, veera);
    const second = await invited(world, veera, { role: 'reader' });
    expect((await look(first)).status).toBe(410);
    expect(await bodyOf(await look(second))).toMatchObject({ role: 'reader' });
    expect((await membersOf(world, 'O01', 'ngo')).invitations).toHaveLength(1);
  });

  test('the database does not know the secret of the mail', async () => {
    const secret = await invited(world, veera);
    const { links, outbox, audit } = world.db.tables;
    for (const table of [links, outbox, audit])
      expect(JSON.stringify(await world.db.select().from(table))).not.toContain(secret);
  });

  test('somebody with an account signs in and keeps it', async () => {
    const secret = await invited(world, accounts.ngo2.email);
    expect(await bodyOf(await look(secret))).toMatchObject({ hasAccount: true });
    expect(await codeOf(await accept(world, { secret, ...newcomer }))).toBe('invitation.sign-in-required');
    const accepted = await accept(world, { secret }, { as: 'ngo2' });
    expect(accepted.headers.get('set-cookie')).toBeNull();
    expect(await bodyOf(accepted)).toMatchObject({ user: { roles: [{}, { organisationId: expect.any(String) }] } });
  });

  test('a new account needs a name, and no password that everybody tries', async () => {
    const secret = await invited(world, veera);
    const nameless = await problemOf(await accept(world, { secret, password: newcomer.password }));
    expect(nameless.errors).toMatchObject([{ path: 'name', code: 'field.required' }]);
    expect(await codeOf(await accept(world, { secret, name: 'Veera', password: 'salasana123' }))).toBe(
      'password.guessable',
    );
    expect((await look(secret)).status).toBe(200);
  });

  test('an account without a password opens by mailed links only', async () => {
    const secret = await invited(world, veera);
    expect((await accept(world, { secret, name: 'Veera Heikkinen' })).status).toBe(201);
    const { users } = world.db.tables;
    const [user] = await world.db.select().from(users).where(eq(users.email, 'veera@example.fi'));
    expect(user?.passwordHash).toBe('');
    expect((await world.request('/session', { json: { email: veera, password: 'x' } })).status).toBe(401);
  });

  test('the mail is in the language that was chosen for it', async () => {
    await invite({ email: veera, role: 'reader', language: 'sv' });
    const [mail] = await sentMails(world);
    expect(mail?.subject).toBe('Inbjudan till Tilava');
    expect(mail?.text).toContain('Marja Lehtinen har bjudit in dig');
  });

  test('only those who keep the organisation invite, and nobody twice', async () => {
    expect((await invite({ email: veera, role: 'booker' }, 'ngo2')).status).toBe(404);
    expect(await codeOf(await invite({ email: accounts.ngo.email, role: 'booker' }))).toBe('member.exists');
    const secret = await invited(world, accounts.ngo2.email);
    await accept(world, { secret }, { as: 'ngo2' });
    expect((await invite({ email: veera, role: 'booker' }, 'ngo2')).status).toBe(403);
  });

  test('the secretary hands her task over: the successor takes it, and hers ends only then', async () => {
    const secret = await invited(world, veera, { handOver: true, role: 'reader' });
    expect((await membersOf(world, 'O01', 'ngo')).invitations).toMatchObject([
      { role: 'representative', replaces: 'Marja Lehtinen' },
    ]);
    expect(await rolesIn()).toEqual(['Marja Lehtinen: representative']);
    await accept(world, { secret, ...newcomer });
    expect(await rolesIn()).toEqual(['Veera Heikkinen: representative']);
    expect((await world.request('/organisations/O01', { as: 'ngo' })).status).toBe(404);
  });

  test('the last representative cannot leave, nor become less, without a successor', async () => {
    const marja = await idOf('Marja Lehtinen');
    const path = `/organisations/O01/members/${marja}`;
    expect(await codeOf(await world.request(path, { as: 'ngo', method: 'DELETE' }))).toBe('member.last-representative');
    const less = await world.request(path, { as: 'ngo', method: 'PATCH', json: { role: 'booker' } });
    expect([less.status, await codeOf(less)]).toEqual([409, 'member.last-representative']);
    await accept(world, { secret: await invited(world, veera, { role: 'representative' }), ...newcomer });
    expect((await world.request(path, { as: 'ngo', method: 'DELETE' })).status).toBe(204);
    expect(await rolesIn()).toEqual(['Veera Heikkinen: representative']);
  });

  test('a member gets another role, or none, and it counts at once', async () => {
    const accepted = await accept(world, { secret: await invited(world, veera), ...newcomer });
    const path = `/organisations/O01/members/${await idOf('Veera Heikkinen')}`;
    const headers = { Cookie: cookieFrom(accepted) };
    await world.request(path, { as: 'ngo', method: 'PATCH', json: { role: 'reader' } });
    expect(await rolesIn()).toContain('Veera Heikkinen: reader');
    expect((await world.request('/organisations/O01', { headers })).status).toBe(200);
    expect((await world.request(path, { as: 'ngo', method: 'DELETE' })).status).toBe(204);
    expect((await world.request('/organisations/O01', { headers })).status).toBe(404);
    expect(await codeOf(await world.request(path, { as: 'ngo', method: 'DELETE' }))).toBe('member.not-found');
  });

  test('everybody may leave by herself', async () => {
    const accepted = await accept(world, { secret: await invited(world, veera, { role: 'reader' }), ...newcomer });
    const path = `/organisations/O01/members/${await idOf('Veera Heikkinen')}`;
    const headers = { Cookie: cookieFrom(accepted) };
    const other = `/organisations/O01/members/${await idOf('Marja Lehtinen')}`;
    expect((await world.request(other, { headers, method: 'DELETE' })).status).toBe(403);
    expect((await world.request(path, { headers, method: 'DELETE' })).status).toBe(204);
  });

  test('staff may remove even the last one', async () => {
    const path = `/organisations/O01/members/${await idOf('Marja Lehtinen')}`;
    expect((await world.request(path, { as: 'coordinator', method: 'DELETE' })).status).toBe(204);
    expect(await rolesIn()).toEqual([]);
  });

  test('all of it is in the history, without addresses', async () => {
    await accept(world, { secret: await invited(world, veera, { handOver: true }), ...newcomer });
    const { items } = await bodyOf<HistoryView>(
      await world.request('/organisations/O01/history', { as: 'coordinator' }),
    );
    expect(items.map(({ action, by }) => `${by}: ${action}`)).toEqual([
      'Veera Heikkinen: organisation.handed-over',
      'Marja Lehtinen: organisation.hand-over-begun',
    ]);
    expect(JSON.stringify(items)).not.toContain('veera@');
  });
});
