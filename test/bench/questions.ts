/** What is asked in the measurements: of every kind enough that no two are alike. */

import { region } from '../../db/demo/region.ts';
import type { PreviewRequest } from '../../shared/bookings/preview-schemas.ts';
import type { BookingRequest, WhenMessage } from '../../shared/bookings/schemas.ts';
import type { SearchRequest } from '../../shared/bookings/search-schemas.ts';
import { addDays, type LocalDate, type Span, timeOfMinute } from '../../shared/time.ts';
import { instantOf } from '../../shared/wall-clock.ts';
import { bench } from './fill.ts';
import { type BenchRoom, planPremises } from './premises.ts';
import { askedHours, benchNow, hasGroup } from './timetable.ts';

/** Every series that is asked about has so many dates: a year. */
export const seriesLength = 52;

const { rooms } = planPremises();
const nextMonday: LocalDate = addDays(benchNow.slice(0, 10), 7);

const weekly = (first: LocalDate, startMinute: number, minutes: number): WhenMessage => ({
  start: `${first}T${timeOfMinute(startMinute)}`,
  end: `${first}T${timeOfMinute(startMinute + minutes)}`,
  rrule: `FREQ=WEEKLY;COUNT=${seriesLength}`,
  // All of them are judged, so that the numbers are those of 52 dates.
  skipHolidays: false,
});

/** Quarters of an hour by which a question starts late and ends later: within two hours that are the same for all. */
const shifts = [0, 15, 30].flatMap((late) => [30, 45, 60, 75].map((minutes) => ({ late, minutes })));
/** A year's series may begin in any of these weeks and still end within the twenty-four months. */
const firstWeeks = 48;

/** The whens at the asked hours: some twelve hundred, each once before any comes again. */
const askedWhen = (number: number): WhenMessage => {
  const hour = askedHours[number % askedHours.length] as (typeof askedHours)[number];
  const place = Math.floor(number / askedHours.length);
  const { late, minutes } = shifts[place % shifts.length] as (typeof shifts)[number];
  const week = Math.floor(place / shifts.length) % firstWeeks;
  return weekly(addDays(nextMonday, week * 7 + hour.weekday), 18 * 60 + late, minutes);
};

export const searchOf = (number: number): SearchRequest => ({ when: askedWhen(number) });

/** Other dates than the one before asks for, in rooms that may suit two needs. */
export const suitedSearchOf = (number: number): SearchRequest => ({
  when: askedWhen(number + 600),
  needs: ['wheelchair', 'hearing'],
  includeUnknown: true,
});

const free = askedHours.map((hour) => rooms.filter((room, index) => !room.hallPart && !hasGroup(room, index, hour)));
const taken = askedHours.map((hour) => rooms.filter((room, index) => hasGroup(room, index, hour)));

const previewIn = (choice: readonly BenchRoom[][], number: number): PreviewRequest => {
  const hourRooms = choice[number % askedHours.length] ?? [];
  // Steps through the rooms of the hour, so that neighbours in time are not neighbours in the file.
  const room = hourRooms[(number * 37) % hourRooms.length] as BenchRoom;
  return { roomId: room.id, when: askedWhen(number), participants: 4 };
};

/** In a room that nobody has at the hour but for single evenings: two or three of the dates cannot be had. */
export const previewOf = (number: number): PreviewRequest => previewIn(free, number);

/** In a room that a group has at the hour: every date is busy but holidays, and for each it is looked what could be had instead. */
export const hopelessPreviewOf = (number: number): PreviewRequest => previewIn(taken, number);

/** The spans of a weekly series in one space, as the database sees them. */
export const spansOf = ({ start, end }: WhenMessage): Span[] =>
  Array.from({ length: seriesLength }, (_, week) => {
    const on = (local: string) =>
      instantOf(`${addDays(local.slice(0, 10), 7 * week)}${local.slice(10)}`, region.timeZone);
    return { start: on(start).instant, end: on(end).instant };
  });

export const spaceOf = (roomId: string): number => rooms.find(({ id }) => id === roomId)?.spaceIds[0] ?? 0;
export const spaceIds: readonly number[] = [...new Set(rooms.flatMap((room) => room.spaceIds))];

/** Rooms of one space without turnaround, where a request is approved at once. */
const earlyRooms = rooms.filter(
  ({ automatic, spaceIds: { length }, policy }) => automatic && length === 1 && policy.turnaroundMinutes === 0,
);
/** When nobody is there yet: two half hours before eight, on Monday to Thursday, for on a Friday Christmas begins. */
const earlyTimes = [0, 1, 2, 3].flatMap((weekday) => [420, 450].map((minute) => ({ weekday, minute })));
/** So many series can be written before the early hours are full. */
export const mostSeries = earlyRooms.length * earlyTimes.length;

/** A year in the early morning, in another room or at another time for each number. */
export const seriesRequest = (number: number): BookingRequest => {
  const room = earlyRooms[number % earlyRooms.length] as BenchRoom;
  const time = earlyTimes[Math.floor(number / earlyRooms.length) % earlyTimes.length] as (typeof earlyTimes)[number];
  return {
    organisationId: bench.organisationId,
    roomId: room.id,
    when: weekly(addDays(nextMonday, time.weekday), time.minute, 30),
    internalTitle: 'Aamuryhmä',
    activityType: 'T1',
    contentArea: 'A5',
    participants: 4,
    responsiblePerson: { name: 'Aino Aalto', phone: '040 123 4500' },
    acceptTerms: true,
  };
};

export const roomCount = rooms.length;

/** A week from Monday to Sunday: of each room the next one, then of each the one after that, and so on. */
export const availabilityPath = (number: number): string => {
  const room = rooms[number % roomCount] as BenchRoom;
  const monday = addDays(nextMonday, 7 * (Math.floor(number / roomCount) % firstWeeks));
  return `/api/v1/rooms/${room.id}/availability?from=${monday}&to=${addDays(monday, 6)}`;
};
