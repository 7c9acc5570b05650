/** What was done to something, newest first, as its keepers read it. */
import * as audit from '../../db/audit.ts';
import type { Reader } from '../../db/database.ts';
import type { FieldChange, HistoryView } from '../../shared/history/schemas.ts';
import { isoInstant } from '../../shared/time.ts';

const changesOf = ({ changes }: Record<string, unknown>): FieldChange[] =>
  Array.isArray(changes) ? (changes as FieldChange[]) : [];

/** Whoever calls has made sure that the actor may see it. */
export const historyOf = async (reader: Reader, kind: string, id: string): Promise<HistoryView> => {
  const rows = await audit.of(reader, kind, id);
  return {
    items: rows.reverse().map(({ id: entry, at, actorName, action, details }) => ({
      id: entry,
      at: isoInstant(at),
      by: actorName,
      action,
      changes: changesOf(details),
    })),
  };
};
