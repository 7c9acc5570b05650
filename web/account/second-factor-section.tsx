import { createSignal, Match, Show, Switch } from 'solid-js';
import type { AccountView, NewFactorView } from '../../shared/users/account-schemas.ts';
import { answerOf, api } from '../api/client.ts';
import { useText } from '../i18n/language.tsx';
import { PasswordField } from '../session/password-field.tsx';
import { Button } from '../ui/button.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { TextField } from '../ui/field.tsx';
import { errorIn } from '../ui/message.tsx';
import { Tag } from '../ui/tag.tsx';
import { EnrolFactor } from './enrol-factor.tsx';
import { FormDialog } from './form-dialog.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { Section } from './section.tsx';
import { createSubmitting } from './submitting.ts';

interface ProveProps {
  title: string;
  sendText: string;
  open: boolean;
  /** Whether the password is asked for as well. */
  asksPassword?: boolean;
  danger?: boolean;
  send: (code: string, password: string) => Promise<void>;
  onClose: () => void;
}

/** Asks for a code before something that only the person may do. */
const ProveFactor = (props: ProveProps) => {
  const { t } = useText();
  const [code, setCode] = createSignal('');
  const [password, setPassword] = createSignal('');
  const close = () => {
    setCode('');
    setPassword('');
    props.onClose();
  };
  const submitting = createSubmitting({
    blame: 'code',
    missing: () => [
      ...(props.asksPassword && password() === '' ? [errorIn('password', () => t('session.password.missing'))] : []),
      ...(code().trim() === '' ? [errorIn('code', () => t('session.code.missing'))] : []),
    ],
    send: async () => {
      await props.send(code().trim(), password());
      close();
    },
  });
  return (
    <FormDialog
      title={props.title}
      open={props.open}
      onClose={close}
      submitting={submitting}
      sendText={props.sendText}
      sendVariant={props.danger ? 'danger' : 'primary'}
    >
      <Show when={props.asksPassword}>
        <PasswordField value={password()} onInput={setPassword} error={submitting.errorOf('password')} />
      </Show>
      <TextField
        label={t('session.code')}
        name="code"
        width="medium"
        hint={t('session.code.hint')}
        autocomplete="one-time-code"
        spellcheck={false}
        value={code()}
        onInput={setCode}
        error={submitting.errorOf('code')}
      />
    </FormDialog>
  );
};

/** The second step of signing in: taken into use, its codes for a lost phone, and turned off. */
export const SecondFactorSection = (props: { account: AccountView; onChanged: () => void }) => {
  const { t } = useText();
  const [factor, setFactor] = createSignal<NewFactorView>();
  const [codes, setCodes] = createSignal<readonly string[]>();
  const [asked, setAsked] = createSignal<'codes' | 'removal'>();
  const [fault, setFault] = createSignal<unknown>();
  const state = () => props.account.secondFactor;

  const begin = async () => {
    setFault(undefined);
    try {
      setFactor(await answerOf(api.users['second-factor'].$post()));
    } catch (error) {
      setFault(() => error);
    }
  };
  const show = (recoveryCodes: readonly string[]) => {
    setFactor(undefined);
    setCodes(recoveryCodes);
    props.onChanged();
  };
  const renew = async (code: string) => {
    const answer = await answerOf(api.users['second-factor']['recovery-codes'].$post({ json: { code } }));
    show(answer.recoveryCodes);
  };
  const remove = async (code: string, password: string) => {
    const json = { code, ...(props.account.hasPassword && { password }) };
    await answerOf(api.users['second-factor'].removal.$post({ json }));
    setCodes(undefined);
    props.onChanged();
  };

  return (
    <Section
      title={t('account.factor')}
      text={t('account.factor.text')}
      actions={
        <Switch>
          <Match when={state().on}>
            <Button variant="quiet" onClick={() => setAsked('codes')}>
              {t('account.codes.renew')}
            </Button>
            <Button variant="quiet" onClick={() => setAsked('removal')}>
              {t('account.factor.remove')}
            </Button>
          </Match>
          <Match when={state().offered && !factor()}>
            <Button variant={state().demanded ? 'primary' : 'quiet'} icon="lock" onClick={() => void begin()}>
              {t('account.factor.begin')}
            </Button>
          </Match>
        </Switch>
      }
    >
      <p class="cluster">
        <Tag tone={state().on ? 'success' : 'plain'} icon={state().on ? 'check' : undefined}>
          {t(state().on ? 'account.factor.on' : 'account.factor.off')}
        </Tag>
        <Show when={state().on}>
          <span class="soft">{t('account.codes.left', { count: state().recoveryCodesLeft })}</span>
        </Show>
      </p>
      <Show when={state().demanded && state().on}>
        <p class="soft">{t('account.factor.demanded')}</p>
      </Show>
      <Show when={fault()}>{(error) => <FaultMessage error={error()} />}</Show>
      <Show when={factor()}>
        {(given) => <EnrolFactor factor={given()} onConfirmed={show} onCancel={() => setFactor(undefined)} />}
      </Show>
      <Show when={codes()}>{(shown) => <RecoveryCodes codes={shown()} onDone={() => setCodes(undefined)} />}</Show>
      <ProveFactor
        title={t('account.codes.renew')}
        sendText={t('account.codes.renew')}
        open={asked() === 'codes'}
        send={renew}
        onClose={() => setAsked(undefined)}
      />
      <ProveFactor
        title={t('account.factor.remove')}
        sendText={t('account.factor.remove')}
        open={asked() === 'removal'}
        asksPassword={props.account.hasPassword}
        danger
        send={remove}
        onClose={() => setAsked(undefined)}
      />
    </Section>
  );
};
