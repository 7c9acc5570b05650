import { type JSX, Show } from 'solid-js';
import { weekdayName } from '../../shared/i18n/format.ts';
import { type LocalDate, type Weekday, weekdayOf } from '../../shared/time.ts';
import { useText } from '../i18n/language.tsx';
import { Checkbox, CheckboxGroup, RadioGroup } from '../ui/choice-group.tsx';
import { DateField } from '../ui/date-field.tsx';
import { SelectField } from '../ui/field.tsx';
import { Stepper } from '../ui/stepper.tsx';
import { TimeField } from '../ui/time-field.tsx';
import { DatesPart } from './dates-part.tsx';
import './when.css';
import { endsNextDay, isRule, type WhenDraft, type WhenFaults, whenKinds } from './when-draft.ts';

export interface WhenEditorProps {
  draft: WhenDraft;
  onChange: (draft: WhenDraft) => void;
  /** Shown at their fields; usually only after the reader has tried to go on. */
  faults?: WhenFaults;
  /** What the server says of the rule as a whole. */
  ruleError?: string | undefined;
  today: LocalDate;
  /** Before the fields' names, where two editors could be on one page. */
  prefix?: string;
  /** The kinds that make sense here; all unless given. Of a single one nothing is asked. */
  kinds?: readonly WhenDraft['kind'][];
}

interface PartProps extends WhenEditorProps {
  change: (part: Partial<WhenDraft>) => void;
  name: (field: string) => string;
}

const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const;
type WeekdayText = (typeof weekdays)[number];
const weekPatterns = ['1', '2', '3', '4', 'even', 'odd'] as const;
type WeekPattern = (typeof weekPatterns)[number];
const monthIntervals = ['1', '2', '3'] as const;
const ordinals = ['1', '2', '3', '4', '-1'] as const;

const WeeklyPart = (props: PartProps) => {
  const { t, language } = useText();
  const pattern = (): WeekPattern => props.draft.isoWeeks ?? (String(props.draft.interval) as WeekPattern);
  const setPattern = (chosen: WeekPattern) =>
    props.change(
      chosen === 'even' || chosen === 'odd'
        ? { isoWeeks: chosen, interval: 1 }
        : { isoWeeks: undefined, interval: Number(chosen) },
    );
  return (
    <>
      <CheckboxGroup<WeekdayText>
        legend={t('when.weekdays')}
        name={props.name('weekdays')}
        variant="chips"
        choices={weekdays.map((value) => ({
          value,
          label: weekdayName(Number(value) as Weekday, language(), 'short'),
        }))}
        values={props.draft.weekdays.map((day) => String(day) as WeekdayText)}
        onChange={(values) => props.change({ weekdays: values.map((value) => Number(value) as Weekday) })}
        {...(props.faults?.weekdays && { error: t('when.fault.weekdays') })}
      />
      <SelectField<WeekPattern>
        label={t('when.weeks')}
        name={props.name('weeks')}
        width="medium"
        options={weekPatterns.map((value) => ({ value, label: t(`when.weeks.${value}`) }))}
        value={pattern()}
        onChange={setPattern}
      />
    </>
  );
};

const MonthInterval = (props: PartProps) => {
  const { t } = useText();
  return (
    <SelectField<(typeof monthIntervals)[number]>
      label={t('when.months')}
      name={props.name('months')}
      options={monthIntervals.map((value) => ({ value, label: t(`when.months.${value}`) }))}
      value={String(props.draft.months) as (typeof monthIntervals)[number]}
      onChange={(value) => props.change({ months: Number(value) })}
    />
  );
};

const MonthlyWeekdayPart = (props: PartProps) => {
  const { t, language } = useText();
  return (
    <div class="when-row">
      <SelectField<(typeof ordinals)[number]>
        label={t('when.nth')}
        name={props.name('nth')}
        options={ordinals.map((value) => ({ value, label: t(`when.nth.${value}`) }))}
        value={String(props.draft.nth) as (typeof ordinals)[number]}
        onChange={(value) => props.change({ nth: Number(value) })}
      />
      <SelectField<WeekdayText>
        label={t('when.weekday')}
        name={props.name('weekday')}
        options={weekdays.map((value) => ({ value, label: weekdayName(Number(value) as Weekday, language(), 'long') }))}
        value={String(props.draft.weekday) as WeekdayText}
        onChange={(value) => props.change({ weekday: Number(value) as Weekday })}
      />
      <MonthInterval {...props} />
    </div>
  );
};

