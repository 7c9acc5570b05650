/** The code of a way in, lift or toilet: the one that was asked for, else the next of its kind. */
import { AppError } from '../../shared/errors.ts';
import { type CodedKind, codeOwner, nextCode } from '../../shared/facts/place-codes.ts';
import type { LocalText } from '../../shared/i18n/language.ts';

/**
 * @param others of the same table and house; the thing itself may be among them
 * @throws AppError `place.code-taken`
 */
export const codeFor = (
  kind: CodedKind,
  others: readonly { id: string; code: string | null; name: LocalText }[],
  asked: string | undefined,
  ownId?: string,
): string => {
  if (asked === undefined)
    return nextCode(
      kind,
      others.map(({ code }) => code),
    );
  const owner = codeOwner(asked, others, ownId);
  if (owner) throw new AppError('place.code-taken', { path: 'code', values: { code: asked, name: owner.name.fi } });
  return asked;
};
