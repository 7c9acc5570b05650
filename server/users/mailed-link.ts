/**
 * Links in mails. A queued message says only what it is about: its link is made at the moment of sending, so that the
 * secret is in the mail and nowhere else. A message that is sent again has a new link.
 */
import * as links from '../../db/links.ts';
import type { Instant } from '../../shared/time.ts';
import type { LinkPurpose } from '../../shared/users/schemas.ts';
import type { Dependencies } from '../dependencies.ts';
import { hashOfSecret, newSecret } from './secrets.ts';

export interface MailedLink {
  purpose: LinkPurpose;
  /** Path of the page that uses it up, e.g. `/kirjaudu/linkki`. */
  path: string;
  expiresAt: Instant;
  userId?: string;
  invitationId?: string;
  /** The date that it is about. */
  occurrenceId?: string;
  /** Goes with the secret and is hashed with it, so that nobody can change it. */
  carried?: string;
}

/** What comes after `#` in the address: the secret, and what it carries. */
export const linkSecretOf = (secret: string, carried: string | undefined): string =>
  carried === undefined ? secret : `${secret}.${Buffer.from(carried, 'utf8').toString('base64url')}`;

/** What a link's secret carries, if anything. Believe it only after the link was found by the hash of the whole. */
export const carriedBy = (secret: string): string | undefined => {
  const carried = secret.split('.')[1];
  return carried === undefined ? undefined : Buffer.from(carried, 'base64url').toString('utf8');
};

/** What stands in place of a secret where a mail is only looked at. */
export const withheldSecret = '…';

/**
 * Makes a link that opens once and answers its address. The secret stands behind `#`, which browsers send to nobody:
 * neither to our log nor to a mail system that looks the address up.
 */
export const issueMailedLink = async (
  { db, clock, config, linksWithheld }: Pick<Dependencies, 'db' | 'clock' | 'config' | 'linksWithheld'>,
  { path, carried, userId, invitationId, occurrenceId, purpose, expiresAt }: MailedLink,
): Promise<string> => {
  if (linksWithheld) return `${config.publicUrl}${path}#${withheldSecret}`;
  const secret = linkSecretOf(newSecret(), carried);
  await db.write((tx) =>
    links.issue(tx, {
      tokenHash: hashOfSecret(secret),
      purpose,
      userId: userId ?? null,
      invitationId: invitationId ?? null,
      occurrenceId: occurrenceId ?? null,
      createdAt: clock.now(),
      expiresAt,
    }),
  );
  return `${config.publicUrl}${path}#${secret}`;
};
