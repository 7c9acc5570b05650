import { useParams } from '@solidjs/router';
import { type JSX, Show } from 'solid-js';
import type { BookingView } from '../../shared/bookings/schemas.ts';
import { speaksFor } from '../../shared/permissions.ts';
import { Refusal } from '../api/client.ts';
import { createReading } from '../api/reading.ts';
import { useText } from '../i18n/language.tsx';
import { actorOf } from '../session/actor.ts';
import { forgetExpiredSession } from '../session/forget-expired.ts';
import { SignedIn, type User } from '../session/signed-in.tsx';
import { LinkButton } from '../ui/button.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Page } from '../ui/page.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { readBooking } from './queries.ts';

/** A booking in view, and what its page can do with it. */
export interface ShownBooking {
  booking: BookingView;
  user: User;
  /** Puts the booking in view as it became. */
  onChanged: (booking: BookingView) => void;
  /** It has changed since it was read: fetches the newest one. */
  onStale: () => void;
}

/** Bookers speak for their organisation; everybody else who may change it does so for the owner of the room. */
export const isStaffFor = (user: User, { organisation, madeBy }: BookingView): boolean =>
  !speaksFor(actorOf(user), { organisationId: organisation.id, madeBy });

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

interface OneBookingProps {
  children: (shown: ShownBooking) => JSX.Element;
}

const BookingOf = (props: OneBookingProps & { user: User }) => {
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
      {(booking) =>
        props.children({
          get booking() {
            return booking();
          },
          get user() {
            return props.user;
          },
          onChanged: reading.replace,
          onStale: reading.refresh,
        })
      }
    </Show>
  );
};

/** The booking of the page's address, for whoever is signed in. */
export const OneBooking = (props: OneBookingProps) => (
  <SignedIn>{(user) => <BookingOf user={user}>{props.children}</BookingOf>}</SignedIn>
);
