/** What a row cannot do without. */
import { AppError } from '../../shared/errors.ts';
import type { CatalogueSite } from '../rooms/catalogue-types.ts';
import { findOr, type Named } from './find-named.ts';
import type { ReadRow } from './plan.ts';

/** @throws AppError `request.invalid` where the cell says nothing */
export const requiredText = (row: ReadRow, field: string): string => {
  const value = row.values.get(field);
  if (typeof value === 'string' && value !== '') return value;
  throw new AppError('request.invalid', { fields: [{ path: field, code: 'field.required' }] });
};

/** The house that the row names. @throws AppError `request.invalid`, `import.unknown-site`, `import.ambiguous` */
export const siteIn = (row: ReadRow, sites: Named<CatalogueSite>): CatalogueSite =>
  findOr(sites, requiredText(row, 'site'), 'import.unknown-site', 'site');
