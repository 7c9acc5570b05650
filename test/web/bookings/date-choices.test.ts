import { expect, test } from 'vitest';
import {
  type Choices,
  choosable,
  chooseForAll,
  fateOf,
  needsChoice,
  offersOf,
  resolutionsOf,
  stillValid,
  tallyOf,
} from '../../../web/bookings/date-choices.ts';
import { busy, date, holiday, otherRoom, otherTime } from './samples.ts';

const free = date('2027-01-11');
const competing = date('2027-01-18', { status: 'competing', competitors: 1 });
const both = busy('2027-01-25', otherRoom('2027-01-25', 'r3'), otherTime('2027-01-25', 15));
const roomOnly = busy('2027-02-01', otherRoom('2027-02-01', 'r4'), otherRoom('2027-02-01', 'r3'));
const nothing = date('2027-02-08', { status: 'closed', reasonText: 'Suljettu: kevätsiivous.' });
const feast = holiday('2027-02-15');
const dates = [free, competing, both, roomOnly, nothing, feast];

const firstOffer = (of: typeof both, kind: 'room' | 'time') => offersOf(of, kind)[0] as Choices[string];

test('what others have asked for too needs no choice, and neither does a holiday', () => {
  expect(dates.filter(needsChoice)).toEqual([both, roomOnly, nothing]);
});

test('a date becomes what was chosen for it, and waits until something is', () => {
  const choices: Choices = {
    [both.localStart]: firstOffer(both, 'time'),
    [roomOnly.localStart]: firstOffer(roomOnly, 'room'),
  };
  expect(dates.map((each) => fateOf(each, choices))).toEqual(['asked', 'asked', 'time', 'room', 'open', 'holiday']);
});

test('the sum tells the dates by what becomes of them and counts those that will be asked for', () => {
  const choices: Choices = {
    [both.localStart]: firstOffer(both, 'time'),
    [roomOnly.localStart]: firstOffer(roomOnly, 'room'),
    [nothing.localStart]: { action: 'skip' },
  };
  expect(tallyOf(dates, choices)).toEqual({
    total: 6,
    sent: 4,
    competing: 1,
    asked: 2,
    room: 1,
    time: 1,
    wait: 0,
    skip: 1,
    holiday: 1,
    open: 0,
  });
});

test('a choice for a date that has become free does not move it', () => {
  expect(fateOf(free, { [free.localStart]: { action: 'skip' } })).toBe('asked');
  expect(resolutionsOf([free], { [free.localStart]: { action: 'skip' } })).toEqual([]);
});

test('the same room is chosen for all dates that can have it, rather than the first of each', () => {
  const chosen = chooseForAll({}, dates, 'room');
  expect(Object.values(chosen).map((choice) => 'roomId' in choice && choice.roomId)).toEqual(['r3', 'r3']);
});

test('choosing for all leaves open what cannot have it, and keeps what was chosen there', () => {
  expect(tallyOf(dates, chooseForAll({}, dates, 'time')).open).toBe(2);
  const before: Choices = { [roomOnly.localStart]: { action: 'skip' } };
  expect(chooseForAll(before, dates, 'time')[roomOnly.localStart]).toEqual({ action: 'skip' });
});

test('all dates that cannot be had can be left out at once', () => {
  const tally = tallyOf(dates, chooseForAll({}, dates, 'skip'));
  expect(tally).toMatchObject({ skip: 3, open: 0, sent: 2 });
});

test('it is told how many dates could have each way on', () => {
  expect(choosable(dates)).toEqual({ room: 2, time: 1, wait: 2, skip: 3 });
});

test('only what somebody else has can be waited for, and it is told so in the request', () => {
  const choices = chooseForAll({}, dates, 'wait');
  expect(dates.map((each) => fateOf(each, choices))).toEqual(['asked', 'asked', 'wait', 'wait', 'open', 'holiday']);
  expect(tallyOf(dates, choices)).toMatchObject({ wait: 2, open: 1, sent: 2 });
  expect(resolutionsOf(dates, choices)).toEqual([
    { date: '2027-01-25', action: 'wait' },
    { date: '2027-02-01', action: 'wait' },
  ]);
  const closed = [date(both.date, { status: 'closed' }), roomOnly];
  expect(stillValid(choices, closed)).toEqual({ [roomOnly.localStart]: { action: 'wait' } });
});

test('after a new preview only choices that are still offered for dates that still need them remain', () => {
  const choices: Choices = {
    [both.localStart]: firstOffer(both, 'time'),
    [roomOnly.localStart]: firstOffer(roomOnly, 'room'),
    [nothing.localStart]: { action: 'skip' },
  };
  const now = [free, date(both.date), busy(roomOnly.date, otherRoom(roomOnly.date, 'r9')), nothing];
  expect(stillValid(choices, now)).toEqual({ [nothing.localStart]: { action: 'skip' } });
});

test('the request tells what was chosen: the room, the hours, or that a date is left out', () => {
  const choices: Choices = {
    [both.localStart]: firstOffer(both, 'time'),
    [roomOnly.localStart]: firstOffer(roomOnly, 'room'),
    [nothing.localStart]: { action: 'skip' },
  };
  expect(resolutionsOf(dates, choices)).toEqual([
    { date: '2027-01-25', action: 'time', start: '2027-01-25T15:00', end: '2027-01-25T17:00' },
    { date: '2027-02-01', action: 'room', roomId: 'r4' },
    { date: '2027-02-08', action: 'skip' },
  ]);
});

test('two dates of one day are told apart by their hours', () => {
  const morning = busy('2027-03-01');
  const evening = { ...busy('2027-03-01'), localStart: '2027-03-01T20:00', localEnd: '2027-03-01T21:00' };
  expect(resolutionsOf([morning, evening], { [evening.localStart]: { action: 'skip' } })).toEqual([
    { date: '2027-03-01T20:00', action: 'skip' },
  ]);
});
