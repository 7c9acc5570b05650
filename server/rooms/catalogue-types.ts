/** The catalogue: sites, rooms and code lists as one immutable snapshot, kept in memory until its revision rises. */

import type { Reader } from '../../db/database.ts';
import type { PriorityClassRow } from '../../db/priority-classes.ts';
import type { CodesView } from '../../shared/codes/schemas.ts';
import type { LocalText } from '../../shared/i18n/language.ts';
import type { PhotoView } from '../../shared/photos/schemas.ts';
import type { RegionRules } from '../../shared/region/rules.ts';
import type { Facts, Need, NeedVerdict, Verdict } from '../../shared/rooms/accessibility.ts';
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
  facts: Facts;
  factSources: Readonly<Record<string, { source: 'measured' | 'owner' | 'drawing' | null; checkedOn: string | null }>>;
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
