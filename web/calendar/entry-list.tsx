import { For, Show } from 'solid-js';
import { useText } from '../i18n/language.tsx';
import { EntryLink, type EntryProps, stateOfKind, useEntryWords } from './calendar-entry.tsx';
import type { SiteEntry } from './hour-picture.ts';

export interface ListedEntry {
  entry: SiteEntry;
  /** Where, in lists of several rooms. */
  room?: string;
}

export interface EntryListProps extends Omit<EntryProps, 'entry'> {
  items: readonly ListedEntry[];
}

const Row = (props: EntryProps & { room: string | undefined }) => {
  const words = useEntryWords(props);
  const second = () =>
    [props.room, props.entry.organisation, words.people(), props.entry.noShow && words.noShow()]
      .filter(Boolean)
      .join(' · ');
  return (
    <li>
      <strong class="num">{words.times()}</strong>
      <div class="entry">
        <div>
          <EntryLink {...props} class="entry-link">
            {props.entry.title}
          </EntryLink>
          <Show when={second()}>
            <p class="soft num">{second()}</p>
          </Show>
        </div>
        <span class="entry-kind">
          <span class={`swatch state-${stateOfKind[props.entry.kind]}`} />
          {words.kind()}
        </span>
      </div>
    </li>
  );
};

/** What happens, in order of time: the calendar for those who read rather than look. */
export const EntryList = (props: EntryListProps) => {
  const { t } = useText();
  return (
    <Show when={props.items.length > 0} fallback={<p class="soft">{t('siteCalendar.free')}</p>}>
      <ul class="rows">
        <For each={props.items}>
          {({ entry, room }) => <Row entry={entry} room={room} timeZone={props.timeZone} onReopen={props.onReopen} />}
        </For>
      </ul>
    </Show>
  );
};
