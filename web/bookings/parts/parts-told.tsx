import { For } from 'solid-js';
import { partOnFirstDate } from '../../../shared/bookings/parts.ts';
import type { BookingView } from '../../../shared/bookings/schemas.ts';
import { formatDate, formatTimeRange } from '../../../shared/i18n/format.ts';
import { useText } from '../../i18n/language.tsx';
import { clockOf } from './part-draft.ts';

type Told = NonNullable<BookingView['parts']>[number];

/** The other rooms of the event, and when it is in them; which dates have them, where not all do. */
export const PartsTold = (props: { booking: Pick<BookingView, 'parts' | 'when' | 'next'> }) => {
  const { t, language } = useText();
  const words = (part: Told): string => {
    const { isWhole, day, start, end } = partOnFirstDate(part, clockOf(props.booking));
    const room = part.roomName[language()];
    const times = formatTimeRange(start, end, language());
    return isWhole ? t('parts.told.whole', { room }) : t(`parts.told.${day}`, { room, times });
  };
  const bounded = (part: Told): string => {
    const day = part.until ?? part.since;
    if (day === undefined) return words(part);
    const values = { part: words(part), date: formatDate(day, language()) };
    return t(part.until === undefined ? 'parts.told.since' : 'parts.told.until', values);
  };
  return (
    <ul class="plain-list">
      <For each={props.booking.parts}>{(part) => <li>{bounded(part)}</li>}</For>
    </ul>
  );
};
