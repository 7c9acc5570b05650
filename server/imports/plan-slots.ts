/**
 * Standing slots from a file. Each is asked for and approved by the use cases of bookings themselves, in the transaction of the
 * import: what they refuse is refused here, date by date. A dry run does the same and takes it back.
 */
import * as bookingRows from '../../db/bookings.ts';
import type { Tx } from '../../db/database.ts';
import * as imports from '../../db/imports.ts';
import * as organisations from '../../db/organisations.ts';
import { type BookingRequest, bookingRequest } from '../../shared/bookings/schemas.ts';
import type { When } from '../../shared/bookings/when.ts';
import { AppError } from '../../shared/errors.ts';
import { isSame } from '../../shared/history/changes.ts';
import type { Language } from '../../shared/i18n/language.ts';
import { dateOf, dateText } from '../../shared/imports/cells.ts';
import type { SlotRule } from '../../shared/imports/rule-words.ts';
import { addDays } from '../../shared/time.ts';
import { decideBooking } from '../approvals/decide-booking.ts';
import { releaseRooms } from '../bookings/hold-rooms.ts';
import { requestBooking } from '../bookings/request-booking.ts';
import type { CatalogueRoom } from '../rooms/catalogue-types.ts';
import { createNamed, findOr } from './find-named.ts';
import { type ImportContext, type PlanRow, parsed, type ReadRow } from './plan.ts';
import { organisationKeys } from './plan-organisations.ts';
import { within } from './within-transaction.ts';

/** A series costs a hundred times what another row does. */
export const mostSlots = 1000;

const required = (path: string): never => {
  throw new AppError('request.invalid', { fields: [{ path, code: 'field.required' }] });
};

const textOf = (row: ReadRow, field: string): string => {
  const value = row.values.get(field);
  return typeof value === 'string' && value !== '' ? value : required(field);
};

const optional = (row: ReadRow, field: string): string | undefined => {
  const value = row.values.get(field);
  return typeof value === 'string' && value !== '' ? value : undefined;
};

/** @throws AppError `request.invalid` */
const exceptDatesIn = (row: ReadRow): string[] | undefined => {
  const text = optional(row, 'exceptDates');
  const dates = text?.split(/[;,|\n]/).map((part) => dateOf(part.trim()));
  if (dates?.some((date) => date === undefined))
    throw new AppError('request.invalid', { fields: [{ path: 'exceptDates', code: 'import.cell-date' }] });
  return dates as string[] | undefined;
};

/** The time of a slot. An end that is not after its start is on the next day. */
const whenOf = (row: ReadRow): When => {
  const rule = (row.values.get('rule') ?? required('rule')) as SlotRule;
  const [firstDate, start, end] = [textOf(row, 'firstDate'), textOf(row, 'startTime'), textOf(row, 'endTime')];
  const isWhole = rule.rrule === undefined || /;(UNTIL|COUNT)=/.test(rule.rrule);
  const until = isWhole ? '' : `;UNTIL=${textOf(row, 'lastDate').replaceAll('-', '')}`;
  const exdates = exceptDatesIn(row);
  const lastDay = end <= start ? addDays(firstDate, 1) : firstDate;
  return {
    start: `${firstDate}T${start}`,
    end: end === '24:00' ? `${addDays(firstDate, 1)}T00:00` : `${lastDay}T${end}`,
    ...(rule.rrule !== undefined && { rrule: `${rule.rrule}${until}` }),
    ...(rule.isoWeeks && { isoWeeks: rule.isoWeeks }),
    ...(exdates && { exdates }),
  };
};

const requestOf = (row: ReadRow, organisation: organisations.OrganisationRow, room: CatalogueRoom): BookingRequest => {
  const name = optional(row, 'responsibleName') ?? organisation.responsibleName ?? required('responsibleName');
  const phone = optional(row, 'responsiblePhone') ?? organisation.responsiblePhone ?? required('responsiblePhone');
  const publicTitle = optional(row, 'publicTitle');
  const note = optional(row, 'note');
  return parsed(bookingRequest, {
    organisationId: organisation.id,
    roomId: room.id,
    when: whenOf(row),
    internalTitle: optional(row, 'title') ?? organisation.name,
    ...(publicTitle && { publicTitle }),
    activityType: textOf(row, 'activityType'),
    contentArea: optional(row, 'contentArea') ?? organisation.contentArea ?? required('contentArea'),
    participants: row.values.get('participants') ?? required('participants'),
    responsiblePerson: { name, phone },
    ...(note && { note }),
    acceptTerms: true,
  });
};

