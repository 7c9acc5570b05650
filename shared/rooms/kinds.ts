/** The words for what rooms and houses are, that the product itself knows. The browser loads it. */

export const roomKinds = [
  'meeting',
  'group',
  'lecture',
  'family',
  'quiet',
  'multi',
  'stand',
  'training',
  'sport',
  'kitchen',
  'hall',
] as const;
export const approvalModes = ['auto', 'manual'] as const;
/** How outsiders share the house with care (domain reference 2.6). */
export const careContexts = ['open', 'visitor', 'care', 'closed'] as const;
export const accessKinds = ['direct', 'staff', 'physical_key', 'door_code'] as const;
/** A draft is seen by staff only; an archived one keeps its history and takes no bookings. */
export const premisesStates = ['draft', 'published', 'archived'] as const;
/** The county's branches (domain reference, row 83). */
export const branches = ['organising', 'sote', 'rescue'] as const;
export const layoutKeys = ['classroom', 'circle', 'groups', 'theatre', 'boardroom', 'empty'] as const;

export type RoomKind = (typeof roomKinds)[number];
export type ApprovalMode = (typeof approvalModes)[number];
export type CareContext = (typeof careContexts)[number];
export type AccessKind = (typeof accessKinds)[number];
export type PremisesState = (typeof premisesStates)[number];
export type Branch = (typeof branches)[number];
/** A code of the list `equipment`. */
export type Equipment = string;
export type Layout = (typeof layoutKeys)[number];
