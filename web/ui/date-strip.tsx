import { For, type JSX, Show } from 'solid-js';
import { formatDateShort } from '../../shared/i18n/format.ts';
import type { LocalDate } from '../../shared/time.ts';
import { useText } from '../i18n/language.tsx';
import type { SlotState } from './slot-state.ts';
import { VisuallyHidden } from './visually-hidden.tsx';

export interface StripDate {
  date: LocalDate;
  state: SlotState;
  /** The whole of it for readers: "ma 8.2.2027, varattu". */
  text: string;
  href?: string;
  /** How many have asked for it, when more than one. */
  count?: number;
}

const Mark = (props: { mark: StripDate }) => {
  const { language } = useText();
  const content = (): JSX.Element => (
    <>
      <span class="plate" aria-hidden="true">
        {formatDateShort(props.mark.date, language())}
      </span>
      <Show when={(props.mark.count ?? 0) > 1}>
        <span class="date-count" aria-hidden="true">
          {props.mark.count}
        </span>
      </Show>
      <VisuallyHidden>{props.mark.text}</VisuallyHidden>
    </>
  );
  return (
    <Show when={props.mark.href} fallback={<span class={`date-mark state-${props.mark.state}`}>{content()}</span>}>
      {(href) => (
        <a class={`date-mark state-${props.mark.state}`} href={href()}>
          {content()}
        </a>
      )}
    </Show>
  );
};

/** The dates of a series as small marks in their states. Sum it up in words beside it: "9/10 vapaana". */
export const DateStrip = (props: { label: string; dates: readonly StripDate[] }) => (
  <ul class="date-strip plain-list" aria-label={props.label}>
    <For each={props.dates}>
      {(mark) => (
        <li>
          <Mark mark={mark} />
        </li>
      )}
    </For>
  </ul>
);
