import { describe, expect, test } from 'vitest';
import { factPlacesOf } from '../../../shared/facts/places.ts';
import type { SiteFactsView } from '../../../shared/facts/schemas.ts';
import type { FactSubject } from '../../../shared/facts/subjects.ts';
import { valuesOf, waysToRoom } from '../../../shared/facts/ways.ts';
import { attributeOf } from '../../../shared/rooms/attributes.ts';
import {
  factsOnWay,
  type PlacedFact,
  placeOfAnswer,
  placeWord,
  type SurveyWay,
  valueAt,
  waysOf,
  withAnswers,
} from '../../../shared/survey/way.ts';

const way: SurveyWay = {
  siteId: 'site',
  roomId: 'room',
  entranceId: 'main',
  isMain: true,
  hasOthers: true,
  facilities: { lift: 'lift', toilet: 'toilet' },
};

const key = 'wayfinding.contrast_signs';
const fact = (subjectKind: FactSubject, subjectId: string, value: PlacedFact['value'], via = ''): PlacedFact => ({
  subjectKind,
  subjectId,
  via,
  key,
  value,
  checkedOn: null,
});

/** From afar to near. */
const everywhere = [
  fact('site', 'site', 1),
  fact('room', 'room', 2),
  fact('facility', 'lift', 3),
  fact('entrance', 'main', 4),
  fact('room', 'room', 5, 'main'),
];
const elsewhere = [
  fact('site', 'other', 9),
  fact('room', 'next', 9),
  fact('facility', 'goods-lift', 9),
  fact('entrance', 'yard', 9),
  fact('room', 'room', 9, 'yard'),
];

describe('what is known on a way', () => {
  test.each(everywhere.map((_, index) => index + 1))(
    'is the nearest of %d places, in whatever order they come',
    (count) => {
      const facts = everywhere.slice(0, count);
      for (const order of [facts, facts.toReversed()]) {
        expect(factsOnWay([...elsewhere, ...order], way).get(key)?.value).toBe(count);
      }
    },
  );

  test('is what the verdicts go by', () => {
    const recordOf = (value: PlacedFact['value']) => ({
      [key]: { value, source: null, checkedOn: null, subjectKind: 'site' as const, subjectId: '' },
    });
    const [judged] = waysToRoom({
      site: recordOf(1),
      room: recordOf(2),
      facilities: [recordOf(3)],
      entrances: [{ id: 'main', facts: recordOf(4), toRoom: recordOf(5) }],
    });
    expect(factsOnWay(everywhere, way).get(key)?.value).toBe(valuesOf(judged?.record ?? {})[key]);
  });

  test('is not what nobody knows', () => {
    expect(factsOnWay([fact('site', 'site', null), ...elsewhere], way).has(key)).toBe(false);
  });
});

test('an answer takes the place of what stood there, and an answer of nothing takes it away', () => {
  const merged = withAnswers(everywhere, [fact('room', 'room', 7, 'main'), fact('entrance', 'main', null)]);
  expect(merged.map(({ value }) => value)).toEqual([1, 2, 3, 7]);
  expect(valueAt(merged, { subjectKind: 'room', subjectId: 'room', via: 'main' }, key)).toBe(7);
  expect(valueAt(merged, { subjectKind: 'entrance', subjectId: 'main', via: '' }, key)).toBeNull();
});

test('a house has a way for each of its doors, the main one first, and one when it has told of none', () => {
  const name = { fi: '', sv: '', en: '' };
  const place = (subjectKind: FactSubject, subjectId: string) => ({
    subjectKind,
    subjectId,
    via: '',
    facilityKind: subjectKind === 'facility' ? ('lift' as const) : null,
    name,
  });
  const view = (doors: string[]): SiteFactsView => ({
    site: { id: 'site', name },
    attributes: [],
    places: [...doors.map((id) => place('entrance', id)), place('facility', 'lift'), place('facility', 'goods-lift')],
    facts: [],
    rooms: [{ id: 'room', code: null, name, known: 0, least: 18, missing: [], facilities: ['lift'] }],
  });
  expect(waysOf(view(['main', 'yard']), 'room')).toMatchObject([
    { entranceId: 'main', isMain: true, hasOthers: true, facilities: { lift: 'lift' } },
    { entranceId: 'yard', isMain: false },
  ]);
  expect(waysOf(view([]), 'room')).toMatchObject([{ entranceId: null, isMain: true, hasOthers: false }]);
});

describe('an answer stands', () => {
  const placeOf = (attributeKey: string, on: Partial<SurveyWay> = {}, known?: PlacedFact) => {
    const attribute = attributeOf(attributeKey);
    if (!attribute) throw new Error(attributeKey);
    const { subjects, facilityKind, fromEntrance } = factPlacesOf(attribute);
    const asked = { key: attributeKey, subjects: [...subjects], facilityKind, fromEntrance };
    return placeWord(placeOfAnswer(asked, { ...way, ...on }, known));
  };

  test.each<[string, Partial<SurveyWay>, string]>([
    ['parking.width_mm', {}, 'site/site/'],
    ['parking.width_mm', { isMain: false, entranceId: 'yard' }, 'site/site/'],
    ['route.outdoor_slope_pct', {}, 'site/site/'],
    ['route.outdoor_slope_pct', { isMain: false, entranceId: 'yard' }, 'entrance/yard/'],
    ['entrance.door_width_mm', {}, 'entrance/main/'],
    ['entrance.door_width_mm', { entranceId: null, hasOthers: false }, 'room/room/'],
    ['route.indoor_width_mm', {}, 'room/room/main'],
    ['route.indoor_width_mm', { hasOthers: false }, 'room/room/'],
    ['lift.needed', {}, 'room/room/main'],
    ['lift.cabin_width_mm', {}, 'facility/lift/'],
    ['lift.cabin_width_mm', { facilities: {} }, 'room/room/'],
    ['room.turning_mm', {}, 'room/room/'],
    ['hearing.loop', {}, 'room/room/'],
    ['wc.location', {}, 'room/room/'],
    ['wc.turning_mm', {}, 'facility/toilet/'],
    ['service.assistance_dog_allowed', {}, 'site/site/'],
    ['wayfinding.contrast_signs', {}, 'site/site/'],
  ])('of %s on the way %j: at %s', (attributeKey, on, place) => {
    expect(placeOf(attributeKey, on)).toBe(place);
  });

  test('where the way knows it from nearer by, for farther off it would change nothing', () => {
    expect(placeOf('route.outdoor_slope_pct', {}, fact('entrance', 'main', 4))).toBe('entrance/main/');
    expect(placeOf('route.indoor_width_mm', { hasOthers: false }, fact('room', 'room', 4, 'main'))).toBe(
      'room/room/main',
    );
    expect(placeOf('wc.turning_mm', {}, fact('site', 'site', 4))).toBe('facility/toilet/');
  });
});
