/** Who is signed in, with which roles. */

import type { NamedGrant } from '../../db/users.ts';
import * as users from '../../db/users.ts';
import type { Language } from '../../shared/i18n/language.ts';
import type { RoleView, SessionView } from '../../shared/users/schemas.ts';
import type { Dependencies } from '../dependencies.ts';
import type { SignedIn } from '../http/sessions.ts';

/** Only the members that the role reaches by: a coordinator's has neither site nor organisation. */
const roleViewOf = ({ role, organisationId, organisationName, siteId, municipalityCode }: NamedGrant): RoleView => ({
  role,
  ...(organisationId && { organisationId }),
  ...(organisationName && { organisationName }),
  ...(siteId && { siteId }),
  ...(municipalityCode && { municipality: municipalityCode }),
});

export const sessionViewOf = (
  id: string,
  { name, language }: { name: string; language: Language },
  grants: readonly NamedGrant[],
): SessionView => ({ user: { id, name, language, roles: grants.map(roleViewOf) } });

export const currentSession = async ({ db }: Dependencies, actor: SignedIn): Promise<SessionView> =>
  sessionViewOf(actor.userId, actor, await users.namedGrantsOf(db, actor.userId));
