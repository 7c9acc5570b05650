/** Changes what a code is called, where it stands, and whether its bookings say anything in public. */
import * as codes from '../../db/codes.ts';
import { type CodeList, sensitiveLists } from '../../shared/codes/lists.ts';
import type { CodeChange, CodeSettingsView } from '../../shared/codes/schemas.ts';
import { AppError } from '../../shared/errors.ts';
import type { Actor } from '../../shared/permissions.ts';
import { authorise } from '../authorise.ts';
import type { Dependencies } from '../dependencies.ts';
import { checkVersion } from '../history/check-version.ts';
import { filledText } from '../premises/filled-text.ts';
import { settingsOf } from './code-settings.ts';
import { codeIn, placeCode, storeEdit } from './edit-code.ts';

/**
 * Marked sensitive, a code hides the bookings that have it at once. Taking the mark away shows none of them again:
 * that is for their organisations to say.
 * @param expected the version that the writer has read; nothing takes any
 * @throws AppError `access.forbidden`, `code.not-found`, `code.not-sensitive`, `request.stale`
 */
export const changeCode = async (
  deps: Dependencies,
  actor: Actor,
  { list, code }: { list: CodeList; code: string },
  change: CodeChange,
  expected: number | undefined,
): Promise<CodeSettingsView> => {
  authorise(actor, 'codes.manage');
  if (change.sensitive && !sensitiveLists.includes(list)) {
    throw new AppError('code.not-sensitive', { path: 'sensitive' });
  }
  return deps.db.write(async (tx) => {
    const before = await codeIn(tx, list, code);
    const present = await settingsOf(tx, before, deps.clock.now());
    checkVersion(before.version, expected, () => present);
    const hides = change.sensitive === true && !before.sensitive;
    const after: codes.CodeRow = {
      ...before,
      ...(change.label && { label: filledText(change.label) }),
      ...(change.sensitive !== undefined && { sensitive: change.sensitive }),
      ...(change.position !== undefined && { position: await placeCode(tx, list, code, change.position) }),
    };
    if (hides) await codes.hideBookings(tx, list, code);
    return storeEdit(deps, tx, actor, { did: 'changed', before, after, hiding: hides ? present.publicBookings : 0 });
  });
};
