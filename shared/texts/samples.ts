/** Samples of mails: one for each kind, and some for what one kind can say in several ways. Pure. */
import type { MailKind } from './mail-kinds.ts';

/** What a mail that can be worded says besides, by what happened. */
export const sampleVariants = ['booking.cancelled:late', 'booking.cancelled:by-house'] as const;
export type SampleVariant = (typeof sampleVariants)[number];

/** Mails of the product alone, which a region does not word; after the colon, what happened. */
export const plainMailKinds = [
  'message.new',
  'house.given-back',
  'house.offer:accepted',
  'house.offer:declined',
  'house.offer:expired',
  'house.overdue',
] as const;
export type PlainMailKind = (typeof plainMailKinds)[number];

export type SampleName = MailKind | SampleVariant | PlainMailKind;
