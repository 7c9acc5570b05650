import { createSignal, For, Match, Show, Switch } from 'solid-js';
import { formatDate } from '../../shared/i18n/format.ts';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import type { SlotState } from '../ui/slot-state.ts';
import { Tag } from '../ui/tag.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { timesOf } from './booking-words.ts';
import { type Fate, fateOf, isHurt, isMove, type Move, mayChoose, type PreviewDate } from './date-choices.ts';
import { DateChoices } from './date-choices-field.tsx';
import type { RequestDates } from './request-dates.ts';

export interface DateRowProps {
  date: PreviewDate;
  dates: RequestDates;
  /** The element that the summary of errors leads to. */
  id?: string | undefined;
}

const patterns: Record<PreviewDate['status'], SlotState> = {
  free: 'free',
  busy: 'taken',
  competing: 'requested',
  closed: 'closed',
  outside_hours: 'closed',
  holiday: 'closed',
  policy: 'closed',
};

/** Where the reason says more than the word of the state does. */
const tellsMore: ReadonlySet<PreviewDate['status']> = new Set(['closed', 'outside_hours', 'holiday', 'policy']);

export interface DateStatusProps {
  date: Pick<PreviewDate, 'status' | 'competitors' | 'localStart' | 'localEnd'>;
}

/** How the asked time stands, by pattern and by word. */
export const DateStatus = (props: DateStatusProps) => {
  const { t, language } = useText();
  const word = () =>
    props.date.status === 'competing'
      ? t('request.date.competing', { count: props.date.competitors })
      : t(`request.date.${props.date.status}`);
  return (
    <p class="date-status">
      <span class={`swatch state-${patterns[props.date.status]}`} aria-hidden="true" />
      <span>
        {timesOf(props.date.localStart, props.date.localEnd, language())} <span class="date-word">{word()}</span>
      </span>
    </p>
  );
};

/** Where a date goes that cannot be had as asked: to another room, or to other hours. */
export const ChosenPlace = (props: { move: Move }) => {
  const { language } = useText();
  const words = () =>
    props.move.action === 'room'
      ? props.move.roomName[language()]
      : timesOf(props.move.localStart, props.move.localEnd, language());
  return (
    <p class="date-outcome">
      <Icon name="arrow-right" /> <strong>{words()}</strong>
    </p>
  );
};

/** What becomes of a date that cannot be had as asked. */
const Outcome = (props: DateRowProps & { fate: Fate }) => {
  const { t } = useText();
  const move = () => {
    const choice = props.dates.choices()[props.date.localStart];
    return isMove(choice) ? choice : undefined;
  };
  return (
    <Switch>
      <Match when={move()}>{(chosen) => <ChosenPlace move={chosen()} />}</Match>
      <Match when={props.fate === 'wait'}>
        <p class="date-outcome">
          <Icon name="clock" /> <strong>{t('request.date.in-line')}</strong>
        </p>
      </Match>
      <Match when={props.fate === 'skip'}>
        <p class="date-outcome">
          <Icon name="arrow-right" /> <strong>{t('request.date.skipped')}</strong>
        </p>
      </Match>
    </Switch>
  );
};

/** What is out of order then, and whom that concerns. */
export const Hurt = (props: { date: Pick<PreviewDate, 'mismatches'> }) => {
  const { t } = useText();
  const devices = () => [...new Set(props.date.mismatches.flatMap(({ device }) => device ?? []))];
  const needs = () => [...new Set(props.date.mismatches.map(({ need }) => t(`words.need.${need}`)))];
  return (
    <Show when={props.date.mismatches.length > 0}>
      <span class="cluster">
        <For each={devices()}>
          {(device) => (
            <Tag tone="attention" icon="warning">
              {t(`words.reason.broken-${device}`)}
            </Tag>
          )}
        </For>
        <span class="soft">{needs().join(', ')}</span>
      </span>
    </Show>
  );
};

/** One date of the series: how it stands and, where it cannot be had, what to do about it. */
export const DateRow = (props: DateRowProps) => {
  const { t, language } = useText();
  const fate = () => fateOf(props.date, props.dates.choices());
  const isTaken = () => props.dates.taken().includes(props.date.date);
  const gone = () => props.dates.goneReason(props.date);
  // What was chosen for all at once is told in a line; the choices are open where they are needed or were used.
  const [wantsToChoose, setChoosing] = createSignal(false);
  const isChoosing = () => mayChoose(props.date) && (fate() === 'open' || gone() !== undefined || wantsToChoose());
  let choices: HTMLDivElement | undefined;
  const change = () => {
    setChoosing(true);
    choices?.querySelector<HTMLElement>('input:checked')?.focus();
  };
  return (
    <li
      id={props.id}
      classList={{ attention: fate() === 'open' || gone() !== undefined, 'date-left-out': fate() === 'holiday' }}
    >
      <strong>{formatDate(props.date.date, language())}</strong>
      <div class="date-told">
        <DateStatus date={props.date} />
        <Show when={isTaken()}>
          <Tag tone="attention" icon="warning">
            {t('request.date.taken')}
          </Tag>
        </Show>
        <Show when={tellsMore.has(props.date.status) && props.date.reasonText}>
          {(reason) => <p class="soft">{reason()}</p>}
        </Show>
        <Show when={props.date.shifted}>
          <p class="soft">{t('request.date.shifted')}</p>
        </Show>
        <Show when={isHurt(props.date)}>
          <Hurt date={props.date} />
        </Show>
        <Show when={mayChoose(props.date) && !isChoosing()}>
          <div class="cluster">
            <Outcome {...props} fate={fate()} />
            <Button variant="link" small onClick={change}>
              {t('request.choose.change')} <VisuallyHidden>{formatDate(props.date.date, language())}</VisuallyHidden>
            </Button>
          </div>
        </Show>
        <Show when={gone()}>
          {(reason) => <p class="field-error">{t('request.date.gone', { reason: reason() })}</p>}
        </Show>
      </div>
      <Show when={isChoosing()}>
        <div class="row-wide" ref={choices}>
          <DateChoices date={props.date} dates={props.dates} onChoose={() => setChoosing(true)} />
        </div>
      </Show>
    </li>
  );
};
