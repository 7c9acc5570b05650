/**
 * All of the region's data in one document: the way out. Each member is a list of things as they are
 * stored, ids are those by which they refer to each other, instants are ISO in UTC, wall-clock times are the site's. Accounts come
 * without anything that opens them; secrets of doors, sessions, tokens and links do not come at all. Whoever sent a
 * correction gave an address for one answer, not for another system: it stays here.
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

/** Tables of which everything or something goes out, with the member where it stands. */
export const exportedTables = {
  region: 'region',
  municipalities: 'municipalities',
  codes: 'codes',
  priorityClasses: 'priorityClasses',
  notices: 'notices',
  documents: 'documents',
  mailTexts: 'mailTexts',
  sites: 'sites',
  spaces: 'spaces',
  rooms: 'rooms',
  roomSpaces: 'roomSpaces',
  facts: 'facts',
  entrances: 'entrances',
  facilities: 'facilities',
  roomFacilities: 'roomFacilities',
  formerNames: 'formerNames',
  contacts: 'contacts',
  photos: 'photos',
  breakdowns: 'breakdowns',
  breakdownNotices: 'breakdownNotices',
  corrections: 'corrections',
  organisations: 'organisations',
  verifications: 'verifications',
  agreements: 'agreements',
  users: 'users',
  grants: 'grants',
  bookings: 'bookings',
  occurrences: 'bookings',
  decisions: 'bookings',
  closures: 'closures',
  proposals: 'proposals',
  waits: 'waits',
  messages: 'messages',
  decisionLetters: 'decisionLetters',
  displacements: 'displacements',
  attendances: 'attendances',
  certificates: 'certificates',
  embedKeys: 'embedKeys',
  audit: 'audit',
} as const;

/** Tables of which nothing goes out, and why. */
export const withheldTables = {
  claims: 'follow from the approved dates and the closures',
  wishes: 'follow from the dates that wait',
  sessions: 'open an account',
  accessTokens: 'open an account',
  links: 'open an account',
  secondFactors: 'open an account',
  invitations: 'open an account, to somebody who has not agreed to have one',
  outbox: 'mails on their way, some with links; they are sent from here or not at all',
  idempotencyKeys: 'answers to single requests, kept for a day',
  messageReads: 'how far each person has read',
  savedFilters: 'bookmarks of single people',
  calendarFeeds: 'addresses of private calendars, which whoever knows them can read',
  revisions: 'count what changed, for this process only',
  imports: 'keep how to undo what was taken in here; what was taken in is in the other members',
} as const;

type Everything = Readonly<Record<string, unknown>>;

/** All but the record of acts. Of the same moment: one transaction. */
const allButAudit = (deps: Dependencies): Promise<Everything> =>
  deps.db.read(async (reader) => {
    const { codes, documents, region, ...rules } = await everything.region(reader);
    const { rooms, ...premises } = await everything.premises(reader);
    const { breakdowns, corrections, photos, ...records } = await everything.premisesRecords(reader);
    const { organisations, verifications, agreements, users, grants } = await everything.people(reader);
    const { bookings, occurrences, decisions, closures } = await everything.bookings(reader);
    const { proposals, waits, messages, decisionLetters, displacements, attendances, certificates } =
      await everything.life(reader);
    const datesOf = Map.groupBy(occurrences, ({ bookingId }) => bookingId);
    const decisionsOf = Map.groupBy(decisions, ({ bookingId }) => bookingId);
    const embedKeys = await everything.embedKeys(reader);
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
      facts: await everything.facts(reader),
      rooms: rooms.map(({ accessSecret: _, ...row }) => ({ ...row, policy: wholePolicy(row.policy) })),
      ...records,
      breakdowns: breakdowns.map((row) => ({
        ...row,
        startAt: isoInstant(row.startAt),
        endAt: iso(row.endAt),
        reportedAt: isoInstant(row.reportedAt),
      })),
      corrections: corrections.map(({ email: _, ...row }) => ({
        ...row,
        sentAt: isoInstant(row.sentAt),
        closedAt: iso(row.closedAt),
      })),
      // Their files stand in the data folder under the same id.
      photos: photos.map((row) => ({ ...row, addedAt: isoInstant(row.addedAt) })),
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
        clockStoppedAt: iso(row.clockStoppedAt),
        escalatedAt: iso(row.escalatedAt),
        stillNeededAskedAt: iso(row.stillNeededAskedAt),
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
      proposals: proposals.map((row) => ({
        ...row,
        madeAt: isoInstant(row.madeAt),
        answerUntil: iso(row.answerUntil),
        answeredAt: iso(row.answeredAt),
      })),
      waits: waits.map((row) => ({ ...row, since: isoInstant(row.since) })),
      messages: messages.map((row) => ({ ...row, at: isoInstant(row.at) })),
      decisionLetters: decisionLetters.map((row) => ({ ...row, madeAt: isoInstant(row.madeAt) })),
      displacements: displacements.map((row) => ({
        ...row,
        fromStartAt: isoInstant(row.fromStartAt),
        toStartAt: iso(row.toStartAt),
        at: isoInstant(row.at),
      })),
      attendances: attendances.map((row) => ({ ...row, at: isoInstant(row.at) })),
      certificates: certificates.map((row) => ({ ...row, recordedAt: isoInstant(row.recordedAt) })),
      embedKeys: embedKeys.map((row) => ({
        ...row,
        createdAt: isoInstant(row.createdAt),
        revokedAt: iso(row.revokedAt),
      })),
    };
  });

/** The document piece by piece; no more of the record of acts is in memory than a page. */
async function* pieces(deps: Dependencies): AsyncGenerator<string> {
  const until = deps.clock.now();
  const document = JSON.stringify(await allButAudit(deps));
  yield `${document.slice(0, -1)},"audit":[`;
  let isFirst = true;
  for await (const rows of everything.auditPages(deps.db, until)) {
    const lines = rows.map((row) => JSON.stringify({ ...row, at: isoInstant(row.at) }));
    yield `${isFirst ? '' : ','}${lines.join(',')}`;
    isFirst = false;
  }
  yield ']}';
}

/**
 * A fault on the way breaks the document off: it does not end, and so is not taken for whole.
 * @throws AppError `access.forbidden`
 */
export const exportEverything = (deps: Dependencies, actor: Actor): ReadableStream<Uint8Array> => {
  authorise(actor, 'import.run');
  const encoder = new TextEncoder();
  const texts = pieces(deps);
  return new ReadableStream({
    pull: async (controller) => {
      const { value, done } = await texts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: async () => void (await texts.return(undefined)),
  });
};
