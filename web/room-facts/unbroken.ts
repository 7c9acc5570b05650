/** A number stays on the line of its unit: `850 mm`. Pure. */
export const unbroken = (words: string): string => words.replaceAll(/(\d) (?=mm\b|m\b|%)/g, '$1\u00a0');
