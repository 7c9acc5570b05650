/** Passwords: argon2id at the least cost that OWASP's password storage cheat sheet allows: 19 MiB, two passes. */
import { type Argon2Algorithm, argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const algorithm: Argon2Algorithm = 'argon2id';
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 };
const saltLength = 16;
const prefix = `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$`;

const derive = promisify(argon2);

const withoutPadding = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');

/** Runs on node's thread pool; takes some 30 ms by intent. */
const hashWith = (password: string, nonce: Buffer): Promise<Buffer> =>
  // NFKC, because keyboards and systems compose letters such as ä differently (RFC 8265 section 4).
  derive(algorithm, { message: password.normalize('NFKC'), nonce, ...cost });

/** In the PHC string format: `$argon2id$v=19$m=…,t=…,p=…$salt$hash`. */
export const hashPassword = async (password: string): Promise<string> => {
  const salt = randomBytes(saltLength);
  return `${prefix}${withoutPadding(salt)}$${withoutPadding(await hashWith(password, salt))}`;
};

/** What {@link hashPassword} writes: a salt of 16 bytes and a tag of 32, in base64. */
const pattern = /^\$argon2id\$v=19\$m=19456,t=2,p=1\$([\w+/]{22})\$([\w+/]{43})$/;

/** A hash of nothing that anyone knows, to spend the same time on accounts that do not exist. */
const dummyHash = `${prefix}${withoutPadding(randomBytes(saltLength))}$${withoutPadding(randomBytes(cost.tagLength))}`;

/**
 * Whether the password is the one that was hashed. Without a hash it is `false`, after the same time.
 * @param hash as {@link hashPassword} made it
 */
export const verifyPassword = async (password: string, hash: string | undefined): Promise<boolean> => {
  const known = pattern.exec(hash ?? '');
  const [, salt = '', wanted = ''] = known ?? (pattern.exec(dummyHash) as RegExpExecArray);
  const found = await hashWith(password, Buffer.from(salt, 'base64'));
  return timingSafeEqual(found, Buffer.from(wanted, 'base64')) && known !== null;
};
