import { describe, expect, test } from 'vitest';
import type { FactSubject } from '../../../shared/facts/subjects.ts';
import { type FactRecord, valuesOf, waysToRoom } from '../../../shared/facts/ways.ts';
import type { Facts, FactValue } from '../../../shared/rooms/accessibility.ts';

const recordOf = (subjectKind: FactSubject, facts: Readonly<Record<string, FactValue>>): FactRecord =>
  Object.fromEntries(
    Object.entries(facts).map(([key, value]) => [
      key,
      { value, source: 'measured', checkedOn: '2026-09-01', subjectKind, subjectId: subjectKind },
    ]),
  );

const site = recordOf('site', { 'parking.accessible_count': 2, 'wc.location': 'other_floor', 'lift.needed': true });
const room = recordOf('room', { 'wc.location': 'same_floor', 'entrance.door_width_mm': 700, 'room.turning_mm': 1500 });
const toilet = recordOf('facility', { 'wc.door_width_mm': 900, 'wc.location': 'none' });
const main = {
  id: 'main',
  facts: recordOf('entrance', { 'entrance.door_width_mm': 900, 'entrance.steps_count': 3 }),
  toRoom: recordOf('room', {}),
};
const yard = {
  id: 'yard',
  facts: recordOf('entrance', { 'entrance.steps_count': 0 }),
  toRoom: recordOf('room', { 'lift.needed': false, 'entrance.steps_count': 1 }),
};
const valuesBy = (entrances: readonly (typeof main)[]): [string | null, Facts][] =>
  waysToRoom({ site, room, facilities: [toilet], entrances }).map(({ entranceId, record }) => [
    entranceId,
    valuesOf(record),
  ]);

describe('the ways to a room', () => {
  test('are one where the house has told of no way in, and all that is known holds on it', () => {
    expect(valuesBy([])).toEqual([
      [
        null,
        {
          'parking.accessible_count': 2,
          'lift.needed': true,
          'wc.location': 'none',
          'wc.door_width_mm': 900,
          'entrance.door_width_mm': 700,
          'room.turning_mm': 1500,
        },
      ],
    ]);
  });

  test('are as many as the ways in, each with what is measured there and from there', () => {
    const [first, second] = valuesBy([main, yard]);
    expect(first).toEqual(['main', expect.objectContaining({ 'entrance.door_width_mm': 900, 'lift.needed': true })]);
    expect(first?.[1]['entrance.steps_count']).toBe(3);
    expect(second).toEqual(['yard', expect.objectContaining({ 'lift.needed': false })]);
    expect(second?.[1]['entrance.steps_count']).toBe(1);
  });

  test('tell of the main door what the room was once told of its door, and of no other', () => {
    const unmeasured = { ...main, facts: recordOf('entrance', { 'entrance.steps_count': 3 }) };
    const widths = valuesBy([unmeasured, yard]).map(([, facts]) => facts['entrance.door_width_mm']);
    expect(widths).toEqual([700, undefined]);
    expect(valuesBy([yard])[0]?.[1]['entrance.door_width_mm']).toBe(700);
  });

  test('tell of every fact where it stands', () => {
    const [way] = waysToRoom({ site, room, facilities: [toilet], entrances: [main] });
    const standing = (key: string) => way?.record[key]?.subjectKind;
    expect(
      ['parking.accessible_count', 'room.turning_mm', 'wc.location', 'entrance.steps_count'].map(standing),
    ).toEqual(['site', 'room', 'facility', 'entrance']);
  });
});
