/** Everything of one kind as a file that spreadsheets open and that can be taken in again. */
import Papa from 'papaparse';
import type { Reader } from '../../db/database.ts';
import * as everything from '../../db/exports.ts';
import * as organisations from '../../db/organisations.ts';
import type { Language } from '../../shared/i18n/language.ts';
import type { Cell, CellWords } from '../../shared/imports/cells.ts';
import { dateText } from '../../shared/imports/cells.ts';
import type { Column } from '../../shared/imports/column.ts';
import { columnsOf } from '../../shared/imports/columns.ts';
import { writeFact } from '../../shared/imports/fact-cells.ts';
import { folded } from '../../shared/imports/folded.ts';
import type { ImportKind } from '../../shared/imports/schemas.ts';
import type { Actor } from '../../shared/permissions.ts';
import { attributeDefinitions } from '../../shared/rooms/attributes.ts';
import { authorise } from '../authorise.ts';
import type { Dependencies } from '../dependencies.ts';
import { createPace, type Pace, partsOf } from './pace.ts';
import { valueAt } from './plan.ts';
import { cellWords } from './read-rows.ts';
import {
  contactRecord,
  entranceRecord,
  facilityRecord,
  organisationRecord,
  referenceTo,
  roomRecord,
  siteRecord,
} from './records.ts';

const siteRecords = async (reader: Reader): Promise<object[]> =>
  (await everything.premises(reader)).sites.map(siteRecord);

const roomRecords = async (reader: Reader): Promise<object[]> => {
  const { sites, rooms, spaces, roomSpaces } = await everything.premises(reader);
  const siteById = new Map(sites.map((site) => [site.id, site]));
  const spaceById = new Map(spaces.map((space) => [space.id, space.name]));
  const uses = Map.groupBy(roomSpaces, ({ roomId }) => roomId);
  return rooms.flatMap((room) => {
    const site = siteById.get(room.siteId);
    const names = (uses.get(room.id) ?? []).flatMap(({ spaceId }) => spaceById.get(spaceId) ?? []);
    return site ? [roomRecord(room, site, names)] : [];
  });
};

type Place = Pick<Awaited<ReturnType<typeof everything.facts>>[number], 'subjectKind' | 'subjectId' | 'via'>;

const placeKey = ({ subjectKind, subjectId, via }: Place): string => `${subjectKind} ${subjectId} ${via}`;

type Part = Pick<everything.PremisesRows['entrances'][number], 'code' | 'name'>;

/** Among the parts of one house: its name, or its code where another bears the name. */
const nameAmong =
  (parts: readonly Part[]) =>
  ({ code, name }: Part): string =>
    parts.filter((part) => folded(part.name.fi) === folded(name.fi)).length > 1 ? (code ?? name.fi) : name.fi;

/** Every place that facts can be about, house by house, with the columns that name it. */
const placesOf = ({ sites, rooms, entrances, facilities }: everything.PremisesRows) => {
  const place = (subjectKind: Place['subjectKind'], subjectId: string, via = ''): Place => ({
    subjectKind,
    subjectId,
    via,
  });
  return sites.flatMap((row) => {
    const site = referenceTo(row);
    const doors = entrances.filter(({ siteId }) => siteId === row.id);
    const served = facilities.filter(({ siteId }) => siteId === row.id);
    const [doorName, servedName] = [nameAmong(doors), nameAmong(served)];
    return [
      { place: place('site', row.id), site },
      ...doors.map((door) => ({ place: place('entrance', door.id), site, entrance: doorName(door) })),
      ...served.map((facility) => ({ place: place('facility', facility.id), site, facility: servedName(facility) })),
      ...rooms
        .filter(({ siteId }) => siteId === row.id)
        .flatMap((room) => [
          { place: place('room', room.id), site, room: referenceTo(room) },
          ...doors.map((door) => ({
            place: place('room', room.id, door.id),
            site,
            room: referenceTo(room),
            entrance: doorName(door),
          })),
        ]),
    ];
  });
};

/** One fact a row, with its own source and day: nothing is lost, and a wide sheet is read as well. */
const factRecords = async (reader: Reader, words: CellWords, pace: Pace): Promise<object[]> => {
  const premises = await everything.premises(reader);
  const byPlace = Map.groupBy(await everything.facts(reader), placeKey);
  const records: object[] = [];
  for (const { place, ...columns } of placesOf(premises)) {
    await pace.advance();
    const facts = new Map((byPlace.get(placeKey(place)) ?? []).map((fact) => [fact.key, fact]));
    for (const definition of attributeDefinitions) {
      const fact = facts.get(definition.key);
      if (!fact || fact.value === null) continue;
      const { source, checkedOn, checkedBy } = fact;
      const value = writeFact(definition, fact.value, words);
      records.push({ ...columns, attribute: definition.label[words.language], value, source, checkedOn, checkedBy });
    }
  }
  return records;
};

const entranceRecords = async (reader: Reader): Promise<object[]> => {
  const { sites, entrances } = await everything.premises(reader);
  const ofSite = Map.groupBy(entrances, ({ siteId }) => siteId);
  return sites.flatMap((site) => (ofSite.get(site.id) ?? []).map((row) => entranceRecord(row, site)));
};

const facilityRecords = async (reader: Reader): Promise<object[]> => {
  const { sites, rooms, facilities } = await everything.premises(reader);
  const { roomFacilities } = await everything.premisesRecords(reader);
  const roomById = new Map(rooms.map((room) => [room.id, room]));
  const served = Map.groupBy(roomFacilities, ({ facilityId }) => facilityId);
  const ofSite = Map.groupBy(facilities, ({ siteId }) => siteId);
  const roomsOf = (id: string) => (served.get(id) ?? []).flatMap(({ roomId }) => roomById.get(roomId) ?? []);
  return sites.flatMap((site) => (ofSite.get(site.id) ?? []).map((row) => facilityRecord(row, site, roomsOf(row.id))));
};

