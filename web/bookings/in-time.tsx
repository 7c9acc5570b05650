import { For, Show } from 'solid-js';
import type { InTimeView } from '../../shared/bookings/cancel-schemas.ts';
import type { OccurrenceView } from '../../shared/bookings/schemas.ts';
import { formatDate, formatTime } from '../../shared/i18n/format.ts';
import { dateOf, type LocalDateTime, timeOf } from '../../shared/time.ts';
import { useText } from '../i18n/language.tsx';
import { Message } from '../ui/message.tsx';

/** As many late dates are named; the rest are counted. */
const mostNamed = 5;

type Told = OccurrenceView & { inTime: InTimeView };

const isTold = (date: OccurrenceView): date is Told => date.inTime !== undefined;

const createMoment = () => {
  const { t, language } = useText();
  return (at: LocalDateTime) =>
    t('cancelling.moment', { date: formatDate(dateOf(at), language()), time: formatTime(timeOf(at), language()) });
};

/** Which of the chosen dates are too near to be cancelled in time, and until when that was; or that all are in time. */
export const InTimeOfDates = (props: { dates: readonly OccurrenceView[] }) => {
  const { t } = useText();
  const moment = createMoment();
  const told = () => props.dates.filter(isTold);
  const late = () => told().filter(({ inTime }) => inTime.isOver);
  const soonest = () => told().toSorted((a, b) => (a.inTime.until < b.inTime.until ? -1 : 1))[0];
  return (
    <Show
      when={late().length > 0}
      fallback={
        <Show when={soonest()}>
          {(first) => <p class="soft num">{t('cancelling.in-time', { until: moment(first().inTime.until) })}</p>}
        </Show>
      }
    >
      <Message kind="warning" title={t('cancelling.late', { count: late().length })}>
        <ul class="num">
          <For each={late().slice(0, mostNamed)}>
            {(date) => (
              <li>{t('cancelling.late.date', { date: moment(date.localStart), until: moment(date.inTime.until) })}</li>
            )}
          </For>
        </ul>
        <Show when={late().length > mostNamed}>
          <p>{t('cancelling.late.more', { count: late().length - mostNamed })}</p>
        </Show>
        <p>{t('cancelling.late.text')}</p>
      </Message>
    </Show>
  );
};

/** The same of the one date of a mailed link. */
export const InTimeOfDate = (props: { inTime: InTimeView }) => {
  const { t } = useText();
  const moment = createMoment();
  const until = () => moment(props.inTime.until);
  return (
    <Show when={props.inTime.isOver} fallback={<p class="soft num">{t('cancelling.in-time', { until: until() })}</p>}>
      <Message kind="warning" title={t('cancelling.late.one', { until: until() })} still>
        <p>{t('cancelling.late.text')}</p>
      </Message>
    </Show>
  );
};
