import { useText } from '../i18n/language.tsx';
import { LinkButton } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';

/** In place of a page that is for those who decide or keep a house's calendar. */
export const StaffOnly = () => {
  const { t } = useText();
  return (
    <Page title={t('approvals.no-access')} lead={t('approvals.no-access.text')}>
      <p>
        <LinkButton href="/varaukset">{t('approvals.no-access.next')}</LinkButton>
      </p>
    </Page>
  );
};
