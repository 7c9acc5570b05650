/** Rules of booking that hold in the whole county and differ from the next one's. Pure. */

export interface BookingRules {
  /** Months (1-12, rising) on whose first day a season begins, over which hours and lapses are counted. */
  seasonMonths: number[];
  /** From so many people on an event goes to a person: it needs a rescue plan. */
  largeEventParticipants: number;
  /** Working days ahead that a house needs at least, where clients share its lobby. */
  visitorLeadDays: number;
  /** The same where people live or are treated. */
  careLeadDays: number;
  /** Days that an organisation has to answer what staff offer, where they name no day. */
  offerDays: number;
  /** Hours for which a place that became free is held for whoever is next in line. */
  freedHours: number;
  /** So many dates in a season that nobody came to, or that were cancelled late, are shown to who decides. */
  lapsesToShow: number;
  /** Months for which an orientation certificate holds, where nobody says otherwise. */
  certificateMonths: number;
}

/** What holds where nobody has said anything else (domain reference 2.4, 2.6, 2.7). */
export const usualBookingRules: BookingRules = {
  seasonMonths: [8],
  largeEventParticipants: 200,
  visitorLeadDays: 2,
  careLeadDays: 5,
  offerDays: 7,
  freedHours: 48,
  lapsesToShow: 3,
  certificateMonths: 24,
};
