import { createEffect, createMemo, createSignal, For, type JSX, Match, Show, Switch } from 'solid-js';
import { formatDate } from '../../shared/i18n/format.ts';
import { useText } from '../i18n/language.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Tag } from '../ui/tag.tsx';
import {
  type ChoiceKind,
  choosable,
  fateOf,
  isHurt,
  mayChoose,
  needsChoice,
  type PreviewDate,
  type Tally,
} from './date-choices.ts';
import { DateRow } from './date-row.tsx';
import type { RequestDates } from './request-dates.ts';
import { tallyWords } from './request-words.ts';
import { SolveAll } from './solve-all.tsx';
import './dates.css';

/** What a page has whose dates are shown here: that of asking for a room, or for more dates. */
export interface DatesPanelModel {
  dates: RequestDates;
  /** Whether it is said which dates. */
  hasTime: () => boolean;
  /** Whether whatever is sent would be refused. */
  isKeptOut: () => boolean;
  /** Whether an attempt to send met dates that need a choice. */
  asksForChoices: () => boolean;
}

interface PanelProps {
  model: DatesPanelModel;
}

/** When the answer comes: at once, or by the promised day; nothing where nothing can be asked. */
export const AnswerTag = (props: PanelProps) => {
  const { t, language } = useText();
  const preview = () =>
    props.model.isKeptOut() || props.model.dates.tally()?.sent === 0 ? undefined : props.model.dates.preview.value();
  return (
    <Show when={preview()}>
      {(answer) => (
        <Show
          when={props.model.dates.reasons().length > 0}
          fallback={
            <Tag tone="success" icon="done">
              {t('request.answer.now')}
            </Tag>
          }
        >
          <Tag tone="info" icon="clock">
            {t('request.answer.later', { date: formatDate(answer().decideBy, language()) })}
          </Tag>
        </Show>
      )}
    </Show>
  );
};

const Sum = (props: PanelProps & { tally: Tally }) => {
  const { t } = useText();
  return (
    <div class="dates-sum stack stack-s">
      <div class="cluster between">
        <p class="figure-number" aria-hidden="true">
          {t('request.dates.count', { count: props.tally.sent })}
        </p>
        <AnswerTag model={props.model} />
      </div>
      <p class="num" role="status">
        {tallyWords(props.tally, t)}
      </p>
      <Show when={props.tally.competing > 0}>
        <p class="soft">{t('request.date.competing.hint')}</p>
      </Show>
      <Show when={props.model.dates.isChecking()}>
        <p class="soft">{t('request.dates.checking')}</p>
      </Show>
    </div>
  );
};

/** All dates, those that need a choice, or only the first few of these. */
type Shown = 'all' | 'open' | 'few';
const few = 3;

const ShownDates = (props: { shown: Shown; onShow: (shown: Shown) => void; all: number; open: number }) => {
  const { t } = useText();
  const choice = (shown: Shown, words: JSX.Element) => (
    <button type="button" aria-pressed={props.shown === shown} onClick={() => props.onShow(shown)}>
      {words}
    </button>
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms; these act at once.
    <div class="shown-dates num" role="group" aria-label={t('request.dates.show')}>
      <Show when={props.open > 0 && props.open < props.all}>
        {choice('open', t('request.dates.show.open', { count: props.open }))}
      </Show>
      {choice('all', t('request.dates.show.all', { count: props.all }))}
    </div>
  );
};

const List = (props: PanelProps & { dates: readonly PreviewDate[] }) => {
  const { dates } = props.model;
  const firstOpen = createMemo(() => props.dates.find((date) => fateOf(date, dates.choices()) === 'open'));
  return (
    <ol class="rows date-rows">
      <For each={props.dates}>
        {(date) => <DateRow date={date} dates={dates} id={date === firstOpen() ? 'resolutions' : undefined} />}
      </For>
    </ol>
  );
};

const kinds: readonly ChoiceKind[] = ['room', 'time', 'wait', 'skip'];

interface SolveProps extends PanelProps {
  /** The dates to solve. */
  these: readonly PreviewDate[];
  /** `bad`: they cannot be had. `hurt`: they can, but something is out of order then. */
  kind: 'bad' | 'hurt';
}

