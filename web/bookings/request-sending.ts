/** The sending of a request, and what becomes of it. */
import { createSignal } from 'solid-js';
import type { BookingRequest, BookingView } from '../../shared/bookings/schemas.ts';
import type { LocalDate } from '../../shared/time.ts';
import { extraOf, Refusal } from '../api/client.ts';
import { useSession } from '../session/session.tsx';
import { attemptKey, forgetRequest } from './kept-request.ts';
import { sendRequest } from './queries.ts';
import type { RequestDates } from './request-dates.ts';
import type { RequestErrors } from './request-errors.ts';
import { refusedFields } from './request-form.ts';

/** A date that somebody else was quicker to take; always on the day that was asked. */
interface ConflictDate {
  date: LocalDate;
}

export interface SendingInput {
  /** Undefined while the time is not complete. */
  message: () => BookingRequest | undefined;
  dates: RequestDates;
  errors: RequestErrors;
}

export const createSending = ({ message, dates, errors }: SendingInput) => {
  const session = useSession();
  const [isSending, setSending] = createSignal(false);
  const [fault, setFault] = createSignal<unknown>();
  const [sent, setSent] = createSignal<BookingView>();

  /** Whatever is at fault is told where it can be mended; nothing that was written is lost. */
  const refused = (error: unknown): void => {
    const problem = error instanceof Refusal ? error.problem : undefined;
    const lost = error instanceof Refusal ? extraOf<ConflictDate>(error, 'conflicts').map(({ date }) => date) : [];
    const fields = problem ? refusedFields(problem) : [];
    if (problem?.status === 401) session.forget();
    else if (problem?.code === 'booking.conflict' && lost.length > 0) dates.loseDates(lost);
    else if (fields.length > 0) errors.showRefused(fields);
    else setFault(() => error);
  };

  const send = async (): Promise<void> => {
    setFault(undefined);
    if (isSending() || !errors.check('send')) return;
    const request = message();
    if (!request) return;
    setSending(true);
    try {
      const booking = await sendRequest(request, attemptKey(request));
      forgetRequest();
      setSent(booking);
    } catch (error) {
      refused(error);
    }
    setSending(false);
  };

  return {
    send,
    isSending,
    /** Why sending did not succeed, when no field is to blame. */
    fault,
    /** The booking, once it is made. */
    sent,
  };
};
