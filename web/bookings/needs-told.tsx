import { For, Show } from 'solid-js';
import type { BookingView } from '../../shared/bookings/schemas.ts';
import { useText } from '../i18n/language.tsx';
import { VerdictLink } from '../room-facts/verdict-link.tsx';
import { Verdict } from '../ui/verdict.tsx';
import './needs-told.css';

export interface NeedsToldProps {
  booking: Pick<BookingView, 'needs' | 'mismatches' | 'acceptsAccessibility' | 'keepsSuffering' | 'room'>;
  /** Staff read it; otherwise the booker. */
  staff: boolean;
}

/** How the rooms suit what the event needs, and whether its booker knows what they lack. */
export const NeedsTold = (props: NeedsToldProps) => {
  const { t, language } = useText();
  const lacks = () => props.booking.mismatches;
  const met = () => props.booking.needs.filter((need) => !lacks().some((lack) => lack.need === need));
  const isElsewhere = (id: string) => id !== props.booking.room.id;
  /** What is so for a time only is a question of its own, answered beside what is out of order. */
  const lasting = () => lacks().filter(({ device }) => device === null);
  const known = () => {
    if (props.booking.acceptsAccessibility)
      return t(props.staff ? 'bookings.needs.known.staff' : 'bookings.needs.known');
    return t(props.staff ? 'bookings.needs.unknown.staff' : 'bookings.needs.unknown');
  };
  const kept = () => {
    if (props.booking.keepsSuffering) return t(props.staff ? 'bookings.needs.kept.staff' : 'bookings.needs.kept');
    return t(props.staff ? 'bookings.needs.open.staff' : 'bookings.needs.open');
  };
  return (
    <>
      <ul class="plain-list needs-told">
        <For each={lacks()}>
          {(lack) => (
            <li>
              <Show
                when={lack.kind === 'need'}
                fallback={
                  <Verdict
                    verdict={lack.verdict}
                    need={t('request.places')}
                    word={t(`words.verdict.${lack.verdict}`)}
                  />
                }
              >
                <VerdictLink room={lack.room} need={lack.need} verdict={lack.verdict} />
              </Show>
              <span class="soft">
                {isElsewhere(lack.room.id) ? `${lack.room.name[language()]}: ` : ''}
                {lack.detail}
              </span>
            </li>
          )}
        </For>
        <For each={met()}>
          {(need) => (
            <li>
              <VerdictLink room={props.booking.room} need={need} verdict="S" />
            </li>
          )}
        </For>
      </ul>
      <Show when={lasting().length > 0}>
        <p>{known()}</p>
      </Show>
      <Show when={lasting().length < lacks().length && props.booking.keepsSuffering !== null}>
        <p>{kept()}</p>
      </Show>
    </>
  );
};
