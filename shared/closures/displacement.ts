/** A booked date that had to give way to the county's own need: where it went, and why (the record of displacement). */

/** What made it give way. */
export const displacementCauses = ['closure', 'opening-hours', 'site-closes', 'epidemic'] as const;
export type DisplacementCause = (typeof displacementCauses)[number];

export const displacementActions = ['moved', 'cancelled'] as const;
export type DisplacementAction = (typeof displacementActions)[number];
