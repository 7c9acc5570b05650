import { Show } from 'solid-js';
import { formatPlainDate } from '../../shared/i18n/format.ts';
import type { CareView } from '../../shared/rooms/care-schemas.ts';
import { useText } from '../i18n/language.tsx';
import { Message } from '../ui/message.tsx';

/** That a house is restricted or closed because of an epidemic, until when, and what it asks; nothing otherwise. */
export const CareNotice = (props: { care: CareView }) => {
  const { t, language } = useText();
  return (
    <Show when={props.care.epidemic}>
      {(epidemic) => {
        const words = () => epidemic().text[language()] || epidemic().text.fi;
        const until = () => epidemic().until;
        return (
          <Message kind="warning" title={t(epidemic().level === 2 ? 'care.epidemic.2' : 'care.epidemic.1')} still>
            <Show when={epidemic().maxPeople}>{(count) => <p>{t('care.maxPeople', { count: count() })}</p>}</Show>
            <Show when={words()}>{(text) => <p class="written">{text()}</p>}</Show>
            <p>
              <Show when={until()} fallback={t('care.until.open')}>
                {(date) => t('care.until', { date: formatPlainDate(date(), language()) })}
              </Show>
            </p>
          </Message>
        );
      }}
    </Show>
  );
};