const contactRecords = async (reader: Reader): Promise<object[]> => {
  const { sites, contacts } = await everything.premises(reader);
  const siteById = new Map(sites.map((site) => [site.id, site]));
  const names = new Map(contacts.map(({ id, name }) => [id, name]));
  return contacts.map((row) =>
    contactRecord(row, siteById.get(row.siteId ?? ''), names.get(row.substituteId ?? '') ?? null),
  );
};

const organisationRecords = async (reader: Reader): Promise<object[]> => {
  const rows = (await everything.people(reader)).organisations.filter(({ mergedIntoId }) => mergedIntoId === null);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return rows.map((row) => organisationRecord(row, byId.get(row.umbrellaId ?? '')));
};

/** The last day of a rule, where it has one; `UNTIL` and `COUNT` are told as the day of the last date. */
const untilShape = /;(UNTIL|COUNT)=[\dTZ]+/;

const slotRecords = async (reader: Reader, words: CellWords): Promise<object[]> => {
  const { sites, rooms } = await everything.premises(reader);
  const { occurrences } = await everything.bookings(reader);
  const siteById = new Map(sites.map((site) => [site.id, site]));
  const roomById = new Map(rooms.map((room) => [room.id, room]));
  const ofBooking = Map.groupBy(occurrences, ({ bookingId }) => bookingId);
  const rows = await everything.approvedBookings(reader);
  const names = await organisations.byIds(
    reader,
    rows.map(({ organisationId }) => organisationId),
  );
  return rows.flatMap((booking) => {
    const [room, organisation] = [roomById.get(booking.roomId), names.get(booking.organisationId)];
    const { when } = booking;
    if (!room || !organisation || when.rrule === undefined) return [];
    const site = siteById.get(room.siteId);
    const dates = (ofBooking.get(booking.id) ?? []).map(({ localStart }) => localStart.slice(0, 10)).sort();
    const rrule = when.rrule.replace(untilShape, '');
    const exdates = (when.exdates ?? []).map((date) => dateText(date.slice(0, 10), words.language));
    return [
      {
        organisation: organisation.code ?? organisation.businessId ?? organisation.name,
        room: referenceTo(room),
        site: site ? referenceTo(site) : null,
        rule: { rrule, ...(when.isoWeeks && { isoWeeks: when.isoWeeks }) },
        startTime: when.start.slice(11),
        endTime: when.end.slice(11),
        firstDate: when.start.slice(0, 10),
        lastDate: dates.at(-1) ?? when.start.slice(0, 10),
        exceptDates: exdates.join('; ') || null,
        title: booking.internalTitle,
        publicTitle: booking.publicTitle,
        activityType: booking.activityType,
        contentArea: booking.contentArea,
        participants: booking.participants,
        responsibleName: booking.responsibleName,
        responsiblePhone: booking.responsiblePhone,
        note: booking.note,
      },
    ];
  });
};

const recordsOf = (kind: ImportKind, reader: Reader, words: CellWords, pace: Pace): Promise<object[]> => {
  switch (kind) {
    case 'sites':
      return siteRecords(reader);
    case 'rooms':
      return roomRecords(reader);
    case 'entrances':
      return entranceRecords(reader);
    case 'facilities':
      return facilityRecords(reader);
    case 'facts':
      return factRecords(reader, words, pace);
    case 'contacts':
      return contactRecords(reader);
    case 'organisations':
      return organisationRecords(reader);
    case 'standing_slots':
      return slotRecords(reader, words);
  }
};

/** Secrets of doors stay; each fact has a row of its own, so its columns are not written. */
const isWritten = ({ field }: Column): boolean => field !== 'accessSecret' && !field.startsWith('facts.');

const cellText = ({ cell, field }: Column, record: object, words: CellWords): string => {
  const value = valueAt(record, field);
  if (value === null || value === undefined) return '';
  return (cell as unknown as Cell).write(value, words);
};

/** Lines of a file, with nothing in them that a spreadsheet would run as a formula. */
const linesOf = (rows: readonly (readonly string[])[]): string =>
  `${Papa.unparse(rows as string[][], { delimiter: ';', newline: '\r\n', escapeFormulae: true })}\r\n`;

/** The headings, after a mark that tells spreadsheets the encoding. */
const headOf = (columns: readonly Column[], language: Language): string =>
  `\ufeff${linesOf([columns.map(({ label }) => label[language])])}`;

/** @throws AppError `access.forbidden` */
export const exportTable = async (
  deps: Dependencies,
  actor: Actor,
  kind: ImportKind,
  language: Language,
): Promise<string> => {
  authorise(actor, 'import.run');
  return deps.db.read(async (reader) => {
    const words = cellWords(await deps.catalogue(reader), language);
    const columns = columnsOf(kind).filter(isWritten);
    const pace = createPace();
    const written = [headOf(columns, language)];
    for (const records of partsOf(await recordsOf(kind, reader, words, pace))) {
      await pace.advance(records.length);
      written.push(linesOf(records.map((record) => columns.map((column) => cellText(column, record, words)))));
    }
    return written.join('');
  });
};

/** A file to fill in: the headings, and one row that shows how cells are written. @throws AppError `access.forbidden` */
export const templateOf = (actor: Actor, kind: ImportKind, language: Language): string => {
  authorise(actor, 'import.run');
  const columns = columnsOf(kind).filter(isWritten);
  return headOf(columns, language) + linesOf([columns.map(({ example }) => example)]);
};
