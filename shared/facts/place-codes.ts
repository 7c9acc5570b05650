/** What files call the ways in, lifts and toilets of a house, where nobody has given them a code. Pure. */
import type { FacilityKind } from './subjects.ts';

/** Whether it may be a code, or is left to the service. As `fileCodeSchema`, which the browser does without. */
export const isPlaceCode = (text: string): boolean => /^[\w.-]{0,40}$/.test(text.trim());

export type CodedKind = 'entrance' | FacilityKind;

/** From the Finnish words: sisäänkäynti, hissi, wc. */
export const codePrefixes: Readonly<Record<CodedKind, string>> = {
  entrance: 'S',
  lift: 'H',
  toilet: 'WC',
};

/** The code after the last of its kind in the house: `S1`, `S2`. @param taken the codes of the house */
export const nextCode = (kind: CodedKind, taken: Iterable<string | null>): string => {
  const prefix = codePrefixes[kind];
  const shape = new RegExp(`^${prefix}(\\d{1,6})$`, 'i');
  const last = [...taken].reduce((most, code) => Math.max(most, Number(shape.exec(code ?? '')?.[1] ?? 0)), 0);
  return `${prefix}${last + 1}`;
};

/** What else has the code already; `s1` is `S1`. */
export const codeOwner = <T extends { id: string; code: string | null }>(
  code: string,
  others: readonly T[],
  ownId?: string,
): T | undefined => others.find((other) => other.id !== ownId && other.code?.toLowerCase() === code.toLowerCase());
