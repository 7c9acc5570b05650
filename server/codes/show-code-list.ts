/** A code list with what can no longer be chosen and what uses each code, and the history of a code. */
import * as codes from '../../db/codes.ts';
import type { CodeList } from '../../shared/codes/lists.ts';
import type { CodeSettingsList } from '../../shared/codes/schemas.ts';
import { refuse } from '../../shared/errors.ts';
import type { HistoryView } from '../../shared/history/schemas.ts';
import type { Actor } from '../../shared/permissions.ts';
import { authorise } from '../authorise.ts';
import type { Dependencies } from '../dependencies.ts';
import { historyOf } from '../history/history-of.ts';
import { settingsOfList } from './code-settings.ts';
import { subjectOf } from './edit-code.ts';

/** @throws AppError `access.forbidden` */
export const showCodeList = async (deps: Dependencies, actor: Actor, list: CodeList): Promise<CodeSettingsList> => {
  authorise(actor, 'codes.manage');
  return deps.db.read(async (reader) => ({ list, items: await settingsOfList(reader, list, deps.clock.now()) }));
};

/** @throws AppError `access.forbidden`, `code.not-found` */
export const showCodeHistory = async (
  deps: Dependencies,
  actor: Actor,
  list: CodeList,
  code: string,
): Promise<HistoryView> => {
  authorise(actor, 'codes.manage');
  return deps.db.read(async (reader) => {
    const row = (await codes.ofList(reader, list)).find((each) => each.code === code) ?? refuse('code.not-found');
    return historyOf(reader, 'code', subjectOf(row));
  });
};
