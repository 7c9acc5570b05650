import { createSignal, For, Show } from 'solid-js';
import { formatDateShort, formatTimeRange, weekdayName } from '../../shared/i18n/format.ts';
import { closingOn, type OpeningTimes, openingsOn, specialOn } from '../../shared/rooms/opening-days.ts';
import { addDays, isoWeekOf, type LocalDate, mondayOf, weekdayOf } from '../../shared/time.ts';
import { useText } from '../i18n/language.tsx';
import { IconButton } from '../ui/button.tsx';
import { DateField } from '../ui/date-field.tsx';

/** Weeks in view. */
const shownWeeks = 4;

const Day = (props: { date: LocalDate; times: OpeningTimes; today: LocalDate }) => {
  const { t, language } = useText();
  // What is only half written opens nothing yet.
  const openings = () =>
    openingsOn(props.date, props.times)
      .filter(({ start, end }) => start !== '' && start < end)
      .toSorted((a, b) => a.start.localeCompare(b.start));
  const special = () => specialOn(props.date, props.times);
  const note = () => special()?.name?.[language()] || special()?.name?.fi;
  const isEnded = () => props.times.lastDay !== null && props.date > props.times.lastDay;
  return (
    <li
      class="preview-day"
      classList={{
        'preview-closed': openings().length === 0,
        'preview-special': special() !== undefined || closingOn(props.date, props.times) !== undefined,
        'preview-past': props.date < props.today,
      }}
    >
      <span class="preview-date">
        {weekdayName(weekdayOf(props.date), language(), 'short')} {formatDateShort(props.date, language())}
      </span>
      <span class="num">
        {openings()
          .map(({ start, end }) => formatTimeRange(start, end, language()))
          .join(', ') || t(isEnded() ? 'hours.preview.ended' : 'hours.preview.closed')}
      </span>
      <Show when={note()}>{(words) => <small>{words()}</small>}</Show>
    </li>
  );
};

export interface OpeningPreviewProps {
  times: OpeningTimes;
  today: LocalDate;
}

/** What the hours make of the coming weeks: each day, and why it is unlike the others. */
export const OpeningPreview = (props: OpeningPreviewProps) => {
  const { t } = useText();
  const [from, setFrom] = createSignal(mondayOf(props.today));
  const weeks = () => Array.from({ length: shownWeeks }, (_, week) => addDays(from(), 7 * week));
  return (
    <section class="stack stack-s opening-preview" aria-labelledby="opening-preview">
      <h2 id="opening-preview">{t('hours.preview')}</h2>
      <p class="soft">{t('hours.preview.lead')}</p>
      <div class="cluster cluster-fields">
        <IconButton
          icon="arrow-left"
          label={t('hours.preview.earlier')}
          onClick={() => setFrom(addDays(from(), -7 * shownWeeks))}
        />
        <DateField
          label={t('hours.preview.from')}
          name="preview-from"
          value={from()}
          onChange={(date) => date && setFrom(mondayOf(date))}
        />
        <IconButton
          icon="arrow-right"
          label={t('hours.preview.later')}
          onClick={() => setFrom(addDays(from(), 7 * shownWeeks))}
        />
      </div>
      <For each={weeks()}>
        {(monday) => (
          <div class="preview-week">
            <h3>{t('hours.preview.week', { week: isoWeekOf(monday).week })}</h3>
            <ol class="plain-list preview-days">
              <For each={[0, 1, 2, 3, 4, 5, 6]}>
                {(day) => <Day date={addDays(monday, day)} times={props.times} today={props.today} />}
              </For>
            </ol>
          </div>
        )}
      </For>
    </section>
  );
};
