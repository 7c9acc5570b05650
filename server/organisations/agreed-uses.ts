/** What an organisation's agreements cover of what it has and of what it asks for. */
import type { AgreementRow } from '../../db/agreements.ts';
import * as agreements from '../../db/agreements.ts';
import type { Reader } from '../../db/database.ts';
import * as organisationUses from '../../db/organisation-uses.ts';
import { isPartAt, partTimes } from '../../shared/bookings/parts.ts';
import {
  type AgreedUse,
  type Cover,
  coverUses,
  isAbout,
  type Year,
  yearOf,
} from '../../shared/organisations/agreement-hours.ts';
import { addDays, DAY, dateOf, type LocalDate, type LocalDateTime, localMinutesBetween } from '../../shared/time.ts';

/** A date in a room as agreements count it. */
export interface KnownUse extends AgreedUse {
  occurrenceId: string;
}

/** Wall-clock times in a room as agreements count them. */
export const agreedUseOf = (
  roomId: string,
  { localStart, localEnd }: { localStart: LocalDateTime; localEnd: LocalDateTime },
): AgreedUse => ({ roomId, date: dateOf(localStart), minutes: localMinutesBetween(localStart, localEnd) });

/** Wider than any zone is from UTC, and than any part begins before its event. */
const margin = 2 * DAY;

/** Everything that the organisation has or asks for in these calendar years, rooms beside the first included, in order of time. */
export const usesInYears = async (
  reader: Reader,
  organisationId: string,
  [first, last]: readonly [Year, Year],
): Promise<KnownUse[]> => {
  const from = Date.parse(`${first}-01-01T00:00:00Z`) - margin;
  const to = Date.parse(`${last}-12-31T24:00:00Z`) + margin;
  const dates = await organisationUses.datesOf(reader, organisationId, { from, to });
  const besides = dates.flatMap(({ parts }) => parts.map(({ roomId }) => roomId));
  const siteOf = await organisationUses.sitesOfRooms(reader, besides);
  const uses = dates.flatMap(({ id, roomId, siteId, start, parts, ...times }) => [
    { occurrenceId: id, ...agreedUseOf(roomId, times) },
    // A date that was sent to another house is there alone.
    ...parts
      .filter((part) => isPartAt(part, start) && siteOf.get(part.roomId) === siteId)
      .map((part) => ({ occurrenceId: id, ...agreedUseOf(part.roomId, partTimes(part, times)) })),
  ]);
  return uses.filter(({ date }) => yearOf(date) >= first && yearOf(date) <= last);
};

const keyOf = (occurrenceId: string, roomId: string): string => `${occurrenceId} ${roomId}`;

/** Which of an organisation's uses its agreements cover. */
export interface AgreedUses {
  /** Of what it has: whether the date's use of the room is covered. */
  hasKnown(occurrenceId: string, roomId: string): boolean;
  /** Of what it asks for: the agreement of each use, in their order. */
  asked: Cover<AgreementRow>['of'];
}

/** A week may begin in the year before. */
const aroundWeeks = (dates: readonly LocalDate[]): [Year, Year] => {
  const inOrder = [...dates].sort();
  return [yearOf(addDays(inOrder[0] as LocalDate, -7)), yearOf(addDays(inOrder.at(-1) as LocalDate, 7))];
};

/**
 * What it has comes first, then what it asks for. Nothing where no agreement is about what is asked.
 * @param except dates that are to be placed anew and do not count where they are
 */
export const agreedUses = async (
  reader: Reader,
  organisationId: string,
  asked: readonly AgreedUse[],
  except: ReadonlySet<string>,
): Promise<AgreedUses | undefined> => {
  const rows = await agreements.of(reader, organisationId);
  if (!rows.some((row) => asked.some((use) => isAbout(row, use)))) return undefined;
  const years = aroundWeeks(asked.map(({ date }) => date));
  const all = await usesInYears(reader, organisationId, years);
  const known = all.filter(({ occurrenceId }) => !except.has(occurrenceId));
  const { of, used } = coverUses(rows, known);
  const covered = new Set(known.flatMap(({ occurrenceId, roomId }, i) => (of[i] ? [keyOf(occurrenceId, roomId)] : [])));
  return {
    hasKnown: (occurrenceId, roomId) => covered.has(keyOf(occurrenceId, roomId)),
    asked: coverUses(rows, asked, used).of,
  };
};
