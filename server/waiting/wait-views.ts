/** What a booking's people see of its dates in line: the place, never who is before them. */

import type { OccurrenceRow } from '../../db/bookings.ts';
import type { Reader } from '../../db/database.ts';
import * as waits from '../../db/waits.ts';
import { claimSpan } from '../../shared/bookings/conflicts.ts';
import type { WaitView } from '../../shared/waiting/schemas.ts';
import { type InLine, placeInLine } from '../../shared/waiting/wait.ts';
import { knownRoom } from '../bookings/open-for-writing.ts';
import type { Catalogue } from '../rooms/catalogue-types.ts';

/** A wait with what its date would take. */
export const inLineOf = (catalogue: Catalogue, { wait, occurrence }: waits.WaitingDate): InLine => {
  const room = knownRoom(catalogue, occurrence.roomId);
  const { startAt: start, endAt: end } = occurrence;
  const span = claimSpan({ start, end }, room.policy.turnaroundMinutes);
  return { id: wait.id, since: wait.since, spaceIds: room.spaceIds, ...span };
};

/** By the id of the date; one query more only where a booking has dates in line. */
export const waitViewsOf = async (
  reader: Reader,
  catalogue: Catalogue,
  occurrences: readonly OccurrenceRow[],
): Promise<ReadonlyMap<string, WaitView>> => {
  const waiting = occurrences.filter(({ reason, state }) => reason === 'waiting' && state === 'skipped');
  if (waiting.length === 0) return new Map();
  const spaceIds = new Set(waiting.flatMap(({ roomId }) => knownRoom(catalogue, roomId).spaceIds));
  const houses = new Set(waiting.map(({ roomId }) => knownRoom(catalogue, roomId).site));
  const roomIds = [...houses]
    .flatMap(({ rooms }) => rooms)
    .filter((room) => room.spaceIds.some((id) => spaceIds.has(id)))
    .map(({ id }) => id);
  const hull = {
    start: Math.min(...waiting.map(({ startAt }) => startAt)),
    end: Math.max(...waiting.map(({ endAt }) => endAt)),
  };
  const around = await waits.around(reader, roomIds, hull);
  const line = around.map((each) => inLineOf(catalogue, each));
  const own = new Set(waiting.map(({ id }) => id));
  return new Map(
    around.flatMap(({ wait, occurrence }, index): [string, WaitView][] => {
      if (!own.has(occurrence.id)) return [];
      const place = wait.state === 'offered' ? null : placeInLine(line[index] as InLine, line);
      return [[occurrence.id, { id: wait.id, place }]];
    }),
  );
};
