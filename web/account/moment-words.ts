import { formatPlainDate, formatTime } from '../../shared/i18n/format.ts';
import { dateOf, timeOf } from '../../shared/time.ts';
import { localTimeIn } from '../calendar/site-clock.ts';
import { useText } from '../i18n/language.tsx';

/** An instant as the reader's own clock tells it. */
export const createMomentWords = () => {
  const { language } = useText();
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return {
    day: (instant: string): string => formatPlainDate(dateOf(localTimeIn(instant, zone)), language()),
    moment: (instant: string): string => {
      const local = localTimeIn(instant, zone);
      return `${formatPlainDate(dateOf(local), language())} ${formatTime(timeOf(local), language())}`;
    },
  };
};
