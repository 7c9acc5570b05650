import { createSignal, onMount, Show } from 'solid-js';
import { createSubmitting } from '../account/submitting.ts';
import { Refusal } from '../api/client.ts';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { ErrorSummary, errorIn, Message } from '../ui/message.tsx';
import { useSession } from './session.tsx';

/** The ticket for the second step, when that is what a refusal asks for. */
export const ticketIn = (error: unknown): string | undefined => {
  const problem = error instanceof Refusal ? error.problem : undefined;
  return problem?.code === 'session.second-factor-required' && typeof problem.ticket === 'string'
    ? problem.ticket
    : undefined;
};

export interface SecondStepProps {
  ticket: string;
  /** The person is signed in. */
  onEntered?: () => void;
  /** Back to the first step. */
  onRestart: () => void;
}

/** The code of the app, after the password or the link. What follows is the page's: it sees who is signed in. */
export const SecondStep = (props: SecondStepProps) => {
  const { t } = useText();
  const session = useSession();
  const [code, setCode] = createSignal('');
  const [hasEnded, setEnded] = createSignal(false);
  let form!: HTMLFormElement;
  onMount(() => form.querySelector('input')?.focus());

  const { submit, isBusy, errors, errorOf } = createSubmitting({
    blame: 'code',
    missing: () => (code().trim() === '' ? [errorIn('code', () => t('session.code.missing'))] : []),
    send: async () => {
      await session.confirm(props.ticket, code().trim());
      props.onEntered?.();
    },
    onRefusal: (error) => {
      const ended = error instanceof Refusal && error.problem.code === 'session.ticket-ended';
      if (ended) setEnded(true);
      return ended;
    },
  });

  return (
    <Show
      when={!hasEnded()}
      fallback={
        <Message kind="warning" actions={<Button onClick={props.onRestart}>{t('session.code.restart')}</Button>}>
          <p>{t('session.code.ended')}</p>
        </Message>
      }
    >
      <form ref={form} class="form" novalidate onSubmit={submit}>
        <ErrorSummary errors={errors()} title={t('session.failed')} />
        <TextField
          label={t('session.code')}
          name="code"
          hint={t('session.code.hint')}
          width="medium"
          autocomplete="one-time-code"
          autocapitalize="none"
          spellcheck={false}
          value={code()}
          onInput={setCode}
          error={errorOf('code')}
        />
        <Button type="submit" wide busy={isBusy()} busyText={t('session.sending')}>
          {t('session.send')}
        </Button>
        <Button variant="link" onClick={props.onRestart}>
          {t('session.code.restart')}
        </Button>
      </form>
    </Show>
  );
};
