/** The region's code lists and municipalities as rows. */
import { type CodeList, codeLists } from '../../shared/codes/schemas.ts';
import type { NewRow } from './new-row.ts';
import { region } from './region.ts';

/** Mental health, substance abuse and crises; substance abuse, violence at home and mental health. */
const sensitiveCodes: Partial<Record<CodeList, readonly string[]>> = {
  contentArea: ['A3'],
  hyteArea: ['H2', 'H5', 'H6'],
};

const isSensitiveCode = (list: CodeList, code: string): boolean => sensitiveCodes[list]?.includes(code) ?? false;

/** Whether a booking of these areas stays hidden in public. */
export const isSensitive = (contentArea: string | null, hyteAreas: readonly string[]): boolean =>
  (contentArea !== null && isSensitiveCode('contentArea', contentArea)) ||
  hyteAreas.some((area) => isSensitiveCode('hyteArea', area));

export const codeRows = (): NewRow<'codes'>[] =>
  codeLists.flatMap((list) =>
    Object.entries(region.codes[list]).map(([code, [fi, sv, en]], index) => ({
      list,
      code,
      label: { fi, sv, en },
      sensitive: isSensitiveCode(list, code),
      position: index + 1,
    })),
  );

export const municipalityRows = (): NewRow<'municipalities'>[] =>
  region.municipalities.map(({ code, fi, sv, county }) => ({ code, nameFi: fi, nameSv: sv, county }));
