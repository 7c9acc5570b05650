/** What a booker should know of a house where people live or are treated. */
import { epidemicLevelOn, orientationNeeded } from '../../shared/rooms/care.ts';
import type { CareView } from '../../shared/rooms/care-schemas.ts';
import type { Instant } from '../../shared/time.ts';
import { dateIn } from '../../shared/wall-clock.ts';
import type { CatalogueSite } from './catalogue-types.ts';

/** As it stands now. */
export const careViewOf = ({ care, timeZone }: Pick<CatalogueSite, 'care' | 'timeZone'>, now: Instant): CareView => {
  const level = epidemicLevelOn(care, dateIn(now, timeZone));
  const { epidemicUntil: until, epidemicMaxPeople: maxPeople, epidemicText: text } = care;
  return {
    needsOrientation: orientationNeeded(care),
    quietHours: care.quietHours.map(({ start, end }) => ({ start, end })),
    epidemic: level === 0 ? null : { level, until, maxPeople: level === 1 ? maxPeople : null, text },
  };
};
