/** The ways to a room, and what is known on each: facts of the house, its ways in and its lifts and toilets come together. Pure. */
import type { Facts, FactValue } from '../rooms/accessibility.ts';
import type { LocalDate } from '../time.ts';
import type { FactSource, FactSubject } from './subjects.ts';

/** A fact with what is said of it, and the place where it stands. */
export interface KnownFact {
  value: FactValue;
  source: FactSource | null;
  checkedOn: LocalDate | null;
  subjectKind: FactSubject;
  subjectId: string;
}

/** By attribute key; a missing one is not known. */
export type FactRecord = Readonly<Record<string, KnownFact>>;

/** What is known around one room, place by place. */
export interface KnownAround {
  site: FactRecord;
  room: FactRecord;
  /** Of the lift and the toilet that serve the room. */
  facilities: readonly FactRecord[];
  /** The main one first: what is known of it, and of the way from it to the room. */
  entrances: readonly { id: string; facts: FactRecord; toRoom: FactRecord }[];
}

/** One way to a room. */
export interface RoomWay {
  /** Null where the house has not told of any way in. */
  entranceId: string | null;
  record: FactRecord;
}

/** Whether an attribute tells of a door, its steps or its ramp. */
const isOfEntrance = (key: string): boolean => key.startsWith('entrance.');

/** What says nothing of any one door. */
const withoutEntrance = (record: FactRecord): FactRecord =>
  Object.fromEntries(Object.entries(record).filter(([key]) => !isOfEntrance(key)));

/**
 * What holds on each way to a room, the main entrance's first; just one where no entrance is known. The nearer to the
 * thing itself a fact stands, the more it says: the room knows better than the house, a toilet better than a room that
 * uses it, an entrance better than both, and the way from it to the room best. What a room tells of its entrance is told
 * of the main one, never of another door.
 */
export const waysToRoom = ({ site, room, facilities, entrances }: KnownAround): RoomWay[] => {
  const shared: FactRecord = Object.assign({}, site, room, ...facilities);
  if (entrances.length === 0) return [{ entranceId: null, record: shared }];
  const others = entrances.length > 1 ? withoutEntrance(shared) : shared;
  return entrances.map(({ id, facts, toRoom }, index) => ({
    entranceId: id,
    record: { ...(index === 0 ? shared : others), ...facts, ...toRoom },
  }));
};

/** Only the values, as the verdicts ask for them. */
export const valuesOf = (record: FactRecord): Facts =>
  Object.fromEntries(Object.entries(record).map(([key, { value }]) => [key, value]));
