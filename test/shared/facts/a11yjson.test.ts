import { describe, expect, test } from 'vitest';
import { a11yAccessibility, a11yAttributes, a11yEntrance, a11yLift } from '../../../shared/facts/a11yjson.ts';
import type { Facts } from '../../../shared/rooms/accessibility.ts';
import { attributeOf } from '../../../shared/rooms/attributes.ts';

const cm = (value: number) => ({ value, unit: 'cm' });

describe('what is known of a place, as A11yJSON', () => {
  test.each<[facts: Facts, told: object]>([
    [{}, {}],
    [{ 'parking.accessible_count': 2 }, { parking: { forWheelchairUsers: { count: 2 } } }],
    [{ 'parking.accessible_count': 0, 'parking.width_mm': 3600 }, { parking: { forWheelchairUsers: null } }],
    [
      { 'parking.distance_m': 12 },
      { parking: { forWheelchairUsers: { distanceToEntrance: { value: 12, unit: 'm' } } } },
    ],
    [
      { 'route.outdoor_slope_pct': 5, 'route.outdoor_width_mm': 1200, 'route.outdoor_surface': 'uneven' },
      {
        pathways: {
          width: cm(120),
          surface: { longitudinalSlope: { value: 2.86, unit: 'deg' }, smoothness: 'intermediate' },
        },
      },
    ],
    [
      { 'route.indoor_ramp_slope_pct': 8 },
      { pathwaysFromEntrance: { surface: { longitudinalSlope: { value: 4.57, unit: 'deg' } } } },
    ],
    [
      { 'route.guidance_tactile': true, 'wayfinding.pictograms': false },
      { signageSystems: [{ hasTactileGuideStrips: true, hasPictograms: false }] },
    ],
    [
      { 'room.door_width_mm': 925, 'room.turning_mm': 1500 },
      { rooms: [{ entrance: { door: { width: cm(92.5) } }, turningSpaceInside: cm(150) }] },
    ],
    [{ 'room.wheelchair_capacity': 0 }, { wheelchairPlaces: null }],
    [{ 'room.wheelchair_capacity': 3 }, { wheelchairPlaces: { count: 3 } }],
    [{ 'room.acoustics_good': false, 'room.quiet': false }, { isQuiet: false }],
    [{ 'hearing.loop': 'portable' }, { hasInductionLoop: true }],
    [{ 'hearing.captioning_screen': false }, {}],
    [{ 'hearing.captioning_screen': true }, { media: [{ type: 'screen', hasDedicatedScreenForSubtitles: true }] }],
    [{ 'wc.location': 'none' }, { restrooms: [{ isAccessibleWithWheelchair: false }] }],
    [
      { 'wc.side_space': 'one_side', 'wc.side_space_which': 'left', 'wc.side_space_mm': 900 },
      { restrooms: [{ toilet: { spaceOnUsersLeftSide: cm(90) } }] },
    ],
    [{ 'wc.side_space': 'one_side', 'wc.side_space_mm': 900 }, {}],
    [
      { 'wc.side_space': 'both_sides', 'wc.side_space_mm': 800 },
      { restrooms: [{ toilet: { spaceOnUsersLeftSide: cm(80), spaceOnUsersRightSide: cm(80) } }] },
    ],
    [{ 'wc.grab_bars': 'one' }, { restrooms: [{ hasSupportRails: true }] }],
    [{ 'service.languages': 'fi, sv' }, { staff: { languages: ['fi', 'sv'] } }],
    [
      { 'service.assistance_dog_allowed': true },
      { animalPolicy: { allowsAssistanceDogs: true, allowsGuideDogs: true } },
    ],
    [{ 'room.ventilation': 'mechanical' }, {}],
    [{ 'room.quiet': null }, {}],
  ])('%j is %j', (facts, told) => {
    expect(a11yAccessibility(facts)).toEqual(told);
  });

  test.each<[facts: Facts, told: object]>([
    [{ 'entrance.steps_count': 0 }, {}],
    [
      { 'entrance.steps_count': 0, 'entrance.ramp': 'none' },
      { isLevel: true, hasFixedRamp: false, hasRemovableRamp: false },
    ],
    [
      { 'entrance.steps_count': 2, 'entrance.level_difference_mm': 300, 'entrance.steps_handrail': 'one_side' },
      { isLevel: false, stairs: { count: 2, stepHeight: cm(15), hasHandRail: true } },
    ],
    [
      { 'entrance.ramp': 'fixed', 'entrance.ramp_slope_pct': 5 },
      { hasFixedRamp: true, slopeAngle: { value: 2.86, unit: 'deg' } },
    ],
    [{ 'entrance.ramp': 'portable' }, { hasFixedRamp: false, hasRemovableRamp: true }],
    [
      { 'entrance.door_width_mm': 850, 'entrance.door_threshold_mm': 25, 'entrance.door_operation': 'heavy' },
      { door: { width: cm(85), thresholdHeight: cm(2.5), isAutomatic: false, isEasyToHoldOpen: false } },
    ],
    [{ 'entrance.glass': 'no_glass' }, { door: { isGlassDoor: false } }],
  ])('of a way in %j is %j', (facts, told) => {
    expect(a11yEntrance(facts)).toEqual(told);
  });

  test('a lift is a piece of equipment where there is one', () => {
    expect(a11yLift({})).toBeUndefined();
    expect(a11yLift({ 'lift.present': false, 'lift.cabin_width_mm': 1100 })).toBeUndefined();
    expect(a11yLift({ 'lift.present': true })).toEqual({ category: 'elevator' });
    expect(a11yLift({ 'lift.cabin_width_mm': 1100, 'lift.voice': false })).toEqual({
      category: 'elevator',
      cabinWidth: cm(110),
      hasSpeech: false,
    });
  });

  test('every attribute that is told is one of ours', () => {
    expect([...a11yAttributes].filter((key) => !attributeOf(key))).toEqual([]);
    expect(a11yAttributes.size).toBeGreaterThan(50);
  });
});
