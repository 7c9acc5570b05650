/** Text that only its owner's key opens: AES-256-GCM, with a key derived from what the caller alone holds. */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const cipher = 'aes-256-gcm';
const ivLength = 12;
const tagLength = 16;

/** RFC 5869; the salt keeps equal secrets of two owners apart. */
const keyOf = (secret: string | Uint8Array, salt: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, salt, 'sealed answer', 32));

/** @param secret what opens it again; @param salt whose it is */
export const seal = (text: string, secret: string | Uint8Array, salt: string): string => {
  const iv = randomBytes(ivLength);
  const encrypt = createCipheriv(cipher, keyOf(secret, salt), iv);
  const hidden = Buffer.concat([encrypt.update(text, 'utf8'), encrypt.final()]);
  return Buffer.concat([iv, encrypt.getAuthTag(), hidden]).toString('base64');
};

/** @throws Error when the secret is another one, or the text was changed */
export const unseal = (sealed: string, secret: string | Uint8Array, salt: string): string => {
  const bytes = Buffer.from(sealed, 'base64');
  const decrypt = createDecipheriv(cipher, keyOf(secret, salt), bytes.subarray(0, ivLength), {
    authTagLength: tagLength,
  });
  decrypt.setAuthTag(bytes.subarray(ivLength, ivLength + tagLength));
  const text = Buffer.concat([decrypt.update(bytes.subarray(ivLength + tagLength)), decrypt.final()]);
  return text.toString('utf8');
};
