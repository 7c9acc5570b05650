/** Prices of open activities, as people read and write them. Pure. */
import type { Language } from '../i18n/language.ts';

/** `2,50 €`, `5 €`; in English `€2.50`, `€5`. */
export const formatEuros = (cents: number, language: Language): string => {
  const text = cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2);
  return language === 'en' ? `€${text}` : `${text.replace('.', ',')}\u00a0€`;
};

/** The most that coming may cost: a thousand euros. More is a slip of the finger. */
export const mostPriceCents = 100_000;

/** The cents of `2,50`, `2.5`, `5` or `5 €`; nothing for what is no price, free ones not being any. */
export const centsIn = (text: string): number | undefined => {
  const [, euros = '', cents = ''] = /^(\d{1,4})(?:[.,](\d{1,2}))?\s*(?:€|e|eur)?$/i.exec(text.trim()) ?? [];
  if (euros === '') return undefined;
  const price = Number(euros) * 100 + Number(cents.padEnd(2, '0'));
  return price > 0 && price <= mostPriceCents ? price : undefined;
};
