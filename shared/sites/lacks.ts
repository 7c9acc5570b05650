/** What may be missing at a house, and which of it keeps the house from being used (domain reference, row 74). */

/** In the order in which it is best mended. */
export const siteLacks = ['rooms', 'hours', 'contact', 'approver', 'terms', 'arrival', 'facts'] as const;

export type SiteLack = (typeof siteLacks)[number];

const wishes: readonly SiteLack[] = ['arrival', 'facts'];

/** A house may lack facts and an arrival guide and be used all the same: its page then says that it is not known. */
export const isReady = (lacks: readonly SiteLack[]): boolean => lacks.every((lack) => wishes.includes(lack));