const MonthlyDatePart = (props: PartProps) => {
  const { t } = useText();
  const days = [...Array.from({ length: 31 }, (_, i) => String(i + 1)), '-1'];
  const label = (day: string) => (day === '-1' ? t('when.month-day.-1') : t('when.month-day.n', { day }));
  return (
    <div class="when-row">
      <SelectField
        label={t('when.month-day')}
        name={props.name('monthDay')}
        options={days.map((value) => ({ value, label: label(value) }))}
        value={String(props.draft.monthDay)}
        onChange={(value) => props.change({ monthDay: Number(value) })}
      />
      <MonthInterval {...props} />
    </div>
  );
};

const EndPart = (props: PartProps) => {
  const { t } = useText();
  const fault = () => props.faults?.until;
  return (
    <div class="stack">
      <RadioGroup<WhenDraft['ends']>
        legend={t('when.ends')}
        name={props.name('ends')}
        variant="chips"
        choices={[
          { value: 'until', label: t('when.ends.until') },
          { value: 'count', label: t('when.ends.count') },
        ]}
        value={props.draft.ends}
        onChange={(ends) => props.change({ ends })}
      />
      <Show
        when={props.draft.ends === 'until'}
        fallback={
          <Stepper
            label={t('when.count')}
            name={props.name('count')}
            value={props.draft.count}
            min={1}
            max={400}
            unit={t('when.count.unit')}
            onChange={(count) => props.change({ count })}
          />
        }
      >
        <DateField
          label={t('when.until')}
          name={props.name('until')}
          value={props.draft.until}
          {...(props.draft.date && { min: props.draft.date })}
          onChange={(until) => props.change({ until })}
          {...(fault() && {
            error: t(fault() === 'before-start' ? 'when.fault.until.before-start' : 'when.fault.until'),
          })}
        />
      </Show>
    </div>
  );
};

const parts: Partial<Record<WhenDraft['kind'], (props: PartProps) => JSX.Element>> = {
  weekly: WeeklyPart,
  'monthly-weekday': MonthlyWeekdayPart,
  'monthly-date': MonthlyDatePart,
  dates: DatesPart,
};

/** When: once or repeating. Shows what the chosen kind needs and nothing else. */
export const WhenEditor = (props: WhenEditorProps) => {
  const { t } = useText();
  const change = (part: Partial<WhenDraft>) => props.onChange({ ...props.draft, ...part });
  const name = (field: string) => `${props.prefix ?? 'when'}.${field}`;
  /** Until something else is chosen, the weekday and the day of the month follow the first date. */
  const changeDate = (date: LocalDate | undefined) => {
    const { draft } = props;
    if (!date) return change({ date });
    const follows =
      draft.date !== undefined && draft.weekdays.length === 1 && draft.weekdays[0] === weekdayOf(draft.date);
    change({
      date,
      weekday: weekdayOf(date),
      monthDay: draft.monthDay === -1 ? -1 : Number(date.slice(8)),
      ...(follows && { weekdays: [weekdayOf(date)] }),
    });
  };
  const part = () => parts[props.draft.kind];
  const kinds = () => props.kinds ?? whenKinds;
  return (
    <div class="when-editor stack">
      <Show when={kinds().length > 1}>
        <RadioGroup<WhenDraft['kind']>
          legend={t('when.kind')}
          name={name('kind')}
          variant="chips"
          choices={kinds().map((value) => ({ value, label: t(`when.kind.${value}`) }))}
          value={props.draft.kind}
          onChange={(kind) => change({ kind })}
          {...(props.ruleError && { error: props.ruleError })}
        />
      </Show>
      <div class="when-row">
        <DateField
          label={t(props.draft.kind === 'once' ? 'when.date' : 'when.date.first')}
          name={name('date')}
          value={props.draft.date}
          min={props.today}
          today={props.today}
          onChange={changeDate}
          {...(props.faults?.date && { error: t('when.fault.date') })}
        />
        <TimeField
          label={t('when.start')}
          name={name('startTime')}
          value={props.draft.startTime}
          onChange={(startTime) => change({ startTime })}
          {...(props.faults?.startTime && { error: t('when.fault.startTime') })}
        />
        <TimeField
          label={t('when.end')}
          name={name('endTime')}
          endOfDay
          value={props.draft.endTime}
          onChange={(endTime) => change({ endTime })}
          {...(endsNextDay(props.draft) && { hint: t('when.end.next-day') })}
          {...(props.faults?.endTime && { error: t('when.fault.endTime') })}
        />
      </div>
      <Show when={part()} keyed>
        {(Part) => <Part {...props} change={change} name={name} />}
      </Show>
      <Show when={isRule(props.draft)}>
        <EndPart {...props} change={change} name={name} />
      </Show>
      <Show when={props.draft.kind !== 'once'}>
        <Checkbox
          label={t('when.holidays')}
          name={name('holidays')}
          hint={t('when.holidays.hint')}
          checked={props.draft.keepHolidays}
          onChange={(keepHolidays) => change({ keepHolidays })}
        />
      </Show>
    </div>
  );
};
