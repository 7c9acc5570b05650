/** Who asked for the same time: for each contested date the requests beside each other on one axis of hours. */
import type { ApprovalView } from '../../shared/approvals/schemas.ts';
import { type LocalDate, type LocalDateTime, localMinutesBetween, timeOf } from '../../shared/time.ts';
import { localTimeIn } from '../calendar/site-clock.ts';

export interface Lane {
  bookingId: string;
  organisation: string;
  isOwn: boolean;
  start: LocalDateTime;
  end: LocalDateTime;
  /** Minutes from the start of the contest's day; more than 1440 after midnight. */
  from: number;
  to: number;
}

export interface Contest {
  /** Dates on which the same requests meet at the same times. */
  dates: LocalDate[];
  /** The request at hand first. */
  lanes: Lane[];
  /** The axis, in whole hours of the day. */
  firstHour: number;
  lastHour: number;
}

const laneOn = (date: LocalDate, lane: Omit<Lane, 'from' | 'to'>): Lane => ({
  ...lane,
  from: localMinutesBetween(`${date}T00:00`, lane.start),
  to: localMinutesBetween(`${date}T00:00`, lane.end),
});

const lanesOf = ({ booking, competitors }: ApprovalView, occurrenceId: string, date: LocalDate): Lane[] => {
  const own = booking.occurrences.find(({ id }) => id === occurrenceId);
  const local = (instant: string) => localTimeIn(instant, booking.site.timeZone);
  const rivals = competitors.flatMap(({ bookingId, organisation, dates }) =>
    dates
      .filter((each) => each.occurrenceId === occurrenceId)
      .map(({ theirStart, theirEnd }) =>
        laneOn(date, {
          bookingId,
          organisation: organisation.name,
          isOwn: false,
          start: local(theirStart),
          end: local(theirEnd),
        }),
      ),
  );
  if (!own) return rivals;
  const { localStart: start, localEnd: end } = own;
  const mine = { bookingId: booking.id, organisation: booking.organisation.name, isOwn: true, start, end };
  return [laneOn(date, mine), ...rivals.sort((a, b) => a.from - b.from)];
};

/** The same lanes at the same times of day are one contest, on as many dates as it is. */
const likenessOf = (lanes: readonly Lane[]): string =>
  lanes.map(({ bookingId, start, end }) => `${bookingId} ${timeOf(start)} ${timeOf(end)}`).join('|');

const contestOf = (dates: LocalDate[], lanes: Lane[]): Contest => ({
  dates,
  lanes,
  firstHour: Math.floor(Math.min(...lanes.map(({ from }) => from)) / 60),
  lastHour: Math.ceil(Math.max(...lanes.map(({ to }) => to)) / 60),
});

/** Every contested date of the request, like ones together, in order of time. */
export const contestsOf = (approval: ApprovalView): Contest[] => {
  const contested = new Map<string, LocalDate>();
  for (const { dates } of approval.competitors) {
    for (const { occurrenceId, date } of dates) contested.set(occurrenceId, date);
  }
  const found = new Map<string, Contest>();
  for (const [occurrenceId, date] of [...contested].sort(([, a], [, b]) => a.localeCompare(b))) {
    const lanes = lanesOf(approval, occurrenceId, date);
    const alike = found.get(likenessOf(lanes));
    if (alike) alike.dates.push(date);
    else found.set(likenessOf(lanes), contestOf([date], lanes));
  }
  return [...found.values()];
};
