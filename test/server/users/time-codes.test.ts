import { expect, test } from 'vitest';
import {
  factorFor,
  hashOfRecoveryCode,
  newFactorSecret,
  newRecoveryCodes,
  stepOfCode,
} from '../../../server/users/time-codes.ts';
import { codeOf } from '../../support/people.ts';

/** The secret of RFC 6238, appendix B: twenty bytes of ASCII, in base32. */
const published = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

test.each([
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037'],
])('the codes are those of RFC 6238 (second %i)', (second, code) => {
  expect(stepOfCode(published, code, second * 1000, 0)).toBe(Math.floor(second / 30));
});

test('a clock that is half a minute wrong is forgiven, a whole minute is not', () => {
  const now = 1_800_000_000_000;
  const step = now / 30_000;
  for (const off of [-1, 0, 1])
    expect(stepOfCode(published, codeOf(published, now + off * 30_000), now, 0)).toBe(step + off);
  for (const off of [-2, 2])
    expect(stepOfCode(published, codeOf(published, now + off * 30_000), now, 0)).toBeUndefined();
});

test('a time step that was used, or an earlier one, does not count again', () => {
  const now = 1_800_000_000_000;
  const step = now / 30_000;
  expect(stepOfCode(published, codeOf(published, now), now, step - 1)).toBe(step);
  expect(stepOfCode(published, codeOf(published, now), now, step)).toBeUndefined();
  expect(stepOfCode(published, codeOf(published, now - 30_000), now, step)).toBeUndefined();
});

test.each(['', '12345', '1234567', 'abcdef', '１２３４５６'])('%j is no code', (code) => {
  expect(stepOfCode(published, code, 59_000, 0)).toBeUndefined();
});

test('what the app gets names the service and the account, as text and as a picture that can be scanned', () => {
  const secret = newFactorSecret();
  const { key, uri, qr } = factorFor(secret, 'aino@kaupunki.example');
  expect(key.replaceAll(' ', '')).toBe(secret);
  expect(key).toMatch(/^[A-Z2-7]{4}( [A-Z2-7]{4}){7}$/);
  const url = new URL(uri);
  expect(decodeURIComponent(url.pathname)).toContain('Tilava:aino@kaupunki.example');
  expect(url.searchParams.get('secret')).toBe(secret);
  expect(qr.path).toMatch(/^(M\d+ \d+h1v1h-1z)+$/);
  // A quiet zone of four modules around it (ISO/IEC 18004), so that nothing lies in the first rows.
  expect(qr.path).not.toMatch(/M\d+ [0-3]h/);
  expect(qr.size).toBeGreaterThan(30);
});

test('two accounts never share a secret, nor two codes for a lost phone', () => {
  expect(newFactorSecret()).not.toBe(newFactorSecret());
  const codes = newRecoveryCodes();
  expect(codes).toHaveLength(10);
  expect(new Set(codes).size).toBe(10);
  for (const code of codes) expect(code).toMatch(/^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/);
});

test('a code for a lost phone counts however it is copied from paper', () => {
  expect(hashOfRecoveryCode(' ABCD efgh-2345 ')).toBe(hashOfRecoveryCode('abcd-efgh-2345'));
  expect(hashOfRecoveryCode('abcd-efgh-2346')).not.toBe(hashOfRecoveryCode('abcd-efgh-2345'));
});
