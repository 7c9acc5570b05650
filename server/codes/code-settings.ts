/** A code list as those see it who keep it. */
import * as codes from '../../db/codes.ts';
import type { Reader } from '../../db/database.ts';
import { type CodeList, isFixedCode, sensitiveLists } from '../../shared/codes/lists.ts';
import type { CodeSettingsView, CodeUsage } from '../../shared/codes/schemas.ts';
import type { Instant } from '../../shared/time.ts';

const unused: CodeUsage = { bookings: 0, organisations: 0, rooms: 0, priorityClasses: 0, decisions: 0 };

/** What of a code is kept in its history. */
export const fieldsOf = ({ label, sensitive, position, retiredAt }: codes.CodeRow) => ({
  label,
  sensitive,
  position,
  retired: retiredAt !== null,
});

const publicBookings = (reader: Reader, row: codes.CodeRow, now: Instant): Promise<number> | number =>
  sensitiveLists.includes(row.list) && !row.sensitive ? codes.publicBookings(reader, row.list, row.code, now) : 0;

const viewOf = async (
  reader: Reader,
  row: codes.CodeRow,
  usage: Partial<CodeUsage> | undefined,
  now: Instant,
): Promise<CodeSettingsView> => ({
  list: row.list,
  code: row.code,
  ...fieldsOf(row),
  fixed: isFixedCode(row.list, row.code),
  usage: { ...unused, ...usage },
  publicBookings: await publicBookings(reader, row, now),
  version: row.version,
});

/** Every code of a list, in its order. */
export const settingsOfList = async (reader: Reader, list: CodeList, now: Instant): Promise<CodeSettingsView[]> => {
  const uses = await codes.uses(reader, list);
  const views: CodeSettingsView[] = [];
  for (const row of await codes.ofList(reader, list)) views.push(await viewOf(reader, row, uses.get(row.code), now));
  return views;
};

export const settingsOf = async (reader: Reader, row: codes.CodeRow, now: Instant): Promise<CodeSettingsView> =>
  viewOf(reader, row, (await codes.uses(reader, row.list)).get(row.code), now);

/** How many things use a code. */
export const totalOf = (usage: CodeUsage): number => Object.values(usage).reduce((sum, count) => sum + count, 0);
