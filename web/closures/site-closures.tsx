import { createSignal, For, Show } from 'solid-js';
import { formatMoment, formatUse } from '../../shared/breakdowns/moments.ts';
import type { ListedClosure } from '../../shared/closures/schemas.ts';
import { dateOf } from '../../shared/time.ts';
import { createReading } from '../api/reading.ts';
import { useText } from '../i18n/language.tsx';
import type { SitePartProps } from '../sites/site-editor.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Tag } from '../ui/tag.tsx';
import { createDoneWords } from './done-words.ts';
import { readClosures } from './queries.ts';
import { ReopenClosure } from './reopen-closure.tsx';
import './closures.css';

/** Its time in words; one of a single day names the day once. */
const createWhenWords = () => {
  const { language } = useText();
  return ({ localStart, localEnd }: ListedClosure): string =>
    dateOf(localStart) === dateOf(localEnd)
      ? formatUse({ localStart, localEnd }, language())
      : `${formatMoment(localStart, language())} – ${formatMoment(localEnd, language())}`;
};

interface ClosureProps {
  closure: ListedClosure;
  onReopen: (closure: ListedClosure) => void;
}

const ReopenButton = (props: ClosureProps) => {
  const { t, language } = useText();
  const whenWords = createWhenWords();
  return (
    <Button variant="quiet" small onClick={() => props.onReopen(props.closure)}>
      {t('closures.reopen')}
      <span class="visually-hidden">
        : {props.closure.title[language()]}, {whenWords(props.closure)}
      </span>
    </Button>
  );
};

/** The later times of a closure that repeats. */
const LaterTimes = (props: { times: readonly ListedClosure[]; onReopen: ClosureProps['onReopen'] }) => {
  const { t } = useText();
  const whenWords = createWhenWords();
  const doneWords = createDoneWords();
  return (
    <Disclosure summary={t('closures.list.later', { count: props.times.length })}>
      <ul class="plain-list stack stack-s">
        <For each={props.times}>
          {(closure) => (
            <li class="cluster">
              <span class="num">{whenWords(closure)}</span>
              <Show when={doneWords(closure)}>{(words) => <span class="soft">{words()}</span>}</Show>
              <ReopenButton closure={closure} onReopen={props.onReopen} />
            </li>
          )}
        </For>
      </ul>
    </Disclosure>
  );
};

const Closure = (props: ClosureProps & { later: readonly ListedClosure[] }) => {
  const { t, language } = useText();
  const whenWords = createWhenWords();
  const doneWords = createDoneWords();
  const gaveWay = () => props.closure.moved + props.closure.cancelled > 0;
  return (
    <li class="card-split">
      <div class="stack stack-s">
        <h3>{props.closure.title[language()]}</h3>
        <p class="num">
          {whenWords(props.closure)}, {props.closure.roomName?.[language()] ?? t('closures.list.whole')}
        </p>
        <p class="cluster">
          <Tag>{t(`siteCalendar.close.kind.${props.closure.kind}`)}</Tag>
          <Show when={props.closure.seriesId !== null}>
            <Tag tone="info">{t('closures.list.repeats', { count: props.closure.comingInSeries })}</Tag>
          </Show>
        </p>
        <Show when={props.closure.reason}>{(reason) => <p>{t('closures.list.reason', { reason: reason() })}</p>}</Show>
        <Show when={gaveWay()}>
          <p>{doneWords(props.closure)}</p>
        </Show>
        <Show when={props.closure.madeBy}>
          {(name) => <p class="soft">{t('closures.list.made-by', { name: name() })}</p>}
        </Show>
        <Show when={props.later.length > 0}>
          <LaterTimes times={props.later} onReopen={props.onReopen} />
        </Show>
      </div>
      <div>
        <ReopenButton closure={props.closure} onReopen={props.onReopen} />
      </div>
    </li>
  );
};

/** Each closure, or the times of one that repeats, the next first. */
const inSeries = (items: readonly ListedClosure[]): [ListedClosure, ...ListedClosure[]][] =>
  [...Map.groupBy(items, ({ id, seriesId }) => seriesId ?? id).values()].map(
    (times) => times as [ListedClosure, ...ListedClosure[]],
  );

/** The closures of the house that have not ended, why each was made, and the way to open again. */
export const SiteClosures = (props: Pick<SitePartProps, 'site'>) => {
  const { t, language } = useText();
  const [reopening, setReopening] = createSignal<ListedClosure>();
  const [status, setStatus] = createSignal<{ title: string; returned: number }>();
  const closures = createReading(() => props.site.id, readClosures);
  const calendar = () => `/kalenteri?toimipiste=${props.site.code ?? props.site.id}`;
  return (
    <div class="stack">
      <div role="status">
        <Show when={status()}>
          {(done) => <p>{t('closures.reopen.done', { title: done().title, count: done().returned })}</p>}
        </Show>
      </div>
      <Show
        when={closures.fault() === undefined}
        fallback={<FaultMessage error={closures.fault()} onRetry={closures.refresh} />}
      >
        <Show when={closures.value()} fallback={<Skeleton lines={4} />}>
          {(found) => (
            <Show
              when={found().items.length > 0}
              fallback={
                <EmptyState
                  title={t('closures.list.none.title')}
                  icon="lock"
                  actions={<LinkButton href={calendar()}>{t('closures.to-calendar')}</LinkButton>}
                >
                  <p>{t('closures.list.none.text')}</p>
                </EmptyState>
              }
            >
              <ul class="plain-list closure-list">
                <For each={inSeries(found().items)}>
                  {([closure, ...later]) => <Closure closure={closure} later={later} onReopen={setReopening} />}
                </For>
              </ul>
            </Show>
          )}
        </Show>
      </Show>
      <ReopenClosure
        closure={reopening()}
        onClose={() => setReopening(undefined)}
        onReopened={(returned) => {
          setStatus({ title: reopening()?.title[language()] ?? '', returned });
          setReopening(undefined);
          closures.refresh();
        }}
      />
    </div>
  );
};
