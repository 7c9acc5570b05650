import { createEffect, For, on, Show } from 'solid-js';
import { formatDate, formatDateShort } from '../../../shared/i18n/format.ts';
import { Refusal } from '../../api/client.ts';
import { useText } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import { FaultMessage } from '../../ui/fault-message.tsx';
import { Message } from '../../ui/message.tsx';
import { LacksKnown } from '../lacks-known.tsx';
import type { ChangeModel } from './change-model.ts';
import { sendWords } from './change-words.ts';
import { TooSmall } from './too-small.tsx';

interface PartProps {
  model: ChangeModel;
}

/** Whether it is done at once; if not, why, and by when it is answered. */
const Answer = (props: PartProps) => {
  const { t, language } = useText();
  const { preview } = props.model;
  const isApproved = () => props.model.booking().state === 'approved';
  return (
    <Show when={preview.view()}>
      {(view) => (
        <Show
          when={props.model.isAsked()}
          fallback={
            <Show when={view().outcome === 'at-once'}>
              <Message kind="success" title={t('changing.at-once')} still>
                <p>{t(isApproved() ? 'changing.at-once.text' : 'breakdowns.confirm.waits')}</p>
              </Message>
            </Show>
          }
        >
          <Message kind="info" title={t('changing.asked', { date: formatDate(view().decideBy, language()) })} still>
            <p>{t('changing.asked.text')}</p>
            <Show when={view().queueReasons.length > 0}>
              <p>{t('changing.asked.why')}</p>
              <ul>
                <For each={view().queueReasons}>{({ text }) => <li>{text}</li>}</For>
              </ul>
            </Show>
          </Message>
        </Show>
      )}
    </Show>
  );
};

/** What hindered the last attempt, when no field is to blame. */
const Hindered = (props: PartProps) => {
  const { t } = useText();
  const hindrance = () => props.model.hindrance();
  const fault = () => {
    const now = hindrance();
    return now?.kind === 'fault' ? now : undefined;
  };
  const kind = () => {
    const now = hindrance();
    return now && now.kind !== 'fault' ? now.kind : undefined;
  };
  return (
    <>
      <Show when={kind()}>
        {(kind) => (
          <Message kind="error" title={t(`changing.${kind()}.title`)}>
            <p>{t(`changing.${kind()}.text`)}</p>
          </Message>
        )}
      </Show>
      <Show when={fault()}>
        {(now) => (
          <Show
            when={now().error instanceof Refusal}
            fallback={
              <Message kind="error" title={t('request.send.unreachable')}>
                <p>{t('changing.send.unreachable')}</p>
              </Message>
            }
          >
            <FaultMessage error={now().error} title={t('changing.send.failed')} />
          </Show>
        )}
      </Show>
    </>
  );
};

/** The last look, and one button that says what it does. */
export const ChangeSend = (props: PartProps) => {
  const { t, language } = useText();
  const { model } = props;
  const { preview } = model;
  // The reader is taken to what has changed.
  createEffect(
    on(model.hindrance, (now) => now && now.kind !== 'fault' && document.getElementById('preview-title')?.focus(), {
      defer: true,
    }),
  );
  const words = () => {
    const day = model.isAsked() ? preview.view()?.decideBy : undefined;
    return sendWords(preview.tally(), day && formatDateShort(day, language()), t);
  };
  return (
    <section class="stack form" aria-labelledby="send-title">
      <h2 id="send-title">{t('changing.send')}</h2>
      <LacksKnown
        lacks={model.lacks()}
        title={t('changing.lacks')}
        label={t('changing.lacks.known')}
        mustKnow={model.mustKnow()}
        isKnown={model.isKnown()}
        onKnown={model.setKnown}
        error={model.errorOf('acceptsAccessibility')}
      />
      <TooSmall model={model} />
      <Answer model={model} />
      <Hindered model={model} />
      <p>
        <Button type="submit" busy={model.isSending()} busyText={t('request.send.busy')}>
          {preview.view() ? words() : t('changing.send.none')}
        </Button>
      </p>
    </section>
  );
};
