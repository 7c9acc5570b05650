/** Mails to those who are asked about a house. They name no group and no person: an address may have many readers. */
import * as bookings from '../../db/bookings.ts';
import { eventNeedsOf } from '../../shared/bookings/accessibility-mismatch.ts';
import { textIn } from '../../shared/region/rules.ts';
import { mismatchViews, needWords } from '../bookings/mismatch-words.ts';
import { useOf } from '../bookings/open-for-writing.ts';
import { mismatchesWith } from '../bookings/room-mismatches.ts';
import { needsMailKind } from '../bookings/tell-house.ts';
import { textsOf } from '../http/texts.ts';
import type { Composer } from './composer.ts';
import { letterText } from './letter-text.ts';
import { wordsNow } from './mail-words.ts';

/** Nothing any more once the rooms of the approved dates yet to come suit. */
const needsMail: Composer = async (deps, reader, { payload, recipient, language }) => {
  const booking = await bookings.find(reader, String(payload.bookingId));
  const catalogue = await deps.catalogue(reader);
  const room = booking && catalogue.room(booking.roomId);
  if (!booking || !room) return undefined;
  const now = deps.clock.now();
  const dates = await bookings.occurrencesOf(reader, [booking.id]);
  const coming = dates.filter(({ state, endAt }) => state === 'approved' && endAt > now);
  const event = eventNeedsOf(booking.needs, booking.wheelchairUsers);
  const mismatches = mismatchesWith(
    booking.parts,
    coming.map((row) => useOf(catalogue, row)),
    event,
  );
  if (mismatches.length === 0) return undefined;
  const t = textsOf(language);
  const region = textIn(catalogue.region.name, language, catalogue.region.languages).text;
  const needs = needWords(event.needs, event.wheelchairUsers ?? 0, language);
  const names = { room: room.name[language], site: room.site.name[language], region };
  const words = await wordsNow(reader, needsMailKind, language, { ...names, needs });
  const parts = [
    words.body,
    mismatchViews(mismatches, catalogue, language)
      .map(({ room: { id, name }, text }) => (id === room.id ? `- ${text}` : `- ${name[language]}: ${text}`))
      .join('\n'),
    t(booking.acceptsAccessibility ? 'mails.needs.known' : 'mails.needs.unknown'),
    t('mails.when', { rule: booking.ruleText[language] }),
    t('mails.link', { url: `${deps.config.publicUrl}/varaukset/${booking.id}` }),
  ];
  return { to: recipient, subject: words.subject, text: letterText(parts, region, language) };
};

/** By the kind of the outbox row. */
export const houseMails: Readonly<Record<string, Composer>> = { [needsMailKind]: needsMail };
