import { expect, test } from 'vitest';
import { hashPassword, verifyPassword } from '../../../server/users/passwords.ts';

test('a password is the one that was hashed', async () => {
  const hash = await hashPassword('sänky 1');
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
  expect(await verifyPassword('sänky 1', hash)).toBe(true);
  expect(await verifyPassword('sanky 1', hash)).toBe(false);
});

test('letters count alike however a keyboard composes them', async () => {
  expect(await verifyPassword('sa\u0308nky', await hashPassword('s\u00e4nky'))).toBe(true);
});

test('the same password is hashed differently each time', async () => {
  expect(await hashPassword('demo')).not.toBe(await hashPassword('demo'));
});

test.each([undefined, '', 'demo', '$argon2id$v=19$m=19456,t=2,p=1$$'])('nothing matches the hash %j', async (hash) => {
  expect(await verifyPassword('demo', hash)).toBe(false);
});
