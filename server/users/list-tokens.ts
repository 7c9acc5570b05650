/** The actor's own access tokens. */

import type { AccessTokenRow } from '../../db/access-tokens.ts';
import * as accessTokens from '../../db/access-tokens.ts';
import { isoInstant } from '../../shared/time.ts';
import type { TokenView } from '../../shared/users/schemas.ts';
import { authorise } from '../authorise.ts';
import type { Dependencies } from '../dependencies.ts';
import type { SignedIn } from '../http/sessions.ts';

export const tokenViewOf = ({
  id,
  name,
  scope,
  createdAt,
  expiresAt,
  lastUsedAt,
}: Omit<AccessTokenRow, 'userId' | 'tokenHash'>): TokenView => ({
  id,
  name,
  scope,
  createdAt: isoInstant(createdAt),
  expiresAt: isoInstant(expiresAt),
  lastUsedAt: lastUsedAt === null ? null : isoInstant(lastUsedAt),
});

/** Those that have not ended, oldest first. The secrets are not known any more. */
export const listTokens = async ({ db, clock }: Dependencies, actor: SignedIn): Promise<TokenView[]> => {
  authorise(actor, 'token.manage');
  const rows = await accessTokens.ofUser(db, actor.userId, clock.now());
  return rows.map(tokenViewOf);
};
