import { For, Show } from 'solid-js';
import type { BookingView, OccurrenceView } from '../../shared/bookings/schemas.ts';
import { formatDate } from '../../shared/i18n/format.ts';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { StateTag } from '../ui/tag.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { timesOf } from './booking-words.ts';
import { liveDates } from './cancel-scope.ts';

export interface BookingDatesProps {
  booking: BookingView;
  /** Asks to cancel a date; absent where that is not allowed. */
  onCancel?: ((occurrence: OccurrenceView) => void) | undefined;
}

interface DateRowProps {
  occurrence: OccurrenceView;
  /** The room of the series; only another one is named. */
  roomId: string;
  onCancel?: ((occurrence: OccurrenceView) => void) | undefined;
}

const DateRow = (props: DateRowProps) => {
  const { t, language } = useText();
  const day = () => formatDate(props.occurrence.date, language());
  const isInLine = () => props.occurrence.reason === 'waiting';
  // What its state says already needs no second word.
  const reason = () =>
    props.occurrence.reasonText ??
    (props.occurrence.reason && !isInLine() ? t(`bookings.reason.${props.occurrence.reason}`) : undefined);
  // A date in line is no date that was left out.
  const state = () => (isInLine() ? 'draft' : props.occurrence.state);
  const word = () => {
    const now = state();
    return now === 'draft' ? t('bookings.state.draft') : t(`bookings.date.${now}`);
  };
  return (
    <>
      <strong>{day()}</strong>
      <div class="date-details">
        <div>
          <span>{timesOf(props.occurrence.localStart, props.occurrence.localEnd, language())}</span>
          <Show when={props.occurrence.roomId !== props.roomId}>
            <span class="date-room">{props.occurrence.roomName[language()]}</span>
          </Show>
          <Show when={reason()}>{(words) => <span class="soft date-reason">{words()}</span>}</Show>
        </div>
        <div class="cluster date-end">
          <StateTag state={state()} word={word()} />
          <Show when={props.onCancel}>
            {(cancel) => (
              <Button variant="link" small onClick={() => cancel()(props.occurrence)}>
                {t('bookings.cancel.this')} <VisuallyHidden>{day()}</VisuallyHidden>
              </Button>
            )}
          </Show>
        </div>
      </div>
    </>
  );
};

const Rows = (props: BookingDatesProps & { dates: readonly OccurrenceView[] }) => {
  const live = () => new Set(liveDates(props.booking.occurrences).map(({ id }) => id));
  return (
    <ol class="rows booking-dates">
      <For each={props.dates}>
        {(occurrence) => (
          <li>
            <DateRow
              occurrence={occurrence}
              roomId={props.booking.room.id}
              onCancel={live().size > 1 && live().has(occurrence.id) ? props.onCancel : undefined}
            />
          </li>
        )}
      </For>
    </ol>
  );
};

/** Every date with its state. Those that were held are behind a name, for one looks for what is to come. */
export const BookingDates = (props: BookingDatesProps) => {
  const { t } = useText();
  const isPast = ({ state }: OccurrenceView) => state === 'completed' || state === 'no_show';
  const past = () => props.booking.occurrences.filter(isPast);
  const others = () => props.booking.occurrences.filter((occurrence) => !isPast(occurrence));
  return (
    <section class="stack" aria-labelledby="dates-title">
      <h2 id="dates-title">{t('bookings.dates')}</h2>
      <Show when={others().length > 0}>
        <Rows {...props} dates={others()} />
      </Show>
      <Show when={past().length > 0}>
        <Disclosure summary={t('bookings.dates.past', { count: past().length })} open={others().length === 0}>
          <Rows {...props} dates={past()} />
        </Disclosure>
      </Show>
    </section>
  );
};
