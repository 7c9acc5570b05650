import { expect, test } from 'vitest';
import { chooseForAll } from '../../../web/bookings/date-choices.ts';
import { isGone, movedGroups, reasonsToWait, recheckOf } from '../../../web/bookings/moved-dates.ts';
import { busy, date, mondays, otherRoom, otherTime, preview } from './samples.ts';

const [first = '', second = '', third = ''] = mondays(3);
const dates = [
  busy(first, otherRoom(first, 'r3')),
  busy(second, otherTime(second, 15)),
  busy(third, otherRoom(third, 'r3')),
];
const choices = chooseForAll(chooseForAll({}, dates, 'room'), dates, 'time');

test('dates that move to one room are asked for together, each at its own hour', () => {
  expect(movedGroups(dates, choices).map(({ request }) => request)).toEqual([
    {
      roomId: 'r3',
      when: { start: `${first}T17:00`, end: `${first}T19:00`, skipHolidays: false, rdates: [`${third}T17:00`] },
    },
    { roomId: 'r2', when: { start: `${second}T15:00`, end: `${second}T17:00`, skipHolidays: false } },
  ]);
});

test('nothing is asked while nothing is moved', () => {
  expect(movedGroups(dates, { [`${first}T17:00`]: { action: 'skip' } })).toEqual([]);
});

test('a place that was taken meanwhile is known by the date that it was chosen for', () => {
  const groups = movedGroups(dates, choices);
  const answers = [preview([date(first), busy(third)]), preview([date(second, { localStart: `${second}T15:00` })])];
  const recheck = recheckOf(groups, answers);
  expect([first, second, third].map((day) => isGone(`${day}T17:00`, recheck))).toEqual([false, false, true]);
});

const manual = { code: 'room-manual', text: 'Tilan varaukset hyväksyy henkilökunta.' };
const rival = { code: 'competing', text: 'Yhtä kertaa on hakenut myös toinen.' };
const doubt = { code: 'accessibility', text: 'Esteettömyydestä ei ole varmuutta: kuuleminen.' };

test('the request waits for the rules of every room that it uses, each told once', () => {
  const recheck = { dates: {}, queueReasons: [manual, manual], mismatches: {} };
  const told = reasonsToWait(preview([], { queueReasons: [doubt] }), recheck, {
    asksCompeting: true,
    lacksThere: true,
  });
  expect(told).toEqual([doubt, manual]);
});

test('what is out of order or wanted by others on a date that is not asked for makes nobody wait', () => {
  const told = reasonsToWait(preview([], { queueReasons: [doubt, rival] }), undefined, {
    asksCompeting: false,
    lacksThere: false,
  });
  expect(told).toEqual([]);
});
