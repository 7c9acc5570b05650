import type { DateLinkView } from '../../shared/attendance/schemas.ts';
import { formatPlainDate, formatTimeRange, weekdayName } from '../../shared/i18n/format.ts';
import { dateOf, timeOf, weekdayOf } from '../../shared/time.ts';
import { useText } from '../i18n/language.tsx';
import { Icon } from '../ui/icon.tsx';

/** Which date it is, large enough to be known at a glance, and where. */
export const DateCard = (props: { date: DateLinkView }) => {
  const { t, language } = useText();
  const day = () => dateOf(props.date.localStart);
  return (
    <section class="date-card" aria-label={t('attendance.link.date')}>
      <p class="date-card-day num">
        <span class="date-card-weekday">{weekdayName(weekdayOf(day()), language(), 'long')}</span>{' '}
        {formatPlainDate(day(), language())}
      </p>
      <p class="date-card-line num">
        <Icon name="clock" />
        {formatTimeRange(timeOf(props.date.localStart), timeOf(props.date.localEnd), language())}
      </p>
      <p class="date-card-line">
        <Icon name="place" />
        <span>
          {props.date.roomName[language()]}
          <br />
          <span class="soft">
            {props.date.siteName[language()]}, {props.date.address[language()]}
          </span>
        </span>
      </p>
    </section>
  );
};
