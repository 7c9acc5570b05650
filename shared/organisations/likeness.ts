/** Which organisations are probably one and the same: by their numbers, or by names that people write in many ways. Pure. */

/** Why two are thought to be the same, the surest first. */
export const likenessReasons = [
  'business_id',
  'association_number',
  'same_name',
  'contained_name',
  'similar_name',
] as const;
export type LikenessReason = (typeof likenessReasons)[number];

export interface Named {
  name: string;
  /** Normalised. */
  businessId: string | null;
  /** Normalised. */
  associationNumber: string | null;
  homeMunicipalityCode: string | null;
}

export interface Likeness {
  /** 0-1; 1 is certain. */
  score: number;
  reason: LikenessReason;
}

/** Words that say what an organisation is, not which. */
const genericWords = new Set(
  `ry rf r.y r.f yhdistys yhdistyksen yhdistykset rekisteroity jarjesto jarjeston seura kerho ryhma forening foreningen
  registrerad organisation organisationen sallskapet association society group club ja och and the`.split(/\s+/),
);

/** Ends of compound words that are written or left out at will. */
const genericEnds = /(?<=.{4})(yhdistyksen|yhdistys|foreningen|forening|jarjesto)$/;

const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßø]/g, (letter) => (letter === 'ø' ? 'o' : 'ss'))
    .replace(/\br\.\s*([yf])\.?(?=\s|$)/g, 'r$1');

/** The words of a name that tell it from others, in alphabetic order; all of them where none does. */
export const tellingWords = (name: string): string[] => {
  const all = folded(name).match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = all.filter((word) => !genericWords.has(word)).map((word) => word.replace(genericEnds, ''));
  return (telling.length > 0 ? telling : all).sort();
};

const pairsOf = (word: string): string[] =>
  word.length < 2 ? [word] : Array.from({ length: word.length - 1 }, (_, index) => word.slice(index, index + 2));

/** Sørensen–Dice over pairs of letters: 1 for the same words, 0 for none in common. */
const resemblance = (one: readonly string[], other: readonly string[]): number => {
  const [left, right] = [one.flatMap(pairsOf), other.flatMap(pairsOf)];
  const rest = Map.groupBy(right, (pair) => pair);
  const common = left.filter((pair) => rest.get(pair)?.pop() !== undefined).length;
  return left.length + right.length === 0 ? 0 : (2 * common) / (left.length + right.length);
};

/** Below this, names have no more in common than many others. */
const leastResemblance = 0.78;

const likenessOfNames = (one: Named, other: Named): Likeness | undefined => {
  const [left, right] = [tellingWords(one.name), tellingWords(other.name)];
  if (left.length === 0 || right.length === 0) return undefined;
  const isSamePlace = one.homeMunicipalityCode !== null && one.homeMunicipalityCode === other.homeMunicipalityCode;
  if (left.join('') === right.join('')) return { score: isSamePlace ? 0.95 : 0.9, reason: 'same_name' };
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  // One word alone is in too many names.
  if (short.length > 1 && short.every((word) => long.includes(word)))
    return { score: isSamePlace ? 0.85 : 0.8, reason: 'contained_name' };
  const alike = resemblance(left, right);
  if (alike < leastResemblance) return undefined;
  return { score: Math.round(alike * (isSamePlace ? 90 : 85)) / 100, reason: 'similar_name' };
};

/** How likely two organisations are one; nothing when there is no reason to think so. */
export const likenessOf = (one: Named, other: Named): Likeness | undefined => {
  if (one.businessId !== null && one.businessId === other.businessId) return { score: 1, reason: 'business_id' };
  if (one.associationNumber !== null && one.associationNumber === other.associationNumber)
    return { score: 0.98, reason: 'association_number' };
  return likenessOfNames(one, other);
};

/** Those of the others that are likely the same, the likeliest first. @param most how many at most */
export const likelyTheSame = <Other extends Named>(
  one: Named,
  others: readonly Other[],
  most = 5,
): (Likeness & { organisation: Other })[] =>
  others
    .flatMap((organisation) => {
      const likeness = likenessOf(one, organisation);
      return likeness ? [{ ...likeness, organisation }] : [];
    })
    .sort((a, b) => b.score - a.score || a.organisation.name.localeCompare(b.organisation.name, 'fi'))
    .slice(0, most);
