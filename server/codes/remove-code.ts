/** Removes a code that was never used, such as a slip of the pen. */
import * as codes from '../../db/codes.ts';
import * as revisions from '../../db/revisions.ts';
import { type CodeList, isFixedCode } from '../../shared/codes/lists.ts';
import { AppError } from '../../shared/errors.ts';
import type { Actor } from '../../shared/permissions.ts';
import { authorise } from '../authorise.ts';
import type { Dependencies } from '../dependencies.ts';
import { recordChange } from '../history/record-change.ts';
import { fieldsOf, settingsOf, totalOf } from './code-settings.ts';
import { codeIn, subjectOf } from './edit-code.ts';

/** @throws AppError `access.forbidden`, `code.not-found`, `code.fixed`, `code.used` with `usage` in the problem */
export const removeCode = async (deps: Dependencies, actor: Actor, list: CodeList, code: string): Promise<void> => {
  authorise(actor, 'codes.manage');
  await deps.db.write(async (tx) => {
    const row = await codeIn(tx, list, code);
    if (isFixedCode(list, code)) throw new AppError('code.fixed');
    const { usage } = await settingsOf(tx, row, deps.clock.now());
    const count = totalOf(usage);
    if (count > 0) throw new AppError('code.used', { values: { count }, extra: { usage } });
    await codes.remove(tx, row);
    await recordChange(deps, tx, actor, {
      kind: 'code',
      id: subjectOf(row),
      did: 'removed',
      before: fieldsOf(row),
      after: {},
    });
    await revisions.bump(tx, 'catalogue');
  });
};
