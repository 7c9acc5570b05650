import { createMemo, createSignal, createUniqueId, For, type JSX, Show } from 'solid-js';
import { formatDateShort } from '../../shared/i18n/format.ts';
import type { LocalDate } from '../../shared/time.ts';
import { useText } from '../i18n/language.tsx';
import { stepByKey } from './arrow-steps.ts';
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

interface MarkProps {
  mark: StripDate;
  /** The one link of the strip that Tab stops at. */
  isStop: boolean;
  onFocus: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

const Mark = (props: MarkProps) => {
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
        <a
          class={`date-mark state-${props.mark.state}`}
          href={href()}
          tabindex={props.isStop ? 0 : -1}
          onFocus={() => props.onFocus()}
          onKeyDown={(event) => props.onKeyDown(event)}
        >
          {content()}
        </a>
      )}
    </Show>
  );
};

/**
 * The dates of a series as small marks in their states. Sum it up in words beside it: "9/10 vapaana".
 * Those that are links are one stop of Tab; arrows, Home and End move among them.
 */
export const DateStrip = (props: { label: string; dates: readonly StripDate[] }) => {
  const { t } = useText();
  const hintId = createUniqueId();
  // Dates may be made anew with every reading, and a mark is known by itself.
  const dates = createMemo(() => props.dates);
  const links = createMemo(() => dates().filter(({ href }) => href !== undefined));
  const [chosen, setChosen] = createSignal(0);
  const at = () => Math.min(chosen(), links().length - 1);
  let list!: HTMLUListElement;

  const press = (event: KeyboardEvent) => {
    const next = stepByKey(event, at(), links().length);
    if (next === undefined) return;
    event.preventDefault();
    list.querySelectorAll('a')[next]?.focus();
  };

  return (
    <>
      <ul
        class="date-strip plain-list"
        aria-label={props.label}
        aria-describedby={links().length > 1 ? hintId : undefined}
        ref={list}
      >
        <For each={dates()}>
          {(mark) => (
            <li>
              <Mark
                mark={mark}
                isStop={links()[at()] === mark}
                onFocus={() => setChosen(links().indexOf(mark))}
                onKeyDown={press}
              />
            </li>
          )}
        </For>
      </ul>
      <Show when={links().length > 1}>
        <p class="date-strip-keys" id={hintId}>
          {t('ui.strip.keys')}
        </p>
      </Show>
    </>
  );
};
