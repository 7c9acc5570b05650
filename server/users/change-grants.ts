/** Giving somebody a role, and taking it away. */
import type { Tx } from '../../db/database.ts';
import type { GrantRow } from '../../db/grants.ts';
import * as grants from '../../db/grants.ts';
import type { UserRow } from '../../db/users.ts';
import * as users from '../../db/users.ts';
import { AppError, refuse } from '../../shared/errors.ts';
import type { Actor } from '../../shared/permissions.ts';
import type { LocalDate } from '../../shared/time.ts';
import { deputisedRoles, type Role } from '../../shared/users/roles.ts';
import type { AddGrantRequest } from '../../shared/users/staff-schemas.ts';
import { authorise } from '../authorise.ts';
import type { Dependencies } from '../dependencies.ts';
import { recordChange } from '../history/record-change.ts';
import { regionToday } from '../region/region-today.ts';
import { keepingAnAdmin } from './keep-an-admin.ts';
import { reachOf } from './reach-of.ts';
import { settingsOf, type VersionedSettings } from './user-settings.ts';

/** @throws AppError `grant.dates` */
const checkDates = ({ validFrom, validUntil }: AddGrantRequest, today: LocalDate): void => {
  const isBackwards = validFrom !== undefined && validUntil !== undefined && validUntil < validFrom;
  if (isBackwards || (validUntil !== undefined && validUntil < today))
    throw new AppError('grant.dates', { path: 'validUntil' });
};

/**
 * A deputy takes the place of somebody who has the role, until a last day, with whatever reach that person then has.
 * @throws AppError `grant.deputy`, `grant.reach`, `user.not-found`
 */
const checkDeputy = async (tx: Tx, userId: string, request: AddGrantRequest): Promise<void> => {
  const { role, deputyForId = '', siteId, municipalityCode, validUntil } = request;
  if (siteId !== undefined || municipalityCode !== undefined) throw new AppError('grant.reach', { path: 'siteId' });
  const person = (await users.findById(tx, deputyForId)) ?? refuse('user.not-found', { path: 'deputyForId' });
  if (validUntil === undefined) throw new AppError('grant.deputy', { path: 'validUntil' });
  const own = (await grants.allOf(tx, [person.id])).filter((grant) => grant.role === role && !grant.deputyForId);
  const isPossible = (deputisedRoles as readonly Role[]).includes(role) && own.length > 0 && person.id !== userId;
  if (!isPossible) throw new AppError('grant.deputy', { path: 'deputyForId' });
};

/** What history tells of a grant. */
const traceOf = ({ role, siteId, municipalityCode, validFrom, validUntil, deputyForId }: GrantRow) => ({
  role,
  siteId,
  municipalityCode,
  validFrom,
  validUntil,
  deputyForId,
});

const isSame = (a: GrantRow, b: GrantRow): boolean => JSON.stringify(traceOf(a)) === JSON.stringify(traceOf(b));

/** Every change of the roles is one of the account: whoever has read it before is told. */
const withNewVersion = async (deps: Dependencies, tx: Tx, row: UserRow): Promise<VersionedSettings> =>
  settingsOf(deps, tx, await users.update(tx, row, {}));

/**
 * @throws AppError `access.forbidden`, `user.not-found`, `site.not-found`, `grant.reach`, `grant.dates`, `grant.deputy`,
 * `grant.exists`
 */
export const addGrant = (
  deps: Dependencies,
  actor: Actor,
  id: string,
  request: AddGrantRequest,
): Promise<VersionedSettings> => {
  authorise(actor, 'users.manage');
  return deps.db.write(async (tx) => {
    const today = await regionToday(deps, tx);
    const row = (await users.findById(tx, id)) ?? refuse('user.not-found');
    checkDates(request, today);
    const isDeputy = request.deputyForId !== undefined;
    if (isDeputy) await checkDeputy(tx, row.id, request);
    const reach = isDeputy ? { siteId: null, municipalityCode: null } : await reachOf(deps, tx, request);
    const grant: GrantRow = {
      id: deps.newId(),
      userId: row.id,
      role: request.role,
      organisationId: null,
      ...reach,
      validFrom: request.validFrom ?? null,
      validUntil: request.validUntil ?? null,
      deputyForId: request.deputyForId ?? null,
    };
    if ((await grants.allOf(tx, [row.id])).some((each) => isSame(each, grant))) throw new AppError('grant.exists');
    await grants.insert(tx, grant);
    const change = { kind: 'user', id: row.id, did: 'role-given', before: {}, after: traceOf(grant) };
    await recordChange(deps, tx, actor, change);
    return withNewVersion(deps, tx, row);
  });
};

/** @throws AppError `access.forbidden`, `user.not-found`, `grant.not-found`, `user.last-admin` */
export const removeGrant = (
  deps: Dependencies,
  actor: Actor,
  id: string,
  grantId: string,
): Promise<VersionedSettings> => {
  authorise(actor, 'users.manage');
  return deps.db.write(async (tx) => {
    const today = await regionToday(deps, tx);
    const row = (await users.findById(tx, id)) ?? refuse('user.not-found');
    const removed = await keepingAnAdmin(
      tx,
      today,
      async () => (await grants.remove(tx, row.id, grantId)) ?? refuse('grant.not-found'),
    );
    const change = { kind: 'user', id: row.id, did: 'role-taken', before: traceOf(removed), after: {} };
    await recordChange(deps, tx, actor, change);
    return withNewVersion(deps, tx, row);
  });
};
