/** Who is signed in, with which roles. */

import type { HeldGrants, OwnGrant } from '../../db/grants.ts';
import * as grants from '../../db/grants.ts';
import type { Language } from '../../shared/i18n/language.ts';
import type { RoleView, SessionView } from '../../shared/users/schemas.ts';
import type { Dependencies } from '../dependencies.ts';
import type { SignedIn } from '../http/sessions.ts';
import { regionToday } from '../region/region-today.ts';

/** Only the members that the role reaches by: a coordinator's has neither site nor organisation. */
const roleViewOf = ({
  role,
  organisationId,
  organisationName,
  usualNeeds,
  members,
  siteId,
  municipalityCode,
}: OwnGrant): RoleView => ({
  role,
  ...(organisationId && { organisationId }),
  ...(organisationName && { organisationName }),
  ...(usualNeeds.length > 0 && { usualNeeds: [...usualNeeds] }),
  ...(members.length > 0 && {
    members: members.map(({ id, name, usualNeeds: needs }) => ({ id, name, usualNeeds: [...needs] })),
  }),
  ...(siteId && { siteId }),
  ...(municipalityCode && { municipality: municipalityCode }),
});

export const sessionViewOf = (
  id: string,
  { name, language }: { name: string; language: Language },
  { awake, asleep }: HeldGrants<OwnGrant>,
): SessionView => ({
  user: {
    id,
    name,
    language,
    roles: awake.map(roleViewOf),
    ...(asleep.length > 0 && { needsSecondFactor: true }),
  },
});

export const currentSession = async (deps: Dependencies, actor: SignedIn): Promise<SessionView> => {
  const held = await grants.namedHeldBy(deps.db, actor.userId, await regionToday(deps, deps.db));
  return sessionViewOf(actor.userId, actor, held);
};
