/** The kinds of the region's own texts, apart from the messages, so that the browser needs no schema to know them. */

/** Long texts that are published in numbered versions. */
export const documentKinds = ['terms', 'privacy', 'accessibility', 'legal_basis', 'denial-grounds', 'appeal'] as const;
export type DocumentKind = (typeof documentKinds)[number];
