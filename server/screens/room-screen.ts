/** How a room stands from now to midnight, as everybody may know it: made of the public availability alone. */
import { standingAt } from '../../shared/breakdowns/places.ts';
import type { Language } from '../../shared/i18n/language.ts';
import { addDays, type Instant, type LocalTime, timeOfMinute } from '../../shared/time.ts';
import { instantOf, localOf, startOfDay } from '../../shared/wall-clock.ts';
import type { Dependencies } from '../dependencies.ts';
import { type EmbedDay, publicCalendar, type Slot } from '../embeds/public-calendar.ts';
import type { CatalogueBreakdown, CatalogueRoom } from '../rooms/catalogue-types.ts';
import type { ScreenTime } from './screen-request.ts';

export type DoorState = 'free' | 'booked' | 'turnaround' | 'closed';

/** A stretch of the day in which the room stands the same. */
export interface DoorSpan {
  state: DoorState;
  from: Instant;
  to: Instant;
  /** Minutes of the wall clock since midnight. */
  end: number;
  title?: string;
}

export interface DoorUse {
  from: Instant;
  to: Instant;
  start: LocalTime;
  end: LocalTime;
  title?: string;
  isClosed: boolean;
}

export interface DoorScreen {
  room: CatalogueRoom;
  /** From now to midnight, without gaps. */
  spans: readonly DoorSpan[];
  /** Bookings and closures of today that are not over. */
  uses: readonly DoorUse[];
  /** What is out of order now. */
  broken: readonly CatalogueBreakdown[];
}

/** What is only asked for can still be had, and when the house is not open nobody can come. */
const stateOf = ({ kind }: Slot): DoorState => {
  if (kind === 'requested') return 'free';
  return kind === 'outside' ? 'closed' : kind;
};

/** Neighbours that stand the same are one. */
const joined = (slots: readonly Slot[], instantAt: (minute: number) => Instant): DoorSpan[] => {
  const spans: DoorSpan[] = [];
  for (const slot of slots) {
    const [state, last] = [stateOf(slot), spans.at(-1)];
    if (last && last.state === state && last.title === slot.title && state !== 'booked') {
      last.end = slot.end;
      last.to = instantAt(slot.end);
      continue;
    }
    const { start, end, title } = slot;
    spans.push({ state, from: instantAt(start), to: instantAt(end), end, ...(title !== undefined && { title }) });
  }
  return spans;
};

const usesOf = ({ entries }: EmbedDay, instantAt: (minute: number) => Instant): DoorUse[] =>
  entries
    .filter(({ kind }) => kind === 'booked' || kind === 'closed')
    .map(({ kind, start, end, title }) => ({
      from: instantAt(start),
      to: instantAt(end),
      start: timeOfMinute(start),
      end: timeOfMinute(end),
      isClosed: kind === 'closed',
      ...(title !== undefined && { title }),
    }));

/** @param room one that everybody may know of */
export const doorScreen = async (
  deps: Pick<Dependencies, 'catalogue' | 'clock' | 'db'>,
  room: CatalogueRoom,
  { now, today, timeZone }: ScreenTime,
  language: Language,
): Promise<DoorScreen> => {
  const asked = { view: 'agenda', firstDay: 'mo', hours: undefined, kept: {}, ignored: [] } as const;
  const request = { ...asked, kind: 'rooms', names: [room.id], language, from: today, today } as const;
  const calendar = await publicCalendar(deps, { ...request, now: localOf(now, timeZone) });
  const day = calendar.rooms[0]?.days[0] ?? { date: today, notes: [], open: [], entries: [], slots: [] };
  const midnight = startOfDay(addDays(today, 1), timeZone);
  const instantAt = (minute: number): Instant =>
    minute >= 1440 ? midnight : instantOf(`${today}T${timeOfMinute(minute)}`, timeZone).instant;
  return {
    room,
    spans: joined(day.slots, instantAt).filter(({ to }) => to > now),
    uses: usesOf(day, instantAt).filter(({ to }) => to > now),
    broken: room.breakdowns.filter((each) => standingAt(each, now) === 'current'),
  };
};
