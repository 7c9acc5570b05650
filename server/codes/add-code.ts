/** A new code at the end of its list, or at a place in it. */
import * as codes from '../../db/codes.ts';
import * as revisions from '../../db/revisions.ts';
import { type CodeList, sensitiveLists } from '../../shared/codes/lists.ts';
import type { CodeSettingsView, NewCode } from '../../shared/codes/schemas.ts';
import { AppError } from '../../shared/errors.ts';
import type { Actor } from '../../shared/permissions.ts';
import { authorise } from '../authorise.ts';
import type { Dependencies } from '../dependencies.ts';
import { recordChange } from '../history/record-change.ts';
import { filledText } from '../premises/filled-text.ts';
import { fieldsOf, settingsOf } from './code-settings.ts';
import { placeCode, subjectOf } from './edit-code.ts';

/** @throws AppError `access.forbidden`, `code.exists`, `code.not-sensitive` */
export const addCode = async (
  deps: Dependencies,
  actor: Actor,
  list: CodeList,
  { code, label, sensitive, position }: NewCode,
): Promise<CodeSettingsView> => {
  authorise(actor, 'codes.manage');
  if (sensitive && !sensitiveLists.includes(list)) throw new AppError('code.not-sensitive', { path: 'sensitive' });
  return deps.db.write(async (tx) => {
    const present = await codes.ofList(tx, list);
    const isTaken = present.some((each) => each.code.toLowerCase() === code.toLowerCase());
    if (isTaken) throw new AppError('code.exists', { path: 'code', values: { code } });
    const row: codes.CodeRow = {
      list,
      code,
      label: filledText(label),
      sensitive,
      position: await placeCode(tx, list, code, position ?? present.length + 1),
      retiredAt: null,
      version: 1,
    };
    await codes.insert(tx, row);
    await recordChange(deps, tx, actor, {
      kind: 'code',
      id: subjectOf(row),
      did: 'created',
      before: {},
      after: fieldsOf(row),
    });
    await revisions.bump(tx, 'catalogue');
    return settingsOf(tx, row, deps.clock.now());
  });
};
