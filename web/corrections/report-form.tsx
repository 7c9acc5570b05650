import { createSignal, createUniqueId, onMount, Show } from 'solid-js';
import { Refusal } from '../api/client.ts';
import { createFieldErrors } from '../editing/field-errors.ts';
import { useText } from '../i18n/language.tsx';
import { createDeed } from '../organisations/create-deed.ts';
import { Button } from '../ui/button.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { TextArea, TextField } from '../ui/field.tsx';
import { Message } from '../ui/message.tsx';
import { sendCorrection } from './queries.ts';
import { faultsOf, type ReportStore } from './report-draft.ts';

/** A fact as a page shows it; the words in the language of the page. */
export interface ReportedFact {
  key: string;
  label: string;
  text: string;
}

export interface ReportFormProps {
  /** Id or code. */
  room: string;
  fact: ReportedFact | null;
  draft: ReportStore;
  onSent: () => void;
  onLeave: () => void;
}

const fields = ['message', 'email'] as const;

/** A field that programs fill and people do not come across: neither seen, nor read aloud, nor reached by keys. */
const Trap = (props: { value: string; onInput: (value: string) => void }) => {
  const { t } = useText();
  const id = createUniqueId();
  return (
    <div class="visually-hidden" aria-hidden="true">
      <label for={id}>{t('corrections.trap')}</label>
      <input
        id={id}
        name="website"
        tabindex="-1"
        autocomplete="off"
        value={props.value}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
    </div>
  );
};

/** Sends what the reader knows; what is wrong with it is said at its field, and what was written stays. */
const createSending = (props: ReportFormProps) => {
  const { t } = useText();
  const [draft] = props.draft;
  const deed = createDeed();
  const words = () => ({
    missing: t('corrections.message.missing'),
    long: t('corrections.message.long'),
    email: t('corrections.email.wrong'),
  });
  const errors = createFieldErrors(draft, { check: (written) => faultsOf(written, words()) });
  const focusWrong = () => document.getElementById(fields.find((field) => errors.errorOf(field)) ?? '')?.focus();

  const send = async () => {
    deed.forget();
    if (!errors.check()) return focusWrong();
    const { message, email, website } = draft;
    const isSent = await deed.run(() =>
      sendCorrection(props.room, {
        factKey: props.fact?.key ?? null,
        message: message.trim(),
        ...(email.trim() && { email: email.trim() }),
        ...(website && { website }),
      }),
    );
    if (isSent) return props.onSent();
    const fault = deed.fault();
    const found = fault instanceof Refusal ? (fault.problem.errors ?? []) : [];
    errors.showRefused(found.filter(({ path }) => (fields as readonly string[]).includes(path)));
    focusWrong();
  };
  /** What no field says already. */
  const fault = () => (fields.some((field) => errors.errorOf(field)) ? undefined : deed.fault());
  return { send, errorOf: errors.errorOf, fault, isBusy: deed.isBusy };
};

export const ReportForm = (props: ReportFormProps) => {
  const { t } = useText();
  const [draft, setDraft] = props.draft;
  const sending = createSending(props);
  return (
    <form
      class="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void sending.send();
      }}
    >
      <Show when={props.fact}>
        {(fact) => (
          <p>
            <strong>{t('corrections.now', { fact: fact().label, text: fact().text })}</strong>
          </p>
        )}
      </Show>
      <TextArea
        label={t('corrections.message')}
        name="message"
        required
        autofocus
        hint={t('corrections.message.hint')}
        value={draft.message}
        onInput={(message) => setDraft({ message })}
        error={sending.errorOf('message')}
      />
      <p class="small">{t('corrections.privacy')}</p>
      <TextField
        label={t('corrections.email')}
        name="email"
        type="email"
        autocomplete="email"
        spellcheck={false}
        hint={t('corrections.email.hint')}
        value={draft.email}
        onInput={(email) => setDraft({ email })}
        error={sending.errorOf('email')}
      />
      <Trap value={draft.website} onInput={(website) => setDraft({ website })} />
      <Show when={sending.fault()}>{(fault) => <FaultMessage error={fault()} title={t('corrections.fault')} />}</Show>
      <div class="cluster">
        <Button type="submit" busy={sending.isBusy()} busyText={t('corrections.sending')}>
          {t('corrections.send')}
        </Button>
        <Button variant="quiet" onClick={() => props.onLeave()}>
          {t('corrections.leave')}
        </Button>
      </div>
    </form>
  );
};

/** It has been sent, and what comes next. */
export const ReportSent = (props: { answered: boolean; onDone: () => void }) => {
  const { t } = useText();
  const [shown, setShown] = createSignal(false);
  let button!: HTMLButtonElement;
  // The place of the news is there before the news, so that it is read out; the form took the focus with it.
  onMount(() => {
    setShown(true);
    button.focus();
  });
  return (
    <div class="stack">
      <div role="status">
        <Show when={shown()}>
          <Message kind="success" title={t('corrections.sent')} still>
            <p>{t(props.answered ? 'corrections.sent.answer' : 'corrections.sent.text')}</p>
          </Message>
        </Show>
      </div>
      <div class="cluster">
        <Button ref={button} onClick={() => props.onDone()}>
          {t('corrections.done')}
        </Button>
      </div>
    </div>
  );
};
