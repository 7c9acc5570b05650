import { describe, expect, test } from 'vitest';
import { associationNumberOf, formatAssociationNumber } from '../../../shared/organisations/association-number.ts';

describe('a number of the register of associations', () => {
  test.each([
    ['as the register writes it', '900.101', '900101'],
    ['with a space', '900 101', '900101'],
    ['with a space that does not break', '900\u00a0101', '900101'],
    ['with zeros in front', '000.345', '345'],
    ['of one digit', '7', '7'],
  ])('is understood %s', (_, text, digits) => {
    expect(associationNumberOf(text)).toBe(digits);
  });

  test.each([
    ['nothing', ''],
    ['zeros only', '000.000'],
    ['seven digits', '1900.101'],
    ['letters', '900.10a'],
    ['a business id', '3221317-4'],
  ])('is refused for %s', (_, text) => {
    expect(associationNumberOf(text)).toBeUndefined();
  });

  test.each([
    ['900101', '900.101'],
    ['12345', '12.345'],
    ['345', '345'],
  ])('%s is written %s', (digits, text) => {
    expect(formatAssociationNumber(digits)).toBe(text);
  });
});
