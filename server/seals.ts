/** What must be read again, and so cannot be a hash, lies in the database sealed with a key that lies elsewhere. */
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Config, ConfigError, keyIn } from './config.ts';
import { seal, unseal } from './http/sealed.ts';

export interface Seals {
  /** @param owner whose it is: what is moved to another row opens no more */
  seal(text: string, owner: string): string;
  /** The text, also of before there were seals or of an earlier key; `undefined` when the key is another one. */
  open(kept: string, owner: string): string | undefined;
  /** Whether it is sealed with the key of today; what is not may be sealed anew once it was opened. */
  isCurrent(kept: string, owner: string): boolean;
}

/** No secret of an app begins so: base32 has no small letters. */
const mark = 'sealed:';

const opened = (kept: string, key: Uint8Array, owner: string): string | undefined => {
  try {
    return unseal(kept.slice(mark.length), key, owner);
  } catch {
    return undefined;
  }
};

/** @param previous keys of earlier, which open and seal no more */
export const createSeals = (key: Uint8Array, previous: readonly Uint8Array[] = []): Seals => {
  const isSealed = (kept: string): boolean => kept.startsWith(mark);
  return {
    isCurrent: (kept, owner) => isSealed(kept) && opened(kept, key, owner) !== undefined,
    seal: (text, owner) => `${mark}${seal(text, key, owner)}`,
    open: (kept, owner) => {
      if (!isSealed(kept)) return kept;
      for (const each of [key, ...previous]) {
        const text = opened(kept, each, owner);
        if (text !== undefined) return text;
      }
      return undefined;
    },
  };
};

/** Its name within the data directory. */
export const keyFile = 'secret.key';

/** Makes the file unless there is one, also when two processes start at once. */
const makeKeyFile = (path: string): void => {
  try {
    writeFileSync(path, `${randomBytes(32).toString('base64')}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
};

/**
 * The key of the environment, or else of the data directory, where it is made at the first start and readable to its
 * owner only.
 * @throws ConfigError when the file holds something else; it is left as it is, for a new key would open nothing
 */
export const keptKey = ({ secretKey, dataDir }: Pick<Config, 'secretKey' | 'dataDir'>): Buffer => {
  if (secretKey) return secretKey;
  mkdirSync(dataDir, { recursive: true });
  const path = join(dataDir, keyFile);
  makeKeyFile(path);
  const key = keyIn(readFileSync(path, 'utf8').trim());
  if (!key) throw new ConfigError(`${path} must hold 32 bytes, written in hex or base64; put it back from a backup.`);
  return key;
};
