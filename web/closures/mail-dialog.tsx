import { Show } from 'solid-js';
import type { DisplacementMailView, PlannedBooking } from '../../shared/closures/plan-schemas.ts';
import { createReading } from '../api/reading.ts';
import { useText } from '../i18n/language.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Skeleton } from '../ui/skeleton.tsx';

export interface MailDialogProps {
  /** Open while there is one. */
  booking: PlannedBooking | undefined;
  /** Answers nothing where the booker would get no mail. */
  read: (booking: PlannedBooking) => Promise<DisplacementMailView | null>;
  onClose: () => void;
}

const Mail = (props: { mail: DisplacementMailView }) => {
  const { t } = useText();
  return (
    <div class="stack">
      <p>
        <span class="soft">{t('closures.mail.subject')}</span>
        <br />
        <strong>{props.mail.subject}</strong>
      </p>
      <p class="plan-mail">{props.mail.text}</p>
    </div>
  );
};

const Body = (props: MailDialogProps & { booking: PlannedBooking }) => {
  const { t } = useText();
  const mail = createReading(() => props.booking, props.read);
  return (
    <Show when={mail.fault() === undefined} fallback={<FaultMessage error={mail.fault()} onRetry={mail.refresh} />}>
      <Show when={mail.value() !== undefined} fallback={<Skeleton lines={6} />}>
        <Show when={mail.value()} fallback={<p>{t('closures.mail.none')}</p>}>
          {(found) => <Mail mail={found()} />}
        </Show>
      </Show>
    </Show>
  );
};

/** The mail as its reader would get it, in her language. */
export const MailDialog = (props: MailDialogProps) => {
  const { t } = useText();
  return (
    <Dialog title={t('closures.mail.title')} open={props.booking !== undefined} onClose={props.onClose} wide>
      <Show when={props.booking}>{(booking) => <Body {...props} booking={booking()} />}</Show>
    </Dialog>
  );
};
