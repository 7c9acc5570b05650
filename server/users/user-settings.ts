/** An account as its keepers see it. */
import type { Reader } from '../../db/database.ts';
import * as grants from '../../db/grants.ts';
import * as secondFactors from '../../db/second-factors.ts';
import type { UserRow } from '../../db/users.ts';
import * as users from '../../db/users.ts';
import { refuse } from '../../shared/errors.ts';
import type { HistoryView } from '../../shared/history/schemas.ts';
import type { Actor } from '../../shared/permissions.ts';
import { isoInstant } from '../../shared/time.ts';
import type { UserSettingsView } from '../../shared/users/staff-schemas.ts';
import { authorise } from '../authorise.ts';
import type { Dependencies } from '../dependencies.ts';
import { historyOf } from '../history/history-of.ts';
import { regionToday } from '../region/region-today.ts';
import { grantViewOf } from './reach-view.ts';
import { municipalityNames } from './show-account.ts';
import { workloads } from './workload.ts';

export interface VersionedSettings {
  settings: UserSettingsView;
  version: number;
}

export const settingsOf = async (deps: Dependencies, reader: Reader, user: UserRow): Promise<VersionedSettings> => {
  const today = await regionToday(deps, reader);
  const [catalogue, names] = [await deps.catalogue(reader), await municipalityNames(reader)];
  const granted = await grants.allOf(reader, [user.id]);
  return {
    version: user.version,
    settings: {
      id: user.id,
      name: user.name,
      email: user.email,
      language: user.language,
      createdAt: isoInstant(user.createdAt),
      disabledAt: user.disabledAt === null ? null : isoInstant(user.disabledAt),
      hasPassword: user.passwordHash !== '',
      secondFactor: (await secondFactors.findConfirmed(reader, user.id)) !== undefined,
      grants: granted.map((grant) => grantViewOf(grant, catalogue, names, today)),
      workload: (await workloads(deps, reader)).get(user.id) ?? null,
    },
  };
};

/** @throws AppError `access.forbidden`, `user.not-found` */
export const showUser = (deps: Dependencies, actor: Actor, id: string): Promise<VersionedSettings> => {
  authorise(actor, 'users.see');
  return deps.db.read(async (reader) => {
    const user = (await users.findById(reader, id)) ?? refuse('user.not-found');
    return settingsOf(deps, reader, user);
  });
};

/** @throws AppError `access.forbidden`, `user.not-found` */
export const showUserHistory = (deps: Dependencies, actor: Actor, id: string): Promise<HistoryView> => {
  authorise(actor, 'users.see');
  return deps.db.read(async (reader) => {
    const user = (await users.findById(reader, id)) ?? refuse('user.not-found');
    return historyOf(reader, 'user', user.id);
  });
};
