/** The fictional demo region as data: houses, rooms, organisations and a season of bookings. */
import type { FactValue, Need, Verdict } from '../../shared/rooms/accessibility.ts';
import type { AccessKind, ApprovalMode, CareContext, RoomKind } from '../../shared/rooms/schemas.ts';
import type { LocalDate, LocalDateTime, LocalTime } from '../../shared/time.ts';
import municipalities from '../seed/municipalities.json' with { type: 'json' };
import data from './region.json' with { type: 'json' };

export interface SeedMunicipality {
  code: string;
  fi: string;
  sv: string;
  county: string;
}

export interface SeedSite {
  code: string;
  municipality: string;
  municipalityCode: string;
  fi: string;
  sv: string;
  street: string;
  postalCode: string;
  careContext: CareContext;
  access: AccessKind;
  /** Openings by ISO weekday, `1` being Monday. */
  hoursIsoWeekday: Record<string, [start: LocalTime, end: LocalTime][]>;
}

export interface SeedRoom {
  code: string;
  site: string;
  fi: string;
  en: string;
  type: RoomKind;
  capacity: number;
  areaM2: number;
  floor: number;
  approval: ApprovalMode;
  hourlyPriceEur: number;
  /** Measured facts; null where nobody has measured. */
  attributes: Record<string, FactValue>;
  /** The verdicts that the facts must give, where they were worked out by hand. */
  golden?: Record<Need, Verdict>;
}

export interface SeedOrganisation {
  code: string;
  name: string;
  kind: string;
  homeCode: string;
  businessId: string | null;
  associationNumber: string | null;
  supportForm: string | null;
  contentArea: string | null;
  status: 'pending' | 'verified' | 'rejected';
}

export interface SeedBooking {
  code: string;
  organisation: string;
  room: string;
  publicTitle: string;
  activityType: string;
  contentArea: string | null;
  hyteArea: string | null;
  startLocal: LocalDateTime;
  minutes: number;
  rrule: string | null;
  participants: number;
  /** `conflict`: asked for time that another booking got. */
  status: 'confirmed' | 'requested' | 'denied' | 'conflict';
  /** What its rule must give, worked out by hand; instants as RFC 3339. */
  expected?: { occurrences: number; holidaySkipped: LocalDate[]; firstUtc: string; lastUtc: string };
}

/** The report's headline figures over the season, worked out by hand. */
export interface SeedIndicators {
  period: { from: LocalDate; to: LocalDate };
  hours: number;
  occurrences: number;
  visitsEstimated: number;
  organisations: number;
  municipalitiesCovered: number;
  by: { contentArea: Record<string, { hours: number; occurrences: number }> };
}

export interface Region {
  /** The day as of which facts and verdicts hold. */
  asOf: LocalDate;
  timeZone: string;
  municipalities: SeedMunicipality[];
  sites: SeedSite[];
  rooms: SeedRoom[];
  organisations: SeedOrganisation[];
  bookings: SeedBooking[];
  expectedIndicators: SeedIndicators;
}

// A JSON module's own type knows "a string" where the data keeps to our words; the tests hold it to them.
export const region = { ...data, municipalities } as unknown as Region;
