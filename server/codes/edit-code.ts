/** What every change of a code has in common: the row, its version, its trace, and the catalogue that is read anew. */
import * as codes from '../../db/codes.ts';
import type { Tx } from '../../db/database.ts';
import * as revisions from '../../db/revisions.ts';
import type { CodeList } from '../../shared/codes/lists.ts';
import type { CodeSettingsView } from '../../shared/codes/schemas.ts';
import { refuse } from '../../shared/errors.ts';
import type { Actor } from '../../shared/permissions.ts';
import type { Dependencies } from '../dependencies.ts';
import { recordChange } from '../history/record-change.ts';
import { fieldsOf, settingsOf } from './code-settings.ts';

/** The code as the subject of its history. */
export const subjectOf = ({ list, code }: Pick<codes.CodeRow, 'list' | 'code'>): string => `${list}.${code}`;

/** @throws AppError `code.not-found` */
export const codeIn = async (tx: Tx, list: CodeList, code: string): Promise<codes.CodeRow> =>
  (await codes.ofList(tx, list)).find((each) => each.code === code) ?? refuse('code.not-found');

export interface CodeEdit {
  did: string;
  before: codes.CodeRow;
  after: codes.CodeRow;
  /** Bookings that the change hides in public. */
  hiding?: number;
}

/** Stores a change with its trace; a change of nothing leaves everything as it is. Answers the code as it is now. */
export const storeEdit = async (
  deps: Dependencies,
  tx: Tx,
  actor: Actor,
  { did, before, after, hiding = 0 }: CodeEdit,
): Promise<CodeSettingsView> => {
  const isChanged = await recordChange(deps, tx, actor, {
    kind: 'code',
    id: subjectOf(before),
    did,
    before: { ...fieldsOf(before), hiddenBookings: 0 },
    after: { ...fieldsOf(after), hiddenBookings: hiding },
  });
  if (!isChanged) return settingsOf(tx, before, deps.clock.now());
  const stored = { ...after, version: before.version + 1 };
  await codes.save(tx, stored);
  await revisions.bump(tx, 'catalogue');
  return settingsOf(tx, stored, deps.clock.now());
};

/** Numbers a list anew, the row at the wanted place among the others; answers that place. */
export const placeCode = async (tx: Tx, list: CodeList, code: string, wanted: number): Promise<number> => {
  const others = (await codes.ofList(tx, list)).filter((each) => each.code !== code);
  const position = Math.min(wanted, others.length + 1);
  for (const [index, row] of others.entries()) {
    const place = index + 1 < position ? index + 1 : index + 2;
    if (row.position !== place) await codes.save(tx, { ...row, position: place });
  }
  return position;
};
