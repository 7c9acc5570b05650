/** Taking an account out of use, and into use again. Nothing of it is deleted: what it did keeps its name. */
import * as accessTokens from '../../db/access-tokens.ts';
import * as links from '../../db/links.ts';
import * as sessions from '../../db/sessions.ts';
import * as users from '../../db/users.ts';
import { refuse } from '../../shared/errors.ts';
import type { Actor } from '../../shared/permissions.ts';
import { authorise } from '../authorise.ts';
import type { Dependencies } from '../dependencies.ts';
import { regionToday } from '../region/region-today.ts';
import { recordAccountEvent } from './account-events.ts';
import { keepingAnAdmin } from './keep-an-admin.ts';
import { settingsOf, type VersionedSettings } from './user-settings.ts';

/**
 * Sessions, tokens and links end at once.
 * @throws AppError `access.forbidden`, `user.not-found`, `user.last-admin`
 */
export const deactivateUser = (deps: Dependencies, actor: Actor, id: string): Promise<VersionedSettings> => {
  authorise(actor, 'users.manage');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    const row = (await users.findById(tx, id)) ?? refuse('user.not-found');
    if (row.disabledAt !== null) return settingsOf(deps, tx, row);
    const today = await regionToday(deps, tx);
    const changed = await keepingAnAdmin(tx, today, () => users.update(tx, row, { disabledAt: now }));
    await sessions.removeOfUser(tx, row.id);
    await accessTokens.removeOfUser(tx, row.id);
    await links.removeOfUser(tx, row.id);
    await recordAccountEvent(deps, tx, actor, row.id, 'deactivated');
    return settingsOf(deps, tx, changed);
  });
};

/** The roles that it had count again. @throws AppError `access.forbidden`, `user.not-found` */
export const reactivateUser = (deps: Dependencies, actor: Actor, id: string): Promise<VersionedSettings> => {
  authorise(actor, 'users.manage');
  return deps.db.write(async (tx) => {
    const row = (await users.findById(tx, id)) ?? refuse('user.not-found');
    if (row.disabledAt === null) return settingsOf(deps, tx, row);
    const changed = await users.update(tx, row, { disabledAt: null });
    await recordAccountEvent(deps, tx, actor, row.id, 'reactivated');
    return settingsOf(deps, tx, changed);
  });
};
