/** The person's own name and language, and the mails that she does without. */
import * as users from '../../db/users.ts';
import { refuse } from '../../shared/errors.ts';
import type { ChangeAccountRequest } from '../../shared/users/account-schemas.ts';
import type { Dependencies } from '../dependencies.ts';
import { checkVersion } from '../history/check-version.ts';
import { recordChange } from '../history/record-change.ts';
import type { SignedIn } from '../http/sessions.ts';
import { authorisePerson } from './own-account.ts';
import { accountOf, type VersionedAccount } from './show-account.ts';

/** @throws AppError `request.stale`, `access.forbidden` */
export const changeAccount = async (
  deps: Dependencies,
  actor: SignedIn,
  { name, language, unwantedMails }: ChangeAccountRequest,
  expected: number | undefined,
): Promise<VersionedAccount> => {
  authorisePerson(actor);
  return deps.db.write(async (tx) => {
    const row = (await users.findById(tx, actor.userId)) ?? refuse('user.not-found');
    checkVersion(row.version, expected, () => ({ name: row.name, language: row.language }));
    const before = { name: row.name, language: row.language };
    const after = { name: name ?? row.name, language: language ?? row.language };
    const isChanged = await recordChange(deps, tx, actor, {
      kind: 'user',
      id: row.id,
      did: 'changed',
      before,
      after,
      personal: ['name'],
    });
    if (unwantedMails) await users.setUnwantedMails(tx, row.id, [...new Set(unwantedMails)]);
    return accountOf(deps, tx, actor, isChanged ? await users.update(tx, row, after) : row);
  });
};
