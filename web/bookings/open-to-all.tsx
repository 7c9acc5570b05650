import { createSignal, Show } from 'solid-js';
import { createStore } from 'solid-js/store';
import type { BookingView } from '../../shared/bookings/schemas.ts';
import { Refusal } from '../api/client.ts';
import { SureDialog } from '../editing/sure-dialog.tsx';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { ErrorSummary, errorIn, type FormError } from '../ui/message.tsx';
import { invitationMessage, invitationOf, isLinkWrong, isPriceWrong } from './invitation.ts';
import { InvitationFields } from './invitation-fields.tsx';
import { sendChange } from './queries.ts';

export interface OpenToAllProps {
  booking: BookingView;
  onChanged: (booking: BookingView, words: () => string) => void;
  /** The booking has changed since it was read. */
  onStale: () => void;
}

const InvitationForm = (props: OpenToAllProps & { onClose: () => void }) => {
  const { t } = useText();
  const [form, setForm] = createStore(invitationOf(props.booking));
  const [errors, setErrors] = createSignal<FormError[]>([]);
  const [isBusy, setBusy] = createSignal(false);
  const [fault, setFault] = createSignal<unknown>();
  const errorOf = (field: string) => errors().find((error) => error.field === field)?.message;

  const refused = (error: unknown) => {
    const problem = error instanceof Refusal ? error.problem : undefined;
    const fields = problem?.errors?.map(({ path, message }) => errorIn(path, () => message)) ?? [];
    if (problem?.status === 412) {
      props.onStale();
      props.onClose();
    } else if (fields.length > 0) setErrors(fields);
    else setFault(() => error);
  };

  const done = (fresh: BookingView) => {
    const words = fresh.openToAll ? 'openToAll.done.open' : 'openToAll.done.closed';
    props.onClose();
    props.onChanged(fresh, () => t(words));
  };

  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    setErrors([
      ...(isLinkWrong(form) ? [errorIn('publicLink', () => t('openToAll.link.wrong'))] : []),
      ...(isPriceWrong(form) ? [errorIn('publicPriceCents', () => t('openToAll.price.wrong'))] : []),
    ]);
    setFault(undefined);
    if (errors().length > 0 || isBusy()) return;
    setBusy(true);
    const { id, version } = props.booking;
    await sendChange(id, version, { scope: 'all', ...invitationMessage(form) }).then(done, refused);
    setBusy(false);
  };

  return (
    <form class="form" noValidate onSubmit={(event) => void save(event)}>
      <ErrorSummary errors={errors()} />
      <InvitationFields invitation={form} titled onChange={setForm} errorOf={errorOf} />
      <Show when={fault()}>{(error) => <FaultMessage error={error()} title={t('openToAll.failed')} />}</Show>
      <div class="cluster">
        <Button type="submit" busy={isBusy()}>
          {t('openToAll.save')}
        </Button>
        <Button variant="quiet" onClick={props.onClose}>
          {t('openToAll.cancel')}
        </Button>
      </div>
    </form>
  );
};

/** Of what is called off, or has begun, nothing can be changed any more; that everybody is told of it may still end. */
const CloseToAll = (props: OpenToAllProps) => {
  const { t } = useText();
  const [isAsking, setAsking] = createSignal(false);
  const close = async () => {
    const { id, version } = props.booking;
    const fresh = await sendChange(id, version, { scope: 'all', openToAll: false });
    props.onChanged(fresh, () => t('openToAll.done.closed'));
  };
  return (
    <>
      <div class="cluster no-print">
        <Button variant="quiet" small onClick={() => setAsking(true)}>
          {t('openToAll.close')}
        </Button>
        <a href="/tapahtumat">{t('openToAll.page')}</a>
      </div>
      <SureDialog
        title={t('openToAll.close.title')}
        open={isAsking()}
        onClose={() => setAsking(false)}
        doText={t('openToAll.close')}
        work={close}
      >
        <p>{t('openToAll.close.text')}</p>
      </SureDialog>
    </>
  );
};

/** Opens what is booked to everybody, changes what is told of it, and closes it again: no approval is asked for it. */
export const OpenToAll = (props: OpenToAllProps) => {
  const { t } = useText();
  const [isAsking, setAsking] = createSignal(false);
  const isOffered = () =>
    props.booking.allowed.change && !props.booking.sensitive && props.booking.publicTitle !== null;
  return (
    <Show
      when={isOffered()}
      fallback={
        <Show when={props.booking.allowed.closeToAll}>
          <CloseToAll {...props} />
        </Show>
      }
    >
      <div class="cluster no-print">
        <Button variant="quiet" small onClick={() => setAsking(true)}>
          {t(props.booking.openToAll ? 'openToAll.edit' : 'openToAll.open')}
        </Button>
        <Show when={props.booking.openToAll}>
          <a href="/tapahtumat">{t('openToAll.page')}</a>
        </Show>
      </div>
      <Dialog title={t('openToAll.title')} open={isAsking()} onClose={() => setAsking(false)}>
        <InvitationForm {...props} onClose={() => setAsking(false)} />
      </Dialog>
    </Show>
  );
};
