/** Numbers of the register of associations: one to six digits without a check digit (domain reference 5.2). Pure. */

/** As people write it (`123.456`, `123 456`) in digits only, without leading zeros; nothing when it is none. */
export const associationNumberOf = (text: string): string | undefined => {
  const digits = text.replace(/[\s.\u00b7\u200b\u2060]/g, '');
  if (!/^\d{1,6}$/.test(digits)) return undefined;
  return digits.replace(/^0+/, '') || undefined;
};

/** As the register writes it: `123.456`. @param digits as {@link associationNumberOf} gives them */
export const formatAssociationNumber = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, '.');
