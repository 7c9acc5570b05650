/** What one file holds, in the order in which a county takes its files in: what refers to others comes after them. Apart from the messages, so that the browser needs no schema to know it. */
export const importKinds = [
  'sites',
  'rooms',
  'entrances',
  'facilities',
  'facts',
  'contacts',
  'organisations',
  'standing_slots',
] as const;
export type ImportKind = (typeof importKinds)[number];
