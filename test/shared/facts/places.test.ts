import { describe, expect, test } from 'vitest';
import { factFault } from '../../../shared/facts/fact-fault.ts';
import { measuringTip } from '../../../shared/facts/measuring-tips.ts';
import { factPlacesOf, isKeptAsFact, mayStandOn } from '../../../shared/facts/places.ts';
import type { FacilityKind, FactSubject } from '../../../shared/facts/subjects.ts';
import { type AttributeDefinition, attributeDefinitions, attributeOf } from '../../../shared/rooms/attributes.ts';
import { askedLeast, missingLeastFacts } from '../../../shared/rooms/least-facts.ts';

const attribute = (key: string) => attributeOf(key) as AttributeDefinition;

test.each<[key: string, place: FactSubject | 'way' | FacilityKind, may: boolean]>([
  ['parking.fee', 'site', true],
  ['parking.fee', 'entrance', true],
  ['parking.fee', 'lift', false],
  ['parking.fee', 'way', false],
  ['entrance.door_width_mm', 'entrance', true],
  ['entrance.door_width_mm', 'site', false],
  ['entrance.door_width_mm', 'room', true],
  ['route.indoor_width_mm', 'way', true],
  ['route.indoor_width_mm', 'room', true],
  ['route.indoor_width_mm', 'toilet', false],
  ['lift.needed', 'way', true],
  ['lift.needed', 'lift', false],
  ['lift.cabin_width_mm', 'lift', true],
  ['lift.cabin_width_mm', 'toilet', false],
  ['wc.turning_mm', 'toilet', true],
  ['wc.turning_mm', 'lift', false],
  ['wc.turning_mm', 'site', true],
  ['wc.location', 'toilet', false],
  ['wc.location', 'room', true],
  ['room.quiet', 'site', false],
  ['room.quiet', 'way', false],
  ['hearing.loop', 'room', true],
  ['service.languages', 'site', true],
])('%s may stand on %s: %s', (key, place, may) => {
  const facilityKind = place === 'lift' || place === 'toilet' ? place : undefined;
  const subjectKind = place === 'way' ? 'room' : facilityKind ? 'facility' : (place as FactSubject);
  expect(mayStandOn(attribute(key), { subjectKind, via: place === 'way' ? 'e1' : '', facilityKind })).toBe(may);
});

test('every fact may be said of a single room, so that whatever is known of it can be changed', () => {
  const never = attributeDefinitions.filter((each) => !factPlacesOf(each).subjects.includes('room'));
  expect(never).toEqual([]);
});

test('pictures, persons, the main entrance and what is out of order are told otherwise', () => {
  const otherwise = attributeDefinitions.filter((each) => !isKeptAsFact(each)).map(({ key }) => key);
  expect(otherwise).toEqual(['entrance.is_main', 'lift.working', 'service.photos', 'service.contact']);
});

describe('of the least facts', () => {
  test('each that is measured says how', () => {
    const measured = askedLeast.filter((key) => ['mm', '%', 'm'].includes(attribute(key).type));
    expect(measured.filter((key) => measuringTip(key) === null)).toEqual([]);
    expect(measured.length).toBeGreaterThan(8);
  });

  test('what nobody has answered is missing; one of several answers is enough', () => {
    expect(missingLeastFacts({})).toHaveLength(18);
    const missing = missingLeastFacts({ 'route.outdoor_surface': 'smooth', 'wc.location': null, 'lift.needed': false });
    expect(missing).not.toContain('route.outdoor_slope_pct');
    expect(missing).not.toContain('lift.needed');
    expect(missing).toContain('wc.location');
  });
});

test.each<[key: string, value: string | number | boolean | null, code: string | undefined]>([
  ['entrance.door_width_mm', 400, undefined],
  ['entrance.door_width_mm', 399, 'field.too-small'],
  ['entrance.door_width_mm', 3001, 'field.too-big'],
  ['entrance.door_width_mm', 850.5, 'field.type'],
  ['entrance.door_width_mm', '850', 'field.type'],
  ['entrance.ramp_slope_pct', 7.5, undefined],
  ['entrance.ramp_slope_pct', 30.1, 'field.too-big'],
  ['entrance.ramp', 'fixed', undefined],
  ['entrance.ramp', 'wooden', 'field.choice'],
  ['entrance.ramp', true, 'field.choice'],
  ['room.quiet', false, undefined],
  ['room.quiet', 'ei', 'field.type'],
  ['hearing.loop_tested_on', '2026-02-28', undefined],
  ['hearing.loop_tested_on', '2026-02-30', 'field.date'],
  ['hearing.loop_coverage', 'x'.repeat(501), 'field.too-long'],
  ['service.languages', 'fi, sv', undefined],
  ['service.languages', 7, 'field.type'],
  ['room.quiet', null, undefined],
])('%s as %s: %s', (key, value, code) => {
  expect(factFault(attribute(key), value)?.code).toBe(code);
});
