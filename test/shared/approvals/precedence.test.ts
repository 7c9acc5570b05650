import { describe, expect, test } from 'vitest';
import { arrivalOf, type Contender, comparePrecedence, lostByClass } from '../../../shared/approvals/precedence.ts';

const contender = (bookingId: string, more: Partial<Contender> = {}): Contender => ({
  bookingId,
  organisationId: `o-${bookingId}`,
  priorityClass: 'grant',
  position: 4,
  hoursThisSeason: 10,
  requestedAt: 1000,
  ...more,
});
const usual = contender('usual');

describe('who comes first', () => {
  test.each([
    ['a better class, whatever the hours', { position: 1, hoursThisSeason: 99, requestedAt: 9999 }, 'class', 'other'],
    ['a worse class, whatever the hours', { position: 5, hoursThisSeason: 0, requestedAt: 1 }, 'class', 'usual'],
    ['no class, which comes after every class', { priorityClass: null, position: null }, 'class', 'usual'],
    ['less use in the same class, whoever asked first', { hoursThisSeason: 9.5, requestedAt: 9999 }, 'hours', 'other'],
    ['an earlier request where the rest is equal', { requestedAt: 999 }, 'arrival', 'other'],
    ['nothing that differs', {}, null, undefined],
  ] as const)('%s', (_, more, by, first) => {
    const other = contender('other', more);
    const { order, by: ground } = comparePrecedence(usual, other);
    expect(ground).toBe(by);
    expect(order === 0 ? undefined : order < 0 ? 'usual' : 'other').toBe(first);
    expect(Math.sign(comparePrecedence(other, usual).order)).toBe(order === 0 ? 0 : -Math.sign(order));
  });

  test('a time is lost by class only where the class of the winner is better', () => {
    const best = contender('best', { position: 1 });
    expect(lostByClass({ given: best, lost: [usual] }, usual)).toBe(true);
    expect(lostByClass({ given: usual, lost: [best] }, best)).toBe(false);
    expect(lostByClass({ given: contender('same', { hoursThisSeason: 0 }), lost: [usual] }, usual)).toBe(false);
  });

  test.each([
    ['what was asked for with the booking', [null, null], 1000],
    ['a date that was asked for later', [5000], 5000],
    ['both, by the later', [null, 5000], 5000],
    ['nothing in particular', [], 1000],
  ])('%s arrives when it was asked for', (_, asked, arrival) => {
    const dates = asked.map((askedAt) => ({ askedAt }));
    expect(arrivalOf(1000, dates)).toBe(arrival);
  });
});
