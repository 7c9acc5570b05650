import type { PriorityClassRow } from '../../db/priority-classes.ts';
import type { PriorityClassView } from '../../shared/organisations/priority-schemas.ts';

/** A class of organisations, as everybody may see it: the order must be published (domain reference 2.2). */
export const priorityClassViewOf = (row: PriorityClassRow): PriorityClassView => {
  const { kinds, supportForms, agreements, ofRegion } = row.rule;
  return {
    code: row.code,
    label: row.label,
    description: row.description,
    rule: {
      ...(kinds && { kinds: [...kinds] }),
      ...(supportForms && { supportForms: [...supportForms] }),
      ...(agreements && { agreements: [...agreements] }),
      ...(ofRegion !== undefined && { ofRegion }),
    },
    mayBook: row.mayBook,
    priceClass: row.priceClass,
    version: row.version,
  };
};
