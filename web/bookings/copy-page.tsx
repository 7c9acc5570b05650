import { useNavigate, useSearchParams } from '@solidjs/router';
import { createEffect, Show } from 'solid-js';
import { speaksFor } from '../../shared/permissions.ts';
import { Refusal } from '../api/client.ts';
import { createReading } from '../api/reading.ts';
import { todayIn } from '../calendar/site-clock.ts';
import { useText } from '../i18n/language.tsx';
import { actorOf } from '../session/actor.ts';
import { forgetExpiredSession } from '../session/forget-expired.ts';
import { SignedIn, type User } from '../session/signed-in.tsx';
import { LinkButton } from '../ui/button.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Page } from '../ui/page.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { keepRequest } from './kept-request.ts';
import { readBooking } from './queries.ts';
import { formAs, requestPathAs } from './same-again.ts';

const Copy = (props: { user: User }) => {
  const { t } = useText();
  const navigate = useNavigate();
  const [search] = useSearchParams<{ kopio: string }>();
  const reading = createReading(() => search.kopio, readBooking);
  forgetExpiredSession(reading.fault);
  createEffect(() => {
    if (!search.kopio) navigate('/haku', { replace: true });
    const booking = reading.value();
    if (!booking) return;
    const { organisation, madeBy, site } = booking;
    const isStaff = !speaksFor(actorOf(props.user), { organisationId: organisation.id, madeBy });
    // As if it had been written before: the page of asking takes up what is kept.
    keepRequest({ form: formAs(booking, isStaff), choices: {} });
    navigate(requestPathAs(booking, todayIn(site.timeZone)), { replace: true });
  });
  return (
    <Page title={t('bookings.again')} breadcrumb={[{ text: t('bookings.title'), href: '/varaukset' }]}>
      <Show when={reading.fault()} fallback={<Skeleton lines={6} />}>
        {(error) => (
          <>
            <FaultMessage error={error()} onRetry={error() instanceof Refusal ? undefined : reading.refresh} />
            <p>
              <LinkButton href="/haku">{t('bookings.search')}</LinkButton>
            </p>
          </>
        )}
      </Show>
    </Page>
  );
};

/** Leads on to the page of asking, filled in as an earlier booking was. */
const CopyPage = () => <SignedIn>{(user) => <Copy user={user} />}</SignedIn>;

export default CopyPage;
