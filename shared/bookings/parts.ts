/** An event that takes several rooms, or a room at another time of the same date: setting up the evening before. */

/** Who made a booking for the organisation. */
export const bookingMakers = ['organisation', 'staff', 'umbrella'] as const;
export type BookingMaker = (typeof bookingMakers)[number];

/** Another room of the event, on every date of it. */
export interface BookingPart {
  roomId: string;
  /** Wall-clock minutes from the start of the event to the start of this part; negative for before. */
  startOffset: number;
  /** How long it takes; null: until the event ends. */
  minutes: number | null;
}
