import { useNavigate, useSearchParams } from '@solidjs/router';
import { createEffect } from 'solid-js';
import { useText } from '../i18n/language.tsx';
import { Page } from '../ui/page.tsx';
import { DemoAccounts } from './demo-accounts.tsx';
import { pathAfterSignIn, returnPath } from './return-path.ts';
import { useSession } from './session.tsx';
import { SignInForm } from './sign-in-form.tsx';
import './sign-in.css';

/** Signing in; afterwards the reader is where she was going. */
const SignInPage = () => {
  const { t } = useText();
  const session = useSession();
  const navigate = useNavigate();
  const [search] = useSearchParams<{ paluu: string }>();
  const goal = () => returnPath(search.paluu, location.origin);

  // Also for those who open this page although they are signed in.
  createEffect(() => {
    const user = session.user();
    if (user) navigate(pathAfterSignIn(user, goal()), { replace: true });
  });

  const lead = () => {
    if (goal()?.startsWith('/varaa?')) return t('session.lead.request');
    return goal() ? t('session.lead.return') : t('session.lead');
  };

  return (
    <Page title={t('session.title')} lead={lead()}>
      <div class="sign-in">
        <div class="card sign-in-card">
          <SignInForm />
          <p class="sign-in-register">
            {t('session.register')} <a href="/rekisteroidy">{t('session.register.link')}</a>
          </p>
        </div>
        <DemoAccounts />
      </div>
    </Page>
  );
};

export default SignInPage;
