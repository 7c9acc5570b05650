import { useNavigate } from '@solidjs/router';
import { createSignal, For, Show } from 'solid-js';
import { createStore } from 'solid-js/store';
import type { SiteCalendarView } from '../../shared/approvals/schemas.ts';
import { formatDate, formatTimeRange } from '../../shared/i18n/format.ts';
import { dateOf, type LocalDate, timeOf } from '../../shared/time.ts';
import { extraOf, Refusal } from '../api/client.ts';
import { closureAddress } from '../closures/closure-address.ts';
import { previewClosure } from '../closures/queries.ts';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Message } from '../ui/message.tsx';
import { calendarPath } from './calendar-path.ts';
import { ClosureFields } from './closure-fields.tsx';
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

const CloseForm = (props: CloseDialogProps & { onBusy: (busy: boolean) => void }) => {
  const { t } = useText();
  const navigate = useNavigate();
  const [form, setForm] = createStore<ClosureForm>({
    roomId: props.roomId ?? '',
    startDate: props.date,
    startTime: '08:00',
    endDate: props.date,
    endTime: '16:00',
    repeat: 'never',
    untilDate: undefined,
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
      const closure = closureOf(props.calendar.site.id, form);
      const { title: _, ...times } = closure;
      const { total } = await previewClosure(times);
      // Who is in the way is decided about on a page of its own, booking by booking.
      if (total.dates > 0) return navigate(closureAddress(closure));
      await closePremises(closure);
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
      <ClosureFields form={form} change={setForm} error={error} rooms={props.calendar.rooms} />
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
