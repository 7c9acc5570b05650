import { describe, expect, test } from 'vitest';
import { isStillTold, onlyCloses } from '../../../shared/bookings/open-to-all.ts';

describe('an invitation to everybody', () => {
  const ended = { endAt: 1000 };
  const coming = { endAt: 2000 };

  test.each([
    ['it takes place', true, [{ state: 'approved', ...coming }], true],
    ['it is called off', true, [{ state: 'cancelled', ...coming }], true],
    [
      'one date is over, another is not',
      true,
      [
        { state: 'approved', ...ended },
        { state: 'cancelled', ...coming },
      ],
      true,
    ],
    ['it is over', true, [{ state: 'approved', ...ended }], false],
    ['it only waits for an answer', true, [{ state: 'requested', ...coming }], false],
    ['it was denied', true, [{ state: 'denied', ...coming }], false],
    ['nobody was invited', false, [{ state: 'approved', ...coming }], false],
  ])('is told or not where %s', (_, openToAll, dates, expected) => {
    expect(isStillTold({ openToAll }, dates, 1000)).toBe(expected);
  });

  test.each([
    [{ openToAll: false }, true],
    [{ scope: 'all', openToAll: false, publicLink: undefined }, true],
    [{ openToAll: true }, false],
    [{ openToAll: false, publicDescription: 'Kahvia' }, false],
    [{ openToAll: false, participants: 5 }, false],
    [{ scope: 'all' }, false],
  ])('is only taken back by %o: %s', (change, expected) => {
    expect(onlyCloses(change)).toBe(expected);
  });
});
