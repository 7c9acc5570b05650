/** A booking of the demo worked out as far as its rows need it: its dates, its room, its moments. */
import { expandWhen } from '../../shared/bookings/recurrence.ts';
import { type ResolvedDate, resolveSeries } from '../../shared/bookings/resolutions.ts';
import type { When } from '../../shared/bookings/when.ts';
import type { LocalText } from '../../shared/i18n/language.ts';
import { ruleTextsOfSeries } from '../../shared/i18n/rule-text.ts';
import { addLocalMinutes, type Instant } from '../../shared/time.ts';
import { instantOf } from '../../shared/wall-clock.ts';
import { type IdOf, known } from './ids.ts';
import type { AccountKey } from './people.ts';
import { region, type SeedBooking } from './region.ts';
import type { DemoRoom } from './rooms.ts';
import { type Story, stories } from './stories.ts';
import { type Moments, momentsOf } from './timeline.ts';

/** What the bookings refer to. */
export interface Surroundings {
  now: Instant;
  newId: () => string;
  roomByCode: ReadonlyMap<string, DemoRoom>;
  organisationId: IdOf;
  userId: (account: AccountKey) => string;
}

/** A seed with everything that its rows are made from. */
export interface Plan {
  seed: SeedBooking;
  story: Story;
  room: DemoRoom;
  /** Those that it takes beside the first. */
  beside: readonly DemoRoom[];
  id: string;
  when: When;
  ruleText: LocalText;
  dates: readonly ResolvedDate[];
  moments: Moments;
}

const whenOf = ({ startLocal, minutes, rrule }: SeedBooking): When => ({
  start: startLocal,
  end: addLocalMinutes(startLocal, minutes),
  ...(rrule !== null && { rrule }),
});

/** @param index the booking's place in the list, by which its moments are spread */
export const planOf = (seed: SeedBooking, index: number, { now, newId, roomByCode }: Surroundings): Plan => {
  const room = known(roomByCode, seed.room);
  const story = stories[seed.code] ?? {};
  const beside = (story.beside ?? []).map((code) => known(roomByCode, code));
  const when = whenOf(seed);
  const { timeZone } = region;
  const series = expandWhen(when, { timeZone });
  const dates = resolveSeries(series, room.id, [], (local) => instantOf(local, timeZone).instant);
  const firstStart = Math.min(...dates.map(({ start }) => start));
  const moments = momentsOf(index, story, { now, firstStart, waits: seed.status === 'requested' });
  return { seed, story, room, beside, id: newId(), when, ruleText: ruleTextsOfSeries(when, series), dates, moments };
};
