/** Time-based codes of an authenticator app (RFC 6238), as every such app makes them: SHA-1, six figures, 30 seconds. */
import { randomBytes, randomInt } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { encode } from 'uqr';
import type { Instant } from '../../shared/time.ts';
import type { NewFactorView } from '../../shared/users/account-schemas.ts';
import { hashOfSecret } from './secrets.ts';

const period = 30;
/** Clocks of phones differ: the step before and the one after count as well (RFC 6238 section 5.2). */
const window = 1;

const totpOf = (secret: string, label = 'Tilava'): TOTP =>
  new TOTP({ issuer: 'Tilava', label, algorithm: 'SHA1', digits: 6, period, secret: Secret.fromBase32(secret) });

/** 160 random bits in base32 (RFC 4226 section 4, requirement 6). */
export const newFactorSecret = (): string => new Secret({ buffer: Uint8Array.from(randomBytes(20)).buffer }).base32;

/**
 * The time step that the code belongs to, counted from 1970; `undefined` when it is of none near now, or of one that was
 * used already (RFC 6238 section 5.2: a code is accepted once).
 * @param lastStep the newest step that was used
 */
export const stepOfCode = (secret: string, code: string, now: Instant, lastStep: number): number | undefined => {
  const token = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return undefined;
  const delta = totpOf(secret).validate({ token, timestamp: now, window });
  if (delta === null) return undefined;
  const step = Math.floor(now / 1000 / period) + delta;
  return step > lastStep ? step : undefined;
};

/** All dark modules of a QR code as one path, a row at a time, with the quiet zone that scanners need (ISO/IEC 18004). */
const qrOf = (text: string): NewFactorView['qr'] => {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const runs = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return { path: runs.join(''), size };
};

/** What the app needs, to be scanned or typed. @param email names the account in the app */
export const factorFor = (secret: string, email: string): NewFactorView => {
  const uri = totpOf(secret, email).toString();
  return { key: secret.match(/.{1,4}/g)?.join(' ') ?? secret, uri, qr: qrOf(uri) };
};

/** Letters and figures that nobody mistakes for one another on paper. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';
const codes = 10;

const newRecoveryCode = (): string => {
  const letters = Array.from({ length: 12 }, () => alphabet[randomInt(alphabet.length)]).join('');
  return letters.replace(/(.{4})(?=.)/g, '$1-');
};

/** Codes for a lost phone: almost sixty random bits each, so that a plain hash hides them well enough. */
export const newRecoveryCodes = (): string[] => Array.from({ length: codes }, newRecoveryCode);

/** As they are stored; written with or without strokes and capitals. */
export const hashOfRecoveryCode = (code: string): string => hashOfSecret(code.toLowerCase().replace(/[^a-z0-9]/g, ''));
