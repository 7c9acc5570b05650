import { createEffect, createSignal, on, Show } from 'solid-js';
import { createStore } from 'solid-js/store';
import type { BookingView } from '../../shared/bookings/schemas.ts';
import { Refusal } from '../api/client.ts';
import { createReading } from '../api/reading.ts';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { ErrorSummary, errorIn, type FormError, Message } from '../ui/message.tsx';
import { InternalTitleField, NoteField, PersonNameField, PersonPhoneField } from './booking-fields.tsx';
import { changesOf, emptyFields, fieldErrors, formOf, rebased } from './change-form.ts';
import { canBeMoved, changePath } from './change-paths.ts';
import { LayoutField } from './layout-field.tsx';
import { PeopleFields } from './people-fields.tsx';
import { PublicTitle } from './public-title.tsx';
import { readRoom, sendChange } from './queries.ts';

export interface ChangeDialogProps {
  booking: BookingView;
  open: boolean;
  onClose: () => void;
  onChanged: (booking: BookingView) => void;
  /** The booking has changed since it was read: fetches the newest one, which then comes as `booking`. */
  onStale: () => void;
}

const ChangeFields = (props: ChangeDialogProps) => {
  const { t } = useText();
  const [form, setForm] = createStore(formOf(props.booking));
  const [errors, setErrors] = createSignal<FormError[]>([]);
  const room = createReading(() => props.booking.room.id, readRoom);
  const [isStale, setStale] = createSignal(false);
  const [isBusy, setBusy] = createSignal(false);
  const [fault, setFault] = createSignal<unknown>();

  // While the dialog is open, only a newer version comes in.
  let base = formOf(props.booking);
  createEffect(
    on(
      () => props.booking,
      (booking) => {
        const now = formOf(booking);
        setForm(rebased(form, base, now));
        base = now;
      },
      { defer: true },
    ),
  );

  const errorOf = (field: string) => errors().find((error) => error.field === field)?.message;

  const refused = (error: unknown) => {
    if (!(error instanceof Refusal)) return setFault(() => error);
    const faults = fieldErrors(error.problem);
    if (error.problem.status === 412) {
      setStale(true);
      props.onStale();
    } else if (faults.length > 0) setErrors(faults);
    else setFault(() => error);
  };

  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    setErrors(emptyFields(form).map((field) => errorIn(field, () => t('bookings.change.missing'))));
    if (errors().length > 0 || isBusy()) return;
    const changes = changesOf(form, props.booking);
    if (!changes) return props.onClose();
    setBusy(true);
    setFault(undefined);
    await sendChange(props.booking.id, props.booking.version, { scope: 'all', ...changes }).then(
      props.onChanged,
      refused,
    );
    setBusy(false);
  };

  return (
    <form class="form" noValidate onSubmit={(event) => void save(event)}>
      <ErrorSummary errors={errors()} />
      <Show when={canBeMoved(props.booking)}>
        <p>
          <a href={changePath(props.booking.id)}>{t('changing.link')}</a>
        </p>
      </Show>
      <Show when={isStale()}>
        <Message kind="warning" title={t('bookings.change.stale')}>
          <p>{t('bookings.change.stale.text')}</p>
        </Message>
      </Show>
      <InternalTitleField
        value={form.internalTitle}
        onInput={(title) => setForm('internalTitle', title)}
        error={errorOf('internalTitle')}
      />
      <PublicTitle
        visibility={form.visibility}
        title={form.publicTitle}
        sensitive={props.booking.sensitive}
        onVisibility={(visibility) => setForm('visibility', visibility)}
        onTitle={(title) => setForm('publicTitle', title)}
        error={errorOf('publicTitle')}
      />
      <PeopleFields form={form} onChange={setForm} errorOf={errorOf} />
      <LayoutField
        layouts={room.value()?.layouts ?? []}
        value={form.layout}
        onChange={(layout) => setForm('layout', layout)}
        error={errorOf('layout')}
      />
      <PersonNameField
        value={form.personName}
        onInput={(name) => setForm('personName', name)}
        error={errorOf('responsiblePerson.name')}
      />
      <PersonPhoneField
        value={form.personPhone}
        onInput={(phone) => setForm('personPhone', phone)}
        error={errorOf('responsiblePerson.phone')}
      />
      <NoteField value={form.note} onInput={(note) => setForm('note', note)} error={errorOf('note')} />
      <Show when={fault()}>{(error) => <FaultMessage error={error()} title={t('bookings.change.failed')} />}</Show>
      <div class="cluster">
        <Button type="submit" busy={isBusy()}>
          {t('bookings.change.save')}
        </Button>
        <Button variant="quiet" onClick={props.onClose}>
          {t('bookings.change.leave')}
        </Button>
      </div>
    </form>
  );
};

/** Changes what is told of a booking; its dates are moved on a page of their own. */
export const ChangeDialog = (props: ChangeDialogProps) => {
  const { t } = useText();
  return (
    <Dialog title={t('bookings.change.title')} open={props.open} onClose={props.onClose} wide>
      <ChangeFields {...props} />
    </Dialog>
  );
};
