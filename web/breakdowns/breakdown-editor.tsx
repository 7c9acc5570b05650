import { createSignal, onMount, Show } from 'solid-js';
import { createStore } from 'solid-js/store';
import type { StaffBreakdownsView, StaffBreakdownView } from '../../shared/breakdowns/schemas.ts';
import { type BreakdownDevice, breakdownDevices } from '../../shared/rooms/breakdown-devices.ts';
import { Refusal } from '../api/client.ts';
import { localTimeIn } from '../calendar/site-clock.ts';
import { LocalTextField } from '../editing/local-text-field.tsx';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/choice-group.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { SelectField } from '../ui/field.tsx';
import { Message } from '../ui/message.tsx';
import { MomentFields } from '../ui/moment-fields.tsx';
import {
  type BreakdownFault,
  type BreakdownField,
  type BreakdownForm,
  breakdownOf,
  faultsOf,
  formOf,
  newForm,
  placeKey,
  placesFor,
} from './breakdown-form.ts';
import { BreakdownImpact } from './breakdown-impact.tsx';
import { changeBreakdown, reportBreakdown } from './queries.ts';
import './breakdowns.css';

export interface BreakdownEditorProps {
  siteId: string;
  list: Pick<StaffBreakdownsView, 'places' | 'timeZone'>;
  /** The one to change; a new one when absent. */
  breakdown?: StaffBreakdownView | undefined;
  onSaved: (breakdown: StaffBreakdownView) => void;
  /** It has changed since it was read: reads it anew. */
  onStale: () => void;
  onLeave: () => void;
}

interface FieldsProps {
  form: BreakdownForm;
  change: (part: Partial<BreakdownForm>) => void;
  error: (field: BreakdownField) => string | undefined;
}

const What = (props: FieldsProps & Pick<BreakdownEditorProps, 'list'>) => {
  const { t, language } = useText();
  const places = () => placesFor(props.form.device, props.list.places);
  return (
    <>
      <SelectField<BreakdownDevice | ''>
        label={t('breakdownKeeping.device')}
        name="breakdown-device"
        required
        placeholder=" "
        options={breakdownDevices.map((value) => ({ value, label: t(`breakdowns.device.${value}`) }))}
        value={props.form.device}
        onChange={(device) => props.change({ device, place: '' })}
        error={props.error('device')}
      />
      <Show when={places().length > 0}>
        <SelectField
          label={t('breakdownKeeping.place')}
          name="breakdown-place"
          options={[
            { value: '', label: t('breakdownKeeping.whole') },
            ...places().map((place) => ({ value: placeKey(place), label: place.name[language()] })),
          ]}
          value={props.form.place}
          onChange={(place) => props.change({ place })}
        />
      </Show>
    </>
  );
};

const When = (props: FieldsProps) => {
  const { t } = useText();
  return (
    <>
      <MomentFields
        name="breakdown-start"
        dateLabel={t('breakdownKeeping.start.date')}
        timeLabel={t('breakdownKeeping.start.time')}
        date={props.form.startDate}
        time={props.form.startTime}
        onDate={(startDate) => props.change({ startDate })}
        onTime={(startTime) => props.change({ startTime })}
        dateError={props.error('startDate')}
        timeError={props.error('startTime')}
      />
      <Checkbox
        label={t('breakdownKeeping.known')}
        name="breakdown-known"
        checked={props.form.isEndKnown}
        onChange={(isEndKnown) => props.change({ isEndKnown })}
      />
      <Show when={props.form.isEndKnown}>
        <MomentFields
          name="breakdown-end"
          dateLabel={t('breakdownKeeping.end.date')}
          timeLabel={t('breakdownKeeping.end.time')}
          date={props.form.endDate}
          time={props.form.endTime}
          onDate={(endDate) => props.change({ endDate })}
          onTime={(endTime) => props.change({ endTime })}
          dateError={props.error('endDate')}
          timeError={props.error('endTime')}
          endOfDay
        />
      </Show>
    </>
  );
};

/** Reports a breakdown or corrects one; what follows for bookings is said before it is saved. */
export const BreakdownEditor = (props: BreakdownEditorProps) => {
  const { t } = useText();
  // Read once: what is written here stays until it is saved or left.
  const begun = props.breakdown;
  const [form, setForm] = createStore<BreakdownForm>(
    begun ? formOf(begun) : newForm(localTimeIn(Date.now(), props.list.timeZone)),
  );
  const [isTried, setTried] = createSignal(false);
  const [isBusy, setBusy] = createSignal(false);
  const [isStale, setStale] = createSignal(false);
  const [fault, setFault] = createSignal<unknown>();
  let title!: HTMLHeadingElement;
  // What opened the form has given way to it; on a phone it is further down than one sees.
  onMount(() => title.focus());
  const message = () => breakdownOf(form, props.list.places);
  const trial = () => {
    const made = message();
    return made && { ...made, ...(begun && { breakdownId: begun.id }) };
  };
  const words: Record<BreakdownFault, () => string> = {
    device: () => t('breakdownKeeping.device.missing'),
    date: () => t('breakdownKeeping.date.missing'),
    time: () => t('breakdownKeeping.time.missing'),
    order: () => t('breakdownKeeping.order'),
  };
  const error = (field: BreakdownField) => {
    const found = isTried() ? faultsOf(form)[field] : undefined;
    return found && words[found]();
  };

  const refused = (refusal: unknown) => {
    const stale = refusal instanceof Refusal && refusal.problem.code === 'request.stale';
    setStale(stale);
    if (stale) props.onStale();
    else setFault(() => refusal);
  };

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    const [first] = Object.keys(faultsOf(form));
    const made = message();
    if (first) document.getElementById(`breakdown-${first}`)?.focus();
    if (!made || isBusy()) return;
    setBusy(true);
    setFault(undefined);
    const { breakdown, siteId } = props;
    const saving = breakdown ? changeBreakdown(breakdown.id, made, breakdown.version) : reportBreakdown(siteId, made);
    await saving.then(props.onSaved, refused);
    setBusy(false);
  };

  return (
    <form class="form card" novalidate onSubmit={(event) => void submit(event)}>
      <h2 ref={title} class="card-title" tabindex="-1">
        {t(begun ? 'breakdownKeeping.form.edit.title' : 'breakdownKeeping.form.title')}
      </h2>
      <What form={form} change={setForm} error={error} list={props.list} />
      <When form={form} change={setForm} error={error} />
      <LocalTextField
        label={t('breakdownKeeping.note')}
        name="breakdown-note"
        hint={t('breakdownKeeping.note.hint')}
        multiline
        rows={2}
        maxlength={600}
        value={form.note}
        onInput={(note) => setForm('note', note)}
      />
      <BreakdownImpact siteId={props.siteId} trial={trial()} />
      <Show when={isStale()}>
        <Message kind="warning">
          <p>{t('breakdownKeeping.stale')}</p>
        </Message>
      </Show>
      <Show when={fault()}>{(refusal) => <FaultMessage error={refusal()} />}</Show>
      <div class="cluster">
        <Button type="submit" busy={isBusy()}>
          {t(begun ? 'breakdownKeeping.save.edit' : 'breakdownKeeping.save')}
        </Button>
        <Button variant="quiet" onClick={() => props.onLeave()}>
          {t('breakdownKeeping.leave')}
        </Button>
      </div>
    </form>
  );
};
