/**
 * Mailed links about a date: to give it back, or to say whether the whole time is still needed. Looking at one changes
 * nothing, for mail systems look at every address; only the button on the page does.
 */
import * as bookings from '../../db/bookings.ts';
import * as links from '../../db/links.ts';
import type { DateLinkView } from '../../shared/attendance/schemas.ts';
import { afterEvent } from '../../shared/bookings/state.ts';
import { AppError } from '../../shared/errors.ts';
import { type Language, type LocalText, languages } from '../../shared/i18n/language.ts';
import { cancelDates } from '../bookings/cancel-booking.ts';
import { inTimeOf } from '../bookings/in-time.ts';
import { knownRoom, openForWriting } from '../bookings/open-for-writing.ts';
import type { Dependencies } from '../dependencies.ts';
import { filledText } from '../premises/filled-text.ts';
import { addressOf } from '../rooms/address.ts';
import { hashOfSecret } from '../users/secrets.ts';
import { answerNeedIn } from './answer-need.ts';
import { tellHouse } from './given-back.ts';
import { openLink } from './link-actor.ts';

const inAll = (of: (language: Language) => string): LocalText =>
  Object.fromEntries(languages.map((language) => [language, of(language)])) as LocalText;

/** Shows what the link is about. @throws AppError `link.ended` */
export const lookAtDateLink = (deps: Dependencies, link: string): Promise<DateLinkView> =>
  deps.db.read(async (reader) => {
    const { purpose, booking, date } = await openLink(deps, reader, link);
    const catalogue = await deps.catalogue(reader);
    const room = knownRoom(catalogue, date.roomId);
    const now = deps.clock.now();
    // A date that was cancelled meanwhile has nothing to be cancelled, and nothing to be told of.
    if (purpose === 'cancel_date' && (date.state !== 'approved' || date.startAt <= now))
      throw new AppError('link.ended');
    const coming = (await bookings.occurrencesOf(reader, [booking.id])).filter(
      ({ id, state, startAt }) => id !== date.id && state === 'approved' && startAt > now,
    );
    const inTime = purpose === 'cancel_date' ? inTimeOf(catalogue, date, now) : undefined;
    return {
      purpose,
      ...(inTime && { inTime }),
      roomName: filledText(room.name),
      siteName: filledText(room.site.name),
      address: inAll((language) => addressOf(room.site, language)),
      localStart: date.localStart,
      localEnd: date.localEnd,
      ruleText: booking.ruleText,
      otherDates: coming.length,
      bookingId: booking.id,
    };
  });

/**
 * Gives the date back, uses the link up and tells the house, all or nothing. A link whose date is gone opens nothing.
 * @throws AppError `link.ended`, and what `cancelDates` throws
 */
export const cancelByLink = (deps: Dependencies, link: string): Promise<void> =>
  deps.db.write(async (tx) => {
    const { actor, booking, date } = await openLink(deps, tx, link, ['cancel_date']);
    if (afterEvent(date.state, 'cancel') === undefined) throw new AppError('link.ended');
    const open = await openForWriting(deps, tx, actor, 'booking.cancel', booking.id);
    await cancelDates(deps, tx, actor, open, { scope: 'occurrence', occurrenceId: date.id, reason: 'organiser' });
    await links.consume(tx, hashOfSecret(link), 'cancel_date', deps.clock.now());
    await tellHouse(deps, tx, date.id);
  });

/** The answer to whether the time is still needed, by the mailed link. @throws AppError `link.ended` */
export const answerNeedByLink = (deps: Dependencies, link: string, needed: boolean): Promise<void> =>
  deps.db.write(async (tx) => {
    const { actor, booking } = await openLink(deps, tx, link, ['still_needed']);
    await answerNeedIn(deps, tx, actor, booking.id, needed);
    await links.consume(tx, hashOfSecret(link), 'still_needed', deps.clock.now());
  });
