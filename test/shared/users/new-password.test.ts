import { describe, expect, test } from 'vitest';
import { isGuessable } from '../../../shared/users/new-password.ts';
import { newPasswordSchema } from '../../../shared/users/new-password-schema.ts';

const owner = { email: 'marja.lehtinen@yhdistys.example', name: 'Marja Lehtinen' };

describe('a password may be chosen', () => {
  test.each([
    'kolme vihreää venettä',
    'korppi lentää kotiin',
    'Xk7-pq2-vvZ1',
    'tuoli pöytä ikkuna',
    'ööölämpimällä kivellä',
    '7 veljestä ja kirja',
    'marja poimi mustikoita',
    'ilmatyynyalus',
  ])('%s', (password) => {
    expect(isGuessable(password, owner)).toBe(false);
  });
});

describe('what would be tried first may not', () => {
  test.each([
    ['the word itself', 'salasana123'],
    ['in Swedish', 'lösenord2026'],
    ['in English', 'Password1!'],
    ['with figures for letters', 'P4ssw0rd2026'],
    ['a row of keys', 'qwertyuiop'],
    ['a row of keys of a Nordic keyboard', 'asdfghjklö'],
    ['a row of figures', '1234567890'],
    ['backwards', '0987654321'],
    ['one letter again and again', 'aaaaaaaaaaaa'],
    ['a piece again and again', 'abcabcabcabc'],
    ['figures only with a sign', '12-12-2026!!'],
    ["the person's name", 'Marja.Lehtinen1'],
    ["the person's address", 'marja.lehtinen@yhdistys.example'],
    ['the name of the service', 'Tilava2026!'],
    ['the county', 'Hyvinvointialue1'],
    ['a proverb of guessers', 'correct horse battery staple'],
  ])('%s', (_, password) => {
    expect(isGuessable(password, owner)).toBe(true);
  });
});

test('ten characters are needed, of whatever kind, and a thousand are enough', () => {
  expect(newPasswordSchema.safeParse('yhdeksän9').success).toBe(false);
  expect(newPasswordSchema.safeParse('kymmenen10').success).toBe(true);
  expect(newPasswordSchema.safeParse('ä'.repeat(1000)).success).toBe(true);
  expect(newPasswordSchema.safeParse('ä'.repeat(1001)).success).toBe(false);
});
