import { useText } from './i18n/language.tsx';
import { LinkButton } from './ui/button.tsx';
import { Page } from './ui/page.tsx';

/** For addresses that lead nowhere. */
const NotFoundPage = () => {
  const { t } = useText();
  return (
    <Page title={t('shell.not-found.title')} lead={t('shell.not-found.text')}>
      <p>
        <LinkButton href="/">{t('shell.not-found.next')}</LinkButton>
      </p>
    </Page>
  );
};

export default NotFoundPage;
