/** When the bookings of the demo were asked for and decided: always before the present, whenever that is. */
import { addWorkingDays } from '../../shared/calendars/holidays.ts';
import { DAY, type Instant, type LocalDate, timeOfMinute } from '../../shared/time.ts';
import { dateIn, instantOf } from '../../shared/wall-clock.ts';
import { region } from './region.ts';
import type { Story } from './stories.ts';

/** Nobody asks later than this before the first date: a demo opened after the season still tells a likely story. */
const leadTime = 21 * DAY;
/** The accounts are older than any booking. */
const accountAge = 60 * DAY;

const seasonStart: Instant = Math.min(
  ...region.bookings.map(({ startLocal }) => instantOf(startLocal, region.timeZone).instant),
);

/** The day from which decided bookings count back; one for all, so that their order is kept. */
const lastDecisions = (now: Instant): Instant => Math.min(now, seasonStart - leadTime);

export const accountsMadeAt = (now: Instant): Instant => lastDecisions(now) - accountAge;

/** An instant in office hours, spread by the booking's place in the list. */
const inOffice = (date: LocalDate, minute: number): Instant =>
  instantOf(`${date}T${timeOfMinute(8 * 60 + (minute % 450))}`, region.timeZone).instant;

export interface Moments {
  /** The local day on which it was asked. */
  askedOn: LocalDate;
  asked: Instant;
  decided: Instant;
}

/** The latest that a decided booking was asked for, unless its story says otherwise; working days back. */
const latestAsked = 9;

/** Decided bookings go back some two to four weeks, waiting ones as many working days as their story says. */
export const momentsOf = (
  index: number,
  story: Story,
  { now, firstStart, waits }: { now: Instant; firstStart: Instant; waits: boolean },
): Moments => {
  const present = dateIn(waits ? Math.min(now, firstStart - leadTime) : lastDecisions(now), region.timeZone);
  const askedBefore = story.asked ?? latestAsked + ((index * 5) % 12);
  const decidedBefore = story.decided ?? askedBefore - 1 - (index % 3);
  const askedOn = addWorkingDays(present, -askedBefore);
  return {
    askedOn,
    asked: inOffice(askedOn, index * 47),
    decided: inOffice(addWorkingDays(present, -decidedBefore), index * 31),
  };
};
