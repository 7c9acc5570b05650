import { useLocation } from '@solidjs/router';
import { createEffect, createSignal, Match, Show, Switch } from 'solid-js';
import type { InvitationView } from '../../shared/organisations/member-schemas.ts';
import { shortestPassword } from '../../shared/users/new-password.ts';
import { Refusal } from '../api/client.ts';
import { createReading } from '../api/reading.ts';
import { useText } from '../i18n/language.tsx';
import { pathAfterSignIn, signInPath } from '../session/return-path.ts';
import { useSession } from '../session/session.tsx';
import { Button, LinkButton } from '../ui/button.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { TextField } from '../ui/field.tsx';
import { ErrorSummary, errorIn, type FormError, Message } from '../ui/message.tsx';
import { Page } from '../ui/page.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { createDeed } from './create-deed.ts';
import { acceptInvitation, lookAtInvitation } from './queries.ts';
import './organisations.css';

interface AcceptProps {
  secret: string;
  invitation: InvitationView;
}

/** What is accepted, in words. */
const About = (props: { invitation: InvitationView }) => {
  const { t } = useText();
  const it = () => props.invitation;
  const words = () => {
    const organisation = it().organisationName;
    if (organisation === null) return t('organisations.invitation.staff');
    if (it().isOwnRegistration) return t('organisations.invitation.own', { organisation });
    return t('organisations.invitation.text', { inviter: it().invitedBy ?? '', organisation });
  };
  return (
    <div class="band stack stack-s">
      <p>{words()}</p>
      <p>
        <strong>{t('organisations.invitation.role', { role: t(`organisations.role.${it().role}`) })}</strong>
      </p>
    </div>
  );
};

const place = 'tilava.invitation';

/** Over the sign-in page the secret goes in the tab's memory: an address is read by many. */
const keepSecret = (secret: string): void => {
  try {
    sessionStorage.setItem(place, secret);
  } catch {
    // Where storage is forbidden, the mailed link is opened once more.
  }
};

const keptSecret = (): string => {
  try {
    return sessionStorage.getItem(place) ?? '';
  } catch {
    return '';
  }
};

/** The session that comes of it is read anew with the page, so that everything knows the new role. */
const enter = (path: string): void => {
  keepSecret('');
  window.location.assign(path);
};

const acceptWords = ({ isOwnRegistration }: InvitationView) =>
  isOwnRegistration ? ('organisations.invitation.confirm' as const) : ('organisations.invitation.accept' as const);

/** Makes the account that the invitation is for. */
const NewAccount = (props: AcceptProps) => {
  const { t } = useText();
  const deed = createDeed();
  const [name, setName] = createSignal(props.invitation.name ?? '');
  const [password, setPassword] = createSignal('');
  const [errors, setErrors] = createSignal<readonly FormError[]>([]);
  const errorOf = (field: string) => errors().find((error) => error.field === field)?.message;

  const found = (): FormError[] => [
    ...(name().trim() === '' ? [errorIn('name', () => t('organisations.register.you.name.missing'))] : []),
    ...(password() !== '' && password().length < shortestPassword
      ? [errorIn('password', () => t('organisations.invitation.password.short'))]
      : []),
  ];

  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    setErrors(found());
    if (errors().length > 0) return;
    const done = await deed.run(async () => {
      const { user } = await acceptInvitation({
        secret: props.secret,
        name: name().trim(),
        ...(password() !== '' && { password: password() }),
      });
      enter(pathAfterSignIn(user));
    });
    const fault = deed.fault();
    const refused = !done && fault instanceof Refusal ? (fault.problem.errors ?? []) : [];
    setErrors(refused.map(({ path, message }) => errorIn(path, () => message)));
    if (refused.length > 0) deed.forget();
  };

  return (
    <form class="form" noValidate onSubmit={(event) => void send(event)}>
      <h2>{t('organisations.invitation.account')}</h2>
      <ErrorSummary errors={errors()} />
      {/* Beside the password, so that password managers keep both together. */}
      <TextField
        label={t('organisations.register.you.email')}
        name="username"
        type="email"
        autocomplete="username"
        hint={t('organisations.invitation.account.email')}
        readonly
        value={props.invitation.email}
      />
      <TextField
        label={t('organisations.register.you.name')}
        name="name"
        autocomplete="name"
        required
        value={name()}
        onInput={setName}
        error={errorOf('name')}
      />
      <TextField
        label={t('organisations.invitation.password')}
        name="password"
        type="password"
        autocomplete="new-password"
        hint={t('organisations.invitation.password.hint')}
        value={password()}
        onInput={setPassword}
        error={errorOf('password')}
      />
      <Show when={deed.fault()}>{(fault) => <FaultMessage error={fault()} />}</Show>
      <p>
        <Button type="submit" busy={deed.isBusy()}>
          {t(acceptWords(props.invitation))}
        </Button>
      </p>
    </form>
  );
};

