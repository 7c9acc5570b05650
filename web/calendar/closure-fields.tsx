import { Show } from 'solid-js';
import type { SiteCalendarView } from '../../shared/approvals/schemas.ts';
import { weekdayName } from '../../shared/i18n/format.ts';
import { weekdayOf } from '../../shared/time.ts';
import { closureKindChoices } from '../closures/closure-address.ts';
import { useText } from '../i18n/language.tsx';
import { DateField } from '../ui/date-field.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { SelectField, TextField } from '../ui/field.tsx';
import { MomentFields } from '../ui/moment-fields.tsx';
import { type ClosureField, type ClosureForm, closureRepeats, weekOfMonth } from './closure-form.ts';

export interface ClosureFieldsProps {
  form: ClosureForm;
  change: (part: Partial<ClosureForm>) => void;
  error: (field: ClosureField) => string | undefined;
  /** The rooms of the house. */
  rooms: SiteCalendarView['rooms'];
}

const Times = (props: ClosureFieldsProps) => {
  const { t } = useText();
  return (
    <>
      <MomentFields
        name="closure-start"
        dateLabel={t('siteCalendar.close.start-date')}
        timeLabel={t('siteCalendar.close.start-time')}
        date={props.form.startDate}
        time={props.form.startTime}
        onDate={(startDate) => props.change({ startDate })}
        onTime={(startTime) => props.change({ startTime })}
        dateError={props.error('startDate')}
        timeError={props.error('startTime')}
      />
      <MomentFields
        name="closure-end"
        dateLabel={t('siteCalendar.close.end-date')}
        timeLabel={t('siteCalendar.close.end-time')}
        date={props.form.endDate}
        time={props.form.endTime}
        onDate={(endDate) => props.change({ endDate })}
        onTime={(endTime) => props.change({ endTime })}
        dateError={props.error('endDate')}
        timeError={props.error('endTime')}
        endOfDay
      />
    </>
  );
};

const Repeat = (props: ClosureFieldsProps) => {
  const { t, language } = useText();
  const words = (repeat: ClosureForm['repeat']) => {
    const date = props.form.startDate;
    const weekday = date ? weekdayName(weekdayOf(date), language(), 'long') : '';
    return t(`siteCalendar.close.repeat.${repeat}`, { weekday, week: date ? weekOfMonth(date) : 1 });
  };
  return (
    <>
      <SelectField
        label={t('siteCalendar.close.repeat')}
        name="closure-repeat"
        options={closureRepeats.map((value) => ({ value, label: words(value) }))}
        value={props.form.repeat}
        onChange={(repeat) => props.change({ repeat })}
      />
      <Show when={props.form.repeat !== 'never'}>
        <DateField
          label={t('siteCalendar.close.until')}
          name="closure-untilDate"
          hint=""
          required
          value={props.form.untilDate}
          onChange={(untilDate) => props.change({ untilDate })}
          error={props.error('untilDate')}
        />
      </Show>
    </>
  );
};

/** What a closure is: of what, when, how often, why, and what everybody reads of it. */
export const ClosureFields = (props: ClosureFieldsProps) => {
  const { t, language } = useText();
  const what = () => [
    { value: '', label: t('siteCalendar.close.what.site') },
    ...props.rooms.map(({ id, name }) => ({ value: id, label: name[language()] })),
  ];
  return (
    <>
      <SelectField
        label={t('siteCalendar.close.what')}
        name="closure-room"
        options={what()}
        value={props.form.roomId}
        onChange={(roomId) => props.change({ roomId })}
      />
      <Times {...props} />
      <Repeat {...props} />
      <SelectField
        label={t('siteCalendar.close.kind')}
        name="closure-kind"
        options={closureKindChoices.map((value) => ({ value, label: t(`siteCalendar.close.kind.${value}`) }))}
        value={props.form.kind}
        onChange={(kind) => props.change({ kind })}
      />
      <TextField
        label={t('siteCalendar.close.name')}
        name="closure-fi"
        required
        hint={t('siteCalendar.close.name.hint')}
        maxlength={120}
        value={props.form.fi}
        onInput={(fi) => props.change({ fi })}
        error={props.error('fi')}
      />
      <Disclosure summary={t('siteCalendar.close.name.others')}>
        <div class="stack">
          <TextField
            label={t('siteCalendar.close.name.sv')}
            name="closure-sv"
            maxlength={120}
            value={props.form.sv}
            onInput={(sv) => props.change({ sv })}
          />
          <TextField
            label={t('siteCalendar.close.name.en')}
            name="closure-en"
            maxlength={120}
            value={props.form.en}
            onInput={(en) => props.change({ en })}
          />
        </div>
      </Disclosure>
    </>
  );
};
