/** How far a contact person reaches. Apart from the messages, so that the browser needs no schema to know it. */

/** How far somebody's answer reaches; questions go to the nearest. */
export const contactLevels = ['site', 'municipality', 'area', 'county'] as const;
export type ContactLevel = (typeof contactLevels)[number];

export const contactLines = ['organising', 'sote', 'rescue'] as const;
export type ContactLine = (typeof contactLines)[number];