/** Accepts with the account that is signed in. */
const KnownAccount = (props: AcceptProps) => {
  const { t } = useText();
  const deed = createDeed();
  const session = useSession();
  const accept = () =>
    deed.run(async () => {
      const { user } = await acceptInvitation({ secret: props.secret });
      enter(pathAfterSignIn(user));
    });
  const isOther = () => {
    const fault = deed.fault();
    return fault instanceof Refusal && fault.problem.code === 'invitation.sign-in-required';
  };
  return (
    <div class="stack">
      <Show when={deed.fault()}>
        {(fault) => (
          <Show when={isOther()} fallback={<FaultMessage error={fault()} />}>
            <Message kind="error">
              <p>
                {t('organisations.invitation.other', {
                  name: session.user()?.name ?? '',
                  email: props.invitation.email,
                })}
              </p>
            </Message>
          </Show>
        )}
      </Show>
      <p>
        <Button busy={deed.isBusy()} onClick={() => void accept()}>
          {t(acceptWords(props.invitation))}
        </Button>
      </p>
    </div>
  );
};

const Accept = (props: AcceptProps) => {
  const { t } = useText();
  const session = useSession();
  return (
    <div class="stack stack-l register">
      <About invitation={props.invitation} />
      <Switch fallback={<Skeleton lines={3} />}>
        <Match when={!props.invitation.hasAccount && session.user() !== undefined}>
          <NewAccount {...props} />
        </Match>
        <Match when={session.user()}>
          <KnownAccount {...props} />
        </Match>
        <Match when={session.user() === null}>
          <p>{t('organisations.invitation.sign-in', { email: props.invitation.email })}</p>
          <p>
            <LinkButton href={signInPath('/kutsu')} onClick={() => keepSecret(props.secret)}>
              {t('organisations.invitation.sign-in.link')}
            </LinkButton>
          </p>
        </Match>
      </Switch>
    </div>
  );
};

/** What a mailed invitation opens. Looking uses nothing up: mail systems open links too. */
const InvitationPage = () => {
  const { t } = useText();
  const location = useLocation();
  const [secret, setSecret] = createSignal(location.hash.slice(1) || keptSecret());
  const reading = createReading(() => secret() || undefined, lookAtInvitation);

  // A second link opened in the same tab changes only what stands behind `#`.
  createEffect(() => {
    const found = location.hash.slice(1);
    if (found !== '') setSecret(found);
  });
  const isEnded = () => {
    const fault = reading.fault();
    return fault instanceof Refusal && fault.problem.status === 410;
  };
  const title = () =>
    t(reading.value()?.isOwnRegistration ? 'organisations.invitation.registration' : 'organisations.invitation');

  return (
    <Page title={isEnded() ? t('organisations.invitation.ended') : title()}>
      <Switch fallback={<Skeleton lines={4} />}>
        <Match when={secret() === ''}>
          <p>{t('organisations.invitation.missing')}</p>
        </Match>
        <Match when={isEnded()}>
          <div class="stack register">
            <p>{t('organisations.invitation.ended.text')}</p>
            <p>
              <LinkButton variant="quiet" href="/kirjaudu">
                {t('organisations.invitation.sign-in.link')}
              </LinkButton>
            </p>
          </div>
        </Match>
        <Match when={reading.fault()}>{(fault) => <FaultMessage error={fault()} onRetry={reading.refresh} />}</Match>
        <Match when={reading.value()}>{(invitation) => <Accept secret={secret()} invitation={invitation()} />}</Match>
      </Switch>
    </Page>
  );
};

export default InvitationPage;
