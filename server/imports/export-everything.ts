/**
 * All of the region's data in one document: the way out. Each member is a list of things as they are
 * stored, ids are those by which they refer to each other, instants are ISO in UTC, wall-clock times are the site's. Accounts come
 * without anything that opens them; secrets of doors, sessions, tokens and links do not come at all.
 */
import * as everything from '../../db/exports.ts';
import type { Actor } from '../../shared/permissions.ts';
import { wholePolicy } from '../../shared/rooms/room-policy.ts';
import { isoInstant } from '../../shared/time.ts';
import { authorise } from '../authorise.ts';
import type { Dependencies } from '../dependencies.ts';

const iso = (instant: number | null): string | null => (instant === null ? null : isoInstant(instant));

/** The version of the format; it rises when a member changes its meaning. */
const formatVersion = 1;

/** @throws AppError `access.forbidden` */
export const exportEverything = async (deps: Dependencies, actor: Actor): Promise<object> => {
  authorise(actor, 'import.run');
  return deps.db.read(async (reader) => {
    const { codes, documents, region, ...rules } = await everything.region(reader);
    const { rooms, ...premises } = await everything.premises(reader);
    const { organisations, verifications, agreements, users, grants } = await everything.people(reader);
    const { bookings, occurrences, decisions, closures } = await everything.bookings(reader);
    const datesOf = Map.groupBy(occurrences, ({ bookingId }) => bookingId);
    const decisionsOf = Map.groupBy(decisions, ({ bookingId }) => bookingId);
    return {
      format: 'tilava',
      version: formatVersion,
      exportedAt: isoInstant(deps.clock.now()),
      region: region && { ...region, openedAt: iso(region.openedAt) },
      ...rules,
      codes: codes.map((row) => ({ ...row, retiredAt: iso(row.retiredAt) })),
      documents: documents.map((row) => ({
        ...row,
        createdAt: isoInstant(row.createdAt),
        publishedAt: iso(row.publishedAt),
      })),
      ...premises,
      rooms: rooms.map(({ accessSecret: _, ...row }) => ({ ...row, policy: wholePolicy(row.policy) })),
      organisations: organisations.map((row) => ({ ...row, createdAt: isoInstant(row.createdAt) })),
      verifications: verifications.map((row) => ({ ...row, at: isoInstant(row.at) })),
      agreements,
      users: users.map(({ id, name, email, language }) => ({ id, name, email, language })),
      grants,
      bookings: bookings.map((row) => ({
        ...row,
        requestedAt: isoInstant(row.requestedAt),
        firstStart: isoInstant(row.firstStart),
        lastEnd: isoInstant(row.lastEnd),
        dates: (datesOf.get(row.id) ?? []).map(({ bookingId: _, startAt, endAt, ...date }) => ({
          ...date,
          start: isoInstant(startAt),
          end: isoInstant(endAt),
        })),
        decisions: (decisionsOf.get(row.id) ?? []).map(({ bookingId: _, ...decision }) => ({
          ...decision,
          decidedAt: isoInstant(decision.decidedAt),
        })),
      })),
      closures: closures.map(({ startAt, endAt, ...row }) => ({
        ...row,
        start: isoInstant(startAt),
        end: isoInstant(endAt),
      })),
    };
  });
};
