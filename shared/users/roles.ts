/** The roles that a person can have. Apart from the messages, so that the browser needs no schema to know them. */

/**
 * `representative`, `booker` and `reader` belong to an organisation: the first also keeps its details and members, the
 * last only sees. The others are the county's.
 */
export const roles = ['representative', 'booker', 'reader', 'approver', 'coordinator', 'board', 'admin'] as const;
export type Role = (typeof roles)[number];
export const organisationRoles = ['representative', 'booker', 'reader'] as const satisfies readonly Role[];

/** Those of an organisation's roles that may book for it. */
export const bookingRoles = ['representative', 'booker'] as const satisfies readonly Role[];

/** The county's own. */
export const staffRoles = ['approver', 'coordinator', 'board', 'admin'] as const satisfies readonly Role[];
export type StaffRole = (typeof staffRoles)[number];

/** Those who handle other people's bookings and data: a second proof is offered to them. */
export const handlingRoles = ['approver', 'coordinator', 'admin'] as const satisfies readonly Role[];

/** Those whose place somebody else can take for a while. An administrator appoints another one instead. */
export const deputisedRoles = ['approver', 'coordinator'] as const satisfies readonly Role[];
