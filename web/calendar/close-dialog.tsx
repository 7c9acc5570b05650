import { createSignal, For, Show } from 'solid-js';
import { createStore } from 'solid-js/store';
import type { SiteCalendarView } from '../../shared/approvals/schemas.ts';
import type { ClosureKind } from '../../shared/closures/schemas.ts';
import { formatDate, formatTimeRange } from '../../shared/i18n/format.ts';
import { dateOf, type LocalDate, timeOf } from '../../shared/time.ts';
import { extraOf, Refusal } from '../api/client.ts';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { DateField } from '../ui/date-field.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { SelectField, TextField } from '../ui/field.tsx';
import { Message } from '../ui/message.tsx';
import { TimeField } from '../ui/time-field.tsx';
import { calendarPath } from './calendar-path.ts';
import { type ClosureFault, type ClosureField, type ClosureForm, closureOf, faultsOf } from './closure-form.ts';
import { closePremises } from './queries.ts';
import { localTimeIn } from './site-clock.ts';

type Place = Pick<SiteCalendarView, 'site' | 'rooms' | 'timeZone'>;

export interface CloseDialogProps {
  open: boolean;
  onClose: () => void;
  calendar: Place;
  /** The day that is looked at: the closure begins on it unless changed. */
  date: LocalDate;
  /** The room that is looked at, if one is. */
  roomId: string | undefined;
  onClosed: (title: string) => void;
}

const kinds: readonly ClosureKind[] = ['maintenance', 'own_use', 'holiday', 'epidemic', 'other'];

/** What stands in the way, each a link to its day. */
const Conflicts = (props: { refusal: Refusal; place: Place }) => {
  const { t, language } = useText();
  const conflicts = () => {
    const all = extraOf<{ start: string; end: string }>(props.refusal, 'conflicts');
    // A room of several spaces is held once in each of them.
    return [...new Map(all.map((each) => [`${each.start} ${each.end}`, each])).values()];
  };
  const local = (instant: string) => localTimeIn(instant, props.place.timeZone);
  return (
    <Message kind="error" title={t('siteCalendar.close.conflict', { count: conflicts().length })}>
      <p>{t('siteCalendar.close.conflict.text')}</p>
      <ul>
        <For each={conflicts()}>
          {({ start, end }) => (
            <li class="num">
              <a href={calendarPath({ site: props.place.site, view: 'day', date: dateOf(local(start)) })}>
                {formatDate(dateOf(local(start)), language())}{' '}
                {formatTimeRange(timeOf(local(start)), timeOf(local(end)), language())}
              </a>
            </li>
          )}
        </For>
      </ul>
    </Message>
  );
};

const Refused = (props: { fault: unknown; place: Place }) => {
  const conflict = () =>
    props.fault instanceof Refusal && props.fault.problem.code === 'closure.conflict' ? props.fault : undefined;
  return (
    <Show when={conflict()} fallback={<FaultMessage error={props.fault} />}>
      {(refusal) => <Conflicts refusal={refusal()} place={props.place} />}
    </Show>
  );
};

interface FieldsProps {
  form: ClosureForm;
  change: (part: Partial<ClosureForm>) => void;
  error: (field: ClosureField) => string | undefined;
  rooms: Place['rooms'];
}

const Times = (props: FieldsProps) => {
  const { t } = useText();
  return (
    <>
      <div class="closure-moment">
        <DateField
          label={t('siteCalendar.close.start-date')}
          name="closure-startDate"
          hint=""
          required
          value={props.form.startDate}
          onChange={(startDate) => props.change({ startDate })}
          error={props.error('startDate')}
        />
        <TimeField
          label={t('siteCalendar.close.start-time')}
          name="closure-startTime"
          required
          value={props.form.startTime}
          onChange={(startTime) => props.change({ startTime })}
          error={props.error('startTime')}
        />
      </div>
      <div class="closure-moment">
        <DateField
          label={t('siteCalendar.close.end-date')}
          name="closure-endDate"
          hint=""
          required
          value={props.form.endDate}
          onChange={(endDate) => props.change({ endDate })}
          error={props.error('endDate')}
        />
        <TimeField
          label={t('siteCalendar.close.end-time')}
          name="closure-endTime"
          required
          endOfDay
          value={props.form.endTime}
          onChange={(endTime) => props.change({ endTime })}
          error={props.error('endTime')}
        />
      </div>
    </>
  );
};

const Fields = (props: FieldsProps) => {
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
      <SelectField
        label={t('siteCalendar.close.kind')}
        name="closure-kind"
        options={kinds.map((value) => ({ value, label: t(`siteCalendar.close.kind.${value}`) }))}
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

const CloseForm = (props: CloseDialogProps & { onBusy: (busy: boolean) => void }) => {
  const { t } = useText();
  const [form, setForm] = createStore<ClosureForm>({
    roomId: props.roomId ?? '',
    startDate: props.date,
    startTime: '08:00',
    endDate: props.date,
    endTime: '16:00',
    kind: 'maintenance',
    fi: '',
    sv: '',
    en: '',
  });
  const [isTried, setTried] = createSignal(false);
  const [refusal, setRefusal] = createSignal<unknown>();
  let answer!: HTMLDivElement;

  const words: Record<ClosureFault, () => string> = {
    date: () => t('siteCalendar.close.date.missing'),
    time: () => t('siteCalendar.close.time.missing'),
    name: () => t('siteCalendar.close.name.missing'),
    order: () => t('siteCalendar.close.order'),
  };
  const error = (field: ClosureField) => {
    const fault = isTried() ? faultsOf(form)[field] : undefined;
    return fault && words[fault]();
  };

  const send = async () => {
    props.onBusy(true);
    setRefusal(undefined);
    try {
      await closePremises(closureOf(props.calendar.site.id, form));
      props.onClosed(form.fi.trim());
    } catch (fault) {
      setRefusal(() => fault);
      answer.scrollIntoView?.({ block: 'end' });
    } finally {
      props.onBusy(false);
    }
  };

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    const [first] = Object.keys(faultsOf(form));
    if (first) document.getElementById(`closure-${first}`)?.focus();
    else void send();
  };

  return (
    <form id="closure-form" class="stack" novalidate onSubmit={submit}>
      <p>{t('siteCalendar.close.intro')}</p>
      <Fields form={form} change={setForm} error={error} rooms={props.calendar.rooms} />
      {/* Beside the button that was pressed, where it is seen. */}
      <div ref={answer} class="closure-answer">
        <Show when={refusal()}>{(fault) => <Refused fault={fault()} place={props.calendar} />}</Show>
      </div>
    </form>
  );
};

/** Closes a room or the whole house for a time. */
export const CloseDialog = (props: CloseDialogProps) => {
  const { t } = useText();
  const [isBusy, setBusy] = createSignal(false);
  return (
    <Dialog
      title={t('siteCalendar.close.title')}
      open={props.open}
      onClose={props.onClose}
      actions={
        <>
          <Button type="submit" form="closure-form" busy={isBusy()}>
            {t('siteCalendar.close.send')}
          </Button>
          <Button variant="quiet" onClick={props.onClose}>
            {t('siteCalendar.close.keep')}
          </Button>
        </>
      }
    >
      <CloseForm {...props} onBusy={setBusy} />
    </Dialog>
  );
};
