/** Who is signed in, with which roles. */

import type { NamedGrant } from '../../db/grants.ts';
import * as grants from '../../db/grants.ts';
import type { Language } from '../../shared/i18n/language.ts';
import type { RoleView, SessionView } from '../../shared/users/schemas.ts';
import { countyZone, dateIn } from '../../shared/wall-clock.ts';
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
  granted: readonly NamedGrant[],
): SessionView => ({ user: { id, name, language, roles: granted.map(roleViewOf) } });

export const currentSession = async ({ db, clock }: Dependencies, actor: SignedIn): Promise<SessionView> => {
  const granted = await grants.namedOfUser(db, actor.userId, dateIn(clock.now(), countyZone));
  return sessionViewOf(actor.userId, actor, granted);
};
