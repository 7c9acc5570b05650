import { useLocation } from '@solidjs/router';
import { Match, Show, Switch } from 'solid-js';
import { Refusal } from '../api/client.ts';
import { useText } from '../i18n/language.tsx';
import { signInPath } from '../session/return-path.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import { Icon, type IconName } from '../ui/icon.tsx';
import { Message } from '../ui/message.tsx';
import type { KeptAnswers } from './kept-answers.ts';
import type { Sending, SendingState } from './sending.ts';

const icons: Partial<Record<SendingState, IconName>> = { sending: 'clock', offline: 'phone' };

/** Where the answers are: on the phone, on their way, or stored. Calm while all goes its way. */
export const SendingLine = (props: { sending: Sending; kept: KeptAnswers }) => {
  const { t } = useText();
  const left = () => props.sending.answersLeft() + props.sending.photosLeft();
  const disputed = () =>
    props.kept.answers().filter(({ state }) => state === 'overtaken' || state === 'refused').length;
  const words = () => {
    if (left() === 0 && disputed() > 0) return t('survey.state.disputed', { count: disputed() });
    if (left() === 0) return props.kept.answers().length > 0 ? t('survey.state.sent') : t('survey.state.nothing');
    if (props.sending.state() === 'offline') return t('survey.state.offline', { count: left() });
    if (props.sending.state() === 'sending') return t('survey.state.sending', { count: left() });
    return t('survey.state.waiting', { count: left() });
  };
  const icon = (): IconName =>
    left() === 0 ? (disputed() > 0 ? 'hand' : 'done') : (icons[props.sending.state()] ?? 'phone');
  return (
    <p class="survey-state" role="status">
      <Icon name={icon()} />
      <span class="num">{words()}</span>
    </p>
  );
};

/** What keeps the answers on the phone until somebody does something about it. */
export const SendingTrouble = (props: { sending: Sending; kept: KeptAnswers }) => {
  const { t } = useText();
  const location = useLocation();
  const reason = () => {
    const fault = props.sending.fault();
    return fault instanceof Refusal ? fault.problem.detail : '';
  };
  return (
    <>
      <Show when={!props.kept.isKept()}>
        <Message kind="warning">
          <p>{t('survey.state.not-kept')}</p>
        </Message>
      </Show>
      <Switch>
        <Match when={props.sending.state() === 'signed-out'}>
          <Message
            kind="warning"
            actions={
              <LinkButton href={signInPath(`${location.pathname}${location.search}`)}>
                {t('survey.state.sign-in')}
              </LinkButton>
            }
          >
            <p>{t('survey.state.signed-out', { count: props.sending.answersLeft() + props.sending.photosLeft() })}</p>
          </Message>
        </Match>
        <Match when={props.sending.state() === 'other'}>
          <Message
            kind="warning"
            actions={<Button onClick={() => window.location.reload()}>{t('survey.state.reload')}</Button>}
          >
            <p>{t('survey.state.other')}</p>
          </Message>
        </Match>
        <Match when={props.sending.state() === 'refused'}>
          <Message
            kind="error"
            actions={
              <Button variant="quiet" onClick={() => void props.sending.send()}>
                {t('survey.state.again')}
              </Button>
            }
          >
            <p>{t('survey.state.refused', { reason: reason() })}</p>
          </Message>
        </Match>
      </Switch>
    </>
  );
};
