/** Takes a code out of use and back: what has it keeps it, nothing new can choose it. */
import type { CodeList } from '../../shared/codes/lists.ts';
import { isFixedCode } from '../../shared/codes/lists.ts';
import type { CodeSettingsView } from '../../shared/codes/schemas.ts';
import { AppError } from '../../shared/errors.ts';
import type { Actor } from '../../shared/permissions.ts';
import { authorise } from '../authorise.ts';
import type { Dependencies } from '../dependencies.ts';
import { codeIn, storeEdit } from './edit-code.ts';

const setRetired = async (
  deps: Dependencies,
  actor: Actor,
  { list, code, isRetired }: { list: CodeList; code: string; isRetired: boolean },
): Promise<CodeSettingsView> => {
  authorise(actor, 'codes.manage');
  return deps.db.write(async (tx) => {
    const before = await codeIn(tx, list, code);
    if (isRetired && isFixedCode(list, code)) throw new AppError('code.fixed');
    const after = { ...before, retiredAt: isRetired ? (before.retiredAt ?? deps.clock.now()) : null };
    const isOther = isRetired !== (before.retiredAt !== null);
    const did = isOther ? (isRetired ? 'retired' : 'restored') : 'changed';
    return storeEdit(deps, tx, actor, { did, before, after });
  });
};

/** Retiring what is retired changes nothing. @throws AppError `access.forbidden`, `code.not-found`, `code.fixed` */
export const retireCode = (deps: Dependencies, actor: Actor, list: CodeList, code: string): Promise<CodeSettingsView> =>
  setRetired(deps, actor, { list, code, isRetired: true });

/** @throws AppError `access.forbidden`, `code.not-found` */
export const restoreCode = (
  deps: Dependencies,
  actor: Actor,
  list: CodeList,
  code: string,
): Promise<CodeSettingsView> => setRetired(deps, actor, { list, code, isRetired: false });
