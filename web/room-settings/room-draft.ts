/** A room's settings as the form edits them, and as they are sent. Pure. */
import { isSame } from '../../shared/history/changes.ts';
import type { LocalText } from '../../shared/i18n/language.ts';
import type {
  AccessKind,
  ApprovalMode,
  Layout,
  OpeningSeason,
  PremisesState,
  RoomKind,
  RoomPolicy,
  WeeklyOpening,
} from '../../shared/rooms/schemas.ts';
import type { NewRoom, RoomChange, RoomSettingsView } from '../../shared/rooms/settings.ts';
import { usualRoom } from '../../shared/rooms/usual-room.ts';

/** Numbers are null while nothing that is a number is written. */
export interface RoomDraft {
  siteId: string;
  name: LocalText;
  kind: RoomKind;
  capacity: number | null;
  areaM2: number | null;
  floor: number | null;
  description: LocalText;
  rules: LocalText;
  equipment: string[];
  layouts: { layout: Layout; capacity: number | null }[];
  approval: ApprovalMode;
  hourlyPriceCents: number | null;
  priceClass: string | null;
  policy: RoomPolicy;
  openingHours: WeeklyOpening[] | null;
  seasons: OpeningSeason[] | null;
  access: AccessKind | null;
  accessSecret: string;
  state: PremisesState;
  closesOn: string | null;
  spaceIds: number[];
}

const noText: LocalText = { fi: '', sv: '', en: '' };

export const draftOf = (settings: RoomSettingsView): RoomDraft => ({
  siteId: settings.site.id,
  name: settings.name,
  kind: settings.kind,
  capacity: settings.capacity,
  areaM2: settings.areaM2,
  floor: settings.floor,
  description: settings.description,
  rules: settings.rules,
  equipment: settings.equipment,
  layouts: settings.layouts,
  approval: settings.approval,
  hourlyPriceCents: settings.hourlyPriceCents,
  priceClass: settings.priceClass,
  policy: settings.policy,
  openingHours: settings.openingHours,
  seasons: settings.seasons,
  access: settings.access,
  accessSecret: settings.accessSecret ?? '',
  state: settings.state,
  closesOn: settings.closesOn,
  spaceIds: settings.spaceIds,
});

/** What a new room begins with. */
export const newDraft = (siteId: string): RoomDraft => ({
  ...usualRoom(),
  siteId,
  name: noText,
  kind: 'meeting',
  capacity: null,
  accessSecret: '',
});

/** Another room as the start of a new one: all but its name, its spaces, its door and whether it is in use. */
export const copiedDraft = (settings: RoomSettingsView): RoomDraft => {
  const { siteId, name, accessSecret, state, closesOn, spaceIds } = newDraft(settings.site.id);
  return { ...draftOf(settings), siteId, name, accessSecret, state, closesOn, spaceIds };
};

/** Whether a layout holds more people than the room. */
export const isTooLarge = (layoutCapacity: number | null, capacity: number | null): boolean =>
  layoutCapacity !== null && capacity !== null && layoutCapacity > capacity;

/** The draft as a message: what is no number is left to the service to refuse, at its field. */
export const messageOf = (draft: RoomDraft): RoomChange => {
  const { siteId: _, capacity, hourlyPriceCents, layouts, accessSecret, spaceIds, ...same } = draft;
  return {
    ...same,
    capacity: capacity as number,
    hourlyPriceCents: hourlyPriceCents as number,
    layouts: layouts.map(({ layout, capacity: seats }) => ({ layout, capacity: seats as number })),
    accessSecret: accessSecret || null,
    ...(spaceIds.length > 0 && { spaceIds }),
  };
};

export const newRoomOf = (draft: RoomDraft): NewRoom => ({
  ...messageOf(draft),
  siteId: draft.siteId,
  name: draft.name,
  kind: draft.kind,
  capacity: draft.capacity as number,
});

/** The members of a message that differ from what is stored: only these are sent. */
export const changedPart = (before: RoomChange, after: RoomChange): RoomChange =>
  Object.fromEntries(
    Object.entries(after).filter(([key, value]) => !isSame(value, before[key as keyof RoomChange])),
  ) as RoomChange;

/** Fields whose change may leave bookings at odds with the room. */
const telling = ['capacity', 'policy', 'openingHours', 'seasons', 'state', 'closesOn', 'spaceIds'] as const;

/** Whether bookings should be looked at before the change is saved. */
export const concernsBookings = (change: RoomChange): boolean => telling.some((field) => field in change);
