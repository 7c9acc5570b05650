/** The catalogue: sites, rooms and code lists as one immutable snapshot, kept in memory until its revision rises. */

import type { Reader } from '../../db/database.ts';
import type { CodesView } from '../../shared/codes/schemas.ts';
import type { LocalText } from '../../shared/i18n/language.ts';
import type { Facts, Need, NeedVerdict, Verdict } from '../../shared/rooms/accessibility.ts';
import type {
  AccessKind,
  CareContext,
  Layout,
  OpeningException,
  RoomPolicy,
  RoomSummaryView,
  WeeklyOpening,
} from '../../shared/rooms/schemas.ts';

export interface CatalogueSite {
  id: string;
  code: string | null;
  name: LocalText;
  municipality: { code: string; name: { fi: string; sv: string } };
  street: string;
  postalCode: string;
  careContext: CareContext;
  access: AccessKind;
  timeZone: string;
  openingHours: readonly WeeklyOpening[];
  openingExceptions: readonly OpeningException[];
  requestsHoldSlot: boolean;
  answerWorkingDays: number;
  rooms: readonly CatalogueRoom[];
}

export interface CatalogueRoom {
  id: string;
  code: string | null;
  name: LocalText;
  site: CatalogueSite;
  capacity: number;
  approval: 'auto' | 'manual';
  hourlyPriceCents: number;
  policy: RoomPolicy;
  layouts: RoomLayouts;
  /** The physical spaces that the room uses. */
  spaceIds: readonly number[];
  /** Own weekly hours, or the site's. */
  openingHours: readonly WeeklyOpening[];
  facts: Facts;
  factSources: Readonly<Record<string, { source: 'measured' | 'owner' | 'drawing' | null; checkedOn: string | null }>>;
  verdicts: Readonly<Record<Need, NeedVerdict>>;
  accessibility: Readonly<Record<Need, Verdict>>;
  /** What lists show of it, made once. */
  summary: RoomSummaryView;
}

type RoomLayouts = readonly { layout: Layout; capacity: number }[];

export interface Catalogue {
  revision: number;
  sites: readonly CatalogueSite[];
  rooms: readonly CatalogueRoom[];
  codes: CodesView;
  /** By id or by demo code. */
  site(idOrCode: string): CatalogueSite | undefined;
  room(idOrCode: string): CatalogueRoom | undefined;
  /** Whether a booking of this content area or these hyte areas must stay hidden in public. */
  isSensitiveArea(contentArea: string | null, hyteAreas: readonly string[]): boolean;
}

/** The catalogue as the given reader sees it: inside a transaction, that transaction's truth. */
export type CatalogueSource = (reader: Reader) => Promise<Catalogue>;
