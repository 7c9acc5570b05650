/** Takes a code out of use and back: what has it keeps it, nothing new can choose it. */
import type { CodeList } from '../../shared/codes/lists.ts';
import { isFixedCode } from '../../shared/codes/lists.ts';
import type { CodeSettingsView } from '../../shared/codes/schemas.ts';
import { AppError } from '../../shared/errors.ts';
import type { Actor } from '../../shared/permissions.ts';
import { authorise } from '../authorise.ts';
import type { Dependencies } from '../dependencies.ts';
import { codeIn, storeEdit } from './edit-code.ts';

/** Retiring what is retired changes nothing. @throws AppError `access.forbidden`, `code.not-found`, `code.fixed` */
export const retireCode = async (
  deps: Dependencies,
  actor: Actor,
  list: CodeList,
  code: string,
): Promise<CodeSettingsView> => {
  authorise(actor, 'codes.manage');
  return deps.db.write(async (tx) => {
    const before = await codeIn(tx, list, code);
    if (isFixedCode(list, code)) throw new AppError('code.fixed');
    const after = { ...before, retiredAt: before.retiredAt ?? deps.clock.now() };
    return storeEdit(deps, tx, actor, { did: before.retiredAt === null ? 'retired' : 'changed', before, after });
  });
};

/** @throws AppError `access.forbidden`, `code.not-found` */
export const restoreCode = async (
  deps: Dependencies,
  actor: Actor,
  list: CodeList,
  code: string,
): Promise<CodeSettingsView> => {
  authorise(actor, 'codes.manage');
  return deps.db.write(async (tx) => {
    const before = await codeIn(tx, list, code);
    const after = { ...before, retiredAt: null };
    return storeEdit(deps, tx, actor, { did: before.retiredAt === null ? 'changed' : 'restored', before, after });
  });
};
