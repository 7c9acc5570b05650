import { describe, expect, test } from 'vitest';
import { isAway, nearestContact, type RoutedContact } from '../../../shared/contacts/routing.ts';

const person = (id: string, part: Partial<RoutedContact>): RoutedContact => ({
  id,
  level: 'county',
  line: null,
  siteId: null,
  municipalityCode: null,
  area: null,
  substituteId: null,
  awayFrom: null,
  awayUntil: null,
  ...part,
});

const county = person('county', {});
const area = person('area', { level: 'area', area: { municipalities: ['167', '276'] } });
const town = person('town', { level: 'municipality', municipalityCode: '167' });
const rescue = person('rescue', { level: 'municipality', municipalityCode: '167', line: 'rescue' });
const house = person('house', { level: 'site', siteId: 's1' });

const today = '2026-11-22';
const asked = (siteId: string | undefined, municipalityCode: string | undefined) => ({ siteId, municipalityCode });
const idOf = (...parameters: Parameters<typeof nearestContact<RoutedContact>>) =>
  nearestContact(...parameters)?.contact.id;

describe('a question goes to the nearest contact person', () => {
  const all = [county, area, rescue, town, house];
  test.each([
    ['of the house', 's1', '167', 'house'],
    ['of the municipality, where the house has none', 's2', '167', 'town'],
    ['of the area, where the municipality has none', 's3', '276', 'area'],
    ['of the county, where nobody else is', 's4', '999', 'county'],
    ['of the county, when nothing is asked about', undefined, undefined, 'county'],
  ])('%s', (_, siteId, municipality, expected) => {
    expect(idOf(all, asked(siteId, municipality), undefined, today)).toBe(expected);
  });

  test('of the line that it is about, and else of all lines', () => {
    expect(idOf(all, asked('s2', '167'), 'rescue', today)).toBe('rescue');
    expect(idOf(all, asked('s2', '167'), 'sote', today)).toBe('town');
    expect(idOf([county, rescue], asked('s2', '167'), 'sote', today)).toBe('rescue');
  });

  test('who is of use: else to the next nearest, past a substitute who is not', () => {
    const reached = (all: RoutedContact[], ...ids: string[]) =>
      nearestContact(all, asked('s1', '167'), undefined, today, ({ id }) => ids.includes(id))?.contact.id;
    const onLeave = { ...house, awayFrom: '2026-11-20', substituteId: 'rescue' };
    expect(reached(all, 'house', 'county')).toBe('house');
    expect(reached(all, 'town', 'county')).toBe('town');
    expect(reached([county, area, rescue, town, onLeave], 'rescue', 'county')).toBe('rescue');
    expect(reached([county, area, rescue, town, onLeave], 'house', 'county')).toBe('county');
    expect(reached(all)).toBeUndefined();
  });

  test('who is nobody, where nobody is named', () => {
    expect(nearestContact([house], asked('s2', '167'), undefined, today)).toBeUndefined();
  });
});

describe('while somebody is away', () => {
  const away = { awayFrom: '2026-11-20', awayUntil: '2026-11-25' };

  test('the substitute answers, and is named as such', () => {
    const onLeave = { ...house, ...away, substituteId: 'town' };
    const nearest = nearestContact([onLeave, town, county], asked('s1', '167'), undefined, today);
    expect([nearest?.contact.id, nearest?.standsInFor?.id]).toEqual(['town', 'house']);
    expect(nearestContact([onLeave, town], asked('s1', '167'), undefined, '2026-11-26')?.standsInFor).toBeUndefined();
  });

  test('the substitute’s substitute answers when both are', () => {
    const onLeave = { ...house, ...away, substituteId: 'town' };
    const alsoAway = { ...town, ...away, substituteId: 'county' };
    expect(idOf([onLeave, alsoAway, county], asked('s1', '999'), undefined, today)).toBe('county');
  });

  test('without a substitute the next level answers; two who stand in for each other hang nothing', () => {
    expect(idOf([{ ...house, ...away }, town, county], asked('s1', '167'), undefined, today)).toBe('town');
    const one = { ...house, ...away, substituteId: 'town' };
    const other = { ...town, ...away, substituteId: 'house' };
    expect(idOf([one, other, county], asked('s1', '167'), undefined, today)).toBe('county');
  });

  test.each([
    ['2026-11-19', false],
    ['2026-11-20', true],
    ['2026-11-25', true],
    ['2026-11-26', false],
  ])('both days count: on %s %s', (day, expected) => {
    expect(isAway(away, day)).toBe(expected);
    expect(isAway({ awayFrom: '2026-11-20', awayUntil: null }, day)).toBe(day >= '2026-11-20');
  });
});
