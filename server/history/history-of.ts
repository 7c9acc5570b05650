/** What was done to something, newest first, as its keepers read it. */

import * as audit from '../../db/audit.ts';
import type { Reader } from '../../db/database.ts';
import type { FieldChange, HistoryView } from '../../shared/history/schemas.ts';
import { inEveryLanguage } from '../../shared/i18n/language.ts';
import type { FactValue } from '../../shared/rooms/accessibility.ts';
import { attributeOf, factName, formatFact } from '../../shared/rooms/attributes.ts';
import { isoInstant } from '../../shared/time.ts';

const factField = 'facts.';

/** The words of accessibility facts are the service's: no page has the table of them. */
const withFactWords = (change: FieldChange): FieldChange => {
  const key = change.field.startsWith(factField) ? change.field.slice(factField.length) : '';
  if (!attributeOf(key)) return change;
  const words = (value: unknown) =>
    inEveryLanguage((language) => formatFact(key, (value ?? null) as FactValue, language));
  const name = inEveryLanguage((language) => factName(key, language));
  return { ...change, fact: { name, before: words(change.before), after: words(change.after) } };
};

const changesOf = ({ changes }: Record<string, unknown>): FieldChange[] =>
  Array.isArray(changes) ? (changes as FieldChange[]).map(withFactWords) : [];

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
