/** What a room costs an organisation (domain reference 2.3): a code of the list `priceClass`. Pure. */

interface Priced {
  priceClass: string | null;
}

/** The room's own price class, else that of the organisation's class; null where neither says any. */
export const priceClassFor = (room: Priced, organisationClass: Priced | undefined): string | null =>
  room.priceClass ?? organisationClass?.priceClass ?? null;
