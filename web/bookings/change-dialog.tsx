import { createEffect, createSignal, on, Show } from 'solid-js';
import { createStore } from 'solid-js/store';
import type { BookingView } from '../../shared/bookings/schemas.ts';
import type { Need } from '../../shared/rooms/accessibility.ts';
import { Refusal } from '../api/client.ts';
import { useText } from '../i18n/language.tsx';
import { needIcons } from '../search/wants-fields.tsx';
import { Button } from '../ui/button.tsx';
import { CheckboxGroup } from '../ui/choice-group.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { ErrorSummary, errorIn, type FormError, Message } from '../ui/message.tsx';
import { Stepper } from '../ui/stepper.tsx';
import { allNeeds } from '../when/criteria.ts';
import { InternalTitleField, NoteField, PersonNameField, PersonPhoneField } from './booking-fields.tsx';
import { asksAnew, changesOf, emptyFields, fieldErrors, formOf, rebased } from './change-form.ts';
import { MoveFields } from './move-fields.tsx';
import { type MoveForm, moveOf, noMove } from './move-form.ts';
import { PublicTitle } from './public-title.tsx';
import { sendChange } from './queries.ts';

export interface ChangeDialogProps {
  booking: BookingView;
  open: boolean;
  onClose: () => void;
  /** @param isAsked a change of its dates waits for an answer now */
  onChanged: (booking: BookingView, isAsked: boolean) => void;
  /** The booking has changed since it was read: fetches the newest one, which then comes as `booking`. */
  onStale: () => void;
}

const ChangeFields = (props: ChangeDialogProps) => {
  const { t } = useText();
  const [form, setForm] = createStore(formOf(props.booking));
  const [errors, setErrors] = createSignal<FormError[]>([]);
  const [move, setMove] = createSignal<MoveForm>(noMove);
  /** The service makes it only when staff agree: it can be sent as a request. */
  const [needsApproval, setNeedsApproval] = createSignal(false);
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
    } else if (error.problem.code === 'booking.change-needs-approval') setNeedsApproval(true);
    else if (faults.length > 0) setErrors(faults);
    else setFault(() => error);
  };

  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    const moved = moveOf(props.booking, move());
    setErrors([
      ...emptyFields(form).map((field) => errorIn(field, () => t('bookings.change.missing'))),
      ...(moved ? [] : [errorIn('move-start', () => t('changes.times.missing'))]),
    ]);
    if (!moved || errors().length > 0 || isBusy()) return;
    const changes = changesOf(form, props.booking);
    if (!changes && !moved.start) return props.onClose();
    setBusy(true);
    setFault(undefined);
    const before = props.booking;
    const change = { ...moved, ...changes, ...(needsApproval() && { asRequest: true }) };
    const sent = sendChange(before.id, before.version, change);
    await sent.then((fresh) => props.onChanged(fresh, asksAnew(before, fresh)), refused);
    setBusy(false);
  };

  return (
    <form class="form" noValidate onSubmit={(event) => void save(event)}>
      <ErrorSummary errors={errors()} />
      <Show when={isStale()}>
        <Message kind="warning" title={t('bookings.change.stale')}>
          <p>{t('bookings.change.stale.text')}</p>
        </Message>
      </Show>
      <MoveFields
        booking={props.booking}
        form={move()}
        onChange={(form) => {
          setMove(form);
          setNeedsApproval(false);
        }}
        error={errorOf('move-start')}
      />
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
      <Stepper
        label={t('request.participants')}
        name="participants"
        min={1}
        unit={t('request.people')}
        value={form.participants}
        onChange={(count) => setForm('participants', count)}
        error={errorOf('participants')}
      />
      <CheckboxGroup<Need>
        legend={t('request.needs')}
        name="needs"
        variant="chips"
        hint={t('request.needs.hint')}
        choices={allNeeds.map((need) => ({ value: need, label: t(`words.need.${need}`), icon: needIcons[need] }))}
        values={form.needs}
        onChange={(needs) => setForm('needs', needs)}
        error={errorOf('needs')}
      />
      <Show when={form.needs.includes('wheelchair')}>
        <Stepper
          label={t('request.wheelchairs')}
          name="wheelchairUsers"
          hint={t('request.wheelchairs.optional')}
          min={0}
          max={form.participants}
          value={form.wheelchairUsers}
          onChange={(count) => setForm('wheelchairUsers', count)}
          error={errorOf('wheelchairUsers')}
        />
      </Show>
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
      <Show when={needsApproval()}>
        <Message kind="info">
          <p>{t('changes.needs-approval')}</p>
        </Message>
      </Show>
      <div class="cluster">
        <Button type="submit" busy={isBusy()}>
          {t(needsApproval() ? 'changes.send' : 'bookings.change.save')}
        </Button>
        <Button variant="quiet" onClick={props.onClose}>
          {t('bookings.change.leave')}
        </Button>
      </div>
    </form>
  );
};

/** Changes what is told of a booking, and when its dates are. Where staff must agree, it is sent as a request. */
export const ChangeDialog = (props: ChangeDialogProps) => {
  const { t } = useText();
  return (
    <Dialog title={t('bookings.change.title')} open={props.open} onClose={props.onClose} wide>
      <ChangeFields {...props} />
    </Dialog>
  );
};
