import { For } from 'solid-js';
import { partOnFirstDate } from '../../../shared/bookings/parts.ts';
import type { BookingView } from '../../../shared/bookings/schemas.ts';
import { formatTimeRange } from '../../../shared/i18n/format.ts';
import { useText } from '../../i18n/language.tsx';

/** The other rooms of the event, and when it is in them. */
export const PartsTold = (props: { booking: Pick<BookingView, 'parts' | 'when'> }) => {
  const { t, language } = useText();
  return (
    <ul class="plain-list">
      <For each={props.booking.parts}>
        {(part) => {
          const { isWhole, day, start, end } = partOnFirstDate(part, props.booking.when);
          const room = part.roomName[language()];
          const times = formatTimeRange(start, end, language());
          return <li>{isWhole ? t('parts.told.whole', { room }) : t(`parts.told.${day}`, { room, times })}</li>;
        }}
      </For>
    </ul>
  );
};
