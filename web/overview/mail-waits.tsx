import { Show } from 'solid-js';
import { useText } from '../i18n/language.tsx';
import { Message } from '../ui/message.tsx';

/** Tells that mail is not sent yet, and who can mend it: invited people wait for a link that does not come. */
export const MailWaits = (props: { when: boolean | undefined }) => {
  const { t } = useText();
  return (
    <Show when={props.when}>
      <Message kind="warning" title={t('overview.mail.title')} still>
        <p>{t('overview.mail.text')}</p>
      </Message>
    </Show>
  );
};
