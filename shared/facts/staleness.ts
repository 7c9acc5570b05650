/** When a fact has become too old to rely on. Pure (domain reference 3.5). */
import { addMonths, type LocalDate } from '../time.ts';

/** Calendar months after which a fact should be looked at again. */
export const staleAfterMonths = 36;

/** Whether a fact was last checked over three years before the day. Of one without a date nothing is said. */
export const isStale = (checkedOn: LocalDate | null, today: LocalDate): boolean =>
  checkedOn !== null && addMonths(checkedOn, staleAfterMonths) < today;
