import { createSignal } from 'solid-js';
import type { NewFactorView } from '../../shared/users/account-schemas.ts';
import { answerOf, api } from '../api/client.ts';
import { useText } from '../i18n/language.tsx';
import { CopyText } from '../rooms/copy-text.tsx';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { ErrorSummary, errorIn } from '../ui/message.tsx';
import { createSubmitting } from './submitting.ts';

export interface EnrolFactorProps {
  factor: NewFactorView;
  onConfirmed: (recoveryCodes: readonly string[]) => void;
  onCancel: () => void;
}

/** Black on white in every theme: scanners want it so. */
const QrCode = (props: { qr: NewFactorView['qr']; name: string }) => (
  <svg
    class="qr-code"
    role="img"
    aria-label={props.name}
    viewBox={`0 0 ${props.qr.size} ${props.qr.size}`}
    shape-rendering="crispEdges"
  >
    <rect class="qr-paper" width={props.qr.size} height={props.qr.size} />
    <path class="qr-ink" d={props.qr.path} />
  </svg>
);

/** Three steps: an app, the picture or the key, the first code. */
export const EnrolFactor = (props: EnrolFactorProps) => {
  const { t } = useText();
  const [code, setCode] = createSignal('');
  const { submit, isBusy, errors, errorOf } = createSubmitting({
    blame: 'code',
    missing: () => (code().trim() === '' ? [errorIn('code', () => t('session.code.missing'))] : []),
    send: async () => {
      const json = { code: code().trim() };
      props.onConfirmed((await answerOf(api.users['second-factor'].confirmation.$post({ json }))).recoveryCodes);
    },
  });
  return (
    <form class="form band" novalidate onSubmit={submit}>
      <ErrorSummary errors={errors()} />
      <ol class="enrol-steps">
        <li>{t('account.factor.step.app')}</li>
        <li>
          <p>{t('account.factor.step.scan')}</p>
          <QrCode qr={props.factor.qr} name={t('account.factor.qr')} />
          <CopyText label={t('account.factor.key')} text={props.factor.key} action={t('account.factor.key.copy')} />
          <p>
            <a href={props.factor.uri}>{t('account.factor.open-app')}</a>
          </p>
        </li>
        <li>{t('account.factor.step.code')}</li>
      </ol>
      <TextField
        label={t('account.factor.code')}
        name="code"
        width="short"
        inputmode="numeric"
        autocomplete="one-time-code"
        value={code()}
        onInput={setCode}
        error={errorOf('code')}
      />
      <div class="cluster">
        <Button type="submit" busy={isBusy()}>
          {t('account.factor.confirm')}
        </Button>
        <Button variant="quiet" onClick={props.onCancel}>
          {t('account.back')}
        </Button>
      </div>
    </form>
  );
};
