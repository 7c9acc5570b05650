/** Queries that read whole tables, for giving everything out. In a fixed order, so that equal data gives equal files. */
import { and, asc, gt, inArray, isNull, lte, sql } from 'drizzle-orm';
import type { Instant } from '../shared/time.ts';
import type { AuditRow } from './audit.ts';
import { rowsOf } from './columns.ts';
import type { Reader } from './database.ts';
import type { Tables } from './tables.ts';

type Row<Name extends keyof Tables> = Tables[Name]['$inferSelect'];

/** Everything of the premises and the people around them, but for the {@link facts}, which are many. */
export const premises = async (reader: Reader) => {
  const { sites, spaces, rooms, roomSpaces, entrances, facilities, formerNames, contacts } = reader.tables;
  return {
    sites: await reader.select().from(sites).orderBy(asc(sites.code), asc(sites.id)),
    spaces: await reader.select().from(spaces).orderBy(asc(spaces.id)),
    rooms: await reader.select().from(rooms).orderBy(asc(rooms.code), asc(rooms.id)),
    roomSpaces: await reader.select().from(roomSpaces).orderBy(asc(roomSpaces.roomId), asc(roomSpaces.spaceId)),
    entrances: await reader.select().from(entrances).orderBy(asc(entrances.siteId), asc(entrances.position)),
    facilities: await reader.select().from(facilities).orderBy(asc(facilities.siteId), asc(facilities.position)),
    formerNames: await reader
      .select()
      .from(formerNames)
      .orderBy(asc(formerNames.subjectKind), asc(formerNames.subjectId), asc(formerNames.untilDate)),
    contacts: await reader.select().from(contacts).orderBy(asc(contacts.position), asc(contacts.id)),
  };
};

export type PremisesRows = Awaited<ReturnType<typeof premises>>;

/** Every fact of the premises. By hand, for there may be some fifty thousand. */
export const facts = (reader: Reader): Promise<Row<'facts'>[]> => {
  const { subjectKind, subjectId, via, key } = reader.tables.facts;
  return rowsOf(reader, 'facts', sql`ORDER BY ${subjectKind}, ${subjectId}, ${via}, ${key}`);
};

/** What is known of the premises beyond their settings: what is broken, what was said of it, and how it looks. */
export const premisesRecords = async (reader: Reader) => {
  const { roomFacilities, breakdowns, breakdownNotices, corrections, photos } = reader.tables;
  return {
    roomFacilities: await reader
      .select()
      .from(roomFacilities)
      .orderBy(asc(roomFacilities.roomId), asc(roomFacilities.facilityId)),
    breakdowns: await reader.select().from(breakdowns).orderBy(asc(breakdowns.startAt), asc(breakdowns.id)),
    breakdownNotices: await reader
      .select()
      .from(breakdownNotices)
      .orderBy(asc(breakdownNotices.breakdownId), asc(breakdownNotices.occurrenceId)),
    corrections: await reader.select().from(corrections).orderBy(asc(corrections.sentAt), asc(corrections.id)),
    photos: await reader
      .select()
      .from(photos)
      .orderBy(asc(photos.subjectKind), asc(photos.subjectId), asc(photos.position), asc(photos.id)),
  };
};

/** What the region has laid down. */
export const region = async (reader: Reader) => {
  const { region: regionTable, municipalities, codes, priorityClasses, notices, documents, mailTexts } = reader.tables;
  return {
    region: (await reader.select().from(regionTable))[0] ?? null,
    municipalities: await reader.select().from(municipalities).orderBy(asc(municipalities.code)),
    codes: await reader.select().from(codes).orderBy(asc(codes.list), asc(codes.position), asc(codes.code)),
    priorityClasses: await reader.select().from(priorityClasses).orderBy(asc(priorityClasses.position)),
    notices: await reader.select().from(notices).orderBy(asc(notices.fromDate), asc(notices.id)),
    documents: await reader
      .select()
      .from(documents)
      .orderBy(asc(documents.kind), asc(documents.number), asc(documents.id)),
    mailTexts: await reader.select().from(mailTexts).orderBy(asc(mailTexts.kind)),
  };
};

export const people = async (reader: Reader) => {
  const { organisations, verifications, agreements, users, grants } = reader.tables;
  return {
    organisations: await reader.select().from(organisations).orderBy(asc(organisations.code), asc(organisations.id)),
    verifications: await reader.select().from(verifications).orderBy(asc(verifications.at), asc(verifications.id)),
    agreements: await reader.select().from(agreements).orderBy(asc(agreements.number), asc(agreements.id)),
    users: await reader.select().from(users).orderBy(asc(users.email)),
    grants: await reader.select().from(grants).orderBy(asc(grants.userId), asc(grants.id)),
  };
};

export const bookings = async (reader: Reader) => {
  const { bookings: table, occurrences, decisions, closures } = reader.tables;
  return {
    bookings: await reader.select().from(table).orderBy(asc(table.requestedAt), asc(table.id)),
    occurrences: await reader
      .select()
      .from(occurrences)
      .where(isNull(occurrences.proposalId))
      .orderBy(asc(occurrences.bookingId), asc(occurrences.originalStart)),
    decisions: await reader.select().from(decisions).orderBy(asc(decisions.decidedAt), asc(decisions.id)),
    closures: await reader.select().from(closures).orderBy(asc(closures.startAt), asc(closures.id)),
  };
};

/** What became of them: proposals, waiting, letters, what gave way, who came. */
export const life = async (reader: Reader) => {
  const { proposals, waits, messages, decisionLetters, displacements, attendances, certificates } = reader.tables;
  return {
    proposals: await reader.select().from(proposals).orderBy(asc(proposals.madeAt), asc(proposals.id)),
    waits: await reader.select().from(waits).orderBy(asc(waits.since), asc(waits.id)),
    messages: await reader.select().from(messages).orderBy(asc(messages.at), asc(messages.id)),
    decisionLetters: await reader
      .select()
      .from(decisionLetters)
      .orderBy(asc(decisionLetters.year), asc(decisionLetters.number)),
    displacements: await reader.select().from(displacements).orderBy(asc(displacements.at), asc(displacements.id)),
    attendances: await reader.select().from(attendances).orderBy(asc(attendances.occurrenceId)),
    certificates: await reader.select().from(certificates).orderBy(asc(certificates.id)),
  };
};

const auditPage = 1000;

/**
 * The record of acts, page by page: it grows for years and is never held whole. By id, which an index gives in order.
 * @param until what is written while it is being read is left out
 */
export async function* auditPages(reader: Reader, until: Instant): AsyncGenerator<AuditRow[]> {
  const { audit } = reader.tables;
  for (let last = ''; ; ) {
    const rows = await reader
      .select()
      .from(audit)
      .where(and(gt(audit.id, last), lte(audit.at, until)))
      .orderBy(asc(audit.id))
      .limit(auditPage);
    if (rows.length > 0) yield rows;
    if (rows.length < auditPage) return;
    last = rows.at(-1)?.id ?? last;
  }
}

/** Series that hold a room or are to hold it, the earliest first. */
export const approvedBookings = async (reader: Reader): Promise<Row<'bookings'>[]> => {
  const { bookings: table } = reader.tables;
  return reader
    .select()
    .from(table)
    .where(inArray(table.state, ['approved']))
    .orderBy(asc(table.firstStart), asc(table.id));
};

/** The places where calendars are shown on pages of others; in them is nothing secret. */
export const embedKeys = (reader: Reader) =>
  reader.select().from(reader.tables.embedKeys).orderBy(asc(reader.tables.embedKeys.id));
