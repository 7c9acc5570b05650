/** What is asked before a denial, before a question, and before an approval that takes from others. */
import { createSignal, For, Show } from 'solid-js';
import type { DenyReason } from '../../shared/approvals/schemas.ts';
import { listedDays } from '../calendar/day-words.ts';
import { useText } from '../i18n/language.tsx';
import { useRegion } from '../region/region.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextArea } from '../ui/field.tsx';
import { Message } from '../ui/message.tsx';
import type { Consequences } from './consequences.ts';
import { DenyForm } from './deny-form.tsx';

interface QuestionProps {
  open: boolean;
  onClose: () => void;
}

const focusById = (id: string) => document.getElementById(id)?.focus();

export interface DenyDialogProps extends QuestionProps {
  /** What its button says: "Hylkää 18 kertaa". */
  words: string;
  onDeny: (reason: DenyReason, message: string) => void;
}

/** A denial is always reasoned: with a reason of the list, and in own words where the list has none. */
export const DenyDialog = (props: DenyDialogProps) => {
  const { t } = useText();
  return (
    <Dialog
      title={t('approvals.deny.title')}
      open={props.open}
      onClose={props.onClose}
      actions={
        <>
          <Button variant="danger" type="submit" form="deny-form">
            {props.words}
          </Button>
          <Button variant="quiet" onClick={props.onClose}>
            {t('approvals.deny.keep')}
          </Button>
        </>
      }
    >
      <DenyForm formId="deny-form" name="deny" onDeny={props.onDeny}>
        <p>{t('approvals.deny.intro')}</p>
        <LetterTexts />
      </DenyForm>
    </Dialog>
  );
};

/** That a letter is made, and what it will lack. Nothing is stopped: a decision must not wait for a text. */
const LetterTexts = () => {
  const { t, language } = useText();
  const region = useRegion();
  const missing = () => [
    ...(region.view().texts.includes('denial-grounds') ? [] : [t('approvals.deny.letter.grounds')]),
    ...(region.view().texts.includes('appeal') ? [] : [t('approvals.deny.letter.appeal')]),
  ];
  return (
    <Show when={missing().length > 0} fallback={<p>{t('approvals.deny.letter')}</p>}>
      <Message kind="warning" title={t('approvals.deny.letter.missing')} still>
        <p>
          {t('approvals.deny.letter.missing.text', {
            texts: new Intl.ListFormat(language()).format(missing()),
          })}
        </p>
      </Message>
    </Show>
  );
};

export interface AskDialogProps extends QuestionProps {
  onAsk: (question: string) => void;
}

/** A question to the asker, which keeps the request waiting. */
export const AskDialog = (props: AskDialogProps) => {
  const { t } = useText();
  return (
    <Dialog
      title={t('approvals.ask.title')}
      open={props.open}
      onClose={props.onClose}
      actions={
        <>
          <Button type="submit" form="ask-form">
            {t('approvals.ask.send')}
          </Button>
          <Button variant="quiet" onClick={props.onClose}>
            {t('approvals.ask.keep')}
          </Button>
        </>
      }
    >
      <AskForm onAsk={props.onAsk} />
    </Dialog>
  );
};

const AskForm = (props: Pick<AskDialogProps, 'onAsk'>) => {
  const { t } = useText();
  const [question, setQuestion] = createSignal('');
  const [isTried, setTried] = createSignal(false);
  const error = () => (isTried() && question().trim() === '' ? t('approvals.ask.message.missing') : undefined);

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (error()) focusById('ask-message');
    else props.onAsk(question().trim());
  };

  return (
    <form id="ask-form" class="stack" novalidate onSubmit={submit}>
      <p>{t('approvals.ask.intro')}</p>
      <TextArea
        label={t('approvals.ask.message')}
        name="ask-message"
        required
        autofocus
        maxlength={2000}
        value={question()}
        onInput={setQuestion}
        error={error()}
      />
    </form>
  );
};

export interface CompeteDialogProps extends QuestionProps {
  consequences: Consequences;
  /** How many dates nobody else has asked for. */
  undisputed: number;
  /** What is said to those who lose; empty for nothing. */
  onApproveAll: (message: string) => void;
  onApproveUndisputed: () => void;
}

/** Taking from others is never a side effect: who loses what is read first, and chosen. */
export const CompeteDialog = (props: CompeteDialogProps) => {
  const { t, language } = useText();
  const [message, setMessage] = createSignal('');
  return (
    <Dialog
      title={t('approvals.compete.title')}
      open={props.open}
      onClose={props.onClose}
      actions={
        <>
          <Button onClick={() => props.onApproveAll(message().trim())}>
            {t('approvals.compete.all', {
              granted: props.consequences.granted.length,
              lost: props.consequences.lost,
            })}
          </Button>
          <Show when={props.undisputed > 0}>
            <Button variant="quiet" onClick={props.onApproveUndisputed}>
              {t('approvals.compete.undisputed', { count: props.undisputed })}
            </Button>
          </Show>
          <Button variant="quiet" onClick={props.onClose}>
            {t('approvals.compete.keep')}
          </Button>
        </>
      }
    >
      <div class="stack">
        <p>{t('approvals.compete.intro')}</p>
        <ul>
          <For each={props.consequences.losses}>
            {({ organisation, dates }) => (
              <li>
                {t('approvals.compete.loss', {
                  organisation,
                  count: dates.length,
                  dates: listedDays(dates, language()),
                })}
              </li>
            )}
          </For>
        </ul>
        <TextArea
          label={t('approvals.compete.message')}
          name="compete-message"
          hint={t('approvals.compete.message.hint')}
          rows={3}
          maxlength={2000}
          value={message()}
          onInput={setMessage}
        />
      </div>
    </Dialog>
  );
};
