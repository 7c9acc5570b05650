/** What organisation and staff write to each other about a booking. */

/** Whose word it is. */
export const messageSides = ['organisation', 'staff'] as const;
export type MessageSide = (typeof messageSides)[number];
