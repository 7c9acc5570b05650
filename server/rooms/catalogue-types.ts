/** The catalogue: sites, rooms and code lists as one immutable snapshot, kept in memory until its revision rises. */

import type { Reader } from '../../db/database.ts';
import type { PriorityClassRow } from '../../db/priority-classes.ts';
import type { CodesView } from '../../shared/codes/schemas.ts';
import type { FacilityKind } from '../../shared/facts/subjects.ts';
import type { FactRecord } from '../../shared/facts/ways.ts';
import type { LocalText } from '../../shared/i18n/language.ts';
import type { PhotoView } from '../../shared/photos/schemas.ts';
import type { BookingRules } from '../../shared/region/booking-rules.ts';
import type { RegionRules } from '../../shared/region/rules.ts';
import type { Facts, Need, NeedVerdict, RoomContext, Verdict } from '../../shared/rooms/accessibility.ts';
import type { BreakdownSpan } from '../../shared/rooms/breakdowns.ts';
import type { CareHouse } from '../../shared/rooms/care.ts';
import type { GeoPoint } from '../../shared/rooms/geo-point.ts';
import type { OpeningTimes } from '../../shared/rooms/opening-days.ts';
import type {
  AccessKind,
  Branch,
  CareContext,
  Layout,
  PremisesState,
  RoomPolicy,
  RoomSummaryView,
} from '../../shared/rooms/schemas.ts';
import type { DocumentKind } from '../../shared/texts/kinds.ts';
import type { Instant } from '../../shared/time.ts';

export interface CatalogueSite {
  id: string;
  code: string | null;
  name: LocalText;
  municipality: { code: string; name: { fi: string; sv: string } };
  street: string;
  postalCode: string;
  /** Where its door is on the map; null while nobody has said. */
  location: GeoPoint | null;
  careContext: CareContext;
  /** The rules that come with it. */
  care: CareHouse;
  /** Those of the whole region, at hand wherever a room is judged. */
  bookingRules: BookingRules;
  access: AccessKind;
  timeZone: string;
  /** A room may be narrower in its hours and earlier in its end. */
  opening: OpeningTimes;
  state: PremisesState;
  /** The county's branch that runs it. */
  branch: Branch | null;
  description: LocalText;
  /** How one gets there and in. */
  arrival: LocalText;
  requestsHoldSlot: boolean;
  answerWorkingDays: number;
  /** Its own, then those of its ways in; only those that everybody may see. */
  photos: readonly PhotoView[];
  /** The main one first. */
  entrances: readonly CatalogueEntrance[];
  facilities: readonly CatalogueFacility[];
  /** What is or will be out of order in the house, by its start; what has been mended is left out. */
  breakdowns: readonly CatalogueBreakdown[];
  rooms: readonly CatalogueRoom[];
}

/** A way into a house. */
export interface CatalogueEntrance {
  id: string;
  code: string | null;
  name: LocalText;
  /** Only those that everybody may see. */
  photos: readonly PhotoView[];
}

/** A lift or an accessible toilet. */
export interface CatalogueFacility {
  id: string;
  code: string | null;
  kind: FacilityKind;
  name: LocalText;
  /** Only those that everybody may see. */
  photos: readonly PhotoView[];
}

/** Something out of order; an end that nobody knows yet is null. */
export interface CatalogueBreakdown extends BreakdownSpan {
  id: string;
  /** Only of this room, way in, or lift or toilet; null for all of the house. */
  roomId: string | null;
  entranceId: string | null;
  facilityId: string | null;
  note: LocalText;
  reportedAt: Instant;
}

/** A way to a room, with all that is known on it. */
export interface CatalogueWay {
  /** Null where the house has not told of any way in. */
  entrance: CatalogueEntrance | null;
  record: FactRecord;
  /** Only the values. */
  facts: Facts;
}

export interface CatalogueRoom {
  id: string;
  code: string | null;
  name: LocalText;
  site: CatalogueSite;
  capacity: number;
  approval: 'auto' | 'manual';
  hourlyPriceCents: number;
  /** A code of the list `priceClass`; null where the class of the booker decides. */
  priceClass: string | null;
  description: LocalText;
  /** Own ground rules, beside those of the house. */
  rules: LocalText;
  /** Own way in, or the site's. What opens the door is kept out of here. */
  access: AccessKind;
  policy: RoomPolicy;
  layouts: RoomLayouts;
  /** The physical spaces that the room uses. */
  spaceIds: readonly number[];
  /** Own weekly hours and seasons, or the site's; the same object in all rooms that keep the same times. */
  opening: OpeningTimes;
  /** No freer than the site's: a room of a draft is a draft, a room of an archived house is archived. */
  state: PremisesState;
  /** That of the main entrance first; there is always one. */
  ways: readonly [CatalogueWay, ...CatalogueWay[]];
  /** The facts of the first way: what lists and pages tell of the room as a whole. */
  facts: Facts;
  /** The lift and the toilet that serve it. */
  facilities: readonly CatalogueFacility[];
  /** Those of the house that touch the room, by their start. See `verdicts-during.ts`. */
  breakdowns: readonly CatalogueBreakdown[];
  /** What the verdicts rest on beside the facts. */
  context: RoomContext;
  /** While nothing is out of order. */
  verdicts: Readonly<Record<Need, NeedVerdict>>;
  accessibility: Readonly<Record<Need, Verdict>>;
  /** Only those that everybody may see. */
  photos: readonly PhotoView[];
  /** What lists show of it, made once. */
  summary: RoomSummaryView;
}

type RoomLayouts = readonly { layout: Layout; capacity: number }[];

/** What the region has laid down for all: neutral values where it has said nothing. */
export interface CatalogueRegion extends RegionRules {
  /** Whether the doors are open to the public. */
  isOpened: boolean;
  /** The first in precedence first. */
  priorityClasses: readonly PriorityClassRow[];
  /** The newest published text of each kind, by its id. */
  documentIds: ReadonlyMap<DocumentKind, string>;
  /** The number of the published terms of each house that has its own beside the region's. */
  houseTerms: ReadonlyMap<string, number>;
}

export interface Catalogue {
  revision: number;
  region: CatalogueRegion;
  sites: readonly CatalogueSite[];
  rooms: readonly CatalogueRoom[];
  /** What can be chosen. */
  codes: CodesView;
  /** With what can no longer be chosen: the words of whatever was chosen earlier. */
  everyCode: CodesView;
  /** By id or by demo code. */
  site(idOrCode: string): CatalogueSite | undefined;
  room(idOrCode: string): CatalogueRoom | undefined;
  /** Whether a booking of this content area or these hyte areas must stay hidden in public. */
  isSensitiveArea(contentArea: string | null, hyteAreas: readonly string[]): boolean;
}

/** The catalogue as the given reader sees it: inside a transaction, that transaction's truth. */
export type CatalogueSource = (reader: Reader) => Promise<Catalogue>;
