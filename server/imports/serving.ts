/** Which lift and which toilet serves which rooms while the rows of a file are being planned. */
import type { FacilityRow } from '../../db/facilities.ts';
import { AppError } from '../../shared/errors.ts';
import type { FacilityKind } from '../../shared/facts/subjects.ts';
import type { CatalogueRoom, CatalogueSite } from '../rooms/catalogue-types.ts';
import type { RowWrite } from './plan.ts';
import { referenceTo } from './records.ts';

export interface FacilitiesOf {
  facilities: readonly FacilityRow[];
  roomFacilities: readonly { roomId: string; facilityId: string }[];
}

const servedWrite = (roomId: string, facilityId: string, isNew: boolean): RowWrite => {
  const key = { roomId, facilityId };
  return { table: 'roomFacilities', key, before: isNew ? null : key, after: isNew ? key : null };
};

/** Who serves whom while rows are being planned, and what the rows have said of it so far. */
export const createService = ({ facilities, roomFacilities }: FacilitiesOf) => {
  const things = new Map(facilities.map((row) => [row.id, row]));
  /** By kind and room, the one that serves it. */
  const serving = new Map<string, string>();
  const lines = new Map<string, number>();
  const keyOf = (kind: FacilityKind, roomId: string) => `${kind} ${roomId}`;
  for (const { roomId, facilityId } of roomFacilities) {
    const kind = things.get(facilityId)?.kind;
    if (kind) serving.set(keyOf(kind, roomId), facilityId);
  }

  /** @throws AppError `import.served-twice` when an earlier row gave one of the rooms another of the kind */
  const check = (kind: FacilityKind, rooms: readonly CatalogueRoom[]): void => {
    for (const room of rooms) {
      const line = lines.get(keyOf(kind, room.id));
      if (line !== undefined)
        throw new AppError('import.served-twice', { path: 'rooms', values: { room: referenceTo(room), line } });
    }
  };

  /** Rooms that another one serves until now, by that one. */
  const moving = (facility: FacilityRow, rooms: readonly CatalogueRoom[]) =>
    Map.groupBy(
      rooms.filter(({ id }) => (serving.get(keyOf(facility.kind, id)) ?? facility.id) !== facility.id),
      ({ id }) => things.get(serving.get(keyOf(facility.kind, id)) ?? ''),
    );

  /**
   * Makes it serve these rooms and no others.
   * @param line of the row that says so; none where its cell says nothing and all is to stay
   */
  const serve = (facility: FacilityRow, rooms: readonly CatalogueRoom[], line: number | undefined): RowWrite[] => {
    things.set(facility.id, facility);
    const served = new Set(rooms.map(({ id }) => keyOf(facility.kind, id)));
    const writes: RowWrite[] = [];
    for (const [key, id] of serving) {
      if (id !== facility.id || served.has(key)) continue;
      writes.push(servedWrite(key.slice(facility.kind.length + 1), id, false));
      serving.delete(key);
    }
    for (const { id: roomId } of rooms) {
      const key = keyOf(facility.kind, roomId);
      const earlier = serving.get(key);
      if (line !== undefined) lines.set(key, line);
      if (earlier === facility.id) continue;
      if (earlier !== undefined) writes.push(servedWrite(roomId, earlier, false));
      writes.push(servedWrite(roomId, facility.id, true));
      serving.set(key, facility.id);
    }
    return writes;
  };

  /** Those that it serves now. */
  const roomsOf = ({ id, kind }: FacilityRow, { rooms }: CatalogueSite) =>
    rooms.filter((room) => serving.get(keyOf(kind, room.id)) === id);

  return { check, moving, roomsOf, serve };
};
