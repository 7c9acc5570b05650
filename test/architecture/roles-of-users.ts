/** The part of the role table that is about people: their own accounts, and keeping other people's. */
import { eq } from 'drizzle-orm';
import { Secret, TOTP } from 'otpauth';
import * as secondFactors from '../../db/second-factors.ts';
import * as sessions from '../../db/sessions.ts';
import { HOUR, MINUTE } from '../../shared/time.ts';
import { userNamed } from '../support/people.ts';
import type { Account, World } from '../support/world.ts';
import type { RoleRow } from './role-row.ts';

const everyone: readonly Account[] = ['ngo', 'ngo2', 'approver', 'coordinator', 'board', 'admin'];
const handling: readonly Account[] = ['approver', 'coordinator', 'admin'];
const keepers: readonly Account[] = ['coordinator', 'admin'];

/** What the requests are about: a colleague with a role and a second factor, and a session of `ngo` elsewhere. */
export interface UserSubjects {
  colleagueId: string;
  grantId: string;
  sessionId: string;
  /** A code of the account's app that was not used yet; of none where it has none. */
  nextCode: (account: Account) => Promise<string>;
}

const password = 'kolme vihreää venettä';

/** In the order of their doing: a password is changed last. */
export const userRows: Record<string, RoleRow<UserSubjects>> = {
  'GET /account': { allowed: everyone, request: () => ({ path: '/account' }) },
  'PATCH /account': { allowed: everyone, request: () => ({ path: '/account', json: { language: 'sv' } }) },
  'POST /account/email': {
    allowed: everyone,
    request: (_, account) => ({
      path: '/account/email',
      json: { email: `new-${account}@demo.tilava.example`, password: 'demo' },
    }),
  },
  'GET /sessions': { allowed: everyone, request: () => ({ path: '/sessions' }) },
  'DELETE /sessions/{id}': { allowed: ['ngo'], request: ({ sessionId }) => ({ path: `/sessions/${sessionId}` }) },
  'DELETE /sessions': { allowed: everyone, request: () => ({ path: '/sessions' }) },
  'POST /second-factor': { allowed: handling, request: () => ({ path: '/second-factor' }) },
  'POST /second-factor/confirmation': {
    allowed: handling,
    request: async ({ nextCode }, account) => ({
      path: '/second-factor/confirmation',
      json: { code: await nextCode(account) },
    }),
  },
  'POST /second-factor/recovery-codes': {
    allowed: handling,
    request: async ({ nextCode }, account) => ({
      path: '/second-factor/recovery-codes',
      json: { code: await nextCode(account) },
    }),
  },
  'POST /second-factor/removal': {
    allowed: handling,
    request: async ({ nextCode }, account) => ({
      path: '/second-factor/removal',
      json: { password: 'demo', code: await nextCode(account) },
    }),
  },
  'PUT /password': {
    allowed: everyone,
    request: () => ({ path: '/password', json: { current: 'demo', password } }),
  },
  'GET /users': { allowed: keepers, request: () => ({ path: '/users' }) },
  'GET /users/workload': { allowed: keepers, request: () => ({ path: '/users/workload' }) },
  'GET /users/{id}/settings': {
    allowed: keepers,
    request: ({ colleagueId }) => ({ path: `/users/${colleagueId}/settings` }),
  },
  'GET /users/{id}/history': {
    allowed: keepers,
    request: ({ colleagueId }) => ({ path: `/users/${colleagueId}/history` }),
  },
  'POST /users': {
    allowed: ['admin'],
    request: () => ({ path: '/users', json: { email: 'uusi@demo.tilava.example', role: 'coordinator' } }),
  },
  'GET /users/invitations': { allowed: keepers, request: () => ({ path: '/users/invitations' }) },
  'POST /users/invitations/{id}/mail': {
    allowed: ['admin'],
    request: () => ({ path: '/users/invitations/invited/mail', method: 'POST' }),
  },
  'DELETE /users/invitations/{id}': {
    allowed: ['admin'],
    request: () => ({ path: '/users/invitations/invited' }),
  },
  'PATCH /users/{id}': {
    allowed: ['admin'],
    request: ({ colleagueId }) => ({ path: `/users/${colleagueId}`, json: { name: 'Uusi Nimi' } }),
  },
  'POST /users/{id}/grants': {
    allowed: ['admin'],
    request: ({ colleagueId }) => ({ path: `/users/${colleagueId}/grants`, json: { role: 'coordinator' } }),
  },
  'DELETE /users/{id}/grants/{grant}': {
    allowed: ['admin'],
    request: ({ colleagueId, grantId }) => ({ path: `/users/${colleagueId}/grants/${grantId}` }),
  },
  'DELETE /users/{id}/second-factor': {
    allowed: ['admin'],
    request: ({ colleagueId }) => ({ path: `/users/${colleagueId}/second-factor` }),
  },
  'POST /users/{id}/deactivation': {
    allowed: ['admin'],
    request: ({ colleagueId }) => ({ path: `/users/${colleagueId}/deactivation` }),
  },
  'DELETE /users/{id}/deactivation': {
    allowed: ['admin'],
    request: ({ colleagueId }) => ({ path: `/users/${colleagueId}/deactivation` }),
  },
};

export const userSubjectsIn = async (world: World): Promise<UserSubjects> => {
  const now = world.clock.now();
  const colleagueId = 'colleague';
  const { tables } = world.db;
  const ngo = await userNamed(world, 'ngo');
  await world.db.write(async (tx) => {
    const account = { email: 'colleague@demo.tilava.example', name: 'Kaisa Kolehmainen', language: 'fi' as const };
    await tx.insertRows('users', [{ id: colleagueId, ...account, passwordHash: '', createdAt: now }]);
    await tx.insertRows('grants', [{ id: 'board-grant', userId: colleagueId, role: 'board' }]);
    await secondFactors.begin(tx, colleagueId, new Secret().base32);
    await secondFactors.confirm(tx, colleagueId, now, 0, []);
    const invited = {
      id: 'invited',
      email: 'kutsuttu@demo.tilava.example',
      language: 'fi' as const,
      role: 'board' as const,
    };
    await tx.insertRows('invitations', [{ ...invited, invitedAt: now, expiresAt: now + HOUR }]);
    await sessions.insert(tx, {
      tokenHash: 'ngo-elsewhere',
      userId: ngo.id,
      createdAt: now,
      expiresAt: now + HOUR,
      id: 'elsewhere',
    });
  });
  const nextCode = async (account: Account): Promise<string> => {
    const { id } = await userNamed(world, account);
    world.clock.advance(MINUTE);
    const [factor] = await world.db.select().from(tables.secondFactors).where(eq(tables.secondFactors.userId, id));
    if (!factor) return '000000';
    return new TOTP({ secret: Secret.fromBase32(world.deps.seals.open(factor.secret, id) ?? '') }).generate({
      timestamp: world.clock.now(),
    });
  };
  return { colleagueId, grantId: 'board-grant', sessionId: 'elsewhere', nextCode };
};
