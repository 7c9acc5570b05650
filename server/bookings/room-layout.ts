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

/**
 * The layout after a change. What was arranged before stays as it is, though the room knows it no longer; only more
 * people than it holds are refused.
 * @throws AppError as {@link layoutOf}
 */
export const layoutAfter = (
  room: Arranged,
  before: { layout: Layout | null; participants: number },
  { layout, participants = before.participants }: Pick<ChangeRequest, 'layout' | 'participants'>,
): Layout | null => {
  if (layout !== undefined) return layoutOf(room, layout, participants);
  const capacity = before.layout === null ? null : layoutCapacity(room, before.layout);
  if (capacity !== null && participants > before.participants) refuseTooMany(capacity, participants, 'participants');
  return before.layout;
};

/** `Pöytäryhmät, 24 paikkaa`; only its name where the room no longer has it. */
export const layoutWords = (room: Arranged | undefined, layout: Layout, language: Language): string => {
  const t = textsOf(language);
  const capacity = layoutCapacity(room, layout);
  const name = t(`words.layout.${layout}`);
  return capacity === null ? name : t('bookings.layout.places', { layout: name, count: capacity });
};
