import { describe, expect, test } from 'vitest';
import {
  createdMismatches,
  eventNeedsOf,
  type Mismatch,
  mismatchesOf,
  needsOfMismatches,
  type RoomMismatch,
  worsenedSince,
} from '../../../shared/bookings/accessibility-mismatch.ts';
import { type Need, needs, type Verdict } from '../../../shared/rooms/accessibility.ts';

const decidedBy = {
  check: 'entrance.door_threshold',
  fact: 'entrance.door_threshold_mm',
  verdict: 'N',
  value: 80,
  limit: '<= 70',
  source: 'osm',
} as const;

/** A room that suits everybody but for what is said. */
const roomWith = (said: Partial<Record<Need, Verdict>>, wheelchairPlaces: number | null = 4) => ({
  verdicts: Object.fromEntries(
    needs.map((need) => {
      const verdict = said[need] ?? 'S';
      return [need, { verdict, decidedBy: verdict === 'S' ? null : { ...decidedBy, verdict } }];
    }),
  ) as Parameters<typeof mismatchesOf>[1]['verdicts'],
  wheelchairPlaces,
});
const told = (mismatches: readonly Mismatch[]) =>
  mismatches.map((each) =>
    each.kind === 'need' ? `${each.need} ${each.verdict}` : `${each.users} of ${each.places ?? 'unknown'}`,
  );

describe('what a room does not give for certain', () => {
  test.each<[Need[], number | null, Parameters<typeof roomWith>, string[]]>([
    [[], null, [{ wheelchair: 'N', hearing: 'U' }], []],
    [['wheelchair'], null, [{}], []],
    [['wheelchair'], null, [{ wheelchair: 'N' }], ['wheelchair N']],
    [['walker'], null, [{ walker: 'A' }], ['walker A']],
    // Not known is never good news.
    [['hearing'], null, [{ hearing: 'U' }], ['hearing U']],
    [['hearing', 'wheelchair'], null, [{ wheelchair: 'N', hearing: 'A', vision: 'N' }], ['wheelchair N', 'hearing A']],
    [['wheelchair'], 4, [{}, 4], []],
    [['wheelchair'], 5, [{}, 4], ['5 of 4']],
    [['wheelchair'], 1, [{}, 0], ['1 of 0']],
    [['wheelchair'], 1, [{}, null], ['1 of unknown']],
    // Nobody has been counted, or nobody comes.
    [['wheelchair'], null, [{}, null], []],
    [['wheelchair'], 0, [{}, null], []],
    [['wheelchair'], 5, [{ wheelchair: 'U' }, 4], ['wheelchair U', '5 of 4']],
  ])('%o with %o wheelchair users in %o: %o', (asked, users, room, expected) => {
    expect(told(mismatchesOf(eventNeedsOf(asked, users), roomWith(...room)))).toEqual(expected);
  });

  test('each need brings the check that decided it', () => {
    const [mismatch] = mismatchesOf(eventNeedsOf(['wheelchair'], null), roomWith({ wheelchair: 'N' }));
    expect(mismatch).toEqual({ kind: 'need', need: 'wheelchair', verdict: 'N', decidedBy });
  });

  test('fewer places, or more who need them, never take anything away', () => {
    for (let users = 1; users < 7; users += 1) {
      for (let places = 6; places > 0; places -= 1) {
        const lacks = (more: number, fewer: number) =>
          mismatchesOf(eventNeedsOf([], users + more), roomWith({}, places - fewer)).length;
        expect(lacks(0, 1)).toBeGreaterThanOrEqual(lacks(0, 0));
        expect(lacks(1, 0)).toBeGreaterThanOrEqual(lacks(0, 0));
      }
    }
  });
});

describe('what an event needs', () => {
  test.each<[Need[], number | null, Need[], number | null]>([
    [['hearing', 'wheelchair'], 2, ['wheelchair', 'hearing'], 2],
    // Whoever comes by wheelchair needs a room for wheelchairs.
    [['hearing'], 2, ['wheelchair', 'hearing'], 2],
    [[], 1, ['wheelchair'], 1],
    [['hearing'], 0, ['hearing'], null],
    [['wheelchair'], 0, ['wheelchair'], 0],
    [['wheelchair', 'wheelchair'], null, ['wheelchair'], null],
  ])('%o and %o wheelchair users: %o, %o', (asked, users, expected, counted) => {
    expect(eventNeedsOf(asked, users)).toEqual({ needs: expected, wheelchairUsers: counted });
  });
});

describe('what is worse than before', () => {
  const need = (name: Need, verdict: 'A' | 'U' | 'N'): Mismatch => ({
    kind: 'need',
    need: name,
    verdict,
    decidedBy: null,
  });
  const places = (users: number, there: number | null): Mismatch => ({
    kind: 'wheelchairPlaces',
    users,
    places: there,
  });
  const inRoom = (roomId: string, mismatch: Mismatch): RoomMismatch => ({ ...mismatch, roomId, device: null });

  test.each<[Mismatch[], Mismatch[], string[]]>([
    [[], [need('walker', 'A')], ['walker A']],
    [[need('walker', 'A')], [need('walker', 'A')], []],
    [[need('walker', 'A')], [need('walker', 'N')], ['walker N']],
    [[need('walker', 'N')], [need('walker', 'U')], []],
    [[need('walker', 'N')], [need('vision', 'A')], ['vision A']],
    [[places(5, 4)], [places(5, 4)], []],
    [[places(5, 4)], [places(6, 4)], ['6 of 4']],
    [[places(2, null)], [places(3, null)], ['3 of unknown']],
    [[need('wheelchair', 'N')], [places(5, 4)], ['5 of 4']],
  ])('%o, then %o: %o', (before, now, expected) => {
    expect(told(worsenedSince(before, now))).toEqual(expected);
  });

  test('is told room by room: what one room lacks says nothing of another', () => {
    const before = [inRoom('a', need('walker', 'N'))];
    const now = [inRoom('a', need('walker', 'N')), inRoom('b', need('walker', 'A'))];
    expect(createdMismatches(before, now)).toEqual([inRoom('b', need('walker', 'A'))]);
  });

  test('needs are named once, in their order; places are about wheelchairs', () => {
    expect(needsOfMismatches([need('hearing', 'A'), places(5, 4), need('hearing', 'N')])).toEqual([
      'wheelchair',
      'hearing',
    ]);
  });
});
