/** The way in where nobody has an account yet: a link in the log of whoever started the server. */
import * as links from '../../db/links.ts';
import * as users from '../../db/users.ts';
import { DAY } from '../../shared/time.ts';
import type { Dependencies } from '../dependencies.ts';
import { hashOfSecret, newSecret } from '../users/secrets.ts';

/** How long the link opens; the next start makes another. */
const linkLife = DAY;

/**
 * Where there is no user at all, makes the link to the first administrator's page anew and says it in one line of the
 * log. The secret stands behind `#`, which browsers send to nobody; the database keeps only its hash.
 */
export const announceFirstStart = async ({ db, clock, log, config }: Dependencies): Promise<void> => {
  const secret = newSecret();
  const now = clock.now();
  const isFirst = await db.write(async (tx) => {
    if (await users.hasAny(tx)) return false;
    await links.removeOfPurpose(tx, 'first_admin');
    await links.issue(tx, {
      tokenHash: hashOfSecret(secret),
      purpose: 'first_admin',
      createdAt: now,
      expiresAt: now + linkLife,
    });
    return true;
  });
  if (isFirst)
    log.info(`there are no users yet: make the first administrator at ${config.publicUrl}/kayttoonotto#${secret}`);
};
