/** The codes of ways in, lifts and toilets while a file is read: found by them, and given where the file has none. */
import { type CodedKind, nextCode } from '../../shared/facts/place-codes.ts';
import type { LocalText } from '../../shared/i18n/language.ts';
import type { Identity, Wanted } from './find-known.ts';
import type { ReadRow } from './plan.ts';
import { requiredText } from './said-in.ts';

interface Coded {
  siteId: string;
  code: string | null;
}

/** What the houses have given already. */
export const createCodes = (rows: readonly Coded[]) => {
  const taken = new Map<string, Set<string>>();
  const take = ({ siteId, code }: Coded): void => {
    if (code !== null) taken.set(siteId, (taken.get(siteId) ?? new Set()).add(code));
  };
  for (const row of rows) take(row);
  const next = (kind: CodedKind, siteId: string): string => nextCode(kind, taken.get(siteId) ?? []);
  return { take, next };
};

/**
 * By its code, else by its name: another code is another thing, though it bears the same name. Only what has a code may
 * leave its name out.
 * @throws AppError `request.invalid` without either
 */
export const wantedPlace = <T extends Coded>(
  row: ReadRow,
  code: string | undefined,
  identityOf: (name: LocalText) => Identity,
): Wanted<T> => {
  const isNamed = code === undefined || typeof row.values.get('name.fi') === 'string';
  const said = isNamed ? requiredText(row, 'name.fi') : '';
  return {
    ...identityOf({ fi: said, sv: '', en: '' }),
    fits: (each) => code === undefined || each.code === null,
    path: 'name.fi',
    said,
  };
};
