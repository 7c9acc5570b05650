/** Decision letters, for the organisation that they are to and the staff of the house. */

import * as bookings from '../../db/bookings.ts';
import type { LetterRow } from '../../db/letters.ts';
import * as letters from '../../db/letters.ts';
import { letterNumber } from '../../shared/approvals/decision-letter.ts';
import type { LetterLineView, LetterView } from '../../shared/approvals/letter-schemas.ts';
import { AppError } from '../../shared/errors.ts';
import { type Actor, can } from '../../shared/permissions.ts';
import { isoInstant } from '../../shared/time.ts';
import { bookingFor, subjectOf } from '../bookings/show-booking.ts';
import type { Dependencies } from '../dependencies.ts';

type Reading = Pick<Dependencies, 'db' | 'catalogue'>;

const lineOf = (row: LetterRow): LetterLineView => ({
  id: row.id,
  bookingId: row.bookingId,
  number: letterNumber(row),
  madeAt: isoInstant(row.madeAt),
});

const viewOfLetter = (row: LetterRow): LetterView => {
  const { subject, reason, ...letter } = row.letter;
  return {
    ...lineOf(row),
    language: letter.language,
    region: letter.region,
    organisation: letter.organisation,
    subject: {
      title: subject.title,
      room: subject.room,
      site: subject.site,
      rule: subject.rule,
      dates: [...subject.dates],
    },
    reason: reason.words,
    message: letter.message,
    precedence: letter.precedence,
    grounds: letter.grounds,
    appeal: letter.appeal,
    decidedBy: letter.decidedBy,
    decidedRole: letter.decidedRole,
    decidedOn: letter.decidedOn,
  };
};

/** @throws AppError `letter.not-found` for what is not there or not to be known */
export const showLetter = ({ db, catalogue }: Reading, actor: Actor, id: string): Promise<LetterView> =>
  db.read(async (reader) => {
    const row = await letters.find(reader, id);
    const booking = row && (await bookings.find(reader, row.bookingId));
    if (!booking || !can(actor, 'booking.see', subjectOf(booking, await catalogue(reader))))
      throw new AppError('letter.not-found');
    return viewOfLetter(row);
  });

/** Oldest first. @throws AppError `booking.not-found` */
export const listLetters = ({ db, catalogue }: Reading, actor: Actor, bookingId: string): Promise<LetterLineView[]> =>
  db.read(async (reader) => {
    const booking = await bookingFor(reader, await catalogue(reader), actor, 'booking.see', bookingId);
    return (await letters.ofBooking(reader, booking.id)).map(lineOf);
  });
