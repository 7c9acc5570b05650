import { describe, expect, test } from 'vitest';
import {
  addressWith,
  type Criteria,
  criteriaFromQuery,
  noWants,
  queryFromCriteria,
  searchOf,
  whenFromQuery,
} from '../../../web/when/criteria.ts';

const when = { start: '2027-01-11T17:00', end: '2027-01-11T19:00' };

/** As a browser reads the address back. */
const readBack = (address: string): Record<string, string> =>
  Object.fromEntries(new URL(address, 'https://tilava.example').searchParams);

describe('a search in the address', () => {
  test.each<[string, Criteria]>([
    ['nothing at all', { when: undefined, wants: noWants }],
    ['a single time', { when, wants: noWants }],
    [
      'a series on even weeks, holidays kept',
      {
        when: { ...when, rrule: 'FREQ=WEEKLY;BYDAY=MO;UNTIL=20270531', isoWeeks: 'even', skipHolidays: false },
        wants: noWants,
      },
    ],
    ['chosen dates', { when: { ...when, rdates: ['2027-01-20', '2027-02-03'] }, wants: noWants }],
    [
      'all that can be wanted',
      {
        when,
        wants: {
          people: 12,
          place: '167',
          equipment: ['projector', 'piano'],
          needs: ['wheelchair', 'hearing'],
          min: 'S',
          unknown: false,
        },
      },
    ],
  ])('%s comes back as it went', (_, criteria) => {
    expect(criteriaFromQuery(readBack(addressWith('/haku', queryFromCriteria(criteria))))).toEqual(criteria);
  });

  test('what is not asked for is not in the address', () => {
    expect(addressWith('/haku', queryFromCriteria({ when: undefined, wants: noWants }))).toBe('/haku');
  });

  test.each([
    [{}],
    [{ start: when.start }],
    [{ start: '2027-02-30T17:00', end: when.end }],
    [{ start: '17:00', end: '19:00' }],
    [{ start: ['2027-01-11T17:00', '2027-01-12T17:00'], end: when.end }],
  ])('an address that holds no time (%o) has none', (query) => {
    expect(whenFromQuery(query)).toBeUndefined();
  });

  test('of an address written by hand only what means something is taken', () => {
    const query = {
      ...when,
      rdates: '2027-01-20,soon',
      isoWeeks: 'both',
      people: '-3',
      needs: 'wheelchair,flying',
      equipment: 'piano,piano,no code,organ',
      min: 'U',
    };
    expect(criteriaFromQuery(query)).toEqual({
      when: { ...when, rdates: ['2027-01-20'] },
      // Which codes there are is data: the service refuses those that are in no list.
      wants: { ...noWants, needs: ['wheelchair'], equipment: ['piano', 'organ'] },
    });
  });

  test.each([
    ['12', 12],
    ['10000', 10_000],
    ['10001', undefined],
    ['0', undefined],
    ['1.5', undefined],
    ['many', undefined],
  ])('%s people are %s', (people, count) => {
    expect(criteriaFromQuery({ people }).wants.people).toBe(count);
  });
});

describe('the message of a search', () => {
  test('holds nothing that was not asked for', () => {
    expect(searchOf(when, noWants)).toEqual({ when });
  });

  test('says how sure a need must be met only where there is a need', () => {
    expect(searchOf(when, { ...noWants, min: 'S', unknown: false })).toEqual({ when });
    expect(searchOf(when, { ...noWants, needs: ['vision'] })).toEqual({
      when,
      needs: ['vision'],
      minVerdict: 'A',
      includeUnknown: true,
    });
  });
});