interface Conflict {
  date: string;
  reason: string;
}

/** Says which dates cannot be had; a few are enough to see what is the matter. */
const inWords = (error: unknown, words: (reason: string) => string, language: Language): unknown => {
  if (!(error instanceof AppError) || error.code !== 'booking.conflict') return error;
  const conflicts = (error.details.extra?.conflicts ?? []) as Conflict[];
  const shown = conflicts.slice(0, 10).map(({ date, reason }) => `${dateText(date, language)} ${words(reason)}`);
  const dates = [...shown, ...(conflicts.length > shown.length ? ['…'] : [])].join(', ');
  return new AppError('import.slot-conflict', { path: 'rule', values: { count: conflicts.length, dates } });
};

/** @param reasonWords why a date cannot be had, in the asker's language */
export const planSlots = async (
  { deps, actor, catalogue, words }: ImportContext,
  tx: Tx,
  reasonWords: (reason: string) => string,
): Promise<PlanRow> => {
  const joined = within(deps, tx);
  const named = createNamed(await organisations.all(tx), organisationKeys);
  const keysOf = (room: CatalogueRoom) => [[room.id, room.code ?? ''], Object.values(room.name)];
  const rooms = createNamed(catalogue.rooms, keysOf);
  const sites = createNamed(catalogue.sites, (site) => [[site.id, site.code ?? ''], Object.values(site.name)]);
  const series = Map.groupBy(await imports.liveSeries(tx), ({ roomId }) => roomId);

  const roomOf = (row: ReadRow): CatalogueRoom => {
    const siteName = optional(row, 'site');
    const site = siteName === undefined ? undefined : findOr(sites, siteName, 'import.unknown-site', 'site');
    return findOr(site ? createNamed(site.rooms, keysOf) : rooms, textOf(row, 'room'), 'import.unknown-room', 'room');
  };

  /** Asks, and approves where a person would have had to. */
  const book = async (request: BookingRequest): Promise<string> => {
    const { id, state } = await requestBooking(joined, actor, request, words.language);
    if (state === 'approved') return id;
    try {
      await decideBooking(joined, actor, id, { decision: 'approve', denyCompeting: false }, words.language);
    } catch (error) {
      await removeSeries(tx, [id]);
      throw error;
    }
    return id;
  };

  return async (row) => {
    const room = roomOf(row);
    const organisation = findOr(named, textOf(row, 'organisation'), 'import.unknown-organisation', 'organisation');
    const request = requestOf(row, organisation, room);
    const title = optional(row, 'title');
    const name = `${title ? `${title}, ` : ''}${organisation.name}: ${room.name.fi}`;
    const common = { line: row.line, name, differences: [], faults: [], notes: [] };
    const same = (series.get(room.id) ?? []).find(
      (each) => each.organisationId === organisation.id && isSame(each.when, request.when),
    );
    if (same) return { ...common, fate: 'unchanged', target: same.id, writes: [] };
    try {
      const id = await book(request);
      const booking = await bookingRows.find(tx, id);
      const after = { version: booking?.version ?? 1 };
      return { ...common, fate: 'made', target: '', writes: [{ table: 'bookings', key: { id }, before: null, after }] };
    } catch (error) {
      throw inWords(error, reasonWords, words.language);
    }
  };
};

/** Takes series away with all that they hold, and the mails about them that wait. */
export const removeSeries = async (tx: Tx, ids: readonly string[]): Promise<void> => {
  const occurrences = await bookingRows.occurrencesOf(tx, ids);
  await releaseRooms(
    tx,
    occurrences.map(({ id }) => id),
  );
  await imports.withdrawMails(tx, new Set(ids));
  await imports.removeBookings(tx, ids);
};
