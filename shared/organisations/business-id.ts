/** Business ids (Y-tunnus, FO-nummer): seven digits, a hyphen and a check digit (domain reference 5.1). Pure. */

const weights = [7, 9, 10, 5, 8, 4, 2] as const;

/** The check digit of seven digits; `undefined` for those that were never given out, because the remainder is one. */
const checkDigitOf = (digits: string): number | undefined => {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  const remainder = sum % 11;
  if (remainder === 0) return 0;
  return remainder === 1 ? undefined : 11 - remainder;
};

/** Spaces of all kinds go, dashes of all kinds become hyphens, letters are capitals. */
const plainOf = (text: string): string =>
  text
    .replace(/[\s\u200b\u2060]/g, '')
    .replace(/[\u00ad\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g, '-')
    .toUpperCase();

/** Seven digits and the check digit, as the hyphen or the VAT form tells them apart. Old ids had six digits. */
const partsOf = (text: string): [digits: string, check: string] | undefined => {
  const plain = plainOf(text);
  const [, digits, check] = /^(?:FI-?)?(\d{6,7})-(\d)$/.exec(plain) ?? /^FI(\d{7})(\d)$/.exec(plain) ?? [];
  return digits === undefined || check === undefined ? undefined : [digits.padStart(7, '0'), check];
};

/** As people and registers write it (`2345678–9`, `fi 23456789`) in its one form `2345678-9`; nothing when it is none. */
export const businessIdOf = (text: string): string | undefined => {
  const parts = partsOf(text);
  if (!parts) return undefined;
  const [digits, check] = parts;
  // All zeros pass the arithmetic, and are nobody's.
  return digits !== '0000000' && checkDigitOf(digits) === Number(check) ? `${digits}-${check}` : undefined;
};
