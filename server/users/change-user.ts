/** The name and language of somebody's account, set right by an administrator. */
import * as users from '../../db/users.ts';
import { refuse } from '../../shared/errors.ts';
import type { Actor } from '../../shared/permissions.ts';
import type { ChangeUserRequest } from '../../shared/users/staff-schemas.ts';
import { authorise } from '../authorise.ts';
import type { Dependencies } from '../dependencies.ts';
import { checkVersion } from '../history/check-version.ts';
import { recordChange } from '../history/record-change.ts';
import { settingsOf, type VersionedSettings } from './user-settings.ts';

/** @throws AppError `access.forbidden`, `user.not-found`, `request.stale` */
export const changeUser = (
  deps: Dependencies,
  actor: Actor,
  id: string,
  request: ChangeUserRequest,
  expected: number | undefined,
): Promise<VersionedSettings> => {
  authorise(actor, 'users.manage');
  return deps.db.write(async (tx) => {
    const row = (await users.findById(tx, id)) ?? refuse('user.not-found');
    checkVersion(row.version, expected, () => ({ name: row.name, language: row.language }));
    const before = { name: row.name, language: row.language };
    const after = { name: request.name ?? row.name, language: request.language ?? row.language };
    const change = { kind: 'user', id: row.id, did: 'changed', before, after, personal: ['name'] };
    const isChanged = await recordChange(deps, tx, actor, change);
    return settingsOf(deps, tx, isChanged ? await users.update(tx, row, after) : row);
  });
};
