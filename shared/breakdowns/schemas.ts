/** Messages about what is out of order in a house: for everybody, for its keepers, and for a booking that suffers. */
import { z } from 'zod';
import { facilityKinds } from '../facts/subjects.ts';
import { breakdownDevices } from '../rooms/breakdown-devices.ts';
import { needSchema } from '../rooms/schemas.ts';
import {
  idSchema,
  instantSchema,
  listOf,
  localDateTimeSchema,
  localParagraphSchema,
  localTextSchema,
  pageQuery,
} from '../schemas.ts';
import { breakdownPlaces, breakdownStandings } from './places.ts';
import { breakdownView } from './view-schemas.ts';

export type { BreakdownView } from './view-schemas.ts';

const device = z.enum(breakdownDevices);

const fields = {
  device,
  /** No more than one of the three, of a kind that fits the device; none for all of the house. */
  roomId: idSchema.nullable(),
  entranceId: idSchema.nullable(),
  facilityId: idSchema.nullable(),
  /** In the zone of the house. */
  start: localDateTimeSchema,
  /** Null while nobody knows. */
  end: localDateTimeSchema.nullable(),
  /** Public words beside the device, such as a way round; what is empty in the others is said in Finnish. */
  note: localParagraphSchema(600),
};

export const newBreakdown = z
  .strictObject({
    ...fields,
    roomId: fields.roomId.default(null),
    entranceId: fields.entranceId.default(null),
    facilityId: fields.facilityId.default(null),
    end: fields.end.default(null),
    note: fields.note.default({ fi: '', sv: '', en: '' }),
  })
  .meta({ id: 'NewBreakdown' });

export const breakdownChange = z
  .strictObject(fields)
  .partial()
  .refine((change) => Object.keys(change).length > 0)
  .meta({ id: 'BreakdownChange' });

/** A breakdown that is only tried. */
export const breakdownTrial = newBreakdown
  .extend({
    /** The one that it would be instead of. */
    breakdownId: idSchema.optional(),
  })
  .meta({ id: 'BreakdownTrial' });

/** As the keepers of the house see it. */
export const staffBreakdownView = z
  .object({
    ...breakdownView.shape,
    roomId: z.string().nullable(),
    entranceId: z.string().nullable(),
    facilityId: z.string().nullable(),
    standing: z.enum(breakdownStandings),
    /** Dates whose bookers have been told of it. */
    toldDates: z.int(),
    version: z.int(),
  })
  .meta({ id: 'StaffBreakdown' });

/** The breakdowns of a house, with the places that one may be narrowed to. */
export const staffBreakdownsView = listOf(staffBreakdownView)
  .extend({
    timeZone: z.string(),
    places: z.array(
      z.object({
        place: z.enum(breakdownPlaces),
        id: z.string(),
        name: localTextSchema,
        /** Of a facility. */
        kind: z.enum(facilityKinds).nullable(),
      }),
    ),
  })
  .meta({ id: 'StaffBreakdowns' });

export const staffBreakdownsQuery = z.strictObject({
  standing: z.enum(breakdownStandings).optional(),
  ...pageQuery,
});

/** What a breakdown means for the bookings that are there. */
export const breakdownImpactView = z
  .object({
    /** Dates of bookings that stated a need which would be met worse, and their bookings. */
    dates: z.int(),
    bookings: z.int(),
    /** Bookings whose bookers would get a message now. */
    messages: z.int(),
    /** The one with the earliest date first; at most two hundred. */
    items: z.array(
      z.object({
        bookingId: z.string(),
        title: z.string(),
        organisation: z.string(),
        room: z.object({ id: z.string(), name: localTextSchema }),
        needs: z.array(needSchema),
        occurrences: z.array(
          z.object({
            id: z.string(),
            localStart: localDateTimeSchema,
            localEnd: localDateTimeSchema,
            state: z.enum(['requested', 'approved']),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'BreakdownImpact' });

const offerView = z.object({
  kind: z.enum(['room', 'time']),
  roomId: z.string(),
  roomName: localTextSchema,
  localStart: localDateTimeSchema,
  localEnd: localDateTimeSchema,
  /** Whether the date stays approved when the asker moves it there. */
  keepsApproval: z.boolean(),
});

/** What is out of order on the dates of one booking, and what could be done about it. */
export const bookingBreakdownsView = z
  .object({
    breakdowns: z.array(breakdownView),
    dates: z.array(
      z.object({
        occurrenceId: z.string(),
        localStart: localDateTimeSchema,
        localEnd: localDateTimeSchema,
        room: z.object({ id: z.string(), name: localTextSchema }),
        breakdownIds: z.array(z.string()),
        /** Stated needs that are met worse. */
        needs: z.array(needSchema),
        /** Somebody has said to know all of that and to keep the date. */
        isKept: z.boolean(),
        offers: z.array(offerView),
      }),
    ),
    /** Who said last that the dates are kept all the same; null while any of them is open. */
    acknowledged: z
      .object({
        at: instantSchema,
        localAt: localDateTimeSchema,
        /** Null for somebody whose account is gone. */
        by: z.string().nullable(),
      })
      .nullable(),
    /** Other rooms of the house that suit and are free on every one of the dates. */
    together: z.array(z.object({ roomId: z.string(), roomName: localTextSchema, keepsApproval: z.boolean() })),
    /** Rooms of other houses in the municipality that suit and are free on every one of the dates: to be booked anew. */
    elsewhere: z.array(
      z.object({
        roomId: z.string(),
        roomCode: z.string().nullable(),
        roomName: localTextSchema,
        siteName: localTextSchema,
      }),
    ),
  })
  .meta({ id: 'BookingBreakdowns' });

/** The dates that are kept all the same, each with what was read to be out of order on it. */
export const breakdownAcknowledgement = z
  .strictObject({
    dates: z
      .array(z.strictObject({ occurrenceId: idSchema, breakdownIds: z.array(idSchema).min(1).max(100) }))
      .min(1)
      .max(400),
  })
  .meta({ id: 'BreakdownAcknowledgement' });

export type BreakdownAcknowledgement = z.infer<typeof breakdownAcknowledgement>;
export type NewBreakdown = z.infer<typeof newBreakdown>;
export type BreakdownChange = z.infer<typeof breakdownChange>;
export type BreakdownTrial = z.infer<typeof breakdownTrial>;
export type StaffBreakdownView = z.infer<typeof staffBreakdownView>;
export type StaffBreakdownsView = z.infer<typeof staffBreakdownsView>;
export type StaffBreakdownsQuery = z.infer<typeof staffBreakdownsQuery>;
export type BreakdownImpactView = z.infer<typeof breakdownImpactView>;
export type BookingBreakdownsView = z.infer<typeof bookingBreakdownsView>;
export type BreakdownOffer = BookingBreakdownsView['dates'][number]['offers'][number];
