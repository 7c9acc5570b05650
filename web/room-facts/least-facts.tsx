import { Show } from 'solid-js';
import { useText } from '../i18n/language.tsx';
import './least-facts.css';

/** How much is known of what should be known of every room, in words and as a bar. */
export const LeastFacts = (props: { least: { known: number; of: number } }) => {
  const { t } = useText();
  const isAll = () => props.least.known === props.least.of;
  return (
    <div class="least-facts">
      <p class="num">
        <strong>{t(isAll() ? 'roomFacts.least.all' : 'roomFacts.least.words', props.least)}</strong>{' '}
        <Show when={!isAll()}>{t('roomFacts.least.why')}</Show>
      </p>
      <svg class="least-bar" viewBox={`0 0 ${props.least.of} 1`} preserveAspectRatio="none" aria-hidden="true">
        <rect class="least-of" width={props.least.of} height="1" />
        <rect class="least-known" width={props.least.known} height="1" />
      </svg>
    </div>
  );
};
