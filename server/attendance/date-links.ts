/**
 * Mailed links about a date: to give it back, or to say whether the whole time is still needed. Looking at one changes
 * nothing, for mail systems look at every address; only the button on the page does.
 */
import * as bookings from '../../db/bookings.ts';
import * as links from '../../db/links.ts';
import type { DateLinkView } from '../../shared/attendance/schemas.ts';
import { AppError } from '../../shared/errors.ts';
import { defaultLanguage, type Language, type LocalText, languages } from '../../shared/i18n/language.ts';
import { cancelBooking } from '../bookings/cancel-booking.ts';
import { knownRoom } from '../bookings/open-for-writing.ts';
import type { Dependencies } from '../dependencies.ts';
import { filledText } from '../premises/filled-text.ts';
import { addressOf } from '../rooms/address.ts';
import { hashOfSecret } from '../users/secrets.ts';
import { answerNeed } from './answer-need.ts';
import { tellHouse } from './given-back.ts';
import { openLink } from './link-actor.ts';

const inAll = (of: (language: Language) => string): LocalText =>
  Object.fromEntries(languages.map((language) => [language, of(language)])) as LocalText;

/** Shows what the link is about. @throws AppError `link.ended` */
export const lookAtDateLink = (deps: Dependencies, link: string): Promise<DateLinkView> =>
  deps.db.read(async (reader) => {
    const { purpose, booking, date } = await openLink(deps, reader, link);
    const room = knownRoom(await deps.catalogue(reader), date.roomId);
    const now = deps.clock.now();
    // A date that was cancelled meanwhile has nothing to be cancelled, and nothing to be told of.
    if (purpose === 'cancel_date' && (date.state !== 'approved' || date.startAt <= now))
      throw new AppError('link.ended');
    const coming = (await bookings.occurrencesOf(reader, [booking.id])).filter(
      ({ id, state, startAt }) => id !== date.id && state === 'approved' && startAt > now,
    );
    return {
      purpose,
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
 * Gives the date back and uses the link up. The date goes first, by the rules of every other cancellation: where they
 * refuse it the link stays good, and a link whose date is gone opens nothing in any case.
 * @throws AppError `link.ended`, and what `cancelBooking` throws
 */
export const cancelByLink = async (deps: Dependencies, link: string): Promise<void> => {
  const { actor, booking, date } = await deps.db.read((reader) => openLink(deps, reader, link, ['cancel_date']));
  const request = { scope: 'occurrence', occurrenceId: date.id, reason: 'organiser' } as const;
  await cancelBooking(deps, actor, booking.id, request, defaultLanguage).catch((error: unknown) => {
    throw error instanceof AppError && error.code === 'booking.not-open' ? new AppError('link.ended') : error;
  });
  await deps.db.write((tx) => links.consume(tx, hashOfSecret(link), 'cancel_date', deps.clock.now()));
  await tellHouse(deps, date.id);
};

/** The answer to whether the time is still needed, by the mailed link. @throws AppError `link.ended` */
export const answerNeedByLink = async (deps: Dependencies, link: string, needed: boolean): Promise<void> => {
  const { actor, booking } = await deps.db.read((reader) => openLink(deps, reader, link, ['still_needed']));
  await answerNeed(deps, actor, booking.id, needed);
  await deps.db.write((tx) => links.consume(tx, hashOfSecret(link), 'still_needed', deps.clock.now()));
};
