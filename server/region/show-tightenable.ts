/** The limits of accessibility that the region may tighten, with the product's own. */
import { checkName, limitSourceText } from '../../shared/facts/fact-words.ts';
import type { Actor } from '../../shared/permissions.ts';
import type { TightenableView } from '../../shared/region/schemas.ts';
import { tightenable } from '../../shared/rooms/accessibility-limits.ts';
import { attributeOf } from '../../shared/rooms/attributes.ts';
import { authorise } from '../authorise.ts';

const unitOf = (fact: string): TightenableView['items'][number]['unit'] => {
  const type = attributeOf(fact)?.type;
  return type === 'mm' || type === 'm' || type === '%' ? type : null;
};

/** @throws AppError `access.forbidden` */
export const showTightenable = (actor: Actor): TightenableView => {
  authorise(actor, 'region.manage');
  return {
    items: tightenable.map(({ check, need, fact, limit, better, source }) => ({
      check,
      need,
      label: checkName({ check }, fact),
      unit: unitOf(fact),
      limit,
      better,
      source,
      sourceText: limitSourceText(source),
    })),
  };
};
