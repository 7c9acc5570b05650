/** One thing of the calendar: what it is in words, and where it leads. */
import { type JSX, Show } from 'solid-js';
import { formatTimeRange } from '../../shared/i18n/format.ts';
import { timeOf } from '../../shared/time.ts';
import { useText } from '../i18n/language.tsx';
import type { SlotState } from '../ui/slot-state.ts';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import type { SiteEntry } from './hour-picture.ts';
import { localTimeIn } from './site-clock.ts';

export const stateOfKind = {
  approved: 'taken',
  requested: 'requested',
  offered: 'offered',
  closed: 'closed',
} as const satisfies Record<SiteEntry['kind'], SlotState | 'offered'>;

/** A booking has a page; a request is opened where it is decided. */
export const hrefOf = ({ kind, bookingId }: SiteEntry): string =>
  kind === 'requested' ? `/hyvaksynnat?avaa=${bookingId}` : `/varaukset/${bookingId}`;

export interface EntryProps {
  entry: SiteEntry;
  timeZone: string;
  /** A closure is not gone to but taken away. */
  onReopen: (entry: SiteEntry) => void;
}

/** What the states of the calendar are called. */
export const useKindWords = () => {
  const { t } = useText();
  return (state: SlotState | 'offered'): string =>
    state === 'offered' ? t('siteCalendar.offered') : t(`ui.slot.${state}`);
};

export const useEntryWords = (props: Pick<EntryProps, 'entry' | 'timeZone'>) => {
  const { t, language } = useText();
  const kindWords = useKindWords();
  const local = (instant: string) => timeOf(localTimeIn(instant, props.timeZone));
  return {
    times: () => formatTimeRange(local(props.entry.start), local(props.entry.end), language()),
    kind: () => kindWords(stateOfKind[props.entry.kind]),
    noShow: () => t('siteCalendar.no-show'),
    people: () => {
      const { participants } = props.entry;
      return participants === undefined ? undefined : t('siteCalendar.people', { count: participants });
    },
  };
};

/** What goes to the booking or opens the closure, with a look of the caller's. */
export const EntryLink = (props: EntryProps & { class?: string; children: JSX.Element }) => (
  <Show
    when={props.entry.bookingId}
    fallback={
      <button type="button" class={props.class} onClick={() => props.onReopen(props.entry)}>
        {props.children}
      </button>
    }
  >
    <a class={props.class} href={hrefOf(props.entry)}>
      {props.children}
    </a>
  </Show>
);

/** A block of the grid: as many words as there is room for, and all of them for readers. */
export const EntryBlock = (props: EntryProps) => {
  const words = useEntryWords(props);
  return (
    <EntryLink {...props} class={`grid-item state-${stateOfKind[props.entry.kind]}`}>
      <span class="plate">
        <VisuallyHidden>{words.kind()}:</VisuallyHidden> {props.entry.title}
      </span>{' '}
      <span class="plate num">{words.times()}</span>{' '}
      <Show when={props.entry.noShow}>
        <span class="plate">{words.noShow()}</span>{' '}
      </Show>
      <Show when={props.entry.organisation}>{(organisation) => <span class="plate">{organisation()}</span>}</Show>{' '}
      <Show when={words.people()}>{(people) => <span class="plate num">{people()}</span>}</Show>
    </EntryLink>
  );
};
