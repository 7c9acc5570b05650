import { createSignal, createUniqueId, For, Show } from 'solid-js';
import type { FieldChange, HistoryEntryView, HistoryView } from '../../shared/history/schemas.ts';
import { formatDate, formatTime } from '../../shared/i18n/format.ts';
import { dateOf, timeOf } from '../../shared/time.ts';
import { createReading } from '../api/reading.ts';
import { localTimeIn } from '../calendar/site-clock.ts';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Icon } from '../ui/icon.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { createValueWords, type ValueWords } from './field-words.ts';
import '../ui/timeline.css';
import './editing.css';

export interface HistoryPanelProps {
  read: () => Promise<HistoryView>;
  /** The name of a field by its path; see `createFieldNames`. */
  nameOf: (field: string) => string;
  /** Values that are more than texts, numbers and lists of them. */
  wordsOf?: ValueWords | undefined;
  /** What was done, by action such as `organisation.verified`; `undefined` leaves it to the usual words. */
  actionOf?: (action: string) => string | undefined;
  /** Read anew when it changes: the version of what it is the history of. */
  version?: number;
  /** Open from the start, where it stands alone. */
  open?: boolean;
}

const usualActions = [
  'created',
  'changed',
  'removed',
  'retired',
  'restored',
  'published',
  'archived',
  'facts-changed',
] as const;

/** As many fields of one change as are in view before asking for the rest. */
const firstFields = 4;

const browserZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Of a field about a person only that it changed is known. */
const isPersonal = ({ before, after }: FieldChange): boolean => before === null && after === null;

const Changes = (props: { changes: readonly FieldChange[] } & Pick<HistoryPanelProps, 'nameOf' | 'wordsOf'>) => {
  const { t, language } = useText();
  const words = createValueWords(() => props.wordsOf);
  const name = ({ field, fact }: FieldChange) => fact?.name[language()] ?? props.nameOf(field);
  const value = ({ field, fact, ...change }: FieldChange, side: 'before' | 'after') =>
    fact?.[side][language()] ?? words(field, change[side]);
  const [showsAll, setShowsAll] = createSignal(false);
  const shown = () => (showsAll() ? props.changes : props.changes.slice(0, firstFields));
  const hidden = () => props.changes.length - shown().length;
  return (
    <>
      <dl class="change-list">
        <For each={shown()}>
          {(change) => (
            <div>
              <dt>{name(change)}</dt>
              <Show when={!isPersonal(change)} fallback={<dd class="soft">{t('editing.value.personal')}</dd>}>
                <dd>
                  <VisuallyHidden>{t('editing.history.before')}: </VisuallyHidden>
                  <del>{value(change, 'before')}</del> <Icon name="arrow-right" />
                  <VisuallyHidden>{t('editing.history.after')}: </VisuallyHidden>
                  <ins>{value(change, 'after')}</ins>
                </dd>
              </Show>
            </div>
          )}
        </For>
      </dl>
      <Show when={hidden() > 0}>
        <Button variant="link" onClick={() => setShowsAll(true)}>
          {t('editing.history.more', { count: hidden() })}
        </Button>
      </Show>
    </>
  );
};

const Entry = (props: { entry: HistoryEntryView; panel: HistoryPanelProps }) => {
  const { t, language } = useText();
  const local = () => localTimeIn(props.entry.at, browserZone());
  const moment = () => `${formatDate(dateOf(local()), language())} ${formatTime(timeOf(local()), language())}`;
  const action = () => {
    const did = usualActions.find((word) => props.entry.action.endsWith(`.${word}`));
    return props.panel.actionOf?.(props.entry.action) ?? t(`editing.did.${did ?? 'changed'}`);
  };
  return (
    <li>
      <p>
        <strong>{action()}</strong>
      </p>
      <p class="soft num">
        <time datetime={props.entry.at}>{moment()}</time>, {props.entry.by}
      </p>
      <Changes changes={props.entry.changes} nameOf={props.panel.nameOf} wordsOf={props.panel.wordsOf} />
    </li>
  );
};

const Entries = (props: HistoryPanelProps) => {
  const { t } = useText();
  const history = createReading(
    () => ({ version: props.version }),
    () => props.read(),
  );
  return (
    <Show
      when={history.fault() === undefined}
      fallback={<FaultMessage error={history.fault()} onRetry={history.refresh} />}
    >
      <Show when={history.value()} fallback={<Skeleton lines={4} />}>
        {(value) => (
          <Show when={value().items.length > 0} fallback={<p class="soft">{t('editing.history.empty')}</p>}>
            <ol class="timeline plain-list">
              <For each={value().items}>{(entry) => <Entry entry={entry} panel={props} />}</For>
            </ol>
          </Show>
        )}
      </Show>
    </Show>
  );
};

/** What was changed, by whom and when, the newest first, each field as it was and as it became. Read when it is opened. */
export const HistoryPanel = (props: HistoryPanelProps) => {
  const { t } = useText();
  const titleId = createUniqueId();
  const [isOpen, setOpen] = createSignal(props.open === true);
  return (
    <section class="history" aria-labelledby={titleId}>
      <Disclosure
        open={props.open ?? false}
        onToggle={setOpen}
        summary={<span id={titleId}>{t('editing.history')}</span>}
      >
        <Show when={isOpen()}>
          <Entries {...props} />
        </Show>
      </Disclosure>
    </section>
  );
};
