import { Show } from 'solid-js';
import { formatPlainDate, weekdayName } from '../../shared/i18n/format.ts';
import { weekdayOf } from '../../shared/time.ts';
import { useText } from '../i18n/language.tsx';
import { Tag } from '../ui/tag.tsx';
import type { SiteDay } from './hour-picture.ts';
import type { ViewProps } from './view-props.ts';

/** Which day it is: by name, whether it is today, and its feast. */
export const DayHeading = (props: { day: SiteDay; now: ViewProps['now'] }) => {
  const { t, language } = useText();
  return (
    <div class="cluster day-heading">
      <h2>
        {weekdayName(weekdayOf(props.day.date), language(), 'long')} {formatPlainDate(props.day.date, language())}
      </h2>
      <Show when={props.day.date === props.now.date}>
        <Tag tone="brand">{t('siteCalendar.today')}</Tag>
      </Show>
      <Show when={props.day.holiday}>
        {(holiday) => (
          <Tag tone="attention" icon="calendar">
            {t('siteCalendar.holiday', { name: holiday()[language()] })}
          </Tag>
        )}
      </Show>
    </div>
  );
};
