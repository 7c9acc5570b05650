import { createUniqueId, For, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { formatPlainDate } from '../../shared/i18n/format.ts';
import { dateOf } from '../../shared/time.ts';
import { createReading } from '../api/reading.ts';
import { localTimeIn } from '../calendar/site-clock.ts';
import { useText } from '../i18n/language.tsx';
import { readLetters } from './queries.ts';

export interface BookingLettersProps {
  bookingId: string;
  timeZone: string;
  /** Whether any of its dates was denied: else there is nothing to ask for. */
  isDenied: boolean;
  /** The level of its heading. */
  level?: 'h2' | 'h3';
}

/** The decision letters of a booking. Nothing where there are none, and nothing in the way of the page while they are read. */
export const BookingLetters = (props: BookingLettersProps) => {
  const { t, language } = useText();
  const titleId = createUniqueId();
  const letters = createReading(() => (props.isDenied ? props.bookingId : undefined), readLetters);
  return (
    <Show when={letters.value()?.length}>
      <section class="stack stack-s" aria-labelledby={titleId}>
        <Dynamic component={props.level ?? 'h2'} id={titleId}>
          {t('letters.heading')}
        </Dynamic>
        <ul class="plain-list stack stack-s">
          <For each={letters.value()}>
            {({ id, number, madeAt }) => (
              <li>
                <a class="num" href={`/paatokset/${id}`}>
                  {t('letters.link', {
                    number,
                    date: formatPlainDate(dateOf(localTimeIn(madeAt, props.timeZone)), language()),
                  })}
                </a>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
};
