/** From a file to a plan: read, mapped, decided row by row. */
import { createHash } from 'node:crypto';
import * as contacts from '../../db/contacts.ts';
import type { Reader, Tx } from '../../db/database.ts';
import * as imports from '../../db/imports.ts';
import * as organisations from '../../db/organisations.ts';
import { AppError } from '../../shared/errors.ts';
import type { Language } from '../../shared/i18n/language.ts';
import type { ImportKind } from '../../shared/imports/schemas.ts';
import type { Actor } from '../../shared/permissions.ts';
import { dateIn } from '../../shared/wall-clock.ts';
import type { Dependencies } from '../dependencies.ts';
import { texts } from '../http/texts.ts';
import type { Pace } from './pace.ts';
import { type ImportContext, type PlannedRow, type PlanRow, planRows, type ReadRow } from './plan.ts';
import { planContacts } from './plan-contacts.ts';
import { planEntrances } from './plan-entrances.ts';
import { planFacilities } from './plan-facilities.ts';
import { planFacts, storedFacts } from './plan-facts.ts';
import { planOrganisations } from './plan-organisations.ts';
import { planRooms } from './plan-rooms.ts';
import { planSites } from './plan-sites.ts';
import { mostSlots, planSlots } from './plan-slots.ts';
import { calendarTable, isCalendar } from './read-calendar.ts';
import { cellWords, columnsIn, fixedValues, readRows } from './read-rows.ts';
import { readTable, type Table, textOf } from './read-table.ts';

/** A file with what its sender says of it. */
export interface ImportFile {
  kind: ImportKind;
  bytes: Uint8Array;
  /** Corrections of which column is which. */
  columns: string | undefined;
  /** What all rows say, whatever stands in them: `room=R02&participants=10`. */
  fixed?: string | undefined;
  language: Language;
}

export interface Plan {
  table: Table;
  mapping: readonly (string | null)[];
  rows: readonly PlannedRow[];
  /** Equal for equal plans: what the importer has seen is what will be done. */
  fingerprint: string;
}

/** Why a date cannot be had, in a word or two. */
const obstacleWords = (language: Language) => {
  const words: Readonly<Record<string, string>> = texts[language].words;
  return (reason: string): string => words[`reason.${reason}`] ?? words['reason.policy'] ?? reason;
};

const plannerOf = async (kind: ImportKind, context: ImportContext, rows: readonly ReadRow[]): Promise<PlanRow> => {
  const { reader } = context;
  switch (kind) {
    case 'sites':
      return planSites(context, await imports.allOf(reader, 'sites'));
    case 'rooms':
      return planRooms(context, {
        rooms: await imports.allOf(reader, 'rooms'),
        spaces: await imports.allOf(reader, 'spaces'),
        roomSpaces: await imports.allOf(reader, 'roomSpaces'),
      });
    case 'entrances':
      return planEntrances(context, await imports.allOf(reader, 'entrances'));
    case 'facilities':
      return planFacilities(context, {
        facilities: await imports.allOf(reader, 'facilities'),
        roomFacilities: await imports.allOf(reader, 'roomFacilities'),
      });
    case 'facts':
      return planFacts(context, await storedFacts(context));
    case 'contacts':
      return planContacts(context, await contacts.all(reader), rows);
    case 'organisations':
      return planOrganisations(context, await organisations.all(reader), rows);
    case 'standing_slots':
      // Only ever planned where it may also be written: see `dry-run.ts`.
      return planSlots(context, reader as Tx, obstacleWords(context.words.language));
  }
};

/** Ids that are new each time stay out of it. */
const fingerprintOf = async (rows: readonly PlannedRow[], pace: Pace): Promise<string> => {
  const hash = createHash('sha256');
  for (const { line, fate, target, differences, faults } of rows) {
    hash.update(JSON.stringify([line, fate, target, differences, faults.map(({ path, code }) => [path, code])]));
    await pace.advance();
  }
  return hash.digest('base64url').slice(0, 32);
};

/** Standing slots may also come as the calendar of another program. */
const slotTable = async (
  { catalogue, clock, db }: Pick<Dependencies, 'catalogue' | 'clock' | 'db'>,
  bytes: Uint8Array,
  pace: Pace,
): Promise<Table> => {
  const text = textOf(bytes);
  if (!isCalendar(text)) return readTable(bytes, pace);
  const zone = (await catalogue(db)).region.timeZone;
  return calendarTable(text, { zone, today: dateIn(clock.now(), zone) });
};

/**
 * A file as a table: needs at most the catalogue, so no transaction waits for it.
 * @throws AppError what the file as a whole is refused for
 */
export const openFile = async (
  deps: Pick<Dependencies, 'catalogue' | 'clock' | 'db'>,
  { kind, bytes }: ImportFile,
  pace: Pace,
): Promise<Table> => {
  const table = kind === 'standing_slots' ? await slotTable(deps, bytes, pace) : await readTable(bytes, pace);
  if (kind === 'standing_slots' && table.rows.length > mostSlots)
    throw new AppError('import.too-many-rows', { values: { max: mostSlots } });
  return table;
};

/** How often each row is looked at: read, decided, and put into the fingerprint. */
const looks = 3;

/**
 * @param reader a transaction for standing slots, which are tried by booking them
 * @throws AppError `import.mapping`, `import.columns-missing`
 */
export const makePlan = async (
  deps: Dependencies,
  reader: Reader,
  actor: Actor,
  { kind, columns, fixed, language }: ImportFile,
  { table, pace }: { table: Table; pace: Pace },
): Promise<Plan> => {
  pace.begin('checking', table.rows.length * looks);
  const mapping = columnsIn(kind, table, columns);
  const catalogue = await deps.catalogue(reader);
  const words = cellWords(catalogue, language);
  const read = await readRows(kind, table, mapping, { words, fixed: fixedValues(kind, fixed, words) }, pace);
  const context = { deps, reader, actor, catalogue, words, pace };
  const rows = await planRows(read, await plannerOf(kind, context, read), pace);
  return { table, mapping, rows, fingerprint: await fingerprintOf(rows, pace) };
};
