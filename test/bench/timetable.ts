/**
 * Who has which room when: weekly groups that keep their hour for years, and single evenings.
 *
 * Two hours of the week are set apart, the evenings that everybody asks for and that the measurements ask for. In them a
 * third of the rooms have a weekly group, whatever the size of the database, so that the same question has the same
 * answer in a hundred thousand occurrences and in ten million; all other hours are as full as the size demands.
 */
import { holidayOn } from '../../shared/calendars/holidays.ts';
import { addDays, type LocalDate, type LocalTime } from '../../shared/time.ts';
import { scrambled } from './ids.ts';
import type { SizeName } from './options.ts';
import type { BenchRoom } from './premises.ts';

/** Monday morning; the server's clock starts here. */
export const benchNow = '2027-01-11T06:00:00Z';
const thisMonday: LocalDate = '2027-01-11';

/** Weeks for which a group has its hour before it must ask again. */
const weeksPerSeason = 26;
/** Twenty-four months. */
const seasonsAhead = 4;
const seasonsPast: Record<SizeName, number> = { '100k': 1, '1m': 3, '10m': 16 };

/** An hour of the week that a group may have. */
interface Hour {
  /** Its number within the week. */
  place: number;
  /** Days after Monday. */
  weekday: number;
  start: LocalTime;
}

const starts: readonly LocalTime[] = ['08:00', '10:00', '12:00', '14:00', '16:00', '18:00', '20:00'];
const hours: readonly Hour[] = [0, 1, 2, 3, 4, 5, 6].flatMap((weekday) =>
  starts.map((start, index) => ({ place: weekday * starts.length + index, weekday, start })),
);

/** Tuesday and Thursday at six. */
export const askedHours: readonly Hour[] = hours.filter(
  ({ weekday, start }) => (weekday === 1 || weekday === 3) && start === '18:00',
);
const otherHours = hours.filter((hour) => !askedHours.includes(hour));

/** Less than two hours, with the longest turnaround of half an hour. */
const lengths = [60, 75, 90];

export interface PlannedBooking {
  room: BenchRoom;
  dates: readonly LocalDate[];
  start: LocalTime;
  minutes: number;
}

const mayUse = ({ hallPart }: BenchRoom, { place }: Hour): boolean =>
  hallPart === undefined || (hallPart === 'whole') === (place % 2 === 0);

/** A number of the room and hour that says what becomes of them; it has no pattern. */
const lot = (roomIndex: number, hour: Hour): number => scrambled(roomIndex * hours.length + hour.place) / 2 ** 32;

const groupShare = 0.33;
/** Of single evenings at asked hours where no group is. */
const singleShare = 0.05;

/** Whether a room has a weekly group at an asked hour. */
export const hasGroup = (room: BenchRoom, roomIndex: number, hour: Hour): boolean =>
  mayUse(room, hour) && lot(roomIndex, hour) < groupShare;

/** The dates of each season on a weekday, holidays left out. */
const seasonDates = (size: SizeName): readonly LocalDate[][][] => {
  const first = addDays(thisMonday, -seasonsPast[size] * weeksPerSeason * 7);
  return Array.from({ length: seasonsPast[size] + seasonsAhead }, (_, season) =>
    [0, 1, 2, 3, 4, 5, 6].map((weekday) =>
      Array.from({ length: weeksPerSeason }, (__, week) =>
        addDays(first, (season * weeksPerSeason + week) * 7 + weekday),
      ).filter((date) => !holidayOn(date)),
    ),
  );
};

interface Candidate {
  room: BenchRoom;
  roomIndex: number;
  hour: Hour;
}

const candidates = (rooms: readonly BenchRoom[], wanted: readonly Hour[]): Candidate[] =>
  rooms.flatMap((room, roomIndex) =>
    wanted.filter((hour) => mayUse(room, hour)).map((hour) => ({ room, roomIndex, hour })),
  );

const lengthOf = ({ roomIndex, hour }: Candidate): number => lengths[(roomIndex + hour.place) % lengths.length] ?? 60;

const singlesOf = (candidate: Candidate, dates: readonly LocalDate[], season: number): PlannedBooking[] =>
  dates
    .filter((_, week) => {
      const number = ((candidate.roomIndex * hours.length + candidate.hour.place) * 100 + season) * 100 + week;
      return scrambled(number) / 2 ** 32 < singleShare;
    })
    .map((date) => ({
      room: candidate.room,
      dates: [date],
      start: candidate.hour.start,
      minutes: lengthOf(candidate),
    }));

/** What happens at the asked hours of a coming season. */
const askedBookings = (rooms: readonly BenchRoom[], datesByWeekday: readonly LocalDate[][], season: number) =>
  candidates(rooms, askedHours).flatMap((candidate): PlannedBooking[] => {
    const { room, roomIndex, hour } = candidate;
    const dates = datesByWeekday[hour.weekday] ?? [];
    if (!hasGroup(room, roomIndex, hour)) return singlesOf(candidate, dates, season);
    return [{ room, dates, start: hour.start, minutes: lengthOf(candidate) }];
  });

/** As many of the other hours as make up the number of occurrences, spread evenly, and a few more. */
const chosen = (rooms: readonly BenchRoom[], wanted: number, seasons: readonly LocalDate[][][]): Candidate[] => {
  const all = candidates(rooms, otherHours);
  const datesOf = ({ hour }: Candidate) =>
    seasons.reduce((sum, byWeekday) => sum + (byWeekday[hour.weekday]?.length ?? 0), 0);
  const most = all.reduce((sum, candidate) => sum + datesOf(candidate), 0);
  const count = Math.ceil((wanted / most) * 1.01 * all.length);
  if (count > all.length) throw new Error(`The timetable has no room for ${wanted} occurrences.`);
  const inOrder = all.sort((a, b) => lot(a.roomIndex, a.hour) - lot(b.roomIndex, b.hour)).slice(0, count);
  return inOrder.sort((a, b) => a.roomIndex - b.roomIndex || a.hour.place - b.hour.place);
};

const sizeOf = (bookings: readonly PlannedBooking[]): number =>
  bookings.reduce((sum, { dates }) => sum + dates.length, 0);

/** Leaves out the first occurrences, those longest ago. */
const withoutFirst = (bookings: readonly PlannedBooking[], excess: number): PlannedBooking[] => {
  let left = excess;
  return bookings.flatMap((booking) => {
    const dates = booking.dates.slice(Math.min(left, booking.dates.length));
    left -= booking.dates.length - dates.length;
    return dates.length > 0 ? { ...booking, dates } : [];
  });
};

/** Every booking of the database, season by season: exactly so many occurrences. */
export const planBookings = (rooms: readonly BenchRoom[], size: SizeName, occurrences: number): PlannedBooking[] => {
  const seasons = seasonDates(size);
  const asked = seasons.map((dates, season) =>
    season < seasonsPast[size] ? [] : askedBookings(rooms, dates, season - seasonsPast[size]),
  );
  const others = chosen(rooms, occurrences - sizeOf(asked.flat()), seasons);
  const bookings = seasons.flatMap((byWeekday, season) => [
    ...others.map((candidate) => ({
      room: candidate.room,
      dates: byWeekday[candidate.hour.weekday] ?? [],
      start: candidate.hour.start,
      minutes: lengthOf(candidate),
    })),
    ...(asked[season] ?? []),
  ]);
  return withoutFirst(bookings, sizeOf(bookings) - occurrences);
};
