import { createUniqueId, For, Show } from 'solid-js';
import type { BookingSummaryView } from '../../shared/bookings/schemas.ts';
import type { Pages } from '../api/pages.ts';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { BookingCard } from './booking-card.tsx';

export interface BookingsSectionProps {
  title: string;
  bookings: Pages<BookingSummaryView>;
  /** Whose each booking is, where there are several. */
  organisation: boolean;
  /** By id, how many messages the reader has not seen; absent until it is known. */
  unread: ReadonlyMap<string, number> | undefined;
  /** Whether the reader may ask for a room for the organisation. */
  mayAsk: (organisationId: string) => boolean;
}

const More = (props: { bookings: Pages<BookingSummaryView>; shown: number; total: number }) => {
  const { t } = useText();
  return (
    <div class="cluster">
      <Show when={props.bookings.page()?.nextCursor}>
        <Button variant="quiet" busy={props.bookings.isReadingMore()} onClick={() => props.bookings.readMore()}>
          {t('bookings.more')}
        </Button>
      </Show>
      <p class="soft num" role="status">
        {t('bookings.shown', { shown: props.shown, total: props.total })}
      </p>
      <Show when={props.bookings.moreFault()}>
        {(error) => <FaultMessage error={error()} onRetry={() => props.bookings.readMore()} />}
      </Show>
    </div>
  );
};

/** The bookings of one state, a page at a time. Nothing at all when there are none; its faults are told by the page. */
export const BookingsSection = (props: BookingsSectionProps) => {
  const titleId = createUniqueId();
  const page = () => props.bookings.page();
  const items = () => page()?.items ?? [];
  return (
    <Show when={page()} fallback={<Skeleton cards lines={2} />}>
      {(shown) => (
        <Show when={shown().total > 0}>
          <section class="stack" aria-labelledby={titleId}>
            <h2 id={titleId}>
              {props.title} <span class="soft num">({shown().total})</span>
            </h2>
            <ul class="plain-list stack">
              <For each={items()}>
                {(booking) => (
                  <li>
                    <BookingCard
                      booking={booking}
                      organisation={props.organisation}
                      unread={props.unread?.get(booking.id)}
                      again={props.mayAsk(booking.organisation.id)}
                    />
                  </li>
                )}
              </For>
            </ul>
            <Show when={shown().total > items().length || items().length > 50}>
              <More bookings={props.bookings} shown={items().length} total={shown().total} />
            </Show>
          </section>
        </Show>
      )}
    </Show>
  );
};
