import { createSignal, For, Show } from 'solid-js';
import type { WhenMessage } from '../../shared/bookings/schemas.ts';
import type { SearchView } from '../../shared/bookings/search-schemas.ts';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Legend } from '../ui/legend.tsx';
import type { SlotState } from '../ui/slot-state.ts';
import type { Criteria } from '../when/criteria.ts';
import { FoundRoomCard } from './found-room-card.tsx';
import { dayAndDate, type FoundRoom, loosened, looseningsOf, sectionsOf, slotOf } from './result-words.ts';

export interface SearchResultsProps {
  view: SearchView;
  criteria: Criteria & { when: WhenMessage };
  onLoosen: (criteria: Criteria) => void;
  onOtherTime: () => void;
}

/** Shown at first and added by each press: a long list is read from its beginning. */
const step = 20;

const RoomList = (props: { rooms: readonly FoundRoom[] } & Pick<SearchResultsProps, 'view' | 'criteria'>) => {
  const { t } = useText();
  const [shown, setShown] = createSignal(step);
  const dates = () => props.view.occurrences.map(({ date }) => date);
  return (
    <div class="stack">
      <ul class="stack plain-list">
        <For each={props.rooms.slice(0, shown())}>
          {(found) => <FoundRoomCard found={found} dates={dates()} criteria={props.criteria} />}
        </For>
      </ul>
      <Show when={props.rooms.length > shown()}>
        <div>
          <Button variant="quiet" onClick={() => setShown(shown() + step)}>
            {t('search.more')}
          </Button>
        </div>
      </Show>
    </div>
  );
};

/** What the marks of the shown strips mean, in the order in which people ask. */
const Marks = (props: { rooms: readonly FoundRoom[] }) => {
  const states = (): SlotState[] => {
    const blocked = props.rooms.flatMap((room) => room.blocked.map(({ reason }) => slotOf(reason)));
    const seen = new Set<SlotState>(blocked);
    if (props.rooms.some(({ competing }) => competing.length > 0)) seen.add('requested');
    return (['free', 'taken', 'requested', 'closed'] as const).filter((state) => state === 'free' || seen.has(state));
  };
  return (
    <div class="small">
      <Legend states={states()} />
    </div>
  );
};

/** Nothing can be had as asked: what could be asked instead, each one press. */
const Nothing = (props: SearchResultsProps) => {
  const { t } = useText();
  const isTaken = () => props.view.rooms.length > 0;
  return (
    <EmptyState
      icon="search"
      title={t(isTaken() ? 'search.taken.title' : 'search.empty.title')}
      actions={
        <>
          <Button variant="quiet" onClick={() => props.onOtherTime()}>
            {t('search.loosen.when')}
          </Button>
          <For each={looseningsOf(props.criteria)}>
            {(loosening) => (
              <Button variant="quiet" onClick={() => props.onLoosen(loosened(props.criteria, loosening))}>
                {t(`search.loosen.${loosening}`)}
              </Button>
            )}
          </For>
        </>
      }
    >
      <p>{t(isTaken() ? 'search.taken.text' : 'search.empty.text')}</p>
    </EmptyState>
  );
};

const Skipped = (props: Pick<SearchResultsProps, 'view'>) => {
  const { t, language } = useText();
  const dates = () =>
    props.view.skipped.map(({ date, name }) => `${dayAndDate(date, language())} (${name[language()]})`).join(', ');
  return (
    <Show when={props.view.skipped.length > 0}>
      <p class="soft num">{t('search.skipped', { dates: dates() })}</p>
    </Show>
  );
};

/** Rooms in three parts: free on every date, on some, on none. */
export const SearchResults = (props: SearchResultsProps) => {
  const { t } = useText();
  const sections = () => sectionsOf(props.view, props.criteria.wants.needs);
  const dates = () => props.view.occurrences.length;
  const list = (rooms: readonly FoundRoom[]) => <RoomList rooms={rooms} view={props.view} criteria={props.criteria} />;
  return (
    <div class="stack stack-l">
      <Show when={dates() > 1 || props.view.skipped.length > 0}>
        <div class="stack stack-s">
          <Show when={dates() > 1 && props.view.rooms.length > 0}>
            <Marks rooms={props.view.rooms} />
          </Show>
          <Skipped view={props.view} />
        </div>
      </Show>
      <Show when={sections().all.length > 0}>
        <section class="stack">
          <h2>{t('search.section.all', { dates: dates() })}</h2>
          {list(sections().all)}
        </section>
      </Show>
      <Show when={sections().some.length > 0}>
        <section class="stack">
          <h2>{t('search.section.some')}</h2>
          {list(sections().some)}
        </section>
      </Show>
      <Show when={sections().all.length + sections().some.length === 0}>
        <Nothing {...props} />
      </Show>
      <Show when={sections().none.length > 0}>
        <Disclosure summary={t('search.section.none', { count: sections().none.length })}>
          {list(sections().none)}
        </Disclosure>
      </Show>
    </div>
  );
};
