/** Refuses opening hours that cannot be kept. */
import { AppError } from '../../shared/errors.ts';
import { type OpeningParts, openingFaults } from '../../shared/premises/opening-faults.ts';

/** @throws AppError `request.invalid` with the `hours.*` codes at their fields */
export const checkOpening = (parts: OpeningParts): void => {
  const fields = openingFaults(parts);
  if (fields.length > 0) throw new AppError('request.invalid', { fields: fields.slice(0, 50) });
};
