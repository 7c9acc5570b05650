/**
 * Random series with what happens to their dates, written as files and read by programs that are not ours: nothing is
 * wrong with the file, and the times that a reader finds are the booked ones.
 */
import ICAL from 'ical.js';
import { convertIcsCalendar } from 'ts-ics';
import { expect, test } from 'vitest';
import { expandWhen, type PlannedOccurrence } from '../../../shared/bookings/recurrence.ts';
import { formatRrule } from '../../../shared/bookings/rrule.ts';
import type { When } from '../../../shared/bookings/when.ts';
import { type CalendarEvent, calendarFile } from '../../../shared/calendars/ics.ts';
import { type Series, type SeriesDate, seriesComponents } from '../../../shared/calendars/series-file.ts';
import { AppError } from '../../../shared/errors.ts';
import { addDays, addLocalMinutes, dateOf, isoInstant } from '../../../shared/time.ts';
import { instantOf } from '../../../shared/wall-clock.ts';
import { checkIcs, icsValue } from '../../support/ics-checker.ts';
import { type Random, randomFrom } from '../../support/random.ts';
import { randomRule, randomStart } from '../../support/random-rules.ts';

const zones = [
  'Europe/Helsinki',
  'Europe/Helsinki',
  'America/Los_Angeles',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Asia/Kolkata',
  'Europe/Dublin',
];
const usual = ['FREQ=WEEKLY', 'FREQ=WEEKLY;INTERVAL=2', 'FREQ=MONTHLY;BYDAY=2TU', 'FREQ=MONTHLY;BYDAY=FR;BYSETPOS=-1'];
const frequent = [
  'FREQ=WEEKLY;BYDAY=MO,WE,FR',
  'FREQ=DAILY',
  'FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR',
  'FREQ=DAILY;INTERVAL=2',
];

const randomWhen = (random: Random): When => {
  const start = randomStart(random);
  const minutes = random.pick([45, 120, 120, 480, 600]);
  const likely = `${random.pick([...usual, ...frequent])};COUNT=${random.int(2, 60)}`;
  return {
    start,
    end: addLocalMinutes(start, minutes),
    rrule: random.chance(0.6) ? likely : formatRrule(randomRule(random, start)),
    ...(random.chance(0.15) && { isoWeeks: random.pick(['even', 'odd'] as const) }),
    ...(random.chance(0.15) && { rdates: [addDays(dateOf(start), random.int(1, 90))] }),
    ...(random.chance(0.15) && { exdates: [addDays(dateOf(start), 7 * random.int(1, 6))] }),
  };
};

const homeRoom = 'Ryhmätila Mustikka, Kanervan sote-keskus, Kanervatie 1, 80100 Joensuu';

/** A date with what has happened to it. */
const dateFrom = (random: Random, planned: PlannedOccurrence, index: number, timeZone: string): SeriesDate => {
  const kept: SeriesDate = {
    id: `o${index}`,
    originalStart: planned.key,
    localStart: planned.localStart,
    localEnd: planned.localEnd,
    start: planned.start,
    end: planned.end,
    state: random.chance(0.9) ? 'approved' : 'requested',
    location: random.chance(0.9) ? homeRoom : 'Sali',
  };
  if (planned.holiday) return { ...kept, state: 'skipped' };
  if (random.chance(0.1)) return { ...kept, state: random.pick(['cancelled', 'denied', 'skipped'] as const) };
  if (random.chance(0.9)) return kept;
  const localStart = addLocalMinutes(planned.key, random.pick([-60, 30, 75, 180]));
  const localEnd = addLocalMinutes(localStart, random.pick([30, 60, 150]));
  const [start, end] = [instantOf(localStart, timeZone).instant, instantOf(localEnd, timeZone).instant];
  return end > start ? { ...kept, localStart, localEnd, start, end } : kept;
};

const plannedFor = (when: When, timeZone: string): PlannedOccurrence[] => {
  try {
    return expandWhen(when, { timeZone, lastDate: addDays(dateOf(when.start), 800) });
  } catch (error) {
    if (error instanceof AppError) return [];
    throw error;
  }
};

