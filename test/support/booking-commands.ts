/** What bookers and staff do to bookings, over HTTP, and the traces that it leaves. */
import type { ChangeRequest } from '../../shared/bookings/change-schemas.ts';
import type { BookingView } from '../../shared/bookings/schemas.ts';
import type { Language } from '../../shared/i18n/language.ts';
import { type Account, bodyOf, type World } from './world.ts';

type Json = Record<string, unknown>;

/** Decides; the approver of Joensuu when nobody else is named. */
export const decide = (world: World, id: string, json: Json, as: Account = 'approver'): Promise<Response> =>
  world.request(`/bookings/${id}/decision`, { as, json });

/** Changes; the booker when nobody else is named. */
export const change = (
  world: World,
  id: string,
  json: Partial<ChangeRequest>,
  { as = 'ngo', ifMatch }: { as?: Account; ifMatch?: string } = {},
): Promise<Response> =>
  world.request(`/bookings/${id}`, { as, method: 'PATCH', json, headers: ifMatch ? { 'If-Match': ifMatch } : {} });

/** Cancels; the booker when nobody else is named. */
export const cancel = (world: World, id: string, json: Json, as: Account = 'ngo'): Promise<Response> =>
  world.request(`/bookings/${id}/cancel`, { as, json: { scope: 'all', reason: 'illness', ...json } });

/** Closes a room or a house, as the coordinator. */
export const close = (world: World, json: Json): Promise<Response> =>
  world.request('/closures', { as: 'coordinator', json: { title: { fi: 'Remontti' }, ...json } });

/** What an answer holds that must be a success. */
export const heard = async <T = BookingView>(answer: Response | Promise<Response>): Promise<T> => {
  const response = await answer;
  if (!response.ok) throw new Error(`refused: ${response.status} ${await response.text()}`);
  return bodyOf<T>(response);
};

/** The booking as the account sees it. */
export const shown = (
  world: World,
  id: string,
  { as = 'coordinator', language = 'fi' }: { as?: Account; language?: Language } = {},
): Promise<BookingView> => heard(world.request(`/bookings/${id}`, { as, headers: { 'Accept-Language': language } }));

/** States of the dates, in order of time. */
export const statesOf = ({ occurrences }: BookingView): string[] => occurrences.map(({ state }) => state);

/** The mails that wait to be sent, in the order of their making. */
export const queuedMails = async ({ db }: World) => {
  const { outbox } = db.tables;
  return db.select().from(outbox).orderBy(outbox.id);
};

/** Decisions about the booking, in the order of their making. */
export const decisionsOf = async ({ db }: World, bookingId: string) => {
  const { decisions } = db.tables;
  const rows = await db.select().from(decisions).orderBy(decisions.id);
  return rows.filter((row) => row.bookingId === bookingId);
};

/** Spaces that the booking's dates hold, and those that they ask for. */
export const spacesOf = async (
  { db }: World,
  { occurrences }: BookingView,
): Promise<{ held: number; asked: number }> => {
  const ids = new Set(occurrences.map(({ id }) => id));
  const held = await db.select().from(db.tables.claims);
  const asked = await db.select().from(db.tables.wishes);
  return {
    held: held.filter(({ occurrenceId }) => occurrenceId !== null && ids.has(occurrenceId)).length,
    asked: asked.filter(({ occurrenceId }) => ids.has(occurrenceId)).length,
  };
};
