/** Whether a contact person is whole: the place that the level asks for, and a substitute who is somebody else. */
import type { ContactRow } from '../../db/contacts.ts';
import { AppError, type FieldFault } from '../../shared/errors.ts';
import type { Catalogue } from '../rooms/catalogue-types.ts';

/** The place of another level is dropped: somebody who becomes the county's contact has no house. */
export const inPlace = (row: ContactRow): ContactRow => ({
  ...row,
  siteId: row.level === 'site' ? row.siteId : null,
  municipalityCode: row.level === 'municipality' ? row.municipalityCode : null,
  area: row.level === 'area' ? row.area : null,
});

const placeFaults = ({ level, siteId, municipalityCode, area }: ContactRow, catalogue: Catalogue): FieldFault[] => {
  const isKnown = (code: string) => catalogue.codes.municipality.some((municipality) => municipality.code === code);
  if (level === 'site' && siteId === null) return [{ path: 'siteId', code: 'field.required' }];
  if (level === 'municipality') {
    if (municipalityCode === null) return [{ path: 'municipalityCode', code: 'field.required' }];
    return isKnown(municipalityCode) ? [] : [{ path: 'municipalityCode', code: 'code.unknown' }];
  }
  if (level !== 'area') return [];
  if (area === null) return [{ path: 'area.name', code: 'field.required' }];
  return area.municipalities.every(isKnown) ? [] : [{ path: 'area.municipalities', code: 'code.unknown' }];
};

const absenceFaults = ({ awayFrom, awayUntil }: ContactRow): FieldFault[] => {
  if (awayUntil === null) return [];
  if (awayFrom === null) return [{ path: 'awayFrom', code: 'field.required' }];
  return awayUntil < awayFrom ? [{ path: 'awayUntil', code: 'hours.season-backwards' }] : [];
};

const substituteFaults = ({ id, substituteId }: ContactRow, others: readonly ContactRow[]): FieldFault[] => {
  if (substituteId === null) return [];
  if (substituteId === id) return [{ path: 'substituteId', code: 'contact.substitute-self' }];
  return others.some((other) => other.id === substituteId) ? [] : [{ path: 'substituteId', code: 'contact.not-found' }];
};

const reachFaults = ({ phone, email }: ContactRow): FieldFault[] =>
  phone === null && email === null ? [{ path: 'phone', code: 'contact.unreachable' }] : [];

/** @throws AppError `request.invalid` with every field at fault */
export const checkContact = (row: ContactRow, others: readonly ContactRow[], catalogue: Catalogue): void => {
  const fields = [
    ...placeFaults(row, catalogue),
    ...reachFaults(row),
    ...substituteFaults(row, others),
    ...absenceFaults(row),
  ];
  if (fields.length > 0) throw new AppError('request.invalid', { fields });
};
