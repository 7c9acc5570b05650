import { createSignal, Show } from 'solid-js';
import type { BookingView, OccurrenceView } from '../../shared/bookings/schemas.ts';
import { PastDates } from '../attendance/past-dates.tsx';
import { BookingBreakdowns } from '../breakdowns/booking-breakdowns.tsx';
import { useText } from '../i18n/language.tsx';
import { BookingCorrespondence } from '../messages/booking-correspondence.tsx';
import { BookingChanges } from '../proposals/booking-changes.tsx';
import { BookingOffers } from '../proposals/booking-offers.tsx';
import { joinLine } from '../proposals/queries.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Page } from '../ui/page.tsx';
import { AcknowledgeNeeds } from './acknowledge-needs.tsx';
import { BesideBooking } from './beside-booking.tsx';
import { BookingDates } from './booking-dates.tsx';
import { BookingFacts } from './booking-facts.tsx';
import { BookingHistory } from './booking-history.tsx';
import { BookingStanding } from './booking-standing.tsx';
import { asSentence, deviationsOf } from './booking-words.ts';
import { CancelDialog } from './cancel-dialog.tsx';
import { CancelledDates } from './cancelled-dates.tsx';
import { ChangeDialog } from './change-dialog.tsx';
import { addPath, canBeMoved, changePath, justCancelled, roomsPath } from './change-paths.ts';
import { EntryNotice } from './entry-notice.tsx';
import { HouseCancelled } from './house-cancelled.tsx';
import { MadeFor } from './made-for.tsx';
import { isStaffFor, OneBooking, type ShownBooking } from './one-booking.tsx';
import { OpenToAll } from './open-to-all.tsx';
import './booking.css';

const Booking = (props: ShownBooking) => {
  const { t, language } = useText();
  const [isChanging, setChanging] = createSignal(false);
  const [isCancelling, setCancelling] = createSignal(false);
  const [named, setNamed] = createSignal<OccurrenceView>();
  const [done, setDone] = createSignal<{ words: () => string }>();
  const [givenUp, setGivenUp] = createSignal<readonly string[]>([]);
  const [lineFault, setLineFault] = createSignal<unknown>();
  const booking = () => props.booking;
  const isStaff = () => isStaffFor(props.user, props.booking);

  const cancel = (occurrence?: OccurrenceView) => {
    setNamed(occurrence);
    setCancelling(true);
  };

  const changed = (fresh: BookingView, words: () => string) => {
    props.onChanged(fresh);
    setChanging(false);
    setCancelling(false);
    setDone({ words });
  };

  const join = async ({ id }: OccurrenceView) => {
    setLineFault(undefined);
    await joinLine(booking().id, [id]).then((fresh) => changed(fresh, () => t('offers.line.joined')), setLineFault);
  };

  return (
    <Page
      title={booking().internalTitle}
      breadcrumb={[{ text: t('bookings.title'), href: '/varaukset' }]}
      lead={<span class="num">{asSentence(booking().ruleText[language()])}</span>}
      status={done()?.words()}
    >
      <BookingStanding
        booking={booking()}
        staff={isStaff()}
        onAnswered={(fresh) => changed(fresh, () => t('bookings.answer.done'))}
        onStale={props.onStale}
      />
      <Show when={!isStaff() && givenUp().length > 0 && givenUp()} keyed>
        {(dates) => <CancelledDates booking={booking()} dates={dates} onChanged={props.onChanged} />}
      </Show>
      <BookingOffers booking={booking()} staff={isStaff()} onChanged={changed} onStale={props.onStale} />
      <BookingChanges booking={booking()} staff={isStaff()} onChanged={changed} onStale={props.onStale} />
      <BookingBreakdowns booking={booking()} staff={isStaff()} onMoved={props.onChanged} onStale={props.onStale} />
      <Show when={!isStaff()}>
        <HouseCancelled booking={booking()} />
      </Show>
      <EntryNotice booking={booking()} />
      <MadeFor booking={booking()} staff={isStaff()} />
      <div class="cluster no-print">
        <Show when={booking().allowed.change}>
          <Button variant="quiet" icon="edit" onClick={() => setChanging(true)}>
            {t('bookings.change')}
          </Button>
        </Show>
        <Show when={canBeMoved(booking())}>
          <LinkButton href={changePath(booking().id)} variant="quiet" icon="calendar">
            {t('changing.link')}
          </LinkButton>
          <LinkButton href={roomsPath(booking().id)} variant="quiet" icon="place">
            {t('parts.edit.link')}
          </LinkButton>
        </Show>
        <Show when={booking().allowed.add}>
          <LinkButton href={addPath(booking().id)} variant="quiet" icon="plus">
            {t('adding.link')}
          </LinkButton>
        </Show>
        <Show when={booking().allowed.cancel}>
          <Button variant="danger" onClick={() => cancel()}>
            {t(booking().state === 'approved' ? 'bookings.cancel' : 'bookings.cancel.request')}
          </Button>
        </Show>
      </div>
      <div class="split booking-split">
        <div class="stack stack-l">
          <Show when={lineFault()}>{(error) => <FaultMessage error={error()} title={t('offers.failed')} />}</Show>
          <BookingDates
            booking={booking()}
            onCancel={booking().allowed.cancel ? cancel : undefined}
            onJoin={(date) => void join(date)}
          />
          <BookingCorrespondence booking={booking()} staff={isStaff()} onTurned={props.onStale} />
          <PastDates bookingId={booking().id} onChanged={props.onStale} />
          <BookingHistory booking={booking()} />
        </div>
        <section class="card stack booking-facts" aria-labelledby="facts-title">
          <h2 class="card-title" id="facts-title">
            {t('bookings.facts')}
          </h2>
          <Show when={deviationsOf(booking().summary, t)}>{(words) => <p class="soft num">{words()}</p>}</Show>
          <BookingFacts booking={booking()} staff={isStaff()} />
          <OpenToAll booking={booking()} onChanged={changed} onStale={props.onStale} />
          <BesideBooking booking={booking()} user={props.user} />
          <Show when={!isStaff()}>
            <AcknowledgeNeeds
              booking={booking()}
              onChanged={(fresh) => changed(fresh, () => t('bookings.change.done'))}
              onStale={props.onStale}
            />
          </Show>
        </section>
      </div>
      <ChangeDialog
        booking={booking()}
        open={isChanging()}
        onClose={() => setChanging(false)}
        onChanged={(fresh) => changed(fresh, () => t('bookings.change.done'))}
        onStale={props.onStale}
      />
      <CancelDialog
        booking={booking()}
        occurrence={named()}
        open={isCancelling()}
        staff={isStaff()}
        onClose={() => setCancelling(false)}
        onCancelled={(fresh, count) => {
          // What is left can be given more dates; where nothing is, all of it is asked for anew.
          setGivenUp(fresh.allowed.add ? justCancelled(booking(), fresh) : []);
          changed(fresh, () => t('bookings.cancel.done', { count }));
        }}
      />
    </Page>
  );
};

/** One booking: how it stands, its dates, what was agreed, what has happened, and what can be done. */
const BookingPage = () => <OneBooking>{(shown) => <Booking {...shown} />}</OneBooking>;

export default BookingPage;
