import { useParams } from '@solidjs/router';
import { createSignal, Show } from 'solid-js';
import type { BookingView, OccurrenceView } from '../../shared/bookings/schemas.ts';
import { speaksFor } from '../../shared/permissions.ts';
import { Refusal } from '../api/client.ts';
import { createReading } from '../api/reading.ts';
import { PastDates } from '../attendance/past-dates.tsx';
import { BookingBreakdowns } from '../breakdowns/booking-breakdowns.tsx';
import { useText } from '../i18n/language.tsx';
import { BookingCorrespondence } from '../messages/booking-correspondence.tsx';
import { BookingChanges } from '../proposals/booking-changes.tsx';
import { BookingOffers } from '../proposals/booking-offers.tsx';
import { actorOf } from '../session/actor.ts';
import { forgetExpiredSession } from '../session/forget-expired.ts';
import { SignedIn, type User } from '../session/signed-in.tsx';
import { Button, LinkButton } from '../ui/button.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Page } from '../ui/page.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { AcknowledgeNeeds } from './acknowledge-needs.tsx';
import { BookingDates } from './booking-dates.tsx';
import { BookingFacts } from './booking-facts.tsx';
import { BookingHistory } from './booking-history.tsx';
import { BookingStanding } from './booking-standing.tsx';
import { asSentence, deviationsOf } from './booking-words.ts';
import { CancelDialog } from './cancel-dialog.tsx';
import { ChangeDialog } from './change-dialog.tsx';
import { EntryNotice } from './entry-notice.tsx';
import { MadeFor } from './made-for.tsx';
import { readBooking } from './queries.ts';
import { againPath, mayAskAgain } from './same-again.ts';
import './booking.css';

interface BookingProps {
  booking: BookingView;
  user: User;
  onChanged: (booking: BookingView) => void;
  onStale: () => void;
}

/** Bookers speak for their organisation; everybody else who may cancel does so for the owner of the room. */
const isStaffFor = (user: User, { organisation, madeBy }: BookingView): boolean =>
  !speaksFor(actorOf(user), { organisationId: organisation.id, madeBy });

const Booking = (props: BookingProps) => {
  const { t, language } = useText();
  const [isChanging, setChanging] = createSignal(false);
  const [isCancelling, setCancelling] = createSignal(false);
  const [named, setNamed] = createSignal<OccurrenceView>();
  const [done, setDone] = createSignal<{ words: () => string }>();
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
      <BookingOffers booking={booking()} staff={isStaff()} onChanged={changed} onStale={props.onStale} />
      <BookingChanges booking={booking()} staff={isStaff()} onChanged={changed} onStale={props.onStale} />
      <BookingBreakdowns booking={booking()} staff={isStaff()} onMoved={props.onChanged} onStale={props.onStale} />
      <EntryNotice booking={booking()} />
      <MadeFor booking={booking()} staff={isStaff()} />
      <div class="cluster no-print">
        <Show when={booking().allowed.change}>
          <Button variant="quiet" icon="edit" onClick={() => setChanging(true)}>
            {t('bookings.change')}
          </Button>
        </Show>
        <Show when={mayAskAgain(props.user, booking().organisation.id)}>
          <LinkButton href={againPath(booking().id)} variant="quiet" icon="copy">
            {t('bookings.again')}
          </LinkButton>
        </Show>
        <Button variant="quiet" icon="print" onClick={() => window.print()}>
          {t('bookings.print')}
        </Button>
        <Show when={booking().allowed.cancel}>
          <Button variant="danger" onClick={() => cancel()}>
            {t(booking().state === 'approved' ? 'bookings.cancel' : 'bookings.cancel.request')}
          </Button>
        </Show>
      </div>
      <div class="split booking-split">
        <div class="stack stack-l">
          <BookingDates booking={booking()} onCancel={booking().allowed.cancel ? cancel : undefined} />
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
        onChanged={(fresh, isAsked) => changed(fresh, () => t(isAsked ? 'changes.sent' : 'bookings.change.done'))}
        onStale={props.onStale}
      />
      <CancelDialog
        booking={booking()}
        occurrence={named()}
        open={isCancelling()}
        staff={isStaff()}
        onClose={() => setCancelling(false)}
        onCancelled={(fresh, count) => changed(fresh, () => t('bookings.cancel.done', { count }))}
      />
    </Page>
  );
};

const Missing = (props: { error: unknown; retry: () => void }) => {
  const { t } = useText();
  const isMissing = () => props.error instanceof Refusal && props.error.problem.status === 404;
  return (
    <Page title={t('bookings.one')} breadcrumb={[{ text: t('bookings.title'), href: '/varaukset' }]}>
      <FaultMessage error={props.error} onRetry={isMissing() ? undefined : props.retry} />
      <p>
        <LinkButton href="/varaukset">{t('bookings.to-list')}</LinkButton>
      </p>
    </Page>
  );
};

const BookingOf = (props: { user: User }) => {
  const { language } = useText();
  const params = useParams<{ booking: string }>();
  // Reasons and history come in words, so another language asks again.
  const reading = createReading(
    () => `${params.booking} ${language()}`,
    () => readBooking(params.booking),
  );
  forgetExpiredSession(reading.fault);
  return (
    <Show
      when={reading.value()}
      fallback={
        <Show when={reading.fault()} fallback={<Skeleton lines={8} />}>
          {(error) => <Missing error={error()} retry={reading.refresh} />}
        </Show>
      }
    >
      {(booking) => (
        <Booking booking={booking()} user={props.user} onChanged={reading.replace} onStale={reading.refresh} />
      )}
    </Show>
  );
};

/** One booking: how it stands, its dates, what was agreed, what has happened, and what can be done. */
const BookingPage = () => <SignedIn>{(user) => <BookingOf user={user} />}</SignedIn>;

export default BookingPage;
