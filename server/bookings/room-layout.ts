/** How a room is arranged for an event: one of the layouts that it has, for no more people than it then holds. */
import type { ChangeRequest } from '../../shared/bookings/change-schemas.ts';
import { AppError } from '../../shared/errors.ts';
import type { Language } from '../../shared/i18n/language.ts';
import type { Layout } from '../../shared/rooms/kinds.ts';
import { textsOf } from '../http/texts.ts';
import type { CatalogueRoom } from '../rooms/catalogue-types.ts';

type Arranged = Pick<CatalogueRoom, 'layouts'>;

/** How many the room holds so arranged; null where it no longer knows the layout. */
export const layoutCapacity = (room: Arranged | undefined, layout: Layout): number | null =>
  room?.layouts.find((each) => each.layout === layout)?.capacity ?? null;

/** @throws AppError `booking.layout-capacity` at the field that asked for too much */
const refuseTooMany = (capacity: number, participants: number, path: 'layout' | 'participants'): void => {
  if (participants > capacity) throw new AppError('booking.layout-capacity', { path, values: { capacity } });
};

/**
 * @param layout as asked for; nobody need ask for any
 * @throws AppError `booking.layout`: the room has no such layout; `booking.layout-capacity`: it holds fewer people
 */
export const layoutOf = (room: Arranged, layout: Layout | null | undefined, participants: number): Layout | null => {
  if (!layout) return null;
  const capacity = layoutCapacity(room, layout);
  if (capacity === null) throw new AppError('booking.layout', { path: 'layout' });
  refuseTooMany(capacity, participants, 'layout');
  return layout;
};

/** How many it holds in each of the rooms that know it; null where none does. */
const leastCapacity = (rooms: readonly Arranged[], layout: Layout): number | null => {
  const known = rooms.flatMap((room) => layoutCapacity(room, layout) ?? []);
  return known.length > 0 ? Math.min(...known) : null;
};

/**
 * The layout after a change. What was arranged before stays as it is, though the rooms know it no longer; only more
 * people than it holds are refused.
 * @param rooms where the dates to come are after it
 * @throws AppError as {@link layoutOf}
 */
export const layoutAfter = (
  rooms: readonly Arranged[],
  before: { layout: Layout | null; participants: number },
  { layout, participants = before.participants }: Pick<ChangeRequest, 'layout' | 'participants'>,
): Layout | null => {
  if (layout === null) return null;
  const wanted = layout ?? before.layout;
  const capacity = wanted === null ? null : leastCapacity(rooms, wanted);
  if (layout !== undefined && capacity === null) throw new AppError('booking.layout', { path: 'layout' });
  const isMore = layout !== undefined || participants > before.participants;
  if (capacity !== null && isMore)
    refuseTooMany(capacity, participants, layout === undefined ? 'participants' : 'layout');
  return wanted;
};

/** A layout that does not hold the people where they would be, and those that would. */
export interface TooSmall {
  layout: Layout;
  /** Null where a new room cannot be arranged so. */
  capacity: number | null;
  /** In every one of the rooms. */
  holding: { layout: Layout; capacity: number }[];
}

/**
 * Nothing where the layout holds them. A room that dates stay in and that knows it no longer hinders nothing.
 * @param rooms all of those after the change
 * @param newRooms those that dates would move to
 */
export const tooSmallLayout = (
  rooms: readonly Arranged[],
  newRooms: readonly Arranged[],
  layout: Layout | null,
  participants: number,
): TooSmall | undefined => {
  if (layout === null) return undefined;
  const isUnknown = newRooms.some((room) => layoutCapacity(room, layout) === null);
  const capacity = isUnknown ? null : leastCapacity(rooms, layout);
  if (!isUnknown && (capacity === null || participants <= capacity)) return undefined;
  const [first, ...others] = rooms;
  const holding = (first?.layouts ?? [])
    .filter((each) => others.every((room) => layoutCapacity(room, each.layout) !== null))
    .map((each) => ({ layout: each.layout, capacity: leastCapacity(rooms, each.layout) as number }))
    .filter((each) => each.capacity >= participants);
  return { layout, capacity, holding };
};

/** `Pöytäryhmät, 24 paikkaa`; only its name where the room no longer has it. */
export const layoutWords = (room: Arranged | undefined, layout: Layout, language: Language): string => {
  const t = textsOf(language);
  const capacity = layoutCapacity(room, layout);
  const name = t(`words.layout.${layout}`);
  return capacity === null ? name : t('bookings.layout.places', { layout: name, count: capacity });
};
