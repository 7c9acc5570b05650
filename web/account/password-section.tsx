import { createSignal, Match, Show, Switch } from 'solid-js';
import type { AccountView } from '../../shared/users/account-schemas.ts';
import { shortestPassword } from '../../shared/users/new-password.ts';
import { answerOf, api } from '../api/client.ts';
import { useText } from '../i18n/language.tsx';
import { PasswordField } from '../session/password-field.tsx';
import { Button } from '../ui/button.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { errorIn, Message } from '../ui/message.tsx';
import { FormDialog } from './form-dialog.tsx';
import { Section } from './section.tsx';
import { createSubmitting } from './submitting.ts';

const ChangePassword = (props: { open: boolean; onClose: () => void; onDone: () => void }) => {
  const { t } = useText();
  const [current, setCurrent] = createSignal('');
  const [password, setPassword] = createSignal('');
  const close = () => {
    setCurrent('');
    setPassword('');
    props.onClose();
  };
  const submitting = createSubmitting({
    blame: 'current',
    missing: () => [
      ...(current() === '' ? [errorIn('current', () => t('session.password.missing'))] : []),
      ...([...password()].length < shortestPassword
        ? [errorIn('password', () => t('account.password.too-short', { count: shortestPassword }))]
        : []),
    ],
    send: async () => {
      await answerOf(api.users.password.$put({ json: { current: current(), password: password() } }));
      close();
      props.onDone();
    },
  });
  return (
    <FormDialog
      title={t('account.password.change')}
      open={props.open}
      onClose={close}
      submitting={submitting}
      sendText={t('account.password.save')}
    >
      <PasswordField
        label={t('account.password.current')}
        name="current"
        value={current()}
        onInput={setCurrent}
        error={submitting.errorOf('current')}
      />
      <PasswordField
        isNew
        label={t('account.password.new')}
        hint={t('account.password.hint', { count: shortestPassword })}
        value={password()}
        onInput={setPassword}
        error={submitting.errorOf('password')}
      />
    </FormDialog>
  );
};

/** The password: changed by who knows it, or a first one chosen by a mailed link. */
export const PasswordSection = (props: { account: AccountView; onChanged: () => void }) => {
  const { t } = useText();
  const [isOpen, setOpen] = createSignal(false);
  const [isDone, setDone] = createSignal(false);
  const [isSent, setSent] = createSignal(false);
  const [fault, setFault] = createSignal<unknown>();

  const mailLink = async () => {
    setFault(undefined);
    try {
      await answerOf(api.users.password.link.$post({ json: { email: props.account.email } }));
      setSent(true);
    } catch (error) {
      setFault(() => error);
    }
  };

  return (
    <Section
      title={t('session.password')}
      text={t(props.account.hasPassword ? 'account.password.text' : 'account.password.none')}
      actions={
        <Show
          when={props.account.hasPassword}
          fallback={
            <Button variant="quiet" icon="mail" onClick={() => void mailLink()}>
              {t('account.password.mail')}
            </Button>
          }
        >
          <Button variant="quiet" onClick={() => setOpen(true)}>
            {t('account.password.change')}
          </Button>
        </Show>
      }
    >
      <Switch>
        <Match when={isDone()}>
          <Message kind="success" title={t('account.password.changed')}>
            <p>{t('account.password.changed.text')}</p>
          </Message>
        </Match>
        <Match when={isSent()}>
          <Message kind="success" title={t('account.link.sent')}>
            <p>{t('account.reset.sent.text', { email: props.account.email })}</p>
          </Message>
        </Match>
        <Match when={fault()}>{(error) => <FaultMessage error={error()} />}</Match>
      </Switch>
      <ChangePassword
        open={isOpen()}
        onClose={() => setOpen(false)}
        onDone={() => {
          setDone(true);
          props.onChanged();
        }}
      />
    </Section>
  );
};