const randomSeries = (seed: number): Series => {
  const random = randomFrom(seed);
  const timeZone = random.pick(zones);
  const when = randomWhen(random);
  return {
    bookingId: 'b1',
    when,
    timeZone,
    sequence: random.int(1, 40),
    createdAt: Date.parse('2026-11-01T08:00:00Z'),
    changedAt: Date.parse('2026-11-22T08:00:00Z'),
    words: { summary: 'Vertaisryhmä; "äiti, lapsi"', url: 'https://tilava.example/oma/varaukset/b1' },
    dates: plannedFor(when, timeZone).map((planned, index) => dateFrom(random, planned, index, timeZone)),
  };
};

const spanText = (start: number, end: number): string => `${isoInstant(start)}/${isoInstant(end)}`;
const bookedOf = ({ dates }: Series): string[] =>
  dates
    .filter(({ state }) => state === 'approved' || state === 'requested')
    .map(({ start, end }) => spanText(start, end))
    .sort();

/** What ical.js finds, by its documented way: the zone registered, overrides handed to their series, then iterated. */
const readByIcalJs = (text: string): string[] => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  const components = calendar.getAllSubcomponents('vevent');
  const overrides = components.filter((each) => each.hasProperty('recurrence-id'));
  const instant = (time: ICAL.Time): number => time.toUnixTime() * 1000;
  return components
    .filter((each) => !each.hasProperty('recurrence-id'))
    .flatMap((component) => {
      const event = new ICAL.Event(component, { exceptions: component.hasProperty('rrule') ? overrides : [] });
      if (!event.isRecurring()) return [spanText(instant(event.startDate), instant(event.endDate))];
      const found: string[] = [];
      const iterator = event.iterator();
      for (let next = iterator.next(); next; next = iterator.next()) {
        const { startDate, endDate } = event.getOccurrenceDetails(next);
        found.push(spanText(instant(startDate), instant(endDate)));
      }
      return found;
    })
    .sort();
};

const fileOf = (series: Series, events = seriesComponents(series)): string =>
  calendarFile({ name: 'Vertaisryhmä', timeZone: series.timeZone, events });

const isSeries = (events: readonly CalendarEvent[]): boolean => events.some(({ recurrence }) => recurrence);

test('any series, whatever happened to its dates, is a faultless file whose times are the booked ones', () => {
  let [series, singles] = [0, 0];
  for (let seed = 1; seed <= 120; seed += 1) {
    const booked = randomSeries(seed);
    const events = seriesComponents(booked);
    const text = fileOf(booked, events);
    const about = `seed ${seed}: ${booked.when.rrule} ${booked.timeZone}`;
    expect(checkIcs(text, { isPublic: false }).faults, about).toEqual([]);
    expect(readByIcalJs(text), about).toEqual(bookedOf(booked));
    if (seed % 8 === 0) expect(convertIcsCalendar(undefined, text).events ?? [], about).toHaveLength(events.length);
    if (isSeries(events)) series += 1;
    else if (events.length > 1) singles += 1;
  }
  expect([series > 40, singles > 20]).toEqual([true, true]);
});

/** A series of which nothing has happened yet. */
const seriesOf = (when: When, dates: (planned: SeriesDate, index: number) => SeriesDate = (date) => date): Series => {
  const timeZone = 'Europe/Helsinki';
  const quiet: Random = { ...randomFrom(1), chance: (probability) => probability >= 0.9 };
  const planned = expandWhen(when, { timeZone, lastDate: addDays(dateOf(when.start), 800) });
  return {
    ...randomSeries(1),
    when,
    timeZone,
    dates: planned.map((each, index) => dates(dateFrom(quiet, each, index, timeZone), index)),
  };
};
const tuesdays: When = { start: '2026-09-01T17:00', end: '2026-09-01T19:00', rrule: 'FREQ=WEEKLY;UNTIL=20261201' };

