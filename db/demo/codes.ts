/** The region's code lists and municipalities as rows. */
import { defaultCodes } from '../../shared/codes/defaults.ts';
import type { CodeList } from '../../shared/codes/lists.ts';
import type { NewRow } from './new-row.ts';
import { region } from './region.ts';

const isSensitiveCode = (list: CodeList, code: string): boolean =>
  defaultCodes.some((each) => each.list === list && each.code === code && each.sensitive);

/** Whether a booking of these areas stays hidden in public. */
export const isSensitive = (contentArea: string | null, hyteAreas: readonly string[]): boolean =>
  (contentArea !== null && isSensitiveCode('contentArea', contentArea)) ||
  hyteAreas.some((area) => isSensitiveCode('hyteArea', area));

export const codeRows = (): NewRow<'codes'>[] => [...defaultCodes];

export const municipalityRows = (): NewRow<'municipalities'>[] =>
  region.municipalities.map(({ code, fi, sv, county }) => ({ code, nameFi: fi, nameSv: sv, county }));
