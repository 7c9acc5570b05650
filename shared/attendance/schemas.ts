/** Messages about the day of use and the day after: links that need no signing in, and what is told of a date. */
import { z } from 'zod';
import { inTimeView } from '../bookings/cancel-schemas.ts';
import { occurrenceStates } from '../bookings/state.ts';
import { instantSchema, localDateSchema, localDateTimeSchema, localTextSchema } from '../schemas.ts';
import { linkSecretSchema } from '../users/schemas.ts';
import { attendanceOutcomes, mostPeople } from './attendance.ts';

const peopleSchema = z.int().min(1).max(mostPeople);

/** What links about a date do: give the date back, tell how many came, say whether the time is still needed. */
export const dateLinkPurposes = ['cancel_date', 'attendance', 'still_needed'] as const;
export type DateLinkPurpose = (typeof dateLinkPurposes)[number];

export const dateLinkRequest = z.strictObject({ link: linkSecretSchema });

/** What a link is about, for whoever holds it: no names and no title, for a mail may be passed on. */
export const dateLinkView = z
  .object({
    purpose: z.enum(dateLinkPurposes),
    roomName: localTextSchema,
    siteName: localTextSchema,
    address: localTextSchema,
    localStart: localDateTimeSchema,
    localEnd: localDateTimeSchema,
    /** When, in words, for the whole booking. */
    ruleText: localTextSchema,
    /** How many dates of the booking are yet to come, this one left out. */
    otherDates: z.int(),
    /** Of a date that can be given back. */
    inTime: inTimeView.optional(),
    bookingId: z.string(),
  })
  .meta({ id: 'DateLink' });

const told = {
  outcome: z.enum(attendanceOutcomes),
  /** How many came; of no meaning where the time was not used. */
  people: peopleSchema.optional(),
};

export const attendanceRequest = z.strictObject(told).meta({ id: 'AttendanceRequest' });
export const linkedAttendanceRequest = z
  .strictObject({ link: linkSecretSchema, ...told })
  .meta({ id: 'LinkedAttendance' });

export const needRequest = z.strictObject({ needed: z.boolean() });
export const linkedNeedRequest = z.strictObject({ link: linkSecretSchema, needed: z.boolean() });

export const pastDateView = z.object({
  occurrenceId: z.string(),
  date: localDateSchema,
  localStart: localDateTimeSchema,
  localEnd: localDateTimeSchema,
  roomName: localTextSchema,
  state: z.enum(occurrenceStates),
  /** Null while nobody has told. */
  outcome: z.enum(attendanceOutcomes).nullable(),
  people: z.int().nullable(),
});

/** A booking's dates that are over, the newest first. */
export const bookingAttendanceView = z
  .object({
    dates: z.array(pastDateView),
    /** Since when it is asked whether the time is still needed; null where that is not asked or was answered. */
    needAskedAt: instantSchema.nullable(),
    /** What the asker may do now. */
    allowed: z.object({ tell: z.boolean(), markNoShow: z.boolean() }),
  })
  .meta({ id: 'BookingAttendance' });

export type DateLinkView = z.infer<typeof dateLinkView>;
export type AttendanceRequest = z.infer<typeof attendanceRequest>;
export type LinkedAttendanceRequest = z.infer<typeof linkedAttendanceRequest>;
export type PastDateView = z.infer<typeof pastDateView>;
export type BookingAttendanceView = z.infer<typeof bookingAttendanceView>;
