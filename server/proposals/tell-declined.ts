/** What is said when a change that was asked for is not made: a line of history, and a message to whoever asked. */

import type { BookingRow } from '../../db/bookings.ts';
import type { Tx } from '../../db/database.ts';
import type { DenyReason } from '../../shared/approvals/schemas.ts';
import type { Actor } from '../../shared/permissions.ts';
import { recordEvent } from '../bookings/record-event.ts';
import { languageOfBooking } from '../bookings/told-of-booking.ts';
import { wordsOfCode } from '../codes/code-words.ts';
import type { Dependencies } from '../dependencies.ts';
import { textsOf } from '../http/texts.ts';
import { addMessage } from '../messages/add-message.ts';
import { regionToday } from '../region/region-today.ts';

export interface Declined {
  count: number;
  proposalId: string;
  reasonCode: DenyReason;
  /** What staff wrote with it. */
  message?: string | null;
}

/** @param booking as saved */
export const tellDeclined = async (
  deps: Dependencies,
  tx: Tx,
  actor: Actor,
  booking: BookingRow,
  { count, proposalId, reasonCode, message }: Declined,
): Promise<void> => {
  const details = { count, proposalId, reasonCode, ...(message && { message }) };
  await recordEvent(deps, tx, actor, booking, 'change-declined', details);
  const language = await languageOfBooking(tx, booking, await regionToday(deps, tx));
  const reason = wordsOfCode(await deps.catalogue(tx), 'denyReason', reasonCode)[language];
  const words = `${textsOf(language)('reasons.history.change-declined', { count })} ${reason}.`;
  await addMessage(deps, tx, actor, booking, { side: 'staff', body: message ? `${words} ${message}` : words });
};
