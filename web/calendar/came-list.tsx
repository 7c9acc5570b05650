import { createMemo, createSignal, For, Show } from 'solid-js';
import type { SiteCalendarView } from '../../shared/approvals/schemas.ts';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { EntryLink, useEntryWords } from './calendar-entry.tsx';
import { listed } from './day-words.ts';
import type { SiteEntry } from './hour-picture.ts';
import { markPresence } from './queries.ts';

interface Begun {
  entry: SiteEntry;
  rooms: string[];
}

/** What has begun and is the asker's to tell of, each date once, however many rooms it takes. */
const begunOn = (calendar: SiteCalendarView, nameOf: (room: SiteCalendarView['rooms'][number]) => string): Begun[] => {
  const found = new Map<string, Begun>();
  for (const { roomId, entries } of calendar.days[0]?.rooms ?? []) {
    const room = calendar.rooms.find(({ id }) => id === roomId);
    for (const entry of entries) {
      if (!entry.mayMark || entry.elsewhere || entry.occurrenceId === undefined || !room) continue;
      const known = found.get(entry.occurrenceId) ?? { entry, rooms: [] };
      known.rooms.push(nameOf(room));
      found.set(entry.occurrenceId, known);
    }
  }
  return [...found.values()].toSorted((a, b) => a.entry.start.localeCompare(b.entry.start));
};

interface CameListProps {
  calendar: SiteCalendarView;
  /** It is written down: the calendar is another now. */
  onMarked: (words: () => string) => void;
}

const Row = (props: CameListProps & { begun: Begun }) => {
  const { t, language } = useText();
  const [isBusy, setBusy] = createSignal(false);
  const [fault, setFault] = createSignal<unknown>();
  const entry = () => props.begun.entry;
  const words = useEntryWords({
    get entry() {
      return entry();
    },
    get timeZone() {
      return props.calendar.timeZone;
    },
  });
  const action = () => t(entry().noShow ? 'siteCalendar.came.undo' : 'siteCalendar.came.mark');
  const mark = async () => {
    const { occurrenceId, noShow = false, title } = entry();
    if (occurrenceId === undefined) return;
    setBusy(true);
    setFault(undefined);
    try {
      await markPresence(occurrenceId, noShow);
      props.onMarked(() => t(noShow ? 'siteCalendar.came.undone' : 'siteCalendar.came.marked', { title }));
    } catch (error) {
      setFault(() => error);
    }
    setBusy(false);
  };
  return (
    <li>
      <strong class="num">{words.times()}</strong>
      <div class="entry">
        <div>
          <EntryLink entry={entry()} timeZone={props.calendar.timeZone} onReopen={() => {}} class="entry-link">
            {entry().title}
          </EntryLink>
          <p class="soft">
            {[listed(props.begun.rooms, language()), entry().organisation, entry().noShow && words.noShow()]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <Show when={fault()}>{(error) => <FaultMessage error={error()} />}</Show>
        </div>
        <Button
          variant="quiet"
          small
          busy={isBusy()}
          aria-label={`${action()}: ${entry().title}, ${words.times()}`}
          onClick={() => void mark()}
        >
          {action()}
        </Button>
      </div>
    </li>
  );
};

/** Whether people came to what has begun: whoever saw nobody says so here, and takes it back here. */
export const CameList = (props: CameListProps) => {
  const { t, language } = useText();
  const begun = createMemo(() => begunOn(props.calendar, ({ name }) => name[language()]));
  // By their ids: what was marked keeps its button, and the focus in it.
  const ids = () => begun().map(({ entry }) => entry.occurrenceId);
  return (
    <Show when={begun().length > 0}>
      <section class="stack stack-s came-list" aria-labelledby="came-title">
        <h3 id="came-title">{t('siteCalendar.came')}</h3>
        <p class="soft">{t('siteCalendar.came.text')}</p>
        <ul class="rows">
          <For each={ids()}>
            {(id) => (
              <Show when={begun().find(({ entry }) => entry.occurrenceId === id)}>
                {(each) => <Row calendar={props.calendar} onMarked={props.onMarked} begun={each()} />}
              </Show>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
};
