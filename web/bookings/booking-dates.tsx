import { createMemo, For, Show } from 'solid-js';
import type { BookingView, OccurrenceView } from '../../shared/bookings/schemas.ts';
import { formatDate } from '../../shared/i18n/format.ts';
import { useText } from '../i18n/language.tsx';
import { Button, LinkButton } from '../ui/button.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { StateTag } from '../ui/tag.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { createLostStanding, type LostStanding } from './adding/free-again.ts';
import { timesOf } from './booking-words.ts';
import { liveDates } from './cancel-scope.ts';
import { addPath, changePath, movableDates } from './change-paths.ts';

export interface BookingDatesProps {
  booking: BookingView;
  /** Asks to cancel a date; absent where that is not allowed. */
  onCancel?: ((occurrence: OccurrenceView) => void) | undefined;
  /** Puts a date in line for its place, which somebody else has. */
  onJoin: (occurrence: OccurrenceView) => void;
}

interface DateRowProps {
  occurrence: OccurrenceView;
  /** The room of the series; only another one is named. */
  roomId: string;
  /** Where it is moved, or taken back; absent where that is not to be had. */
  moveHref?: string | undefined;
  againHref?: string | undefined;
  onCancel?: ((occurrence: OccurrenceView) => void) | undefined;
  onJoin?: ((occurrence: OccurrenceView) => void) | undefined;
}

const DateRow = (props: DateRowProps) => {
  const { t, language } = useText();
  const day = () => formatDate(props.occurrence.date, language());
  const isInLine = () => props.occurrence.reason === 'waiting';
  // What its state says already needs no second word.
  const reason = () => {
    const { reason: code, reasonText } = props.occurrence;
    const kind = code && !isInLine() ? t(`bookings.reason.${code}`) : undefined;
    // Who cancelled it, and whether in time, is no part of the reason.
    if (code === 'cancelled-late' || code === 'cancelled-by-house')
      return [kind, reasonText].filter(Boolean).join(': ');
    return reasonText ?? kind;
  };
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
          <Show when={props.moveHref}>
            {(href) => (
              <LinkButton variant="link" small href={href()}>
                {t('changing.link.date')} <VisuallyHidden>{day()}</VisuallyHidden>
              </LinkButton>
            )}
          </Show>
          <Show when={props.againHref}>
            {(href) => (
              <LinkButton variant="link" small href={href()}>
                {t('adding.link.date')} <VisuallyHidden>{day()}</VisuallyHidden>
              </LinkButton>
            )}
          </Show>
          <Show when={props.onJoin}>
            {(join) => (
              <Button variant="link" small onClick={() => join()(props.occurrence)}>
                {t('offers.line.join')} <VisuallyHidden>{day()}</VisuallyHidden>
              </Button>
            )}
          </Show>
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

interface RowsProps extends BookingDatesProps {
  dates: readonly OccurrenceView[];
  /** What can become of the dates that were left out or given up. */
  lost: LostStanding;
}

const idsOf = (dates: readonly OccurrenceView[]): ReadonlySet<string> => new Set(dates.map(({ id }) => id));

const Rows = (props: RowsProps) => {
  const live = createMemo(() => idsOf(liveDates(props.booking.occurrences)));
  const movable = createMemo(() => idsOf(props.booking.allowed.change ? movableDates(props.booking) : []));
  const { id: bookingId } = props.booking;
  return (
    <ol class="rows booking-dates">
      <For each={props.dates}>
        {(occurrence) => (
          <li>
            <DateRow
              occurrence={occurrence}
              roomId={props.booking.room.id}
              moveHref={movable().has(occurrence.id) ? changePath(bookingId, occurrence.id) : undefined}
              againHref={props.lost.free.has(occurrence.id) ? addPath(bookingId, 'takaisin', occurrence.id) : undefined}
              onJoin={props.lost.taken.has(occurrence.id) ? props.onJoin : undefined}
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
  const lost = createLostStanding(() => props.booking);
  return (
    <section class="stack" aria-labelledby="dates-title">
      <h2 id="dates-title">{t('bookings.dates')}</h2>
      <Show when={others().length > 0}>
        <Rows {...props} dates={others()} lost={lost()} />
      </Show>
      <Show when={past().length > 0}>
        <Disclosure summary={t('bookings.dates.past', { count: past().length })} open={others().length === 0}>
          <Rows {...props} dates={past()} lost={lost()} />
        </Disclosure>
      </Show>
    </section>
  );
};
