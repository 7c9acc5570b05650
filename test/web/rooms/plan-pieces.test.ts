import { expect, test } from 'vitest';
import { layoutKeys, roomKinds } from '../../../shared/rooms/schemas.ts';
import { drawnLayout, type PlannedRoom, piecesOf, wallsOf } from '../../../web/rooms/plan-pieces.ts';

const room = (more: Partial<PlannedRoom>): PlannedRoom => ({
  kind: 'meeting',
  capacity: 10,
  areaM2: 24,
  layouts: [{ layout: 'boardroom', capacity: 10 }],
  ...more,
});

const rooms = roomKinds.flatMap((kind) =>
  layoutKeys.flatMap((layout) =>
    [2, 3, 7, 12, 30, 200].map((capacity) =>
      room({ kind, capacity, areaM2: capacity * 2, layouts: [{ layout, capacity }] }),
    ),
  ),
);

test('whatever the room, its furniture stands within its walls', () => {
  const outside = rooms.filter((each) => {
    const walls = wallsOf(each);
    return piecesOf(each).some(
      ({ x, y }) => !(x > walls.x && x < walls.x + walls.width && y > walls.y && y < walls.y + walls.height),
    );
  });
  expect(outside).toEqual([]);
});

test('a small room has as many chairs as it seats', () => {
  for (const layout of ['circle', 'boardroom', 'theatre'] as const) {
    const pieces = piecesOf(room({ layouts: [{ layout, capacity: 10 }] }));
    expect(pieces.filter(({ kind }) => kind === 'chair')).toHaveLength(10);
  }
});

test('a gym is drawn with mats, and then no layout is named', () => {
  const gym = room({ kind: 'sport', capacity: 25, layouts: [{ layout: 'circle', capacity: 20 }] });
  expect(new Set(piecesOf(gym).map(({ kind }) => kind))).toEqual(new Set(['mat']));
  expect(drawnLayout(gym)).toBeUndefined();
});
