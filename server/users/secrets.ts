/** Secrets that sign someone in: a session's and an access token's. The database keeps only their hashes. */
import { createHash, randomBytes } from 'node:crypto';

/** Marks our access tokens, so that people and scanners of leaked secrets know them. */
export const tokenPrefix = 'tlv_';

/** 256 random bits, in 43 characters of base64url. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** SHA-256 is enough: a secret of 256 random bits cannot be guessed, so slowness would protect nothing. */
export const hashOfSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');
