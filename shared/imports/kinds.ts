/** What one file holds. Apart from the messages, so that the browser needs no schema to know it. */
export const importKinds = ['sites', 'rooms', 'facts', 'contacts', 'organisations', 'standing_slots'] as const;
export type ImportKind = (typeof importKinds)[number];
