import { Show } from 'solid-js';
import { useText } from '../i18n/language.tsx';
import { LinkButton } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';
import { seesBookings } from './actor.ts';
import { useSession } from './session.tsx';

const WakeRoles = () => {
  const { t } = useText();
  return (
    <Page title={t('account.factor.needed')} lead={t('account.factor.needed.text')}>
      <p>
        <LinkButton href="/oma">{t('account.factor.needed.go')}</LinkButton>
      </p>
    </Page>
  );
};

/** In place of a page that is for those who decide or keep a house's calendar, or whose roles for that sleep. */
export const StaffOnly = () => {
  const { t } = useText();
  const session = useSession();
  return (
    <Show when={!session.user()?.needsSecondFactor} fallback={<WakeRoles />}>
      <Page title={t('approvals.no-access')} lead={t('approvals.no-access.text')}>
        <p>
          <Show
            when={seesBookings(session.user()?.roles ?? [])}
            fallback={<LinkButton href="/haku">{t('bookings.search')}</LinkButton>}
          >
            <LinkButton href="/varaukset">{t('approvals.no-access.next')}</LinkButton>
          </Show>
        </p>
      </Page>
    </Show>
  );
};
