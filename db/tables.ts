/**
 * Every table, declared once for both engines. A `Kit` builds SQLite's or PostgreSQL's columns;
 * what a column means does not depend on the engine.
 *
 * Instants are milliseconds since 1970 in UTC (`Instant`): the guards and the hot queries compare
 * plain integers. Local dates and times are text beside them, for reports and for people.
 */
import type { Kit } from './kit.ts';
import { defineAccessibility } from './tables/accessibility.ts';
import { defineBookings } from './tables/bookings.ts';
import { defineGoingOut } from './tables/going-out.ts';
import { defineLife } from './tables/life.ts';
import { definePeople } from './tables/people.ts';
import { definePremises } from './tables/premises.ts';
import { defineRecord } from './tables/record.ts';
import { defineRegion } from './tables/region.ts';

export const defineTables = (k: Kit) => {
  const region = defineRegion(k);
  const premises = definePremises(k, region);
  const people = definePeople(k, { ...region, ...premises });
  const bookings = defineBookings(k, { ...premises, ...people });
  return {
    ...region,
    ...premises,
    ...defineAccessibility(k, premises),
    ...people,
    ...bookings,
    ...defineLife(k, { ...people, ...bookings }),
    ...defineGoingOut(k, { ...premises, ...people }),
    ...defineRecord(k, people),
  };
};

export type Tables = ReturnType<typeof defineTables>;