const Solve = (props: SolveProps) => {
  const { t } = useText();
  const { dates } = props.model;
  const counts = () => choosable(props.these);
  const isSolved = () => props.these.every((date) => !['open', 'asked'].includes(fateOf(date, dates.choices())));
  const title = () => {
    if (props.kind === 'hurt') return t('request.hurt.title', { count: counts().skip });
    return t(isSolved() ? 'request.solve.solved' : 'request.solve.title', { count: counts().skip });
  };
  const solve = (kind: ChoiceKind) => {
    const left = dates.solveAll(props.these, kind);
    return props.kind === 'bad' ? left : 0;
  };
  return (
    <SolveAll
      title={title()}
      text={t(props.kind === 'hurt' ? 'request.hurt.text' : 'request.solve.text')}
      solutions={kinds.map((kind) => ({
        kind,
        label: t(`request.solve.${kind}`),
        count: counts()[kind],
        isForAll: kind === 'skip',
      }))}
      count={counts().skip}
      isSolved={isSolved()}
      onSolve={solve}
    />
  );
};

const Dates = (props: PanelProps) => {
  const { dates } = props.model;
  const all = () => dates.dates();
  const bad = createMemo(() => all().filter(needsChoice));
  const hurt = createMemo(() => all().filter(isHurt));
  const marked = createMemo(() => all().filter(mayChoose));
  // There is no room for twenty dates above the next step on a phone.
  const isNarrow = window.matchMedia('(width < 60rem)').matches;
  const [shown, setShown] = createSignal<Shown>(isNarrow ? 'few' : 'all');
  const listed = () => {
    if (shown() === 'all') return all();
    const first = marked().length > 0 ? marked() : all();
    return shown() === 'few' ? first.slice(0, few) : first;
  };
  // A link to a date that is not shown would lead nowhere.
  createEffect(() => {
    if (props.model.asksForChoices()) setShown('open');
  });
  return (
    <>
      <Show when={dates.tally()}>{(tally) => <Sum model={props.model} tally={tally()} />}</Show>
      <Show when={bad().length > 1}>
        <Solve model={props.model} these={bad()} kind="bad" />
      </Show>
      <Show when={hurt().length > 1}>
        <Solve model={props.model} these={hurt()} kind="hurt" />
      </Show>
      <Show when={listed().length < all().length || marked().length > 0}>
        <ShownDates shown={shown()} onShow={setShown} all={all().length} open={marked().length} />
      </Show>
      <List model={props.model} dates={listed()} />
    </>
  );
};

/** Where the dates are in the page; in the address it is read by people. */
export const datesPanelId = 'kerrat';

export interface DatesPanelProps extends PanelProps {
  /** What they are, where they are not those of a request beside its steps. */
  title?: string;
  /** What to say while it is not said which dates. */
  none?: string;
}

/** The dates of the request and how each stands, beside the steps. */
export const DatesPanel = (props: DatesPanelProps) => {
  const { t } = useText();
  const { dates } = props.model;
  return (
    <section class="dates-panel stack" id={datesPanelId} aria-labelledby="dates-title" tabindex="0">
      <h2 classList={{ 'visually-hidden': props.title === undefined }} id="dates-title">
        {props.title ?? t('request.dates')}
      </h2>
      <Switch>
        <Match when={!props.model.hasTime()}>
          <p class="soft">{props.none ?? t('request.dates.none')}</p>
        </Match>
        <Match when={dates.preview.fault()}>
          {(error) => <FaultMessage error={error()} title={t('request.dates.fault')} onRetry={dates.preview.refresh} />}
        </Match>
        <Match when={dates.preview.value()}>
          <Dates model={props.model} />
        </Match>
        <Match when={dates.preview.isPending()}>
          <Skeleton lines={6} />
        </Match>
      </Switch>
    </section>
  );
};

/** The sum at the foot of a phone's screen, with the way to the dates. */
export const DatesBar = (props: PanelProps) => {
  const { t } = useText();
  return (
    <Show when={props.model.dates.tally()}>
      {(tally) => (
        <p class="dates-bar num no-print">
          <span>
            <strong>{t('request.dates.count', { count: tally().sent })}</strong>
            <Show when={tally().open > 0}>, {t('request.part.open', { count: tally().open })}</Show>
          </span>
          <a href={`#${datesPanelId}`}>{t('request.dates.go')}</a>
        </p>
      )}
    </Show>
  );
};
