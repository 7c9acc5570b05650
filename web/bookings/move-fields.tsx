import { Show } from 'solid-js';
import type { BookingView } from '../../shared/bookings/schemas.ts';
import { formatDate } from '../../shared/i18n/format.ts';
import { useText } from '../i18n/language.tsx';
import { DateField } from '../ui/date-field.tsx';
import { SelectField } from '../ui/field.tsx';
import { TimeField } from '../ui/time-field.tsx';
import { dateAndTimes } from './booking-words.ts';
import { type MoveForm, movableDates, moveFormOf, referenceOf } from './move-form.ts';

export interface MoveFieldsProps {
  booking: BookingView;
  form: MoveForm;
  onChange: (form: MoveForm) => void;
  error?: string | undefined;
}

/** Which dates go to another time, and to which. */
export const MoveFields = (props: MoveFieldsProps) => {
  const { t, language } = useText();
  const dates = () => movableDates(props.booking);
  const change = (part: Partial<MoveForm>) => props.onChange({ ...props.form, ...part });
  const options = () => [
    { value: 'none', label: t('changes.which.none') },
    ...(dates().length > 1 ? [{ value: 'all', label: t('changes.which.all', { count: dates().length }) }] : []),
    ...dates().map(({ id, localStart, localEnd }) => ({
      value: id,
      label: t('changes.which.one', { date: dateAndTimes(localStart, localEnd, language()) }),
    })),
  ];
  return (
    <Show when={dates().length > 0}>
      <SelectField
        label={t('changes.which')}
        name="move-which"
        options={options()}
        value={props.form.which}
        onChange={(which) => props.onChange(moveFormOf(props.booking, which))}
      />
      <Show when={props.form.which !== 'none'}>
        <Show when={props.form.which === 'all'}>
          <p class="soft num">
            {t('changes.which.hint', {
              date: formatDate(referenceOf(props.booking, props.form.which)?.date ?? '', language()),
            })}
          </p>
        </Show>
        <DateField
          label={t('changes.day')}
          name="move-day"
          required
          {...(props.form.day !== undefined && { value: props.form.day })}
          onChange={(day) => change({ day })}
        />
        <div class="move-times">
          <TimeField
            label={t('changes.start')}
            name="move-start"
            required
            {...(props.form.start !== undefined && { value: props.form.start })}
            onChange={(start) => change({ start })}
            {...(props.error !== undefined && { error: props.error })}
          />
          <TimeField
            label={t('changes.end')}
            name="move-end"
            required
            {...(props.form.end !== undefined && { value: props.form.end })}
            onChange={(end) => change({ end })}
          />
        </div>
      </Show>
    </Show>
  );
};
