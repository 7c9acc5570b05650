/** Furniture for the drawing of a room, from what is known of it: hints of what happens there, no measured plan. Pure. */
import type { Layout, RoomKind } from '../../shared/rooms/schemas.ts';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export type Piece =
  | ({ kind: 'table' | 'mat' } & Box)
  | { kind: 'round-table'; x: number; y: number; radius: number }
  | { kind: 'chair'; x: number; y: number };

export interface PlannedRoom {
  kind: RoomKind;
  capacity: number;
  areaM2: number | null;
  layouts: readonly { layout: Layout; capacity: number }[];
}

/** The drawing's own units. */
export const sheet = { width: 360, height: 220 };
const wall = 16;

/** More chairs than this are a pattern, not a room. */
const maxChairs = 44;

/** A large room fills the sheet; a small one leaves air around it. */
export const wallsOf = ({ areaM2, capacity }: PlannedRoom): Box => {
  const area = areaM2 ?? capacity * 2;
  const share = Math.min(1, 0.6 + area / 180);
  const width = (sheet.width - 2 * wall) * share;
  const height = (sheet.height - 2 * wall) * Math.min(1, share + 0.15);
  return { x: (sheet.width - width) / 2, y: (sheet.height - height) / 2, width, height };
};

const chair = (x: number, y: number): Piece => ({ kind: 'chair', x, y });

const middleOf = ({ x, y, width, height }: Box): [x: number, y: number] => [x + width / 2, y + height / 2];

/** The middles of a grid of so many places, the last row centred. */
const gridPlaces = (box: Box, count: number, columns: number): [x: number, y: number][] => {
  const rows = Math.ceil(count / columns);
  return Array.from({ length: count }, (_, index) => {
    const row = Math.floor(index / columns);
    const inRow = row === rows - 1 ? count - row * columns : columns;
    const step = box.width / columns;
    const start = box.x + (box.width - inRow * step) / 2;
    return [start + ((index % columns) + 0.5) * step, box.y + (row + 0.5) * (box.height / rows)];
  });
};

const around = ([x, y]: readonly [number, number], count: number, across: number, down: number): Piece[] =>
  Array.from({ length: count }, (_, index) => {
    const angle = (index / count) * 2 * Math.PI - Math.PI / 2;
    return chair(x + across * Math.cos(angle), y + down * Math.sin(angle));
  });

const theatre = (box: Box, count: number): Piece[] => {
  const columns = Math.max(2, Math.ceil(Math.sqrt((count * box.width) / box.height)));
  return gridPlaces(box, count, columns).map(([x, y]) => chair(x, y));
};

const classroom = (box: Box, count: number): Piece[] => {
  const desks = Math.ceil(count / 2);
  const columns = desks > 9 ? 4 : Math.min(3, desks);
  return gridPlaces(box, desks, columns).flatMap(([x, y]): Piece[] => [
    { kind: 'table', x: x - 20, y: y - 11, width: 40, height: 11 },
    chair(x - 10, y + 8),
    chair(x + 10, y + 8),
  ]);
};

const groups = (box: Box, count: number): Piece[] => {
  const tables = Math.max(1, Math.round(count / 6));
  const seats = Math.min(6, Math.max(3, Math.round(count / tables)));
  return gridPlaces(box, tables, tables > 4 ? 4 : Math.min(3, tables)).flatMap(([x, y]): Piece[] => [
    { kind: 'round-table', x, y, radius: 14 },
    ...around([x, y], seats, 24, 24),
  ]);
};

const circle = (box: Box, count: number): Piece[] =>
  around(middleOf(box), count, box.width / 2 - 6, box.height / 2 - 4);

const boardroom = (box: Box, count: number): Piece[] => {
  const [x, y] = middleOf(box);
  const side = Math.max(1, Math.ceil(count / 2));
  const length = Math.min(box.width - 20, side * 24);
  const seats = Array.from({ length: side }, (_, index) => x - length / 2 + (index + 0.5) * (length / side));
  return [
    { kind: 'table', x: x - length / 2, y: y - 15, width: length, height: 30 },
    ...seats.flatMap((seat) => [chair(seat, y - 26), chair(seat, y + 26)]).slice(0, count),
  ];
};

const mats = (box: Box, count: number): Piece[] =>
  gridPlaces(box, Math.min(10, Math.max(4, Math.round(count / 3))), 5).map(([x, y]) => ({
    kind: 'mat',
    x: x - 8,
    y: y - 17,
    width: 16,
    height: 34,
  }));

/** An open floor: the chairs are along the wall. */
const openFloor = (box: Box, count: number): Piece[] =>
  gridPlaces({ ...box, height: 8 }, Math.min(10, count), Math.min(10, count)).map(([x, y]) => chair(x, y - 4));

const arrangements: Record<Layout, (box: Box, count: number) => Piece[]> = {
  theatre,
  classroom,
  groups,
  circle,
  boardroom,
  empty: openFloor,
};

/** Rooms for one thing are drawn with it. */
const arrangementsOfKind: Partial<Record<RoomKind, (box: Box, count: number) => Piece[]>> = {
  sport: mats,
  stand: (box) => boardroom(box, 2),
  kitchen: (box, count) => [
    { kind: 'table', x: box.x + box.width + 8, y: box.y - 16, width: 14, height: box.height * 0.9 },
    ...groups(box, count),
  ],
};

/** The layout in the drawing, if it is one of those that the room has. */
export const drawnLayout = ({ kind, layouts }: PlannedRoom): { layout: Layout; capacity: number } | undefined =>
  arrangementsOfKind[kind] ? undefined : layouts[0];

/** What stands in the room. */
export const piecesOf = (room: PlannedRoom): Piece[] => {
  const { x, y, width, height } = wallsOf(room);
  const floor = { x: x + 30, y: y + 30, width: width - 60, height: height - 56 };
  const drawn = drawnLayout(room);
  const arrange = arrangementsOfKind[room.kind] ?? arrangements[drawn?.layout ?? 'boardroom'];
  return arrange(floor, Math.min(maxChairs, drawn?.capacity ?? room.capacity));
};
