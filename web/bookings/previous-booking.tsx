import { createSignal, Show } from 'solid-js';
import type { BookingSummaryView } from '../../shared/bookings/schemas.ts';
import { createReading } from '../api/reading.ts';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { readBooking, readBookings } from './queries.ts';
import type { RequestModel } from './request-model.ts';

/** The one asked for last. The list comes in the order of first dates, so all of it is looked at. */
const latestOf = (bookings: readonly BookingSummaryView[]): BookingSummaryView | undefined =>
  bookings.toSorted((a, b) => b.requestedAt.localeCompare(a.requestedAt))[0];

/** Fills the form as an organisation's last booking was: most groups ask for the same again. */
export const PreviousBooking = (props: { model: RequestModel }) => {
  const { t } = useText();
  const latest = createReading(
    () => props.model.organisationId(),
    async (organisationId) => latestOf((await readBookings({ organisationId }, { limit: 200 })).items),
  );
  const [filledFrom, setFilledFrom] = createSignal<string>();
  const [isBusy, setBusy] = createSignal(false);
  // Only as long as nothing is written yet: a button must not undo a person's work.
  const isOffered = () => latest.value() !== undefined && props.model.form.internalTitle === '' && !filledFrom();

  const fill = async (id: string) => {
    setBusy(true);
    // A help only: when it cannot be had, the form is filled in by hand.
    const booking = await readBooking(id).catch(() => undefined);
    setBusy(false);
    if (!booking) return;
    props.model.fillAs(booking);
    setFilledFrom(booking.internalTitle);
  };

  return (
    <>
      <Show when={isOffered() && latest.value()}>
        {(booking) => (
          <div>
            <Button variant="quiet" icon="copy" busy={isBusy()} onClick={() => void fill(booking().id)}>
              {t('request.fill-last')}
            </Button>
          </div>
        )}
      </Show>
      <p class="soft" role="status">
        {filledFrom() === undefined ? '' : t('request.fill-last.done', { title: filledFrom() ?? '' })}
      </p>
    </>
  );
};