test('a weekly group is one event in its own zone, with what is skipped, cancelled and moved', () => {
  const series = seriesOf(tuesdays, (date, index) => {
    if (index === 2) return { ...date, state: 'cancelled' };
    if (index !== 4) return date;
    const [localStart, localEnd] = ['2026-09-30T18:00', '2026-09-30T20:00'];
    const start = Date.parse('2026-09-30T15:00:00Z');
    return { ...date, localStart, localEnd, start, end: start + 2 * 3_600_000 };
  });
  const lines = fileOf(series).replaceAll('\r\n ', '').split('\r\n');
  const told = (name: string) => lines.filter((line) => new RegExp(`^${name}[;:]`).test(line));
  expect(told('UID')).toEqual(['UID:sarja-b1@tilava', 'UID:sarja-b1@tilava']);
  // The last evening is in winter time: 17.00 is 15.00 in UTC, an hour later than in September.
  expect(told('RRULE').at(-1)).toBe('RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20261201T150000Z');
  expect(told('EXDATE')).toEqual(['EXDATE;TZID=Europe/Helsinki:20260915T170000']);
  expect(told('RECURRENCE-ID')).toEqual(['RECURRENCE-ID;TZID=Europe/Helsinki:20260929T170000']);
  expect(told('DTSTART').slice(-2)).toEqual([
    'DTSTART;TZID=Europe/Helsinki:20260901T170000',
    'DTSTART;TZID=Europe/Helsinki:20260930T180000',
  ]);
});

