/** The person's own account. */
import type { Reader } from '../../db/database.ts';
import * as grants from '../../db/grants.ts';
import * as region from '../../db/region.ts';
import * as secondFactors from '../../db/second-factors.ts';
import type { UserRow } from '../../db/users.ts';
import * as users from '../../db/users.ts';
import { refuse } from '../../shared/errors.ts';
import { can } from '../../shared/permissions.ts';
import type { AccountView } from '../../shared/users/account-schemas.ts';
import { type Role, staffRoles } from '../../shared/users/roles.ts';
import { authorise } from '../authorise.ts';
import type { Dependencies } from '../dependencies.ts';
import type { SignedIn } from '../http/sessions.ts';
import { regionToday } from '../region/region-today.ts';
import { isCurrent, reachViewOf } from './reach-view.ts';

/** Names of municipalities, by code. */
export const municipalityNames = async (reader: Reader): Promise<Map<string, { fi: string; sv: string }>> => {
  const rows = await region.municipalities(reader);
  return new Map(rows.map(({ code, nameFi, nameSv }) => [code, { fi: nameFi, sv: nameSv }]));
};

const isDemanded = async (reader: Reader): Promise<boolean> =>
  (await region.find(reader))?.demandsSecondFactor ?? false;

const isStaffRole = (role: Role): boolean => (staffRoles as readonly Role[]).includes(role);

/** An account with the version that a change of it must name. */
export interface VersionedAccount {
  account: AccountView;
  version: number;
}

export const accountOf = async (
  deps: Dependencies,
  reader: Reader,
  actor: SignedIn,
  user: UserRow,
): Promise<VersionedAccount> => {
  const today = await regionToday(deps, reader);
  const factor = await secondFactors.findConfirmed(reader, user.id);
  const [catalogue, names] = [await deps.catalogue(reader), await municipalityNames(reader)];
  const granted = (await grants.allOf(reader, [user.id])).filter((grant) => isCurrent(grant, today));
  const demanded = (await isDemanded(reader)) && granted.some(({ role }) => isStaffRole(role));
  return {
    version: user.version,
    account: {
      id: user.id,
      email: user.email,
      name: user.name,
      language: user.language,
      unwantedMails: await users.unwantedMailsOf(reader, user.id),
      hasPassword: user.passwordHash !== '',
      secondFactor: {
        offered: demanded || can(actor, 'second-factor.enrol'),
        on: factor !== undefined,
        demanded,
        recoveryCodesLeft: factor?.recoveryHashes.length ?? 0,
      },
      roles: granted.map((grant) => reachViewOf(grant, catalogue, names)),
    },
  };
};

export const showAccount = (deps: Dependencies, actor: SignedIn): Promise<VersionedAccount> => {
  authorise(actor, 'account.manage');
  return deps.db.read(async (reader) => {
    const user = (await users.findById(reader, actor.userId)) ?? refuse('user.not-found');
    return accountOf(deps, reader, actor, user);
  });
};
