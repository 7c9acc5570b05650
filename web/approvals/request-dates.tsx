import { createMemo, Show } from 'solid-js';
import type { ApprovalView } from '../../shared/approvals/schemas.ts';
import type { OccurrenceView } from '../../shared/bookings/schemas.ts';
import type { OccurrenceState } from '../../shared/bookings/state.ts';
import { formatDate, formatTimeRange } from '../../shared/i18n/format.ts';
import { timeOf } from '../../shared/time.ts';
import { calendarPath } from '../calendar/calendar-path.ts';
import { listed } from '../calendar/day-words.ts';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { CheckboxGroup } from '../ui/choice-group.tsx';
import { DateStrip, type StripDate } from '../ui/date-strip.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import type { SlotState } from '../ui/slot-state.ts';
import { waitingDates } from './consequences.ts';

export interface RequestDatesProps {
  approval: ApprovalView;
  /** The waiting dates that the decision is about. */
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
}

const marks: Record<OccurrenceState, SlotState> = {
  requested: 'requested',
  approved: 'mine',
  completed: 'mine',
  no_show: 'mine',
  denied: 'closed',
  cancelled: 'closed',
  skipped: 'closed',
};

/** The names of the others who want the date. */
const rivalsOn = ({ competitors }: ApprovalView, occurrenceId: string): string[] =>
  competitors
    .filter(({ dates }) => dates.some((each) => each.occurrenceId === occurrenceId))
    .map(({ organisation }) => organisation.name);

const Strip = (props: { approval: ApprovalView }) => {
  const { t, language } = useText();

  const markOf = ({ id, date, state }: OccurrenceView): StripDate => {
    const day = formatDate(date, language());
    const href = calendarPath({ site: props.approval.booking.site, view: 'day', date });
    const rivals = rivalsOn(props.approval, id).length;
    if (props.approval.taken.some(({ occurrenceId }) => occurrenceId === id)) {
      return { date, href, state: 'taken', text: t('approvals.date.taken', { date: day }) };
    }
    if (state === 'requested' && rivals > 0) {
      const text = t('approvals.date.contested', { date: day, count: rivals + 1 });
      return { date, href, state: 'requested', text, count: rivals + 1 };
    }
    return { date, href, state: marks[state], text: t(`approvals.date.${state}`, { date: day }) };
  };

  return <DateStrip label={t('approvals.dates.strip')} dates={props.approval.booking.occurrences.map(markOf)} />;
};

const DateChoices = (props: RequestDatesProps) => {
  const { t, language } = useText();
  const waiting = () => waitingDates(props.approval);

  const hintOf = (id: string) => {
    const taken = props.approval.taken.find(({ occurrenceId }) => occurrenceId === id);
    if (taken) return taken.reasonText;
    const rivals = rivalsOn(props.approval, id);
    return rivals.length > 0 ? t('approvals.dates.rivals', { organisations: listed(rivals, language()) }) : undefined;
  };
  const choices = () =>
    waiting().map(({ id, date, localStart, localEnd }) => ({
      value: id,
      label: `${formatDate(date, language())} ${formatTimeRange(timeOf(localStart), timeOf(localEnd), language())}`,
      hint: hintOf(id),
    }));

  return (
    <div class="request-choices stack stack-s">
      <CheckboxGroup
        legend={t('approvals.dates.legend')}
        name="request-dates"
        choices={choices()}
        values={[...props.chosen]}
        onChange={(ids) => props.onChoose(new Set(ids))}
      />
      <p class="cluster">
        <Button variant="quiet" small onClick={() => props.onChoose(new Set(waiting().map(({ id }) => id)))}>
          {t('approvals.dates.all')}
        </Button>
        <Button variant="quiet" small onClick={() => props.onChoose(new Set())}>
          {t('approvals.dates.none')}
        </Button>
      </p>
    </div>
  );
};

/** The dates of a series: all of them as a strip, and the waiting ones to choose from. Nothing for a single date. */
export const RequestDates = (props: RequestDatesProps) => {
  const { t } = useText();
  const waiting = createMemo(() => waitingDates(props.approval).length);
  return (
    <Show when={props.approval.booking.occurrences.length > 1}>
      <section class="stack stack-s">
        <h3>{t('approvals.dates.title')}</h3>
        <Strip approval={props.approval} />
        <Show when={waiting() > 1}>
          <Disclosure summary={t('approvals.dates.choose')}>
            <DateChoices {...props} />
          </Disclosure>
          <Show when={props.chosen.size < waiting()}>
            <p role="status">{t('approvals.dates.chosen', { count: props.chosen.size, waiting: waiting() })}</p>
          </Show>
        </Show>
      </section>
    </Show>
  );
};
