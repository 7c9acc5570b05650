import { Show } from 'solid-js';
import { useText } from '../i18n/language.tsx';
import { LinkButton } from '../ui/button.tsx';
import { Message } from '../ui/message.tsx';
import type { RequestModel } from './request-model.ts';

/** Why the organisation may not book at all, before anything is filled in; nothing when it may. */
export const NotEligible = (props: { model: RequestModel }) => {
  const { t } = useText();
  const title = () => t(props.model.handles() ? 'request.not-eligible.other' : 'request.not-eligible');
  return (
    <Show when={props.model.notEligible()}>
      {(reason) => (
        <Message
          kind="warning"
          title={title()}
          actions={
            <LinkButton href="/yhteys" variant="quiet">
              {t('request.not-eligible.ask')}
            </LinkButton>
          }
        >
          <p>{reason()}</p>
        </Message>
      )}
    </Show>
  );
};
