/** What somebody says of an organisation, brought to one form and held against the region's lists. */
import type { Reader } from '../../db/database.ts';
import type { OrganisationRow } from '../../db/organisations.ts';
import * as organisations from '../../db/organisations.ts';
import { AppError, type FieldFault, refuse } from '../../shared/errors.ts';
import { associationNumberOf } from '../../shared/organisations/association-number.ts';
import { businessIdOf } from '../../shared/organisations/business-id.ts';
import type { SupportPeriod } from '../../shared/organisations/schemas.ts';
import type { Catalogue } from '../rooms/catalogue-types.ts';

/** The members of a message that need more than their schema. */
export interface Details {
  businessId?: string | null | undefined;
  associationNumber?: string | null | undefined;
  homeMunicipalityCode?: string | null | undefined;
  field?: string | null | undefined;
  contentArea?: string | null | undefined;
  otherContentAreas?: readonly string[] | undefined;
  supportForms?: readonly SupportPeriod[] | undefined;
  priorityClass?: string | null | undefined;
}

type Numbers = Partial<Pick<OrganisationRow, 'businessId' | 'associationNumber'>>;

/**
 * The numbers in their one form; those that are not spoken of stay away.
 * @throws AppError `organisation.business-id-invalid`, `organisation.association-number-invalid` at their fields
 */
export const numbersOf = ({ businessId, associationNumber }: Details): Numbers => {
  const fields: FieldFault[] = [];
  const read = (
    text: string | null | undefined,
    normalise: (text: string) => string | undefined,
    fault: FieldFault,
  ): string | null | undefined => {
    if (text === undefined || text === null) return text;
    const number = normalise(text);
    if (number === undefined) fields.push(fault);
    return number ?? null;
  };
  const numbers = {
    businessId: read(businessId, businessIdOf, { path: 'businessId', code: 'organisation.business-id-invalid' }),
    associationNumber: read(associationNumber, associationNumberOf, {
      path: 'associationNumber',
      code: 'organisation.association-number-invalid',
    }),
  };
  const [first] = fields;
  if (first) throw new AppError(first.code as 'organisation.business-id-invalid', { fields });
  return Object.fromEntries(Object.entries(numbers).filter(([, number]) => number !== undefined)) as Numbers;
};

type Choices = readonly { code: string; retired?: true | undefined }[];

/** Codes that the organisation has already: it keeps those that can no longer be chosen. */
const codesIn = ({ field, contentArea, otherContentAreas = [], supportForms = [] }: Details): Set<string> =>
  new Set([field ?? '', contentArea ?? '', ...otherContentAreas, ...supportForms.map(({ form }) => form)]);

/**
 * @param before what is stored, when something is
 * @throws AppError `code.unknown`, `organisation.period` at the field
 */
export const checkDetails = ({ codes, region }: Catalogue, details: Details, before: Details = {}): void => {
  const kept = codesIn(before);
  const known = (list: Choices, code: string | null | undefined, path: string) => {
    if (code === undefined || code === null || kept.has(code)) return;
    if (list.some((each) => each.code === code && !each.retired)) return;
    throw new AppError('code.unknown', { path, values: { code } });
  };
  known(codes.municipality, details.homeMunicipalityCode, 'homeMunicipalityCode');
  known(codes.organisationField, details.field, 'field');
  known(codes.contentArea, details.contentArea, 'contentArea');
  known(region.priorityClasses, details.priorityClass, 'priorityClass');
  for (const [index, code] of (details.otherContentAreas ?? []).entries())
    known(codes.contentArea, code, `otherContentAreas.${index}`);
  for (const [index, { form, from, until }] of (details.supportForms ?? []).entries()) {
    known(codes.supportForm, form, `supportForms.${index}.form`);
    if (from !== null && until !== null && until < from)
      throw new AppError('organisation.period', { path: `supportForms.${index}.until` });
  }
};

/**
 * A number in law belongs to one organisation.
 * @param except the organisation that may have it
 * @throws AppError `organisation.exists` at the field
 */
export const refuseTaken = async (
  reader: Reader,
  { businessId, associationNumber }: Numbers,
  except?: string,
): Promise<void> => {
  const others = (await organisations.all(reader)).filter(({ id }) => id !== except);
  if (businessId && others.some((other) => other.businessId === businessId))
    refuse('organisation.exists', { path: 'businessId' });
  if (associationNumber && others.some((other) => other.associationNumber === associationNumber))
    refuse('organisation.exists', { path: 'associationNumber' });
};