test.each([
  ['FREQ=MONTHLY;BYDAY=FR;BYSETPOS=-1;COUNT=6', 'FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20270226T150000Z'],
  ['FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR;COUNT=10', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20260914T140000Z'],
  ['FREQ=MONTHLY;BYMONTHDAY=15;COUNT=3', 'FREQ=MONTHLY;BYMONTHDAY=15;UNTIL=20261115T150000Z'],
  ['FREQ=YEARLY;COUNT=2', 'FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=1;UNTIL=20270901T140000Z'],
  // Outlook has no pattern for these, or another meaning.
  ['FREQ=MONTHLY;BYDAY=1TU,3TU;COUNT=6', undefined],
  ['FREQ=MONTHLY;BYMONTHDAY=31;COUNT=3', undefined],
  ['FREQ=MONTHLY;BYDAY=5MO;COUNT=3', undefined],
  ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=6', undefined],
  ['FREQ=WEEKLY;BYMONTH=9,10;COUNT=6', undefined],
])('%s is written as %s', (rrule, written) => {
  const events = seriesComponents(seriesOf({ ...tuesdays, rrule, skipHolidays: false }));
  expect(events[0]?.recurrence?.rrule).toBe(written);
  if (!written) expect(new Set(events.map(({ uid }) => uid.slice(0, 7)))).toEqual(new Set(['varaus-']));
});

test('even weeks are every other week until a year has 53, and dates by themselves where they are not', () => {
  const even = (start: string) =>
    seriesComponents(
      seriesOf({
        ...tuesdays,
        start: `${start}T17:00`,
        end: `${start}T19:00`,
        isoWeeks: 'even',
        rrule: 'FREQ=WEEKLY;COUNT=20',
      }),
    );
  expect(even('2027-01-12')[0]?.recurrence?.rrule).toContain('INTERVAL=2');
  expect(even('2026-10-27').filter(({ uid }) => uid.startsWith('varaus-')).length).toBeGreaterThan(2);
});

test('a date that was added beside the rule stands by itself, and leaves the series as it was', () => {
  const before = seriesComponents(seriesOf(tuesdays));
  const after = seriesComponents(seriesOf({ ...tuesdays, rdates: ['2026-09-03'] }));
  expect(after[0]).toEqual(before[0]);
  expect(after.slice(before.length).map(({ uid }) => uid)).toEqual(['varaus-o1@tilava']);
});

test.each([
  // At night the clock goes back at four: an end at half past three comes twice.
  ['2026-10-18T01:30', '2026-10-18T03:30', ['2026-10-24T22:30:00Z/2026-10-25T00:30:00Z']],
  // From ten to six by the clock is nine hours that night.
  ['2026-10-17T22:00', '2026-10-18T06:00', ['2026-10-24T19:00:00Z/2026-10-25T04:00:00Z']],
])('a series from %s to %s tells the night of the change as it is', (start, end, special) => {
  const series = seriesOf({ start, end, rrule: 'FREQ=WEEKLY;COUNT=4' });
  expect(seriesComponents(series).flatMap(({ recurrenceId }) => recurrenceId ?? [])).toHaveLength(special.length);
  expect(readByIcalJs(fileOf(series))).toEqual(bookedOf(series));
  expect(bookedOf(series)).toEqual(expect.arrayContaining(special));
});

test('where a start itself comes twice or never, every date stands by itself in UTC', () => {
  for (const start of ['2026-10-18T03:30', '2026-03-22T03:30']) {
    const when = { start, end: addLocalMinutes(start, 120), rrule: 'FREQ=WEEKLY;COUNT=4' };
    expect(isSeries(seriesComponents(seriesOf(when)))).toBe(false);
    expect(readByIcalJs(fileOf(seriesOf(when)))).toEqual(bookedOf(seriesOf(when)));
  }
});

test('of a series without any date left nothing is told', () => {
  expect(seriesComponents(seriesOf(tuesdays, (date) => ({ ...date, state: 'cancelled' })))).toEqual([]);
});

test('an invitation says who asks whom, and what is cancelled takes no time', () => {
  const organizer = { name: 'Kanervan "talo"; Joensuu', email: 'tilat@example.fi' };
  const attendees = [{ name: 'Tähdet, ry', email: 'tahdet@example.fi', asksAnswer: true }];
  const [invited] = seriesComponents({ ...seriesOf(tuesdays), words: { summary: 'Ryhmä', organizer, attendees } });
  const file = { madeAt: Date.parse('2026-11-22T09:00:00Z'), timeZone: 'Europe/Helsinki' };
  const events = invited ? [invited] : [];
  const request = checkIcs(calendarFile({ ...file, method: 'REQUEST', events }), { isPublic: false });
  expect([request.faults, icsValue(request.components[0], 'DTSTAMP')]).toEqual([[], '20261122T090000Z']);
  expect(request.components[0]?.properties.find(({ name }) => name === 'ATTENDEE')).toEqual({
    name: 'ATTENDEE',
    parameters: {
      CN: '"Tähdet, ry"',
      CUTYPE: 'INDIVIDUAL',
      ROLE: 'REQ-PARTICIPANT',
      PARTSTAT: 'NEEDS-ACTION',
      RSVP: 'TRUE',
    },
    value: 'mailto:tahdet@example.fi',
  });
  const ended = events.map((event): CalendarEvent => ({ ...event, status: 'CANCELLED', sequence: 41 }));
  const cancel = checkIcs(calendarFile({ ...file, method: 'CANCEL', events: ended }), { isPublic: false });
  expect([cancel.faults, icsValue(cancel.components[0], 'TRANSP')]).toEqual([[], 'TRANSPARENT']);
});

test.each<[string, (text: string) => string]>([
  ['a zone that is not declared', (text) => text.replace(/BEGIN:VTIMEZONE[\s\S]*END:VTIMEZONE\r\n/, '')],
  ['a zone that is an hour off', (text) => text.replaceAll('TZOFFSETTO:+0200', 'TZOFFSETTO:+0100')],
  ['a change on another Sunday', (text) => text.replace('BYMONTH=10;BYDAY=-1SU', 'BYMONTH=10;BYDAY=1SU')],
  [
    'a series in UTC',
    (text) => text.replace('DTSTART;TZID=Europe/Helsinki:20260901T170000', 'DTSTART:20260901T140000Z'),
  ],
  ['a local end of a rule', (text) => text.replace(/(UNTIL=\d+T\d+)Z/, '$1')],
  ['a rule without an end', (text) => text.replace(/;UNTIL=\d+T\d+Z/, '')],
  ['an excluded date in UTC', (text) => text.replace('END:VEVENT', 'EXDATE:20260908T140000Z\r\nEND:VEVENT')],
  ['a message without an organiser', (text) => text.replace('CALSCALE', 'METHOD:REQUEST\r\nCALSCALE')],
])('the checker sees %s', (_, broken) => {
  const right = fileOf(seriesOf(tuesdays));
  expect(checkIcs(right, { isPublic: false }).faults).toEqual([]);
  expect(checkIcs(broken(right), { isPublic: false }).faults).not.toEqual([]);
  // And what is meant for one is no public calendar.
  expect(checkIcs(right).faults).not.toEqual([]);
});
