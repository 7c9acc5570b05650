/** Messages about taking files in, and giving everything out. */

/** What one file holds. */
export const importKinds = ['sites', 'rooms', 'facts', 'contacts', 'organisations', 'standing_slots'] as const;
export type ImportKind = (typeof importKinds)[number];

/** What an import changed, so that it can be undone: each row as it was before, or nothing where it was made. */
export interface ImportTrace {
  rows: readonly { table: string; key: Readonly<Record<string, string | number>>; before: unknown }[];
}
