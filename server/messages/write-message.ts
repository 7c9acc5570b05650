/** Writes to the other side of a booking. */

import { AppError } from '../../shared/errors.ts';
import type { MessageRequest, MessagesView } from '../../shared/messages/schemas.ts';
import type { Actor } from '../../shared/permissions.ts';
import { openForWriting, saveBooking } from '../bookings/open-for-writing.ts';
import type { Dependencies } from '../dependencies.ts';
import { addMessage, sideOf } from './add-message.ts';
import { answerStaff, askOrganisation } from './ask-organisation.ts';
import { threadOf } from './show-messages.ts';

/**
 * Staff may ask, and the organisation's next message answers: anything it writes shows that the request is alive, and
 * staff can ask again.
 * @throws AppError `booking.not-found`, `access.forbidden`, `booking.already-decided` for a question about what is decided
 */
export const writeMessage = (
  deps: Dependencies,
  actor: Actor,
  idOrCode: string,
  { body, asks }: MessageRequest,
): Promise<MessagesView> =>
  deps.db.write(async (tx) => {
    const { booking, catalogue } = await openForWriting(deps, tx, actor, 'booking.change', idOrCode);
    const side = sideOf(actor, booking, catalogue);
    if (side === undefined || (asks && side === 'organisation')) throw new AppError('access.forbidden');
    if (asks) return threadOf(deps, tx, actor, await askOrganisation(deps, tx, actor, booking, body));
    if (side === 'organisation' && booking.state === 'info_needed') {
      const saved = await saveBooking(tx, booking, { infoAsked: false, message: null });
      return threadOf(deps, tx, actor, await answerStaff(deps, tx, actor, saved, body));
    }
    await addMessage(deps, tx, actor, booking, { side, body });
    return threadOf(deps, tx, actor, booking);
  });
