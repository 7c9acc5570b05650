import { For } from 'solid-js';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { Message } from '../ui/message.tsx';

/** The codes for a lost phone: in view this once, to be printed or written down. */
export const RecoveryCodes = (props: { codes: readonly string[]; onDone: () => void }) => {
  const { t } = useText();
  return (
    <Message
      kind="warning"
      title={t('account.codes.title')}
      actions={
        <>
          <Button icon="print" onClick={() => window.print()}>
            {t('account.codes.print')}
          </Button>
          <Button variant="quiet" onClick={props.onDone}>
            {t('account.codes.done')}
          </Button>
        </>
      }
    >
      <p>{t('account.codes.text')}</p>
      <ol class="recovery-codes plain-list">
        <For each={props.codes}>
          {(code) => (
            <li>
              <code>{code}</code>
            </li>
          )}
        </For>
      </ol>
    </Message>
  );
};
