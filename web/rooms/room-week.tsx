import { useSearchParams } from '@solidjs/router';
import { createMemo, Show } from 'solid-js';
import { formatDateRange } from '../../shared/i18n/format.ts';
import { bookableTime } from '../../shared/rooms/bookable-time.ts';
import type { AvailabilityView, RoomView } from '../../shared/rooms/schemas.ts';
import { addDays, isLocalDate, isoWeekOf, type LocalDate, mondayOf } from '../../shared/time.ts';
import { createReading } from '../api/reading.ts';
import { localTimeIn, todayIn } from '../calendar/site-clock.ts';
import { WeekDays } from '../calendar/week-days.tsx';
import { WeekGrid } from '../calendar/week-grid.tsx';
import { useText } from '../i18n/language.tsx';
import { bookAddress } from '../search/result-words.ts';
import { Button } from '../ui/button.tsx';
import { DateField } from '../ui/date-field.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Legend } from '../ui/legend.tsx';
import { createMediaQuery } from '../ui/media-query.ts';
import { Skeleton } from '../ui/skeleton.tsx';
import { type SlotState, slotStates } from '../ui/slot-state.ts';
import { Tabs } from '../ui/tabs.tsx';
import { criteriaFromQuery } from '../when/criteria.ts';
import { readWeek } from './queries.ts';
import { columnsOf, firstWeek } from './week-columns.ts';

type View = 'grid' | 'list';

/** What is looked at is in the address: `?week=2027-01-11&view=list`; any day of the week will do. */
const createWeek = (room: () => RoomView) => {
  const [search, setSearch] = useSearchParams<{ week: string; view: string }>();
  const isNarrow = createMediaQuery('(width < 48rem)');
  const thisMonday = () => mondayOf(todayIn(room().site.timeZone));
  const move = (changed: { week?: LocalDate; view?: View }) => setSearch(changed, { replace: true, scroll: false });
  return {
    search,
    monday: createMemo(() => {
      const { week } = search;
      return week && isLocalDate(week) ? mondayOf(week) : firstWeek(room(), todayIn(room().site.timeZone));
    }),
    thisMonday,
    view: (): View => {
      const { view } = search;
      if (view === 'grid' || view === 'list') return view;
      return isNarrow() ? 'list' : 'grid';
    },
    goTo: (date: LocalDate) => move({ week: mondayOf(date) }),
    show: (view: View) => move({ view }),
  };
};

const WeekMoves = (props: { monday: LocalDate; thisMonday: LocalDate; onMove: (date: LocalDate) => void }) => {
  const { t } = useText();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms; these act at once.
    <div class="week-moves" role="group" aria-label={t('calendar.moving')}>
      <div class="cluster">
        <Button variant="quiet" icon="arrow-left" onClick={() => props.onMove(addDays(props.monday, -7))}>
          {t('calendar.previous')}
        </Button>
        <Button variant="quiet" icon="arrow-right" onClick={() => props.onMove(addDays(props.monday, 7))}>
          {t('calendar.next')}
        </Button>
        <Show when={props.monday !== props.thisMonday}>
          <Button variant="link" onClick={() => props.onMove(props.thisMonday)}>
            {t('calendar.this')}
          </Button>
        </Show>
      </div>
      {/* The day in the field is the example of how to write one. */}
      <DateField
        name="week"
        hint=""
        label={t('calendar.go-to')}
        value={props.monday}
        onChange={(date) => date && props.onMove(date)}
      />
    </div>
  );
};

interface Answer {
  monday: LocalDate;
  availability: AvailabilityView;
}

/** The states that can be seen in the week, so that the legend explains no others. */
const statesIn = ({ days }: AvailabilityView, shown: readonly { entries: readonly { state: SlotState }[] }[]) => {
  const seen = new Set<SlotState>(shown.flatMap(({ entries }) => entries.map(({ state }) => state)));
  seen.add('free');
  if (days.some(({ open }) => open.length === 0)) seen.add('closed');
  return slotStates.filter((state) => seen.has(state));
};

const Week = (props: { room: RoomView; answer: Answer; week: ReturnType<typeof createWeek> }) => {
  const { t, language } = useText();
  const zone = () => props.answer.availability.timeZone;
  const criteria = () => criteriaFromQuery(props.week.search);
  const columns = createMemo(() =>
    columnsOf(props.answer.availability, props.room.openingExceptions, {
      language: language(),
      word: (state) => t(`ui.slot.${state}`),
      closedBecause: (reason) => t('calendar.closed-because', { reason }),
    }),
  );
  const freeHref = (date: LocalDate, from: string, to: string) => {
    const now = localTimeIn(Date.now(), zone());
    const { when, wants } = criteria();
    const time = bookableTime({ date, from, to }, props.room.policy, now, when);
    return time && bookAddress(props.room, { when: time, wants });
  };
  const caption = () =>
    t('calendar.caption', { room: props.room.name[language()], week: isoWeekOf(props.answer.monday).week });
  return (
    <div class="stack">
      <Tabs<View>
        label={t('calendar.views')}
        selected={props.week.view()}
        onSelect={props.week.show}
        tabs={[
          {
            key: 'grid',
            label: t('calendar.view.grid'),
            icon: 'grid',
            content: () => <WeekGrid caption={caption()} columns={columns()} zone={zone()} freeHref={freeHref} />,
          },
          {
            key: 'list',
            label: t('calendar.view.list'),
            icon: 'list',
            content: () => <WeekDays columns={columns()} zone={zone()} freeHref={freeHref} />,
          },
        ]}
      />
      <Legend states={statesIn(props.answer.availability, columns())} />
    </div>
  );
};

/** When the room is free, a week at a time, as a table or a list. */
export const RoomWeek = (props: { room: RoomView }) => {
  const { t, language } = useText();
  const week = createWeek(() => props.room);
  const reading = createReading(
    () => ({ id: props.room.id, monday: week.monday(), language: language() }),
    async ({ id, monday }): Promise<Answer> => ({ monday, availability: await readWeek(id, monday) }),
  );
  const isStale = () => reading.isPending() && reading.value() !== undefined;
  const title = () =>
    t('calendar.title', {
      week: isoWeekOf(week.monday()).week,
      dates: formatDateRange(week.monday(), addDays(week.monday(), 6), language()),
    });
  return (
    <section class="stack" aria-labelledby="times-title">
      <div class="stack stack-s">
        <h2 id="times-title">{t('rooms.times')}</h2>
        <p class="no-print">{t('rooms.times.lead')}</p>
      </div>
      <WeekMoves monday={week.monday()} thisMonday={week.thisMonday()} onMove={week.goTo} />
      <h3 class="num" aria-live="polite">
        {title()}
      </h3>
      <Show when={reading.fault()}>{(error) => <FaultMessage error={error()} onRetry={reading.refresh} />}</Show>
      <Show when={!reading.fault()}>
        <Show when={reading.value()} fallback={<Skeleton lines={8} />}>
          {(answer) => (
            <div classList={{ 'week-stale': isStale() }} aria-busy={isStale()}>
              <Week room={props.room} answer={answer()} week={week} />
            </div>
          )}
        </Show>
      </Show>
    </section>
  );
};
