import { createSignal, Show } from 'solid-js';
import type { CorrectionView } from '../../shared/corrections/schemas.ts';
import { useText } from '../i18n/language.tsx';
import { createDeed } from '../organisations/create-deed.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { TextArea } from '../ui/field.tsx';
import { sendCorrectionAnswer } from './queries.ts';

export interface AnswerDialogProps {
  correction: CorrectionView;
  open: boolean;
  onClose: () => void;
  onClosed: (closed: CorrectionView) => void;
}

const longest = 2000;

/** Whoever answers should answer in the language that is read. */
const Addressee = (props: { correction: CorrectionView }) => {
  const { t, language } = useText();
  const name = () =>
    new Intl.DisplayNames(language(), { type: 'language' }).of(props.correction.language) ?? props.correction.language;
  return (
    <Show when={props.correction.email} fallback={t('correctionKeeping.dialog.nobody')}>
      {(email) => (
        <>
          {t('correctionKeeping.dialog.to', { email: email() })}{' '}
          {t('correctionKeeping.dialog.language', { language: name() })}
        </>
      )}
    </Show>
  );
};

/** Closes a correction for good: with an answer where one can be sent, or without. */
export const AnswerDialog = (props: AnswerDialogProps) => {
  const { t, language } = useText();
  const deed = createDeed();
  // Stays while the dialog is closed.
  const [text, setText] = createSignal('');
  const isMailed = () => props.correction.email !== null && text().trim() !== '';
  /** Somebody waits for words, and there are none yet. */
  const isSilent = () => props.correction.email !== null && text().trim() === '';
  const error = () => (text().trim().length > longest ? t('correctionKeeping.dialog.long') : undefined);
  const closeWords = () => {
    if (isMailed()) return t('correctionKeeping.dialog.send');
    return t(
      props.correction.email === null ? 'correctionKeeping.dialog.close' : 'correctionKeeping.dialog.close-silently',
    );
  };
  const close = async (event: SubmitEvent) => {
    event.preventDefault();
    if (error()) return document.getElementById('answer')?.focus();
    const answer = text().trim();
    await deed.run(async () =>
      props.onClosed(await sendCorrectionAnswer(props.correction.id, answer ? { answer } : {})),
    );
  };
  return (
    <Dialog
      title={props.correction.fact?.label[language()] ?? t('correctionKeeping.whole')}
      open={props.open}
      onClose={() => {
        deed.forget();
        props.onClose();
      }}
    >
      <form class="form" noValidate onSubmit={(event) => void close(event)}>
        <blockquote class="correction-message" lang={props.correction.language}>
          {props.correction.message}
        </blockquote>
        <TextArea
          label={t(
            props.correction.email === null ? 'correctionKeeping.dialog.note' : 'correctionKeeping.dialog.answer',
          )}
          name="answer"
          autofocus
          hint={<Addressee correction={props.correction} />}
          value={text()}
          onInput={setText}
          error={error()}
        />
        <p class="small">{t('correctionKeeping.dialog.for-good')}</p>
        <Show when={deed.fault()}>{(fault) => <FaultMessage error={fault()} />}</Show>
        <div class="cluster">
          <Button type="submit" variant={isSilent() ? 'quiet' : 'primary'} busy={deed.isBusy()}>
            {closeWords()}
          </Button>
          <Button variant="quiet" onClick={() => props.onClose()}>
            {t('correctionKeeping.dialog.leave')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
};
