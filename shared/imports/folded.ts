/** Words as people type them in spreadsheets, brought to one form for comparing. Pure. */

/** Lower case, without accents, punctuation, units in brackets, and spaces of any kind but single ones. */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\((mm|cm|m|m2|m²|%|€|eur|h|t|min|kpl|st|pcs)\)/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Spaces that only look like one, and what marks a text as text in a spreadsheet: `="00123"`, a leading `'` before a formula. */
export const plainCell = (text: string): string => {
  const plain = text.replace(/[\u00a0\u2007\u202f\u200b\ufeff]/g, ' ').trim();
  const kept = /^="([\s\S]*)"$/.exec(plain)?.[1];
  if (kept !== undefined) return kept.replaceAll('""', '"').trim();
  return /^'[=+@-]/.test(plain) ? plain.slice(1) : plain;
};

/** What stands in a cell that is to be emptied; an empty cell says nothing. */
export const isDash = (text: string): boolean => /^[-–—]$/.test(text);
