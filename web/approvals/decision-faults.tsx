import { For } from 'solid-js';
import { listedDays } from '../calendar/day-words.ts';
import { useText } from '../i18n/language.tsx';
import { Button, LinkButton } from '../ui/button.tsx';
import { Message } from '../ui/message.tsx';
import type { DecisionFault } from './decisions.ts';

export interface DecisionFaultsProps {
  faults: readonly DecisionFault[];
  onOpen: (bookingId: string) => void;
  onDismiss: (bookingId: string) => void;
}

/** Decisions that were not saved: what came between, and what to do now. They stay until they are read. */
export const DecisionFaults = (props: DecisionFaultsProps) => {
  const { t, language } = useText();

  const wordsOf = ({ code, detail, dates }: DecisionFault): string => {
    const days = listedDays(dates, language());
    if (code === 'booking.competing') return t('approvals.fault.competing', { dates: days });
    if (code === 'booking.conflict') return t('approvals.fault.conflict', { dates: days });
    if (code === 'booking.already-decided') return t('approvals.fault.already-decided');
    return detail ?? t('approvals.fault.unreachable');
  };

  const open = (bookingId: string) => {
    props.onDismiss(bookingId);
    props.onOpen(bookingId);
  };

  return (
    <For each={props.faults}>
      {(fault) => (
        <Message
          kind="error"
          title={t('approvals.fault.title', { organisation: fault.organisation })}
          actions={
            <>
              {fault.code === 'booking.already-decided' ? (
                <LinkButton variant="quiet" small href={`/varaukset/${fault.bookingId}`}>
                  {t('approvals.gone.booking')}
                </LinkButton>
              ) : (
                <Button variant="quiet" small onClick={() => open(fault.bookingId)}>
                  {t('approvals.fault.open')}
                </Button>
              )}
              <Button variant="quiet" small onClick={() => props.onDismiss(fault.bookingId)}>
                {t('approvals.fault.dismiss')}
              </Button>
            </>
          }
        >
          <p>{wordsOf(fault)}</p>
        </Message>
      )}
    </For>
  );
};
